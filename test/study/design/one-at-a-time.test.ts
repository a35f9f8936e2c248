import { expect, test } from "vitest";
import { oneAtATimePoints } from "../../../src/study/design/one-at-a-time.ts";
import { moved } from "./designs.ts";

test("the base, then each factor through its levels, one at a time", () => {
  const base = [0.5, 0.3, 0];
  const points = oneAtATimePoints(base, 5);
  expect(points[0]).toEqual(base);
  expect(points).toHaveLength(1 + 4 + 5 + 4); // 0.5 and 0 are levels themselves
  for (const point of points.slice(1)) expect(moved(point, base)).toHaveLength(1);
  expect(points.slice(5, 10).map((point) => point[1])).toEqual([0, 0.25, 0.5, 0.75, 1]);
});

test("each factor may have its own number of levels", () => {
  expect(oneAtATimePoints([0, 0], [2, 3])).toEqual([
    [0, 0],
    [1, 0],
    [0, 0.5],
    [0, 1],
  ]);
});
