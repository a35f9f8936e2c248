/**
 * The calibration of one setting: history matching in waves, without an emulator.
 *
 * Chance is measured at the published values; a Latin hypercube over the published ranges shows which facts are in reach and which parameters
 * move them; waves walk into the region where no fact in reach is implausible; what cannot be met together is given up, fact by fact, and told.
 */
import { parseDate } from "../../base/dates.ts";
import { mean, quantile, sortedDefined, standardDeviation } from "../../base/statistics.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { latinHypercube } from "../design/latin-hypercube.ts";
import type { Fact } from "../history/fact-table.ts";
import { CUTS } from "../history/hindcast.ts";
import { consistentFacts } from "./consistent-facts.ts";
import { type Constraint, constraintsOf } from "./constraints.ts";
import { type EarlierSets, earlierSets } from "./earlier-sets.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { freeParameters, type Place, type Values, valuesAt } from "./free-parameters.ts";
import { chanceOf, CUTOFF, implausibility, meansOf } from "./implausibility.ts";
import { leaveOneOut, type LeftOut } from "./leave-one-out.ts";
import { moves } from "./screen.ts";
import { exploreWaves, fillUp, SHORT, type Tried, type Wave } from "./waves.ts";

/** Parameter values and the seeds of the runs that are made with them. */
export interface Trial {
  readonly values: Values;
  readonly seeds: readonly string[];
}

/** facts: the answers to the constraints' questions, runs x questions; outputs: the headline outputs of a whole run, runs x outputs. */
export type Evaluate = (kind: "facts" | "outputs", trials: readonly Trial[]) => Promise<Float64Array[]>;

export interface CalibrationPlan {
  readonly seed: string;
  /** Sets of the first sample, and of each later one. */
  readonly points: number;
  /** Runs of each set, with the same luck for every set. */
  readonly runs: number;
  readonly waves: number;
  readonly keep: number;
  /** Accepted sets to ship. */
  readonly sets: number;
  /** Runs at the published values, for chance. */
  readonly chanceRuns: number;
  /** Sets of the first sample and accepted ones whose whole runs are compared. */
  readonly outputs: number;
}

/** One set with what it says. */
export interface Answer {
  /** Means over its runs, on the scale of comparison. */
  readonly means: Float64Array;
  readonly implausible: Float64Array;
}

export interface FactResult {
  readonly fact: Fact;
  /** Not answered: too few sets give an answer. Out of reach: hardly any set meets it. Given up: not together with the others. */
  readonly state: "held" | "given up" | "out of reach" | "not answered";
  readonly chance: number;
  /** Implausibility at the published values. */
  readonly published: number;
  /** Shares of sets that meet it: first sample, accepted sets. */
  readonly before: number;
  readonly after: number;
  /** The least implausible set of all that were tried. */
  readonly least: number;
}

export interface ParameterResult {
  readonly name: ParameterName;
  /** Places (0-1) in the published range: median and 90 % of the accepted sets. */
  readonly median: number;
  readonly p05: number;
  readonly p95: number;
  /** Standard deviation of the places over that of an even spread. */
  readonly width: number;
  /** The median lies in the outer tenth of the range. */
  readonly bound: "" | "low" | "high";
  readonly facts: readonly string[];
}

export interface Calibration {
  readonly setting: string;
  readonly plan: CalibrationPlan;
  readonly free: readonly ParameterName[];
  readonly facts: readonly FactResult[];
  readonly parameters: readonly ParameterResult[];
  readonly waves: readonly Wave[];
  /** Values of the parameters that moved, one row per accepted set. */
  readonly sets: readonly (readonly number[])[];
  /** How many of these are different. */
  readonly different: number;
  /** The walks that made the accepted sets from those that passed in the waves. */
  readonly walked: { readonly from: number; readonly steps: number; readonly accepted: number };
  /** Share of the space: along the waves (at least so much where facts were given up), and counted in the first sample. */
  readonly share: number;
  readonly shareCounted: number;
  /** For the hindcast, by cut. */
  readonly earlier: readonly EarlierSets[];
  readonly leftOut: readonly (Omit<LeftOut, "fact"> & { readonly fact: string })[];
  readonly evidence: readonly (Omit<Evidence, "facts"> & {
    readonly facts: readonly { readonly fact: string; readonly correlation: number }[];
  })[];
}

