import { expect, test } from "vitest";
import { latinHypercube } from "../../../src/study/design/designs.ts";
import { rankCorrelation } from "../../../src/study/calibration/screen.ts";

const points = latinHypercube(100, 20, "screen");

test("what rises together has 1, what falls -1, whatever the curve", () => {
  const x = points.map(([first]) => first);
  expect(rankCorrelation(x, x.map((value) => value * value * value)).value).toBeCloseTo(1); // prettier-ignore
  expect(rankCorrelation(x, x.map((value) => 1 / (value + 1))).value).toBeCloseTo(-1); // prettier-ignore
  expect(rankCorrelation(x, x.map(() => 3)).value).toBe(0); // prettier-ignore
});

test("ties share their rank; undefined pairs are left out", () => {
  const x = Array.from({ length: 12 }, (_, k) => k);
  expect(rankCorrelation([...x, 99], [...x.map((k) => Math.floor(k / 2)), NaN]).value).toBeCloseTo(
    Math.sqrt(140 / 143),
  );
  expect(rankCorrelation([1, 2], [1, 2]).value).toBeNaN();
});
