/**
 * Answers claims: in what share of worlds each holds (accepted sets, rival forms, published ranges), what drives it, and what reverses it. The runs
 * themselves are made by the caller, here or on threads.
 */
import type { Moves } from "../../ensemble/case.ts";
import { parametersOf, placeOf } from "../../ensemble/case-parameters.ts";
import { formNames, FORM_PROCESSES, type FormProcess, type Forms } from "../../scenario/forms.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import type { ParameterInfo, Scenario } from "../../scenario/scenario.ts";
import { formCombinations } from "../structure/form-spread.ts";
import { marginOf } from "../hypothesis-table.ts";
import type { Claim } from "./claim-file.ts";
import { aboveFloor, type Drivers, driversOf, type Region, regionOf, type Share, shareOf } from "./over-worlds.ts";
import { type Search, searchReversal } from "./reversal.ts";
import { drawnWorld, type World } from "./worlds.ts";

/** Effects by [world][claim]. */
export type Evaluate = (claims: readonly Claim[], worlds: readonly World[]) => Promise<readonly ArrayLike<number>[]>;

export interface ClaimPlan {
  /** Worlds from the accepted sets, and as many from the published ranges. */
  readonly runs: number;
  readonly seed: string;
  /** Whether to search for what reverses the answer. */
  readonly search: boolean;
}

/** Worlds of each combination of rival forms, as a share of the runs: they are the same worlds with other forms. */
const RIVAL_SHARE = 1 / 6;
/** Of the search; see `reversal.ts`. */
const CANDIDATES = 6;
const LUCKS = 2;
const FINAL_LUCKS = 6;
const HALVINGS = 3;
/** The region is sought over so many of the parameters that drive the claim. */
const REGION_SIDES = 4;

/** One claim with the scenarios of its sides, in the order of its terms. */
export interface ClaimWithScenarios {
  readonly claim: Claim;
  readonly scenarios: readonly Scenario[];
}

export interface KnownParameter extends ParameterInfo {
  readonly name: string;
  /** The scenario whose value and range these are. */
  readonly scenario: string;
  /** Lowest and highest value of the accepted sets; null where no fact bears on it. */
  readonly accepted: { readonly low: number; readonly high: number } | null;
}

export interface ClaimAnswer {
  readonly claim: Claim;
  readonly plan: ClaimPlan;
  /** Whether any side has accepted sets; if not, the worlds are those of the published ranges. */
  readonly fitted: boolean;
  readonly accepted: Share;
  /** Accepted worlds under rival forms: all combinations except the one in use and those below. */
  readonly rivals: Share;
  /** Forms under which the sides do not differ at all: what they set has no effect there, so these worlds say nothing. */
  readonly formsWithoutDifference: readonly string[];
  readonly byForm: readonly { readonly process: FormProcess; readonly form: string; readonly share: Share }[];
  /** Of the worlds that were run under all forms: the share in which some combination reverses the answer. */
  readonly turnedByForms: number;
  /** Null where nothing is fitted: the accepted worlds are these then. */
  readonly published: Share | null;
  readonly drivers: Drivers;
  /** Null unless it was asked for. */
  readonly search: Search | null;
  readonly region: Region | null;
  /** How many of the parameters that can move are of each grade. */
  readonly grades: Readonly<Record<string, number>>;
  /** Base data of the sides. */
  readonly settings: readonly string[];
  /** What is known about each parameter that is named above. */
  readonly parameters: Readonly<Record<string, KnownParameter>>;
}

/** Something of each world of the three samples. */
interface Samples<T> {
  readonly accepted: readonly T[];
  /** By combination of rival forms. */
  readonly rivals: readonly (readonly T[])[];
  readonly published: readonly T[];
}

export async function answerClaims(
  claims: readonly ClaimWithScenarios[],
  plan: ClaimPlan,
  evaluate: Evaluate,
): Promise<ClaimAnswer[]> {
  const combinations = formCombinations();
  const worlds = worldsOf(plan, combinations);
  const all = [...worlds.accepted, ...worlds.rivals.flat(), ...worlds.published];
  const rows = (await evaluate(claims.map(({ claim }) => claim), all)).values(); // prettier-ignore
  const effects = inSamples(worlds, () => rows.next().value!);
  const answers: ClaimAnswer[] = [];
  for (const [place, one] of claims.entries()) {
    const own = inSamples(effects, (row) => row[place]);
    answers.push(await answerOne(one, plan, combinations, worlds, own, evaluate));
  }
  return answers;
}

