/** A study at its first and last point, once in each scenario: a check, within a minute, that its tables are still what the model gives. */
import type { Cell, Table } from "../../src/base/table.ts";
import { designPoints } from "../../src/study/design-points.ts";
import { unitPerformer } from "../../src/study/perform-unit.ts";
import { isFailed } from "../../src/study/unit-record.ts";
import { loadStudyFile } from "../../src/cli/inputs/load-study-file.ts";

/** scenario, point, observable, value. */
export function smallTable(file: string): Table {
  const { definition, sources, frames, recorded } = loadStudyFile(file, 1);
  const points = designPoints(definition.design, definition.factors).unit.length;
  const perform = unitPerformer({ definition, sources, frames, recorded });
  const rows = [...new Set([0, points - 1])].flatMap((point) =>
    perform(point).flatMap((outcome, scenario) => {
      const { id } = definition.scenarios[scenario];
      if (isFailed(outcome)) throw new Error(`${file}: the run of ${id} at point ${point} failed: ${outcome.message}`);
      return definition.observables.map(({ name }, k): Cell[] => [id, point, name, outcome.observables[k]]);
    }),
  );
  const columns = ["scenario", "point", "observable", "value"].map((name) => ({ name, unit: "" }));
  return { columns, rows };
}
