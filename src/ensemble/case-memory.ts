/**
 * What cases share: prepared scenarios with their models, and twins. Both are kept while there is room; the least recently used go first.
 */
import { LRUCache } from "lru-cache";
import { prepareFuture } from "../engine/branch.ts";
import { type Model, prepare } from "../engine/run.ts";
import { createTwinCache, type TwinCache } from "../engine/twin-cache.ts";
import type { Layer } from "../scenario/layer.ts";
import type { Override, Scenario } from "../scenario/scenario.ts";
import type { CaseWorld } from "./case.ts";

/** Loads a scenario by its name. */
export type ScenarioLoader = (scenario: string, overrides: readonly Override[], layers: readonly Layer[]) => Scenario;

export interface PreparedCase {
  readonly scenario: Scenario;
  readonly model: Model;
}

export interface CaseMemory {
  /** The scenario and model that the case runs in, loaded and compiled if that has not been done. */
  prepared(world: CaseWorld): PreparedCase;
  /** The same for a future that leaves another world on a day, a decimal year. */
  preparedFuture(world: CaseWorld, history: CaseWorld, from: number): PreparedCase;
  /** null: every run makes its own. */
  readonly twins: TwinCache | null;
}

export interface MemoryOptions {
  /** Not needed if all cases bring their scenarios. */
  readonly load?: ScenarioLoader;
  /** Models that are kept; each has some megabytes of working memory. */
  readonly models?: number;
  readonly twins?: TwinCache | null;
}

/** The sides of some comparisons, or the scenarios of an ensemble. */
const MODELS = 12;

export function createCaseMemory(options: MemoryOptions = {}): CaseMemory {
  const { load = refuse, models = MODELS, twins = createTwinCache() } = options;
  const known = new LRUCache<string, PreparedCase>({ max: models });
  const nameOf = createNames();
  const remember = (key: string, make: () => PreparedCase): PreparedCase => {
    const ready = known.get(key) ?? make();
    known.set(key, ready);
    return ready;
  };
  const prepared = (world: CaseWorld): PreparedCase =>
    remember(nameOf(world), () => {
      const scenario = scenarioOf(world, load);
      return { scenario, model: prepare(scenario, world.observables, world.summaries) };
    });
  return {
    twins,
    prepared,
    preparedFuture(world, history, from) {
      return remember(`${nameOf(world)} from ${from} after ${nameOf(history)}`, () => {
        const { scenario, model } = prepared(world);
        return { scenario, model: prepareFuture(prepared(history).model, model, from) };
      });
    },
  };
}

function refuse(name: string): never {
  throw new Error(`found the scenario "${name}" by its name; a memory without a loader knows no names`);
}

function scenarioOf({ scenario, overrides = [], layers = [], forms }: CaseWorld, load: ScenarioLoader): Scenario {
  const loaded = typeof scenario === "string" ? load(scenario, overrides, layers) : scenario;
  return forms ? { ...loaded, forms } : loaded;
}

/** Equal worlds have equal names. Scenarios and layers are large, so each object is put into words once. */
function createNames(): (world: CaseWorld) => string {
  const words = new WeakMap<object, string>();
  const wordsOf = <T extends object>(thing: T, make: (thing: T) => string): string => {
    const known = words.get(thing) ?? make(thing);
    words.set(thing, known);
    return known;
  };
  let scenarios = 0;
  return ({ scenario, overrides = [], layers = [], forms = null, observables = null, summaries = null }) =>
    JSON.stringify([
      typeof scenario === "string" ? scenario : wordsOf(scenario, () => `#${scenarios++}`),
      overrides.map(({ path, value }) => `${path}=${value}`),
      layers.map(({ content }) => wordsOf(content, JSON.stringify)),
      forms,
      observables && wordsOf(observables, (names) => names.join(" ")),
      summaries && wordsOf(summaries, (names) => names.join(" ")),
    ]);
}
