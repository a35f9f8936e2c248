import { expect, test } from "vitest";
import { countPoints, designPoints, levelsOf } from "../../src/study/design-points.ts";
import type { DesignKind, Factor, StudyDesign } from "../../src/study/study-definition.ts";
import { DESIGN_KINDS } from "../../src/study/study-file.ts";

const head = { unit: "1", meaning: "", base: 0.5 };
const factors: Factor[] = [
  { ...head, name: "rate", kind: "range", path: "parameters.crisis_rate", low: 1, high: 3 },
  { ...head, name: "months", kind: "levels", path: "parameters.lag_force_months", levels: [0, 3, 9] },
  { ...head, name: "mode", kind: "values", path: "regime.mode", values: ["a", "b"] },
  { ...head, name: "loyal", kind: "switch", layer: {} },
];

function design(kind: DesignKind): StudyDesign {
  return { kind, points: 8, levels: 4, trajectories: 3, secondOrder: false, seed: null };
}

test.each(DESIGN_KINDS)("%s: as many points as announced, each factor takes values of its own", (kind) => {
  const { unit, values } = designPoints(design(kind), factors);
  expect(unit.length).toBeGreaterThan(4);
  if (kind === "one-at-a-time") expect(unit.length).toBeLessThanOrEqual(countPoints(design(kind), factors));
  else expect(unit.length).toBe(countPoints(design(kind), factors));
  expect(values.length).toBe(unit.length);
  for (const [rate, months, mode, loyal] of values) {
    expect(rate).toBeGreaterThanOrEqual(1);
    expect(rate).toBeLessThanOrEqual(3);
    expect([0, 3, 9]).toContain(months);
    expect(["a", "b"]).toContain(mode);
    expect([0, 1]).toContain(loyal);
  }
  for (const factor of [0, 1, 2, 3]) expect(new Set(values.map((point) => point[factor])).size).toBeGreaterThan(1);
  expect(designPoints(design(kind), factors)).toEqual({ unit, values }); // drawn designs are drawn again the same
});

test("without factors there is one point; a grid meets every combination of levels", () => {
  expect(designPoints(design("grid"), [])).toEqual({ unit: [[]], values: [[]] });
  expect(countPoints(design("grid"), [])).toBe(1);
  const { values } = designPoints(design("grid"), factors.slice(1));
  expect(new Set(values.map(String)).size).toBe(12);
  expect(factors.map((factor) => levelsOf(factor, 4))).toEqual([4, 3, 2, 2]);
});

test("the seed of a design moves what is drawn", () => {
  for (const kind of ["latin-hypercube", "sobol-sequence", "morris", "saltelli"] as const) {
    const other = designPoints({ ...design(kind), seed: "other" }, factors);
    expect(other.unit).not.toEqual(designPoints(design(kind), factors).unit);
  }
});