/** A fact that fewer sets of the first sample answer is not held against the model. */
const ANSWERED = 0.75;
/** A fact that fewer sets of the first sample meet is not aimed at. */
const REACHED = 0.02;
/** Facts are given up until as many sets as this part of a sample pass; walks from those make the accepted sets. */
const FEWEST = 0.05;
const EDGE = 0.1;
/** Standard deviation of an even spread from 0 to 1. */
const EVEN = 0.28867513459481287;

export async function calibrateSetting(
  scenario: Scenario,
  facts: readonly Fact[],
  plan: CalibrationPlan,
  evaluate: Evaluate,
): Promise<Calibration> {
  const constraints = constraintsOf(facts, scenario.id);
  const free = freeParameters(scenario);
  const seeds = Array.from({ length: plan.runs }, (_, run) => `${plan.seed}/${run + 1}`);
  const chanceTrials = Array.from({ length: plan.chanceRuns }, (_, run) => ({
    ...{ values: {}, seeds: [`${plan.seed}/chance/${run + 1}`] },
  }));
  const atPublished = await evaluate("facts", chanceTrials);
  const chance = chanceOf(constraints, atPublished);

  const judge = (answers: ArrayLike<number>, runs: number): Answer => {
    const means = meansOf(constraints, answers);
    const implausible = means.map((average, k) => implausibility(constraints[k], average, chance[k], runs));
    return { means, implausible };
  };
  const ask = async (places: readonly Place[]): Promise<Answer[]> => {
    const trials = places.map((place) => ({ values: valuesAt(scenario, free, place), seeds }));
    return (await evaluate("facts", trials)).map((answers) => judge(answers, plan.runs));
  };

  const places = latinHypercube(plan.points, free.length, `${plan.seed}/${scenario.id}`);
  const first = await ask(places);
  const shareOf = (answers: readonly Answer[], fact: number): number =>
    mean(answers.map(({ implausible }) => (implausible[fact] <= CUTOFF ? 1 : 0)));
  const all = constraints.map((_, fact) => fact);
  const answered = all.filter(
    (fact) => mean(first.map(({ means }) => (Number.isNaN(means[fact]) ? 0 : 1))) >= ANSWERED,
  );
  const aimed = answered.filter((fact) => shareOf(first, fact) >= REACHED);
  const levelOf = ({ implausible }: Answer): number => excess(implausible, aimed);
  const moving = moves(places, first.map(({ means }) => means)); // prettier-ignore
  const moved = moving.map((row) => aimed.some((fact) => row[fact]));

  const start = first.map((answer, k): Tried<Answer> => ({ place: places[k], answer, level: levelOf(answer) }));
  const explored = await exploreWaves(start, {
    ...{ seed: `${plan.seed}/${scenario.id}/walk`, goal: 0, keep: plan.keep, most: plan.waves, moved },
    ...{ evaluate: ask, levelOf },
  });
  const explorers = [...start, ...explored.tried];
  const consistent = consistentFacts(
    explorers.map(({ answer }) => aimed.map((fact) => answer.implausible[fact])),
    aimed.length,
    CUTOFF,
    Math.ceil(FEWEST * plan.points),
  );
  const held = consistent.held.map((k) => aimed[k]);
  const levelHeld = ({ implausible }: Answer): number => excess(implausible, held);
  const passes = ({ answer }: Tried<Answer>): boolean => levelHeld(answer) === 0;
  const filled = await fillUp(
    consistent.sets.map((k) => explorers[k]),
    ...([plan.sets, 0, explored.tried.length] as const),
    { seed: `${plan.seed}/${scenario.id}/walk`, moved, evaluate: ask, levelOf: levelHeld },
    SHORT,
  );
  const accepted = filled.sample;
  const tried = [...explorers, ...filled.tried];
  const { sample } = explored;

  const outputsOf = (those: readonly Place[]): Promise<Float64Array[]> =>
    evaluate("outputs", those.slice(0, plan.outputs).map((place) => ({ values: valuesAt(scenario, free, place), seeds: seeds.slice(0, 1) }))); // prettier-ignore
  const idOf = (fact: number): string => constraints[fact].fact.id;
  const firstSample = {
    names: free,
    values: places.map((place) => {
      const values = valuesAt(scenario, free, place);
      return free.map((name) => values[name]!);
    }),
    excess: first.map(({ implausible }) => aimed.map((fact) => excess(implausible, [fact]))),
    moves: aimed.map((fact) => moving.map((row) => row[fact])),
  };
  const cuts = CUTS.find((one) => one.scenario === scenario.id)?.dates ?? [];
  const published = judge(Float64Array.from(atPublished.flatMap((row) => [...row])), plan.chanceRuns).implausible;
  const spread = everyNth(accepted, plan.outputs).map(({ place }) => place);
  const evidence = evidenceOf(
    await outputsOf(places),
    first.slice(0, plan.outputs).map(({ means }) => means),
    await outputsOf(spread),
    held,
  );
  const names = free.filter((_, k) => moved[k]);
  return {
    ...{ setting: scenario.setting, plan, free, waves: explored.waves },
    facts: constraints.map(({ fact }, k) => ({
      fact,
      state: stateOf(k, { answered, aimed, held }),
      ...{ chance: chance[k], published: published[k], before: shareOf(first, k) },
      after: shareOf(accepted.map(({ answer }) => answer), k), // prettier-ignore
      least: Math.min(...tried.map(({ answer }) => answer.implausible[k])),
    })),
    parameters: names.map((name) => {
      const k = free.indexOf(name);
      const column = accepted.map(({ place }) => place[k]);
      return { name, ...placesOf(column), facts: aimed.filter((fact) => moving[k][fact]).map(idOf) };
    }),
    sets: accepted.map(({ place }) => {
      const values = valuesAt(scenario, free, place);
      return names.map((name) => values[name]!);
    }),
    different: new Set(accepted.map(({ place }) => place)).size,
    share: (explored.share * sample.filter(passes).length) / sample.length,
    shareCounted: mean(start.map((one) => (passes(one) ? 1 : 0))),
    walked: { from: consistent.sets.length, steps: filled.tried.length, accepted: filled.accepted },
    earlier: cuts.map(
      (text) =>
      earlierSets({ text, date: parseDate(text) }, aimed.map((fact) => constraints[fact].fact), firstSample), // prettier-ignore
    ),
    leftOut: leaveOneOut(
      held,
      first,
      tried.map(({ answer }) => answer),
      CUTOFF,
    ).map((row) => ({ ...row, fact: idOf(row.fact) })),
    evidence: evidence.map((row) => ({
      ...row,
      facts: row.facts.map(({ fact, correlation }) => ({ fact: idOf(fact), correlation })),
    })),
  };
}

