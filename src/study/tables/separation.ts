/** separation.csv: how well each observable, seen once, distinguishes each pair of points. */
import type { Cell, Table } from "../../base/table.ts";
import { separationOf } from "../analysis/separation.ts";
import type { StudyAnalysis, StudyData } from "../study-definition.ts";
import { count, inRowsUnit, observablesOf, replicatesAt, text } from "./study-results.ts";

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