function worldsOf({ runs, seed }: ClaimPlan, combinations: readonly Forms[]): Samples<World> {
  const numbers = Array.from({ length: runs }, (_, k) => k);
  const few = Math.max(1, Math.round(runs * RIVAL_SHARE));
  const paired = Array.from({ length: few }, (_, k) => Math.floor(((k + 0.5) * runs) / few));
  return {
    accepted: numbers.map((k) => drawnWorld(seed, k, runs, true, null)),
    rivals: combinations.map((forms) => paired.map((k) => drawnWorld(seed, k, runs, true, forms))),
    published: numbers.map((k) => drawnWorld(seed, k, runs, false, null)),
  };
}

/** In the order: accepted, rivals combination by combination, published. */
function inSamples<T, U>({ accepted, rivals, published }: Samples<T>, make: (of: T) => U): Samples<U> {
  return {
    accepted: accepted.map(make),
    rivals: rivals.map((row) => row.map(make)),
    published: published.map(make),
  };
}

/** `effects` are those of this claim. */
async function answerOne(
  one: ClaimWithScenarios,
  plan: ClaimPlan,
  combinations: readonly Forms[],
  worlds: Samples<World>,
  effects: Samples<number>,
  evaluate: Evaluate,
): Promise<ClaimAnswer> {
  const { claim, scenarios } = one;
  const { comparison } = claim;
  const fitted = scenarios.some(({ accepted }) => accepted !== null);
  const sidesDiffer = effects.rivals.map((row) => comparison.terms.length === 1 || row.some((effect) => effect !== 0));
  const shareUnder = (wanted: (forms: Forms) => boolean): Share =>
    shareOf(comparison, effects.rivals.filter((_, k) => sidesDiffer[k] && wanted(combinations[k])).flat());
  const allForms = FORM_PROCESSES.flatMap((process) => formNames(process).map((form) => ({ process, form })));

  const drawnIn = fitted ? [...worlds.accepted, ...worlds.published] : worlds.accepted;
  const drawn = fitted ? [...effects.accepted, ...effects.published] : effects.accepted;
  const { names, places } = placesOf(one, drawnIn);
  const drivers = driversOf(names.map(({ label }) => label), places, drawn); // prettier-ignore
  const candidates = [...new Set(drivers.ranked.map(({ name }) => name.split(" ")[0]))].slice(0, CANDIDATES);
  const search = plan.search ? await searchFor(one, plan, candidates, evaluate) : null;

  // Where the answer is the less common one.
  const strongest = aboveFloor(drivers).slice(0, REGION_SIDES);
  const columns = strongest.map(({ name }) => names.findIndex(({ label }) => label === name));
  const defined = drawn.map((_, k) => k).filter((k) => drawn[k] === drawn[k]);
  const holds = defined.map((k) => marginOf(comparison, drawn[k]) > 0);
  const mostly = holds.filter(Boolean).length >= holds.length / 2;
  const region = regionOf(
    strongest.map(({ name }) => name),
    defined.map((k) => columns.map((column) => places[k][column])),
    holds.map((held) => held !== mostly),
  );
  const named = [...new Set([...strongest.map(({ name }) => name), ...(search ? candidates : [])])];
  const inUse = JSON.stringify(scenarios[0].forms);
  return {
    ...{ claim, plan, fitted, drivers, search, region },
    accepted: shareOf(comparison, effects.accepted),
    rivals: shareUnder((forms) => JSON.stringify(forms) !== inUse),
    formsWithoutDifference: allForms
      .filter(({ process, form }) => combinations.every((forms, k) => forms[process] !== form || !sidesDiffer[k]))
      .map(({ form }) => form),
    grades: gradesOf(names),
    settings: [...new Set(scenarios.map(({ setting }) => setting))],
    byForm: allForms.map(({ process, form }) => ({
      process,
      form,
      share: shareUnder((forms) => forms[process] === form),
    })),
    turnedByForms: turnedByForms(claim, effects.rivals.filter((_, k) => sidesDiffer[k])), // prettier-ignore
    published: fitted ? shareOf(comparison, effects.published) : null,
    parameters: Object.fromEntries(named.map((name) => [name, knownParameter(one, name)])),
  };
}

/** The middle of the accepted sets, from where parameters are moved. */
function middleWorld(luck: string, moves: Moves = {}): World {
  return { luck, parameters: { from: "accepted", draw: null, set: "middle", moves }, forms: null };
}

