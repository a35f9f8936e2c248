/**
 * A run: the twin first, then the world with its controls, watched; the result is plain numbers.
 */
import { createObserver, observeTick } from "../observe/observer.ts";
import { administrationCost, OBSERVABLES, retaliationCost } from "../observe/observables.ts";
import type { Observable, View } from "../observe/observables.ts";
import { FLOW_OBSERVABLES } from "../observe/flow-observables.ts";
import { SUMMARIES } from "../observe/summaries.ts";
import type { Tally } from "../observe/summaries.ts";
import { allocateTwinRecord, recordTwin } from "../observe/twin-record.ts";
import type { TwinRecord } from "../observe/twin-record.ts";
import { allocateUserOrder } from "../observe/user-order.ts";
import type { ParameterName, ParameterValues } from "../scenario/parameters.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { compileBlueprint } from "../world/blueprint.ts";
import type { Blueprint } from "../world/blueprint.ts";
import { allocateColumns, buildWorld } from "../world/build-world.ts";
import type { State } from "../world/state.ts";
import type { EventRecord, World } from "../world/world.ts";
import { checkBooks, enterTick, openBooks } from "./conservation.ts";
import { stepsOf, tick } from "./tick.ts";

export interface SeriesColumn {
  readonly kind: Observable["kind"];
  readonly entity: string;
  readonly observable: string;
  readonly unit: string;
}

/** A scenario ready to run. `workspace` is scratch memory, allocated by the first run and used again by the next ones. */
export interface Model {
  readonly blueprint: Blueprint;
  readonly series: readonly (SeriesColumn & { readonly index: number; readonly source: Observable })[];
  workspace: { columns: State; twin: TwinRecord } | null;
}

export interface RunOptions {
  /** Values that replace the scenario's. */
  readonly parameters?: Partial<Record<ParameterName, number>>;
  /** Keep the diary of events. */
  readonly events?: boolean;
  /** Record every tick instead of every `recordEvery`-th. */
  readonly everyTick?: boolean;
  /** Called after each tick of the run, for tests and explanations; it must only look. */
  readonly watch?: (world: World) => void;
}

export interface RunResult {
  readonly seed: string;
  /** Decimal years of the recorded dates. */
  readonly dates: Float64Array;
  /** series * dates + date; NaN = undefined. */
  readonly values: Float64Array;
  /** In the order of `summariesOf`; NaN = undefined or never. */
  readonly summary: Float64Array;
  readonly events: readonly EventRecord[];
}

/** Compiles a scenario; all its runs share the result. With names, its runs record only the observables of these names. */
export function prepare(scenario: Scenario, names?: readonly string[]): Model {
  const blueprint = compileBlueprint(scenario);
  const entities = {
    all: ["all"],
    item: blueprint.itemIds,
    state: blueprint.supplierIds,
    mineral: blueprint.mineralIds,
  };
  const sources = names
    ? [...OBSERVABLES, ...FLOW_OBSERVABLES].filter(({ name }) => names.includes(name))
    : OBSERVABLES;
  const series = sources.flatMap((source) =>
    entities[source.kind].map((entity, index) => ({
      kind: source.kind,
      entity,
      observable: source.name,
      unit: source.unit,
      index,
      source,
    })),
  );
  return { blueprint, series, workspace: null };
}

/** What a run records, in the order of `values`. */
export function seriesOf(model: Model): readonly SeriesColumn[] {
  return model.series;
}

/** The one-number results of a run, in the order of `summary`. */
export function summariesOf(_model: Model): readonly { name: string; unit: string; meaning: string }[] {
  return SUMMARIES;
}

/** Dates that are recorded, decimal years. */
export function recordedDates({ blueprint }: Model, everyTick = false): Float64Array {
  const { time } = blueprint.scenario;
  const every = everyTick ? 1 : time.recordEvery;
  const count = Math.floor(ticksOf(blueprint) / every);
  return Float64Array.from({ length: count }, (_, k) => time.start + ((k + 1) * every) / time.ticksPerYear);
}

function ticksOf({ scenario: { time } }: Blueprint): number {
  return Math.round((time.end - time.start) * time.ticksPerYear);
}

/** Runs a model once. Throws ConservationError where the books do not balance. */
export function runOnce(model: Model, seed: string, options: RunOptions = {}): RunResult {
  const { blueprint } = model;
  const { scenario } = blueprint;
  const parameters: ParameterValues = { ...scenario.parameters, ...options.parameters };
  const twin = runTwin(model, seed, parameters);
  const events: EventRecord[] = [];
  const world = buildWorld(blueprint, model.workspace!.columns, {
    seed,
    parameters,
    controls: scenario.controls,
    diary: options.events === true ? events : null,
  });
  const observer = createObserver(world, twin);
  const view: View = { world, observer };
  const steps = stepsOf(scenario.off);
  const books = openBooks(world);
  const dates = recordedDates(model, options.everyTick);
  const values = new Float64Array(model.series.length * dates.length).fill(NaN);
  const every = options.everyTick === true ? 1 : scenario.time.recordEvery;
  const tally: Tally = { costGross: 0, costRetaliation: 0, costAdministration: 0, gainOthers: 0 };
  for (let number = 0; number < ticksOf(blueprint); number++) {
    tick(world, number, steps);
    enterTick(world, books);
    const recorded = (number + 1) % every === 0;
    observeTick(world, observer, recorded);
    addTally(view, tally);
    if (recorded) {
      const date = (number + 1) / every - 1;
      for (let series = 0; series < model.series.length; series++) {
        const { source, index } = model.series[series]!;
        values[series * dates.length + date] = source.read(view, index);
      }
    }
    options.watch?.(world);
  }
  checkBooks(world, books, seed);
  const row = (name: string): number[] => {
    const series = model.series.findIndex((column) => column.kind === "all" && column.observable === name);
    return Array.from(values.subarray(series * dates.length, (series + 1) * dates.length));
  };
  const course = {
    dates: Array.from(dates),
    run: row("diffusion"),
    twin: row("diffusion_twin"),
    delay: row("delay_years"),
    participation: row("participation"),
    compliance: row("compliance"),
  };
  const summary = Float64Array.from(SUMMARIES, (item) => item.read(view, tally, course));
  return { seed, dates, values, summary, events };
}

/** The same world and luck without controls; it runs some years longer. */
export function runTwin(model: Model, seed: string, parameters: ParameterValues): TwinRecord {
  const { blueprint } = model;
  const { scenario } = blueprint;
  const ticks = ticksOf(blueprint) + Math.round(scenario.time.twinExtraYears * scenario.time.ticksPerYear);
  const columns = model.workspace?.columns ?? allocateColumns(blueprint);
  const world = buildWorld(blueprint, columns, { seed, parameters, controls: false, diary: null });
  const twin = model.workspace?.twin ?? allocateTwinRecord(ticks, world);
  model.workspace = { columns, twin };
  const order = allocateUserOrder(world);
  const steps = stepsOf(scenario.off);
  for (let number = 0; number < ticks; number++) {
    tick(world, number, steps);
    recordTwin(world, twin, order);
  }
  return twin;
}

function addTally({ world, observer }: View, tally: Tally): void {
  const { accounts } = observer;
  for (let supplier = 0; supplier < world.suppliers.count; supplier++) {
    tally.costGross += accounts.loss[supplier]!;
    tally.gainOthers += accounts.gain[supplier]!;
    tally.costRetaliation += retaliationCost(world, supplier) * world.clock.dt;
    tally.costAdministration += administrationCost(world, supplier) * world.clock.dt;
  }
}
