/** What a command says when its work ends: where the result is, the headline numbers, what failed, what to do next. */
import { counted } from "../../report/numbers.ts";
import { join } from "node:path";
import type { Shard } from "../../study/study-units.ts";
import type { CollectedStudy } from "../jobs/collect-study.ts";
import { figureLines } from "../figures/figure-options.ts";
import type { FiguresWritten } from "../figures/write-figures.ts";
import { headlinesOf, printHeadlines, whenRead, worthOf } from "./headline.ts";
import { duration } from "../threads/progress.ts";
import type { RunResult } from "../jobs/run-job.ts";
import type { StudyJobResult } from "../jobs/study-job.ts";

/** Failed runs that are reported one by one; the manifest has them all, or the first thousand of a study. */
const MOST_NAMED = 10;
const NO_FORECAST = "A result of this model under its assumptions, not a forecast.";

export function describeRun({ out, study, interrupted, milliseconds, figures }: RunResult, json: boolean): void {
  const { ensembles } = study;
  const headlines = headlinesOf(ensembles);
  const failures = ensembles.flatMap(({ frame, failures }) =>
    failures.map(({ run, seed, message }) => ({ scenario: frame.scenario, run, seed, message })),
  );
  reportFailures(
    failures.map(({ scenario, seed, message }) => `${scenario} with seed "${seed}": ${message}`),
    failures.length,
  );
  const report = join(out, "report.html");
  const scenarios = ensembles.map(({ frame, runs }) => ({ id: frame.scenario, runs: runs.length }));
  const runs = scenarios.reduce((sum, scenario) => sum + scenario.runs, 0);
  const done = `${counted(runs, "run")} in ${duration(milliseconds)}${interrupted ? " (stopped early)" : ""}.`;
  const worth = worthOf(Math.max(...scenarios.map((scenario) => scenario.runs)), study.plan.uncertainty);
  const lines = [printHeadlines(headlines), whenRead(ensembles), done, ...worth, NO_FORECAST, `Report: ${report}`];
  printOutcome(json, { out, report, scenarios, failures, interrupted, headlines }, lines, out, figures);
}

export function describeStudy(result: StudyJobResult, shard: Shard | undefined, json: boolean): void {
  const { out, units, done, outcome, interrupted, milliseconds, collected, study, figures } = result;
  for (const { unit, reason } of outcome.lost.slice(0, MOST_NAMED)) {
    process.stderr.write(`unit ${unit} is missing: its worker thread died twice: ${reason}\n`);
  }
  if (collected) describeCollected(collected);
  const facts = { out, units, done, interrupted, lost: outcome.lost, failed_runs: collected?.failures ?? null };
  const runs = outcome.done * study.definition.scenarios.length;
  const lines = [
    `${runs} runs in ${duration(milliseconds)}; ${done} of ${units} units are in ${join(out, "runs.store")}.`,
  ];
  if (collected) lines.push(NO_FORECAST, `Result: ${out}`);
  else if (done < units) lines.push("Not finished: the same command with --resume continues.");
  else if (shard) lines.push(`Shard ${shard.shard} of ${shard.shards} is finished. When all are, run smallyard merge with the study's folder.`); // prettier-ignore
  printOutcome(json, facts, lines, out, figures);
}

/** What failed, and which observables are undefined in every run; on standard error. */
export function describeCollected({ failed, failures, undefinedNames }: CollectedStudy): void {
  const lines = failed.map(
    ({ scenario, point, replicate, message }) => `${scenario}, point ${point}, replicate ${replicate}: ${message}`,
  );
  reportFailures(lines, failures);
  for (const name of undefinedNames)
    process.stderr.write(`${name} is undefined in every run: smallyard explain says when it has a value\n`);
}

function reportFailures(failed: readonly string[], count: number): void {
  for (const run of failed.slice(0, MOST_NAMED)) process.stderr.write(`failed run of ${run}\n`);
  if (count > MOST_NAMED) process.stderr.write(`... and ${count - MOST_NAMED} more failed runs\n`);
}

function printOutcome(
  json: boolean,
  facts: object,
  lines: readonly string[],
  out: string,
  figures: FiguresWritten | undefined,
): void {
  const text = json
    ? JSON.stringify({ ...facts, figures }, null, 2)
    : [...lines, ...figureLines(out, figures)].join("\n");
  process.stdout.write(`${text}\n`);
}
