/**
 * The scoreboard: each fact beside the answers of runs, and whether the median run lies in the window in which an answer is accepted.
 */
import { orNull } from "../../base/numbers.ts";
import { quantile, sortedDefined } from "../../base/statistics.ts";
import type { Cell, Table } from "../../base/table.ts";
import { ERAS, type Fact, MECHANISMS } from "./fact-table.ts";

export interface Score {
  readonly fact: Fact;
  /** Runs in which the statistic is defined, of all. */
  readonly defined: number;
  readonly runs: number;
  readonly median: number;
  readonly p05: number;
  readonly p95: number;
  /** The median lies in the window, and more than half of the runs have an answer. */
  readonly inside: boolean;
  /** Share of the runs with an answer whose answer lies in the window. */
  readonly shareInside: number;
}

/** One score per fact, from the answers of runs (runs x facts). */
export function scoreFacts(facts: readonly Fact[], answers: readonly ArrayLike<number>[]): Score[] {
  return facts.map((fact, place) => {
    const values = sortedDefined(Float64Array.from(answers, (run) => run[place]));
    const median = quantile(values, 0.5);
    const within = values.reduce((count, value) => count + (isWithin(fact, value) ? 1 : 0), 0);
    return {
      fact,
      defined: values.length,
      runs: answers.length,
      median,
      p05: quantile(values, 0.05),
      p95: quantile(values, 0.95),
      inside: 2 * values.length > answers.length && isWithin(fact, median),
      shareInside: values.length > 0 ? within / values.length : NaN,
    };
  });
}

/** Rounding must not put an answer that is exactly at the end of its window outside. */
export function isWithin({ low, high }: Pick<Fact, "low" | "high">, value: number): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(value));
  return value >= low - slack && value <= high + slack;
}

export function scoreboardTable(scores: readonly Score[]): Table {
  const columns = [
    ...["id", "role", "mechanism", "era", "scenario", "replay_until", "statistic", "unit"].map((name) => ({
      name,
      unit: "",
    })),
    ...["observed", "low", "high", "median", "p05", "p95"].map((name) => ({ name, unit: "as the fact" })),
    { name: "inside", unit: "" },
    { name: "share_inside", unit: "share" },
    { name: "defined", unit: "runs" },
    { name: "runs", unit: "runs" },
  ];
  const rows = scores.map(({ fact, median, p05, p95, inside, shareInside, defined, runs }): Cell[] => [
    ...[fact.id, fact.role, fact.mechanism, fact.era, fact.scenario, fact.cutText, fact.call.text, fact.unit],
    ...[fact.observed, orNull(fact.low), orNull(fact.high), orNull(median), orNull(p05), orNull(p95)],
    ...[fact.role === "input" ? "input" : inside ? "in" : "out", orNull(shareInside), defined, runs],
  ]);
  return { columns, rows };
}

export interface Tally {
  readonly inside: number;
  readonly targets: number;
  readonly heldOutInside: number;
  readonly heldOut: number;
}

/** How many targets and hold-outs are inside, and how many there are; inputs do not count. */
export function tally(scores: readonly Score[]): Tally {
  const of = (role: Fact["role"]): Score[] => scores.filter(({ fact }) => fact.role === role);
  const inside = (those: readonly Score[]): number => those.filter((score) => score.inside).length;
  const [targets, heldOut] = [of("target"), of("hold-out")];
  return { inside: inside(targets), targets: targets.length, heldOutInside: inside(heldOut), heldOut: heldOut.length };
}

/** The same by mechanism and era, in the order of the mechanisms; only where there are any. */
export function tallyByMechanism(
  scores: readonly Score[],
): readonly { readonly mechanism: string; readonly era: string; readonly tally: Tally }[] {
  const each = MECHANISMS.flatMap((mechanism) => ERAS.map((era) => ({ mechanism, era })));
  return each
    .map(({ mechanism, era }) => ({
      ...{ mechanism, era },
      tally: tally(scores.filter(({ fact }) => fact.mechanism === mechanism && fact.era === era)),
    }))
    .filter(({ tally: { targets, heldOut } }) => targets + heldOut > 0);
}
