/** `smallyard history`: the model against the facts, and with --hindcast against what followed several dates. */
import { writeFileSync } from "node:fs";
import { Command } from "commander";
import type { Uncertainty } from "../../ensemble/ensemble-plan.ts";
import { type ForecastScore, scoreForecasts, summaries } from "../../study/history/hindcast.ts";
import { orNull, threeDigits } from "../../base/numbers.ts";
import { historyPage } from "../../study/history/history-page.ts";
import { type Score, scoreFacts, tally, tallyByMechanism } from "../../study/history/scoreboard.ts";
import { WorkFailed } from "../errors.ts";
import { askHistory } from "../jobs/ask-history.ts";
import type { HistoryKind } from "../jobs/ask-run.ts";
import { loadFacts, loadForecasts } from "../inputs/load-history.ts";
import {
  MOST_RUNS,
  fileToWrite,
  readCount,
  readFile,
  readSeed,
  jobsOption,
  uncertaintyOption,
} from "../option-values.ts";
import { printTable } from "./print-table.ts";
import { onStopSignals } from "../jobs/stop-signals.ts";

const EXAMPLES = `
Examples:
  smallyard history                        the scoreboard
  smallyard history --runs 200 --json      the same as JSON
  smallyard history --hindcast             what the model says after 1953, 1957, ... 2024
  smallyard history --hindcast --page docs/history.md   both, written as a page

A fact counts as reproduced if the median run lies in its window. History is replayed only up to the day before the first event that the
fact is about. Inputs are shown and never counted.`;

interface HistoryOptions {
  readonly runs: number;
  readonly seed: string;
  readonly uncertainty: Uncertainty;
  readonly jobs: number;
  readonly hindcast: boolean;
  readonly page?: string;
  readonly json: boolean;
}

/** The first seed of the published pool of history (seeds/pools.csv). */
const SEED = "history-1";
const RUNS = 60;

export function historyCommand(): Command {
  return new Command("history")
    .description("compare the model with dated, sourced facts")
    .option("--runs <n>", "runs of each group of facts", readCount(MOST_RUNS), RUNS)
    .option("--seed <text>", "run k uses the seed text/k", readSeed, SEED)
    .addOption(uncertaintyOption("both"))
    .addOption(jobsOption())
    .option("--hindcast", "score what the model predicts after several dates", false)
    .option("--page <file>", "write the result as a Markdown page", readFile)
    .option("--json", "print the scores as JSON", false)
    .addHelpText("after", EXAMPLES)
    .action(perform);
}

async function perform(options: HistoryOptions): Promise<void> {
  const asked = options.hindcast && options.page === undefined ? "hindcast" : "facts";
  const page = options.page === undefined ? undefined : fileToWrite(`--page ${options.page}`, options.page, true);
  const scores = asked === "facts" ? scoreFacts(loadFacts(), await ask("facts", options)) : [];
  const forecasts = options.hindcast ? scoreForecasts(loadForecasts(), await ask("hindcast", options)) : [];
  if (page !== undefined) {
    const { runs, seed, uncertainty } = options;
    writeFileSync(page, historyPage({ runs, seed, uncertainty, scores, forecasts }));
  }
  if (options.json)
    process.stdout.write(
      `${JSON.stringify(asked === "facts" ? factsJson(scores) : forecastsJson(forecasts), null, 2)}\n`,
    );
  else process.stdout.write(asked === "facts" ? printScores(scores) : printForecasts(forecasts));
}

async function ask(kind: HistoryKind, { runs, seed, uncertainty, jobs }: HistoryOptions): Promise<Float64Array[]> {
  const controller = new AbortController();
  const stopListening = onStopSignals(() => controller.abort());
  try {
    const answers = await askHistory(kind, { seed, runs, uncertainty, detail: false }, jobs, controller.signal);
    if (answers.length === 0) throw new WorkFailed("every run failed: no scores");
    return answers;
  } finally {
    stopListening();
  }
}

/** Undefined and unbounded numbers are null. */
function factsJson(scores: readonly Score[]): object[] {
  return scores.map(({ fact, median, p05, p95, inside, shareInside, defined, runs }) => ({
    ...{ id: fact.id, role: fact.role, mechanism: fact.mechanism, era: fact.era },
    ...{ observed: fact.observed, low: orNull(fact.low), high: orNull(fact.high) },
    ...{ median: orNull(median), p05: orNull(p05), p95: orNull(p95), inside },
    ...{ unit: fact.unit, scenario: fact.scenario, replay_until: fact.cutText || null, statistic: fact.call.text },
    ...{ share_inside: orNull(shareInside), defined, runs },
    ...{ source: fact.source, place: fact.place, caveat: fact.caveat },
  }));
}

function forecastsJson(scores: readonly ForecastScore[]): object {
  return {
    summaries: summaries(scores),
    forecasts: scores.map(({ forecast, ...score }) => ({
      ...{ scenario: forecast.scenario, replay_until: forecast.cutText, id: forecast.reference.id },
      ...{ series: forecast.reference.series, statistic: forecast.call.text, observed: forecast.reference.value },
      ...{ unchanged: orNull(forecast.unchanged), trend: orNull(forecast.trend), ...score },
    })),
  };
}

function printScores(scores: readonly Score[]): string {
  const rows = scores.map(({ fact, median, p05, p95, inside, defined, runs }) => [
    ...[fact.id, fact.role, threeDigits(fact.observed)],
    ...[`${bound(fact.low)} to ${bound(fact.high)}`, threeDigits(median)],
    ...[`${threeDigits(p05)} to ${threeDigits(p95)}`, fact.role === "input" ? "input" : inside ? "in" : "OUT"],
    ...[defined < runs ? `${defined} of ${runs}` : "", fact.unit],
  ]);
  const { inside, targets, heldOutInside, heldOut } = tally(scores);
  const byMechanism = tallyByMechanism(scores).map(({ mechanism, era, tally: of }) => [
    ...[mechanism, era, `${of.inside} of ${of.targets}`, `${of.heldOutInside} of ${of.heldOut}`],
  ]);
  const head = ["fact", "role", "observed", "window", "median", "90 % of runs", "", "defined", "unit"];
  const board = printTable(["mechanism", "era", "targets inside", "hold-outs inside"], byMechanism);
  const total = `${inside} of ${targets} targets and ${heldOutInside} of ${heldOut} hold-outs inside; inputs do not count.`;
  return `${printTable(head, rows)}\n${board}\n${total}\n`;
}

function bound(value: number): string {
  return Number.isFinite(value) ? threeDigits(value) : "any";
}

function printForecasts(scores: readonly ForecastScore[]): string {
  const rows = summaries(scores).map((summary) => [
    ...[summary.name, String(summary.count)],
    ...[summary.inside50, summary.inside90, summary.runsInside90].map(threeDigits),
    ...[threeDigits(summary.skillUnchanged), threeDigits(summary.skillTrend), summary.ranks.join(" ")],
  ]);
  const counts = ["of", "forecasts", "in 50 %", "in 90 %", "runs alone"];
  const head = [...counts, "skill over no change", "skill over trend", "ranks, ten classes"];
  return `${printTable(head, rows)}\nSkill: above 0 the model is better than the naive forecast. Runs alone: share inside the 90 % band of the runs, without the model's own error.\n`;
}
