import fc from "fast-check";
import { expect, test } from "vitest";
import { shortened, textWidth, wrapWords } from "../../src/figures/text-width.ts";

test("letters have their own widths", () => {
  expect(textWidth("il", 10)).toBeCloseTo(4.44, 6);
  expect(textWidth("MW", 10)).toBeCloseTo(17.77, 6);
  expect(textWidth("a", 20)).toBe(2 * textWidth("a", 10));
  expect(textWidth("a", 10, true)).toBeGreaterThan(textWidth("a", 10));
});

test("lines hold whole words and are not wider than asked", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), (parts) => {
      const lines = wrapWords(parts.join(" "), 80, 12);
      expect(lines.join(" ")).toBe(parts.join(" "));
      for (const line of lines) if (line.includes(" ")) expect(textWidth(line, 12)).toBeLessThanOrEqual(80);
    }),
  );
  expect(wrapWords("hub-diversion", 40, 12)).toEqual(["hub-", "diversion"]);
});

test("what does not fit is cut with an ellipsis", () => {
  expect(shortened("short", 100, 12)).toBe("short");
  const cut = shortened("a rather long name of a row", 80, 12);
  expect(cut).toMatch(/^a rath.*…$/);
  expect(textWidth(cut, 12)).toBeLessThanOrEqual(80);
});
