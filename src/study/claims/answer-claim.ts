/**
 * Answers claims: in what share of worlds each holds (accepted sets, rival forms, published ranges), what drives it, what turns it, and which facts
 * speak of it. The runs themselves are made by the caller, here or on threads.
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
  /** Whether what turns the answer is searched for. */
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
  /** Narrowest and widest value of the accepted sets; null where no fact speaks of it. */
  readonly accepted: { readonly low: number; readonly high: number } | null;
}

export interface ClaimAnswer {
  readonly claim: Claim;
  readonly plan: ClaimPlan;
  /** Whether any side has accepted sets; if not, the worlds are those of the published ranges. */
  readonly fitted: boolean;
  readonly accepted: Share;
  /** The accepted worlds of the rival forms: all combinations but the one in use, and but those below. */
  readonly rivals: Share;
  /** Forms in which nothing differs between the sides, to the byte: what they set has no part there, so these worlds say nothing. */
  readonly formsWithoutDifference: readonly string[];
  readonly byForm: readonly { readonly process: FormProcess; readonly form: string; readonly share: Share }[];
  /** Of the worlds that were run under all forms: the share in which some combination turns the answer. */
  readonly turnedByForms: number;
  /** Null where nothing is fitted: the accepted worlds are these then. */
  readonly published: Share | null;
  readonly drivers: Drivers;
  /** Null where it was not asked for. */
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
    answers.push(await answerOne(one, plan, { worlds, effects: own, combinations, evaluate }));
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

interface Sample {
  readonly worlds: Samples<World>;
  /** Of one claim. */
  readonly effects: Samples<number>;
  readonly combinations: readonly Forms[];
  readonly evaluate: Evaluate;
}

async function answerOne(one: ClaimWithScenarios, plan: ClaimPlan, sample: Sample): Promise<ClaimAnswer> {
  const { claim, scenarios } = one;
  const { comparison } = claim;
  const { worlds, effects, combinations, evaluate } = sample;
  const fitted = scenarios.some(({ accepted }) => accepted !== null);
  const sidesDiffer = effects.rivals.map((row) => comparison.terms.length === 1 || row.some((effect) => effect !== 0));
  const effectsUnder = (wanted: (forms: Forms) => boolean): number[] =>
    effects.rivals.filter((_, k) => sidesDiffer[k] && wanted(combinations[k])).flat();

  const drawnIn = fitted ? [...worlds.accepted, ...worlds.published] : worlds.accepted;
  const drawn = fitted ? [...effects.accepted, ...effects.published] : effects.accepted;
  const { names, places } = placesOf(one, drawnIn);
  const drivers = driversOf(names.map(({ label }) => label), places, drawn); // prettier-ignore
  const candidates = [...new Set(drivers.ranked.map(({ name }) => name.split(" ")[0]))].slice(0, CANDIDATES);
  const search = plan.search ? await searchFor(one, plan, candidates, evaluate) : null;

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
  const told = [...new Set([...strongest.map(({ name }) => name), ...(search ? candidates : [])])];
  const inUse = JSON.stringify(scenarios[0].forms);
  return {
    ...{ claim, plan, fitted, drivers, search, region },
    accepted: shareOf(comparison, effects.accepted),
    rivals: shareOf(comparison, effectsUnder((forms) => JSON.stringify(forms) !== inUse)), // prettier-ignore
    formsWithoutDifference: FORM_PROCESSES.flatMap((process) =>
      formNames(process).filter((form) => combinations.every((forms, k) => forms[process] !== form || !sidesDiffer[k])),
    ),
    grades: gradesOf(names),
    settings: [...new Set(scenarios.map(({ setting }) => setting))],
    byForm: FORM_PROCESSES.flatMap((process) =>
      formNames(process).map((form) => {
        return {
          process,
          form,
          share: shareOf(
            comparison,
            effectsUnder((forms) => forms[process] === form),
          ),
        };
      }),
    ),
    turnedByForms: turnedByForms(claim, effects.rivals.filter((_, k) => sidesDiffer[k])), // prettier-ignore
    published: fitted ? shareOf(comparison, effects.published) : null,
    parameters: Object.fromEntries(told.map((name) => [name, knownParameter(one, name)])),
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
      candidates: candidates.map((name) => ({ name, places: middlePlaces(one, name) })),
      ...{ lucks: LUCKS, finalLucks: FINAL_LUCKS, steps: HALVINGS },
    },
  );
}

/** Share of worlds in which the combinations of forms do not all say the same. */
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
  /** The parameter's name; with the scenario's, where the sides stand at different places of it. */
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

/** Where each parameter of each world stands. */
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

/** Parameters that worlds draw from a range, but for those that every side sets itself. */
function freeNames({ claim, scenarios }: ClaimWithScenarios, { id, provenance }: Scenario): ParameterName[] {
  const sides = claim.comparison.terms.filter((_, k) => scenarios[k].id === id).map(({ side }) => side);
  return (Object.keys(provenance) as ParameterName[]).filter((name) => {
    const pinned = sides.every(({ parameters = [] }) => parameters.some((change) => change.name === name && "value" in change)); // prettier-ignore
    return !pinned && provenance[name].drawn && provenance[name].low < provenance[name].high;
  });
}

function middlePlaces(one: ClaimWithScenarios, name: string): number[] {
  const key = name as ParameterName;
  return distinct(one)
    .filter((scenario) => freeNames(one, scenario).includes(key))
    .map((scenario) => placeOf(scenario.provenance[key], parametersOf(scenario, middleWorld(""))[key]));
}

function knownParameter(one: ClaimWithScenarios, label: string): KnownParameter {
  const [name, , id] = label.split(" ");
  const key = name as ParameterName;
  const sides = distinct(one).filter((scenario) => freeNames(one, scenario).includes(key));
  const scenario = sides.find((side) => side.id === id) ?? sides[0];
  const column = scenario.accepted?.names.indexOf(key) ?? -1;
  const values = column < 0 ? [] : scenario.accepted!.sets.map((set) => set[column]);
  const accepted = values.length > 0 ? { low: Math.min(...values), high: Math.max(...values) } : null;
  return { ...scenario.provenance[key], name: key, scenario: scenario.id, accepted };
}