function searchFor(
  one: ClaimWithScenarios,
  { seed }: ClaimPlan,
  candidates: readonly string[],
  evaluate: Evaluate,
): Promise<Search> {
  const { claim } = one;
  return searchReversal(
    async (points, lucks) => {
      const worlds = points.flatMap((moves) => lucks.map((k) => middleWorld(`${seed}/middle/${k + 1}`, moves)));
      const rows = await evaluate([claim], worlds);
      return points.map((_, point) =>
        lucks.map((__, k) => marginOf(claim.comparison, rows[point * lucks.length + k][0])),
      );
    },
    {
      candidates: candidates.map((name) => ({ name, places: middlePlaces(one, name as ParameterName) })),
      ...{ lucks: LUCKS, finalLucks: FINAL_LUCKS, steps: HALVINGS },
    },
  );
}

/** Share of worlds in which the combinations of forms disagree. */
function turnedByForms({ comparison }: Claim, byForms: readonly (readonly number[])[]): number {
  const worlds = (byForms[0] ?? []).map((_, k) => byForms.map((row) => row[k]).filter((effect) => effect === effect));
  const asked = worlds.filter((row) => row.length > 1);
  const turned = asked.filter((row) => {
    const holds = row.filter((effect) => marginOf(comparison, effect) > 0).length;
    return holds > 0 && holds < row.length;
  });
  return turned.length / asked.length;
}

interface Column {
  /** The parameter's name; with the scenario's, where the sides have different places in its range. */
  readonly label: string;
  readonly name: ParameterName;
  readonly scenario: Scenario;
}

function gradesOf(columns: readonly Column[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { name, scenario } of columns) {
    const { grade } = scenario.provenance[name];
    counts[grade] = (counts[grade] ?? 0) + 1;
  }
  return counts;
}

/** Each side's scenario once: sides differ by what is set in them, not by their worlds. */
function distinct({ scenarios }: ClaimWithScenarios): Scenario[] {
  return scenarios.filter(({ id }, k) => scenarios.findIndex((other) => other.id === id) === k);
}

/** The place of each parameter of each world in its range. */
function placesOf(one: ClaimWithScenarios, worlds: readonly World[]): { names: Column[]; places: number[][] } {
  const sides = distinct(one).map((scenario) => ({
    scenario,
    values: worlds.map((world) => parametersOf(scenario, world)),
  }));
  const columns: { column: Column; places: number[] }[] = [];
  for (const [side, { scenario, values }] of sides.entries()) {
    for (const name of freeNames(one, scenario)) {
      const places = values.map((drawn) => placeOf(scenario.provenance[name], drawn[name]));
      const twin = columns.find(({ column }) => column.name === name);
      if (twin && twin.places.every((place, k) => Math.abs(place - places[k]) < 1e-9)) continue;
      const label = side === 0 ? name : `${name} of ${scenario.id}`;
      columns.push({ column: { label, name, scenario }, places });
    }
  }
  return {
    names: columns.map(({ column }) => column),
    places: worlds.map((_, k) => columns.map(({ places }) => places[k])),
  };
}

/** Parameters that worlds draw from a range, except those that every side sets itself. */
function freeNames({ claim, scenarios }: ClaimWithScenarios, { id, provenance }: Scenario): ParameterName[] {
  const sides = claim.comparison.terms.filter((_, k) => scenarios[k].id === id).map(({ side }) => side);
  return (Object.keys(provenance) as ParameterName[]).filter((name) => {
    const pinned = sides.every(({ parameters = [] }) => parameters.some((change) => change.name === name && "value" in change)); // prettier-ignore
    return !pinned && provenance[name].drawn && provenance[name].low < provenance[name].high;
  });
}

/** The scenarios of the sides in which a parameter is free. */
function scenariosWith(one: ClaimWithScenarios, name: ParameterName): Scenario[] {
  return distinct(one).filter((scenario) => freeNames(one, scenario).includes(name));
}

function middlePlaces(one: ClaimWithScenarios, name: ParameterName): number[] {
  return scenariosWith(one, name).map((scenario) =>
    placeOf(scenario.provenance[name], parametersOf(scenario, middleWorld(""))[name]),
  );
}

function knownParameter(one: ClaimWithScenarios, label: string): KnownParameter {
  const [name, , id] = label.split(" ");
  const key = name as ParameterName;
  const sides = scenariosWith(one, key);
  const scenario = sides.find((side) => side.id === id) ?? sides[0];
  const column = scenario.accepted?.names.indexOf(key) ?? -1;
  const values = column < 0 ? [] : scenario.accepted!.sets.map((set) => set[column]);
  const accepted = values.length > 0 ? { low: Math.min(...values), high: Math.max(...values) } : null;
  return { ...scenario.provenance[key], name: key, scenario: scenario.id, accepted };
}
