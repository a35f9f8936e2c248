/**
 * Answers claims: in what share of worlds each holds (accepted sets, rival forms, published ranges), what drives it, what turns it, and which facts
 * speak of it. The runs themselves are made by the caller, here or on threads.
 */
import { formNames, FORM_PROCESSES, type FormProcess, type Forms } from "../../scenario/forms.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import type { ParameterInfo, Scenario } from "../../scenario/scenario.ts";
import { formCombinations } from "../structure/form-spread.ts";
import { type Claim, marginOf } from "./claim.ts";
import { aboveFloor, type Drivers, driversOf } from "./drivers.ts";
import { type Region, regionOf } from "./region.ts";
import { type Search, searchReversal } from "./reversal.ts";
import { type Share, shareOf } from "./share.ts";
import { drawnWorld, parametersOf, placeOf, type WorldCase } from "./worlds.ts";

/** Effects by [world][claim]. */
export type Evaluate = (
  claims: readonly Claim[],
  worlds: readonly WorldCase[],
) => Promise<readonly ArrayLike<number>[]>;

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
  /** The accepted worlds of the rival forms: all combinations but the one in use, and but the mute. */
  readonly rivals: Share;
  /** Forms in which nothing differs between the sides, to the byte: what they set has no part there, so these worlds say nothing. */
  readonly mute: readonly string[];
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

export async function answerClaims(
  claims: readonly ClaimWithScenarios[],
  plan: ClaimPlan,
  evaluate: Evaluate,
): Promise<ClaimAnswer[]> {
  const { runs, seed } = plan;
  const world = (k: number, accepted: boolean, forms: Forms | null): WorldCase =>
    drawnWorld(seed, k, runs, accepted, forms);
  const numbers = Array.from({ length: runs }, (_, k) => k);
  const few = Math.max(1, Math.round(runs * RIVAL_SHARE));
  const paired = Array.from({ length: few }, (_, k) => Math.floor(((k + 0.5) * runs) / few));
  const combinations = formCombinations();
  const worlds = {
    accepted: numbers.map((k) => world(k, true, null)),
    rivals: combinations.map((forms) => paired.map((k) => world(k, true, forms))),
    published: numbers.map((k) => world(k, false, null)),
  };
  const all = [...worlds.accepted, ...worlds.rivals.flat(), ...worlds.published];
  const effects = await evaluate(claims.map(({ claim }) => claim), all); // prettier-ignore
  const answers: ClaimAnswer[] = [];
  for (const [place, one] of claims.entries()) {
    const mine = effects.map((row) => row[place]);
    const parts = {
      accepted: mine.slice(0, runs),
      rivals: combinations.map((_, k) => mine.slice(runs + k * few, runs + (k + 1) * few)),
      published: mine.slice(runs + few * combinations.length),
    };
    answers.push(await answerOne(one, plan, { worlds, parts, combinations, evaluate }));
  }
  return answers;
}

interface Sample {
  readonly worlds: { readonly accepted: readonly WorldCase[]; readonly published: readonly WorldCase[] };
  readonly parts: {
    readonly accepted: readonly number[];
    readonly rivals: readonly (readonly number[])[];
    readonly published: readonly number[];
  };
  readonly combinations: readonly Forms[];
  readonly evaluate: Evaluate;
}

