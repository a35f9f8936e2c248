/**
 * A run: the twin first, then the world with its controls, watched; the result is plain numbers.
 */
import { channelBook, type ChannelBook } from "../observe/channel-book.ts";
import { createObserver, observeTick } from "../observe/observer.ts";
import { administrationCost, retaliationCost } from "../observe/cost-observables.ts";
import type { View } from "../observe/observable.ts";
import { completed } from "../observe/parts.ts";
import { readSummaries, type Tally } from "../observe/summaries.ts";
import type { ParameterName, ParameterValues } from "../scenario/parameters.ts";
import { buildWorld } from "../world/build-world.ts";
import type { EventRecord, World } from "../world/world.ts";
import { type BranchPoint, continueWorld } from "./branch.ts";
import { dataTicksOf, ticksOf } from "./calendar.ts";
import { checkAccounts, checkBooks, enterTick, openBooks } from "./conservation.ts";
import { type Model, workspaceOf } from "./model.ts";
import { copyPast, createRecord, recordTick, settled, thinned } from "./record.ts";
import { copyData, copyState, putData } from "./snapshot.ts";
import { stepsOf, tick } from "./tick.ts";
import type { TwinCache } from "./twin-cache.ts";
import { twinOf } from "./twin.ts";

export { type Model, prepare, recordedDates, seriesOf, type SeriesColumn, summariesOf } from "./model.ts";
export { runTwin } from "./twin.ts";

export interface RunOptions {
  /** Values that replace the scenario's. */
  readonly parameters?: Partial<Record<ParameterName, number>>;
  /** Decimal year at which the run stops early: what it would have recorded later stays undefined. */
  readonly end?: number;
  /** Keep the diary of events. */
  readonly events?: boolean;
  /** Record every tick instead of every `recordEvery`-th. */
  readonly everyTick?: boolean;
  /** Record every tick beside what is recorded anyway. */
  readonly detail?: boolean;
  /** Keep the ledger: who sold what through which channel, by year. */
  readonly channels?: boolean;
  /** Twins to share with other runs. */
  readonly twins?: TwinCache;
  /** The run is a history: at the start of each of these ticks `take` gets what futures need that begin there. */
  readonly branch?: { readonly ticks: readonly number[]; readonly take: (point: BranchPoint) => void };
  /** The run is a future of this history, which has the same seed and is recorded alike. */
  readonly from?: BranchPoint;
  /** Called after each tick of the run, for tests and explanations; it must only look. */
  readonly watch?: (world: World) => void;
}

export interface RunResult {
  readonly seed: string;
  /** Decimal years of the recorded dates. */
  readonly dates: Float64Array;
  /** series * dates + date; NaN = undefined. */
  readonly values: Float64Array;
  /** Every tick in the same form, where it was asked for. */
  readonly ticks: { readonly dates: Float64Array; readonly values: Float64Array } | null;
  /** In the order of `summariesOf`; NaN = undefined or never. */
  readonly summary: Float64Array;
  readonly events: readonly EventRecord[];
  /** Null unless it was asked for. */
  readonly channels: ChannelBook | null;
}

/** Runs a model once. Throws ConservationError where the books do not balance. */
export function runOnce(model: Model, seed: string, options: RunOptions = {}): RunResult {
  const { blueprint } = model;
  const { scenario } = blueprint;
  const { from = null, branch = null } = options;
  const parameters: ParameterValues = { ...scenario.parameters, ...options.parameters };
  const parts = options.channels === true ? completed([...model.parts, "ledger"]) : model.parts;
  const ticks = Math.min(ticksOf(scenario.time), ticksOf({ ...scenario.time, end: options.end ?? Infinity }));
  const ofTwin = branch ? Infinity : ticks; // futures go on from the history's twin
  const twin = parts.has("twin") ? twinOf(model, seed, parameters, from, options.twins ?? null, ofTwin) : null;
  const { columns } = workspaceOf(model);
  const events: EventRecord[] = from ? [...from.events] : [];
  const beginning = { seed, parameters, controls: scenario.controls, diary: options.events === true ? events : null };
  const world = from
    ? continueWorld(blueprint, columns, beginning, from.model.blueprint, from.world, from.tick)
    : buildWorld(blueprint, columns, beginning);
  const start = branch ? copyState(columns) : null;
  const observer = createObserver(world, twin, parts);
  if (from) putData(observer, from.observer);
  const view: View = { world, observer };
  const tally = from ? { ...from.tally } : { costGross: 0, costRetaliation: 0, costAdministration: 0, gainOthers: 0 };
  const steps = stepsOf(scenario.off);
  const books = openBooks(world);
  const { recordEvery } = scenario.time;
  const record = createRecord(model, options.everyTick === true || options.detail === true ? 1 : recordEvery);
  if (from) copyPast(model, record, from.record, from.tick);
  const { summaries } = model;
  const summary = Float64Array.from(summaries, (one) => (from ? (from.summary[from.model.summaries.indexOf(one)] ?? NaN) : NaN)); // prettier-ignore
  const dataTicks = dataTicksOf(scenario.time);
  for (let number = from?.tick ?? 0; number < ticks; number++) {
    if (branch?.ticks.includes(number)) {
      branch.take({
        ...{ model, seed, parameters, tick: number, record, twin, twinWorld: null },
        world: { start: start!, now: copyState(columns) },
        observer: copyData({ ...observer, twin: undefined }),
        ...{ tally: { ...tally }, summary: summary.slice() },
        events: [...events],
      });
    }
    tick(world, number, steps);
    enterTick(world, books);
    const recorded = (number + 1) % record.every === 0;
    const ordinary = (number + 1) % recordEvery === 0;
    observeTick(world, observer, recorded || ordinary, ordinary || (recorded && model.ordersUsers));
    if (parts.has("accounts")) checkAccounts(world, observer.accounts, seed);
    if (summaries.length > 0) addTally(view, tally, parts.has("states"));
    recordTick(model, record, view);
    if (number + 1 === dataTicks) readSummaries(summaries, summary, "end of data", view, tally, record.course);
    options.watch?.(world);
  }
  checkBooks(world, books, seed);
  readSummaries(summaries, summary, "end of run", view, tally, record.course);
  const final = settled(model, record, view);
  const { dates, values } = options.detail === true ? thinned(model, final) : final;
  return {
    ...{ seed, dates, values, events, summary },
    ticks: options.detail === true ? { dates: final.dates, values: final.values } : null,
    channels: options.channels === true ? channelBook(world, observer.accounts) : null,
  };
}

/** Without the sales of the states nobody asks for losses and gains. */
function addTally({ world, observer: { states } }: View, tally: Tally, withSales: boolean): void {
  for (let supplier = 0; supplier < world.suppliers.count; supplier++) {
    if (withSales) {
      tally.costGross += states.lossNow[supplier];
      tally.gainOthers += states.gainNow[supplier];
    }
    tally.costRetaliation += retaliationCost(world, supplier) * world.clock.dt;
    tally.costAdministration += administrationCost(world, supplier) * world.clock.dt;
  }
}
