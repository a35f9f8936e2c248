import { expect, test } from "vitest";
import { hoverFormat, rangeOf, yAxis } from "../../src/report/quantity.ts";

test("an axis has its title with the unit, and a format that fits the span", () => {
  expect(yAxis("share", "% of users", [0, 1])).toMatchObject({ title: { text: "% of users" }, tickformat: ".0%" });
  expect(yAxis("share", "% of users", [0, 0.02]).tickformat).toBe(".1%");
  expect(yAxis("count", "number", [0, 1]).tickformat).toBe("~g");
  expect(yAxis("count", "number", [0, 5000]).tickformat).toBe("~s");
  expect(hoverFormat("share")).toContain("%");
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
