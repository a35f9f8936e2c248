/** The points of a study: its design as places in the unit cube, and the values that the factors take there. */
import {
  gridPoints,
  latinHypercube,
  morrisTrajectories,
  oneAtATimePoints,
  saltelliPoints,
  subsetPoints,
} from "./design/designs.ts";
import { sobolSequence } from "./design/sobol-sequence.ts";
import { valueAt } from "./factor-values.ts";
import type { Factor, StudyDesign, StudyPoints } from "./study-definition.ts";

/** Of the designs that are drawn. */
const DEFAULT_SEED = "1";

export function designPoints(design: StudyDesign, factors: readonly Factor[]): StudyPoints {
  const unit = unitPoints(design, factors);
  return { unit, values: unit.map((point) => factors.map((factor, place) => valueAt(factor, point[place]))) };
}

/** Without factors every design is one point: the scenarios as they are. */
function unitPoints(design: StudyDesign, factors: readonly Factor[]): number[][] {
  const k = factors.length;
  if (k === 0) return [[]];
  const levels = factors.map((factor) => levelsOf(factor, design.levels));
  switch (design.kind) {
    case "grid":
      return gridPoints(levels);
    case "one-at-a-time":
      return oneAtATimePoints(
        factors.map(({ base }) => base),
        levels,
      );
    case "latin-hypercube":
      return latinHypercube(design.points, k, design.seed ?? DEFAULT_SEED);
    case "sobol-sequence":
      return sobolSequence(design.points, k, design.seed === null ? {} : { shift: design.seed });
    case "morris":
      return morrisTrajectories(k, design.trajectories, design.levels, design.seed ?? DEFAULT_SEED);
    case "saltelli":
      return saltelliPoints(design.points, k, design.secondOrder, design.seed);
    case "shapley":
      return subsetPoints(k);
  }
}

/** The number of points, without making them. */
export function countPoints(design: StudyDesign, factors: readonly Factor[]): number {
  const k = factors.length;
  const levels = factors.map((factor) => levelsOf(factor, design.levels));
  if (k === 0) return 1;
  switch (design.kind) {
    case "grid":
      return levels.reduce((product, count) => product * count, 1);
    case "one-at-a-time":
      return 1 + levels.reduce((sum, count) => sum + count, 0); // at most: levels that are the base itself are left out
    case "latin-hypercube":
    case "sobol-sequence":
      return design.points;
    case "morris":
      return design.trajectories * (k + 1);
    case "saltelli":
      return design.points * (k * (design.secondOrder ? 2 : 1) + 2);
    case "shapley":
      return k < 31 ? 1 << k : Infinity;
  }
}

/** How many levels a factor has in designs that go through levels. */
export function levelsOf(factor: Factor, levels: number): number {
  switch (factor.kind) {
    case "levels":
      return factor.levels.length;
    case "values":
      return factor.values.length;
    case "switch":
      return 2;
    case "range":
    case "dummy":
      return levels;
  }
}
