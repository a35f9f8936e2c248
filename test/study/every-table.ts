/** Every table that studies of an invented model give, under designs of every kind and with results that are partly or never defined. */
import type { Table } from "../../src/base/table.ts";
import { analyseStudy } from "../../src/study/analyse-study.ts";
import { designPoints } from "../../src/study/design-points.ts";
import { salibX, salibY } from "../../src/study/salib-files.ts";
import type { DesignKind, StudyAnalysis } from "../../src/study/study-definition.ts";
import { DESIGN_KINDS } from "../../src/study/study-file.ts";
import { pointsTable, studyRunsTable } from "../../src/study/unit-tables.ts";
import { definition, example, observable } from "./example-data.ts";

export interface NamedTable extends Table {
  readonly name: string;
}

const SPACE_FILLING: readonly DesignKind[] = ["latin-hypercube", "sobol-sequence"];

export function everyTable(): NamedTable[] {
  return DESIGN_KINDS.flatMap((kind) =>
    [[observable("leakage_total"), observable("first_defection_date", "year", true)], [observable("leakage_total")]]
      .flatMap((observables) => [0, 3, 1].map((undefinedOf) => tablesOf(kind, observables, undefinedOf)))
      .flat(),
  );
}

/** Of every so many points the results are undefined: none for 0, all for 1. */
function tablesOf(kind: DesignKind, observables: ReturnType<typeof observable>[], undefinedOf: number): NamedTable[] {
  const asked: StudyAnalysis[] = ["regret", "survival", "worlds", "separation", "prim", "first-order"]
    .filter((name) => name !== "prim" || SPACE_FILLING.includes(kind))
    .map((name) => ({ kind: name, observable: name === "prim" ? "leakage_total" : null, above: name === "prim" ? 5 : null, below: null })); // prettier-ignore
  const design = { kind, points: 16, levels: 4, trajectories: 3, secondOrder: true, seed: "a" };
  const study = definition({ observables, design, analyses: kind === "grid" || SPACE_FILLING.includes(kind) ? asked : [], scenarios: undefinedOf === 0 ? definition().scenarios : definition().scenarios.slice(0, 1) }); // prettier-ignore
  const points = designPoints(study.design, study.factors);
  const data = example(study, points.unit, ({ place, replicate, scenario }) => {
    const row = points.unit.findIndex((other) => other === place);
    return undefinedOf > 0 && row % undefinedOf === 0 ? NaN : 2021 + 5 * place[0] - place[1] + replicate / 8 + scenario;
  });
  const named = (name: string, table: Table): NamedTable => ({ ...table, name: `${kind}: ${name}` });
  return [
    ...Object.entries(analyseStudy(data)).map(([name, table]) => named(name, table)),
    ...[...pointsTable(data)].map((table) => named("points", table)),
    ...[...studyRunsTable(data)].map((table) => named("runs", table)),
    ...[named("salib_X", salibX(data)), named("salib_Y", salibY(data))],
  ];
}
