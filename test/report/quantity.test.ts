import { expect, test } from "vitest";
import { rangeOf, readFormat, yAxis } from "../../src/report/quantity.ts";

test("an axis has its title with the unit, and a format that fits the span", () => {
  expect(yAxis("share", "% of users", [0, 1])).toMatchObject({
    title: "% of users",
    format: { style: "percent", decimals: 0 },
  });
  expect(yAxis("share", "% of users", [0, 0.02]).format).toEqual({ style: "percent", decimals: 1 });
  expect(yAxis("count", "number", [0, 1]).format.style).toBe("digits");
  expect(yAxis("count", "number", [0, 5000]).format.style).toBe("short");
  expect(readFormat("share")).toEqual({ style: "percent", decimals: 1 });
});

test("a range starts at zero, reaches below where values do, and is never empty", () => {
  expect(rangeOf([], "years")).toEqual([0, 1.06]);
  expect(rangeOf([NaN, 0, 0], "share")[1]).toBeGreaterThan(0);
  const [low, high] = rangeOf([-2, NaN, 4], "years");
  expect(low).toBeLessThan(-2);
  expect(high).toBeGreaterThan(4);
  expect(rangeOf([0.5, 1], "share")).toEqual([0, 1.02]);
  expect(rangeOf([2], "share")[1]).toBeGreaterThan(2);
});