async function answerOne(one: ClaimWithScenarios, plan: ClaimPlan, sample: Sample): Promise<ClaimAnswer> {
  const { claim, scenarios } = one;
  const { comparison } = claim;
  const { worlds, parts, combinations, evaluate } = sample;
  const fitted = scenarios.some(({ accepted }) => accepted !== null);
  const isRival = combinations.map((forms) => JSON.stringify(forms) !== JSON.stringify(scenarios[0].forms));
  const isMute = (effects: readonly number[]): boolean =>
    comparison.terms.length > 1 && effects.every((effect) => effect === 0);
  const voiced = parts.rivals.map((row) => (isMute(row) ? [] : row));
  const speaking = voiced.filter((_, k) => isRival[k]);

  const drawn = fitted ? [...worlds.accepted, ...worlds.published] : worlds.accepted;
  const effects = fitted ? [...parts.accepted, ...parts.published] : parts.accepted;
  const { names, places } = placesOf(one, drawn);
  const drivers = driversOf(names.map(({ label }) => label), places, effects); // prettier-ignore
  const middle: WorldCase = { seed: "", draw: null, set: "middle", forms: null, moves: {} };
  const candidates = [...new Set(drivers.ranked.map(({ name }) => name.split(" ")[0]))].slice(0, CANDIDATES);
  const look = async (): Promise<Search> =>
    searchReversal(
      async (points, lucks) => {
        const cases = points.flatMap((moves) => lucks.map((k) => ({ ...middle, seed: `${plan.seed}/middle/${k + 1}`, moves }))); // prettier-ignore
        const found = await evaluate([claim], cases);
        return points.map((_, point) => lucks.map((__, k) => marginOf(comparison, found[point * lucks.length + k][0])));
      },
      {
        candidates: candidates.map((name) => ({ name, places: middlePlaces(one, name, middle) })),
        ...{ lucks: LUCKS, finalLucks: FINAL_LUCKS, steps: HALVINGS },
      },
    );
  const search = plan.search ? await look() : null;

  const strongest = aboveFloor(drivers).slice(0, REGION_SIDES);
  const columns = strongest.map(({ name }) => names.findIndex(({ label }) => label === name));
  const defined = effects.map((_, k) => k).filter((k) => effects[k] === effects[k]);
  const holds = defined.map((k) => marginOf(comparison, effects[k]) > 0);
  const mostly = holds.filter(Boolean).length >= holds.length / 2;
  const region = regionOf(
    strongest.map(({ name }) => name),
    defined.map((k) => columns.map((column) => places[k][column])),
    holds.map((held) => held !== mostly),
  );
  const told = [...new Set([...strongest.map(({ name }) => name), ...(search ? candidates : [])])];
  return {
    ...{ claim, plan, fitted, drivers, search, region },
    accepted: shareOf(comparison, parts.accepted),
    rivals: shareOf(comparison, speaking.flat()),
    mute: muteForms(combinations, parts.rivals.map(isMute)),
    grades: gradesOf(names),
    settings: [...new Set(scenarios.map(({ setting }) => setting))],
    byForm: FORM_PROCESSES.flatMap((process) =>
      formNames(process).map((form) => {
        const mine = voiced.filter((_, k) => combinations[k][process] === form).flat();
        return { process, form, share: shareOf(comparison, mine) };
      }),
    ),
    turnedByForms: turnedByForms(
      claim,
      parts.rivals.filter((effects) => !isMute(effects)),
    ),
    published: fitted ? shareOf(comparison, parts.published) : null,
    parameters: Object.fromEntries(told.map((name) => [name, knownParameter(one, name)])),
  };
}

/** Forms whose every combination is mute. */
function muteForms(combinations: readonly Forms[], mute: readonly boolean[]): string[] {
  return FORM_PROCESSES.flatMap((process) =>
    formNames(process).filter((form) => combinations.every((forms, k) => forms[process] !== form || mute[k])),
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
function placesOf(one: ClaimWithScenarios, worlds: readonly WorldCase[]): { names: Column[]; places: number[][] } {
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
  const arms = claim.comparison.terms.filter((_, k) => scenarios[k].id === id).map(({ arm }) => arm);
  return (Object.keys(provenance) as ParameterName[]).filter((name) => {
    const pinned = arms.every(({ parameters = [] }) => parameters.some((change) => change.name === name && "value" in change)); // prettier-ignore
    return !pinned && provenance[name].drawn && provenance[name].low < provenance[name].high;
  });
}

function middlePlaces(one: ClaimWithScenarios, name: string, middle: WorldCase): number[] {
  const key = name as ParameterName;
  return distinct(one)
    .filter((scenario) => freeNames(one, scenario).includes(key))
    .map((scenario) => placeOf(scenario.provenance[key], parametersOf(scenario, middle)[key]));
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
