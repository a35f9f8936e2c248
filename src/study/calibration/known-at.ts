/**
 * Sets for a hindcast: what history would have left open at an earlier day. Walks over the emulators of the rows whose answer was known by then find
 * points that may meet them; runs of the model that end at that day judge them; the better ones are kept. Nothing later is used.
 */
import { type Evaluate, numbersOf, rowsOf, type Search, searchPlan, shippedNames } from "./calibrate.ts";
import type { Constraint } from "./constraints.ts";
import type { EarlierSets } from "./earlier-sets.ts";
import { searchPoints } from "./emulated-search.ts";
import { betterFirst, judge, LEVELS, worstShare } from "./finalists.ts";
import { valuesOf } from "./joint-space.ts";

export interface KnownAtPlan {
  /** Points that are judged for each day, the runs of each, and the least number of sets. */
  readonly candidates: number;
  readonly runs: number;
  readonly sets: number;
}

export interface Cut {
  /** As it is written, and as a decimal year. */
  readonly text: string;
  readonly date: number;
}

/**
 * Odds of a row inside over the same row outside at the end of a walk, as a logarithm: a point that misses a row is unlikely, not ruled out.
 * Judging is left to the model, so that sets lie as far apart as the few rows allow.
 */
const ODDS_OF_ROW = 4;

/** Whether history had given the answer by a day. */
export function knownBy({ fact }: Constraint, date: number): boolean {
  return fact.knownFrom <= date;
}

/** Parameters that none of the rows known by then reads are not among the names; without such rows there are no sets. */
export async function setsKnownAt(
  search: Search,
  era: number,
  cut: Cut,
  plan: KnownAtPlan,
  evaluate: Evaluate,
): Promise<EarlierSets> {
  const known = search.rows[era].filter(({ constraint }) => knownBy(constraint, cut.date));
  const constraints = known.map(({ constraint }) => constraint);
  const facts = constraints.map(({ fact }) => fact.id);
  if (known.length === 0) return { cut: cut.text, facts, names: [], level: 0, judged: 0, sets: [] };
  const space = search.space.eras[era];
  const names = shippedNames({ space: search.space, rows: [known] }, era);
  const walks = searchPlan(search.plan, search.space, `known at ${cut.text}`, plan.candidates, 0);
  const places = searchPoints([known], { ...walks, strictness: ODDS_OF_ROW * known.length }).map(({ place }) => place);
  const seeds = Array.from({ length: plan.runs }, (_, run) => `${search.plan.seed}/known at ${cut.text}/${run + 1}`);
  const trials = places.map((place) => ({ values: valuesOf(space, place), seeds }));
  const flat = await evaluate("facts", space.scenario, trials, cut.text);
  const points = places.map((place, point) => ({ place, answers: [rowsOf(flat[point], known.length)] }));
  const ranked = betterFirst([constraints], points).map((one) => ({
    ...one,
    share: worstShare(judge([constraints], one)),
  }));
  const reached = LEVELS.find((one) => ranked.filter(({ share }) => share >= one).length >= plan.sets);
  const kept = reached === undefined ? ranked.slice(0, plan.sets) : ranked.filter(({ share }) => share >= reached);
  const level = reached ?? Math.min(...kept.map(({ share }) => share));
  return {
    ...{ cut: cut.text, facts, names, level, judged: places.length },
    sets: kept.map(({ place }) => numbersOf(valuesOf(space, place), names)),
  };
}