/**
 * How far a set is from meeting facts: square roots of the implausibility beyond the cut-off, summed; 0 = meets all. By the roots one large
 * miss weighs less than two middling ones, so that of facts that exclude each other a walk chooses one and does not end between them.
 */
function excess(implausible: ArrayLike<number>, facts: readonly number[]): number {
  return facts.reduce((sum, fact) => sum + Math.sqrt(Math.max(0, implausible[fact] - CUTOFF)), 0);
}

interface States {
  readonly answered: readonly number[];
  readonly aimed: readonly number[];
  readonly held: readonly number[];
}

function stateOf(fact: number, { answered, aimed, held }: States): FactResult["state"] {
  if (!answered.includes(fact)) return "not answered";
  if (!aimed.includes(fact)) return "out of reach";
  return held.includes(fact) ? "held" : "given up";
}

function placesOf(column: readonly number[]): Omit<ParameterResult, "name" | "facts"> {
  const sorted = sortedDefined(column);
  const at = (p: number): number => quantile(sorted, p);
  const median = at(0.5);
  const bound = median < EDGE ? "low" : median > 1 - EDGE ? "high" : "";
  return { median, p05: at(0.05), p95: at(0.95), width: standardDeviation(column) / EVEN, bound };
}

/** At most so many, from the whole list. */
function everyNth<T>(list: readonly T[], most: number): T[] {
  const count = Math.min(most, list.length);
  return Array.from({ length: count }, (_, k) => list[Math.floor((k * list.length) / count)]);
}

/** The constraints' questions, in the order in which `evaluate` must answer them. */
export function questionsOf(facts: readonly Fact[], setting: string): Constraint["fact"][] {
  return constraintsOf(facts, setting).map(({ fact }) => fact);
}
