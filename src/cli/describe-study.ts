/** What a study tells at its end: how far it came, where the tables are, what to do next. */
import { join } from "node:path";
import type { Shard } from "../study/study-units.ts";
import { tellFigures } from "./figures/figure-options.ts";
import { duration } from "./progress.ts";
import { undefinedObservables } from "./collect-study.ts";
import type { StudyJobResult } from "./study-job.ts";

/** Failed runs that are told one by one; the manifest has more. */
const MOST_TOLD = 10;

export function describeStudy(result: StudyJobResult, shard: Shard | undefined, json: boolean): void {
  const { out, units, done, outcome, interrupted, milliseconds, collected, study } = result;
  for (const { unit, reason } of outcome.lost.slice(0, MOST_TOLD)) {
    process.stderr.write(`unit ${unit} is missing: its worker thread died twice: ${reason}\n`);
  }
  for (const { scenario, point, replicate, message } of (collected?.failed ?? []).slice(0, MOST_TOLD)) {
    process.stderr.write(`failed run of ${scenario}, point ${point}, replicate ${replicate}: ${message}\n`);
  }
  if (collected && collected.failures > MOST_TOLD) {
    process.stderr.write(`... and ${collected.failures - MOST_TOLD} more failed runs\n`);
  }
  for (const name of collected === undefined ? [] : undefinedObservables(collected.data))
    process.stderr.write(`${name} is undefined in every run: smallyard explain tells when it has a value\n`);
  const figures = tellFigures(out, result.figures);
  if (json) {
    const facts = {
      out,
      units,
      done,
      interrupted,
      lost: outcome.lost,
      failed_runs: collected?.failures ?? null,
      figures: result.figures,
    };
    process.stdout.write(`${JSON.stringify(facts, null, 2)}\n`);
    return;
  }
  const runs = outcome.done * study.definition.scenarios.length;
  const lines = [
    `${runs} runs in ${duration(milliseconds)}; ${done} of ${units} units are in ${join(out, "runs.store")}.`,
  ];
  if (collected) lines.push("Within this model and its assumptions: no forecast.", `Result: ${out}`, ...figures);
  else if (done < units) lines.push("Not finished: the same command with --resume goes on.");
  else if (shard)
    lines.push(
      `Shard ${shard.shard} of ${shard.shards} is finished. When all are: smallyard merge with the study's folder.`,
    );
  process.stdout.write(`${lines.join("\n")}\n`);
}
