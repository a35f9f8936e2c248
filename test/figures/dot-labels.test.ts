import { expect, test } from "vitest";
import { sidesOfNames } from "../../src/figures/dot-labels.ts";

const ALL = [0, 0, 400, 300] as const;
const at = (x: number, y: number, width = 20) => ({ x, y, width });

test("a name stands above on the right where nothing is in its way, and stays within the drawing", () => {
  expect(sidesOfNames([at(100, 100)], 12, ALL)).toEqual([{ right: true, above: true }]);
  expect(sidesOfNames([at(390, 100)], 12, ALL)).toEqual([{ right: false, above: true }]);
  expect(sidesOfNames([at(390, 5)], 12, ALL)).toEqual([{ right: false, above: false }]);
});

test("a name gives way to a dot, to a name that stands already, and to the way between dots", () => {
  expect(sidesOfNames([at(100, 100), at(112, 90, 0)], 12, ALL)[0]).toEqual({ right: false, above: true });
  const [first, second] = sidesOfNames([at(100, 100), at(104, 101)], 12, ALL);
  expect(second).not.toEqual(first);
  expect(sidesOfNames([at(100, 200), at(200, 100)], 12, ALL)[0]).toEqual({ right: false, above: true });
});

test("where every side would cover a name it stands a line further off", () => {
  const dots = Array.from({ length: 6 }, () => ({ x: 200, y: 200, width: 60 }));
  const sides = sidesOfNames(dots, 10, [0, 0, 400, 400]);
  expect(new Set(sides.map((side) => JSON.stringify(side))).size).toBe(6); // none on another
  expect(sides.map(({ lines = 0 }) => lines)).toEqual([0, 0, 0, 0, 1, 1]);
});
