/**
 * separation.csv: how well each observable, seen once, distinguishes each pair of points: the probability of superiority (Mann and Whitney 1947; the
 * area under the ROC curve) and the threshold that misplaces the fewest runs (Youden 1950).
 *
 * Not paired: an observer sees one world and does not know its luck.
 */
import { sortedDefined } from "../../base/statistics.ts";
import type { Cell, Table } from "../../base/table.ts";
import type { StudyAnalysis, StudyData } from "../study-definition.ts";
import { count, inRowsUnit, observablesOf, replicatesAt, text } from "./study-results.ts";

export interface Separation {
  /** Share of all pairs in which the second world's value is the higher; equals count half. One half: the number says nothing. */
  readonly higher: number;
  /** Halfway between two values. */
  readonly threshold: number;
  /** Share of runs put into their own world by the threshold, mean of both worlds: from one half to 1. */
  readonly right: number;
}

/** Undefined results (NaN) are left out; undefined where a world has none left. */
export function separationOf(first: ArrayLike<number>, second: ArrayLike<number>): Separation | undefined {
  const [ones, others] = [first, second].map((values) => sortedDefined(values));
  if (ones.length === 0 || others.length === 0) return undefined;
  let wins = 0;
  for (const one of ones) for (const other of others) wins += other > one ? 1 : other === one ? 0.5 : 0;
  const values = [...new Set([...ones, ...others])].sort((a, b) => a - b);
  let best = { threshold: values[0], right: 0.5 };
  for (let place = 1; place < values.length; place++) {
    const threshold = (values[place - 1] + values[place]) / 2;
    const below = ones.filter((value) => value < threshold).length / ones.length;
    const above = others.filter((value) => value >= threshold).length / others.length;
    const right = Math.max(below + above, 2 - below - above) / 2;
    if (right > best.right) best = { threshold, right };
  }
  return { higher: wins / (ones.length * others.length), ...best };
}

/** More pairs than this would not be read. */
const MOST_POINTS = 20;

/** scenario, observable, unit, point, other, share_higher (of pairs in which the other's value is the higher), threshold, share_right (of the runs). */
export function separationTable(data: StudyData, analyses: readonly StudyAnalysis[]): Table {
  const { scenarios } = data.definition;
  const points = [...data.points.unit.keys()];
  const read = points.length <= MOST_POINTS ? analyses.flatMap((analysis) => observablesOf(data, analysis)) : [];
  const rows = scenarios.flatMap(({ id }, scenario) =>
    read.flatMap(({ observable: { name, unit }, place }) =>
      points.flatMap((point) =>
        points.slice(point + 1).flatMap((other): Cell[][] => {
          const [ours, theirs] = [point, other].map((at) => replicatesAt(data, scenario, at, place));
          const found = separationOf(ours, theirs);
          return found ? [[id, name, unit, point, other, found.higher, found.threshold, found.right]] : [];
        }),
      ),
    ),
  );
  return {
    columns: [
      ...["scenario", "observable", "unit"].map(text),
      ...[count("point"), count("other"), count("share_higher"), inRowsUnit("threshold"), count("share_right")],
    ],
    rows,
  };
}
