/** What a study tells at its end: where the result is, the headline numbers, what failed. */
import { join } from "node:path";
import { tellFigures } from "./figures/figure-options.ts";
import { headlinesOf, printHeadlines } from "./headline.ts";
import { duration } from "./progress.ts";
import type { StudyResult } from "./run-study.ts";

/** Failed runs that are told one by one; the manifest has them all. */
const MOST_TOLD = 10;

export function describeOutcome(result: StudyResult, json: boolean): void {
  const { out, study, interrupted, milliseconds } = result;
  const headlines = headlinesOf(study.ensembles);
  const failures = study.ensembles.flatMap(({ frame, failures }) =>
    failures.map(({ run, seed, message }) => ({ scenario: frame.scenario, run, seed, message })),
  );
  for (const { scenario, seed, message } of failures.slice(0, MOST_TOLD)) {
    process.stderr.write(`failed run of ${scenario} with seed "${seed}": ${message}\n`);
  }
  if (failures.length > MOST_TOLD) process.stderr.write(`... and ${failures.length - MOST_TOLD} more failed runs\n`);
  const figures = tellFigures(out, result.figures);
  if (json) {
    const scenarios = study.ensembles.map(({ frame, runs }) => ({ id: frame.scenario, runs: runs.length }));
    const outcome = {
      out,
      report: join(out, "report.html"),
      scenarios,
      failures,
      interrupted,
      headlines,
      figures: result.figures,
    };
    process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`);
    return;
  }
  const runs = study.ensembles.reduce((sum, ensemble) => sum + ensemble.runs.length, 0);
  const lines = [
    printHeadlines(headlines),
    `${runs} ${runs === 1 ? "run" : "runs"} in ${duration(milliseconds)}${interrupted ? " (stopped early)" : ""}.`,
    "Within this model and its assumptions; no forecast.",
    `Report: ${join(out, "report.html")}`,
    ...figures,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
