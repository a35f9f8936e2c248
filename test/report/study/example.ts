/** Invented studies of every design, through the real designs and analyses, as the page is given them. */
import { csvText } from "../../../src/study/csv.ts";
import { buildStudyContext, type StudyContext } from "../../../src/report/study/study-context.ts";
import type { StudyReportInput } from "../../../src/report/study/input.ts";
import { analyseStudy } from "../../../src/study/analyse-study.ts";
import { designPoints } from "../../../src/study/design-points.ts";
import type { DesignKind, Factor, StudyDefinition } from "../../../src/study/study-definition.ts";
import { definition, DUMMY, example, LAG, observable, PATIENCE } from "../../study/example-data.ts";

export const MODE: Factor = {
  ...{ kind: "values", name: "mode", unit: "", meaning: "who decides", base: 0 },
  ...{ path: "regime.mode", values: ["sequential", "standing"] },
};
export const STEPS: Factor = {
  ...{ kind: "levels", name: "steps", unit: "1", meaning: "how many", base: 0 },
  ...{ path: "parameters.steps", levels: [1, 3] },
};
export const SWITCHES: Factor[] = ["together", "common_law"].map((name) => {
  return { kind: "switch", name, unit: "1", meaning: "a switch", base: 0, layer: {} };
});
export { DUMMY, LAG, PATIENCE };

/** Leakage grows with the first factor, and with the second in alpha only; the date comes earlier with the first factor. */
export function studyInput(
  kind: DesignKind,
  factors: readonly Factor[],
  changes: Partial<StudyDefinition> = {},
  result?: (observable: number) => number,
): StudyReportInput {
  const design = { ...definition().design, kind, points: 64, levels: kind === "morris" ? 4 : 3, trajectories: 6 };
  const observables = [
    observable("leakage_total", "share of wanted"),
    observable("first_defection_date", "year", true),
  ];
  const study = definition({ factors, design, observables, ...changes });
  const points = designPoints(design, factors);
  const data = example(study, points.unit, ({ scenario, place: [a = 0, b = 0], replicate, observable }) => {
    if (result) return result(observable);
    const luck = Math.sin(12.9 * (replicate + 1)) / 20;
    if (observable === 1) return replicate === 0 ? NaN : 2026 - 4 * a + replicate / 2 + scenario;
    return 0.2 + 0.4 * a + (scenario === 0 ? 0.2 * b : 0.1) + luck * (1 + a);
  });
  return {
    study,
    tables: analyseStudy({ ...data, points }),
    files: ["runs.csv"],
    csvOf: csvText,
    prose: null,
    provenance: { version: "0.0.1", commit: "abc", command: "smallyard study", digests: [], failures: 0, missing: 0 },
    plotly: "window.Plotly = {};",
  };
}

export function studyContext(...given: Parameters<typeof studyInput>): StudyContext {
  return buildStudyContext(studyInput(...given));
}
