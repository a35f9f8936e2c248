/**
 * The units of work of a study: one replicate of one point, in all scenarios (so that they pair, and share a history where they branch); and what
 * all runs of a scenario have in common.
 *
 * Unit = point x replicates + replicate, both from 0. The seed of a unit depends on its number only, never on who works on it.
 */
import { changesOf } from "./factor-values.ts";
import type { StudyDefinition, StudyPoints } from "./study-definition.ts";
import { prepare, recordedDates, seriesOf } from "../engine/run.ts";
import type { SeriesColumn } from "../ensemble/run-record.ts";
import type { LoadedStudy } from "./load-study.ts";

export interface UnitSeeds {
  /** In tables, where no spreadsheet may take it for a date. */
  readonly id: string;
  readonly events: string;
  /** null: parameters keep their values. */
  readonly parameters: string | null;
}

export function unitSeeds(definition: StudyDefinition, point: number, replicate: number): UnitSeeds {
  const { seed, seeds, uncertainty } = definition;
  const of = (k: number): string => (seeds === "common" ? `${seed}/${k + 1}` : `${seed}/${point}/${k + 1}`);
  const run = `run-${replicate + 1}`;
  return {
    id: seeds === "common" ? `${seed}/${run}` : `${seed}/point-${point}/${run}`,
    events: uncertainty === "parameters" ? of(0) : of(replicate), // only parameters vary: all share the luck of the first
    parameters: uncertainty === "chance" ? null : of(replicate),
  };
}

export function countUnits({ replicates }: StudyDefinition, points: StudyPoints): number {
  return points.unit.length * replicates;
}

/** Names what a point needs besides parameters: points with the same name share their prepared scenarios. */
export function variantOf({ factors }: StudyDefinition, values: readonly (number | string)[]): string {
  const { overrides, layers } = changesOf(factors, values);
  return JSON.stringify([overrides.map(({ path, value }) => [path, value]), layers.map(({ id }) => id)]);
}

/** So many variants of its scenarios a worker keeps prepared. */
export const MOST_VARIANTS = 32;

/**
 * The order of work; results do not depend on it. Replicate by replicate, so that twins of one seed meet each other; where there are more
 * variants than a worker keeps, variant by variant.
 */
export function workOrder(definition: StudyDefinition, points: StudyPoints): Int32Array {
  const { replicates } = definition;
  const places = new Map<string, number>();
  const variants = points.values.map((values) => {
    const name = variantOf(definition, values);
    if (!places.has(name)) places.set(name, places.size);
    return places.get(name)!;
  });
  const order = new Int32Array(countUnits(definition, points));
  const byVariant = points.values.map((_, point) => point).sort((a, b) => variants[a] - variants[b] || a - b);
  let next = 0;
  if (places.size <= MOST_VARIANTS) {
    for (let replicate = 0; replicate < replicates; replicate++) {
      for (const point of byVariant) order[next++] = point * replicates + replicate;
    }
  } else {
    for (const point of byVariant) {
      for (let replicate = 0; replicate < replicates; replicate++) order[next++] = point * replicates + replicate;
    }
  }
  return order;
}

/** One of several shares of the work, each about as large: shard from 1 to `shards`. */
export interface Shard {
  readonly shard: number;
  readonly shards: number;
}

export function unitsOfShard(order: Int32Array, { shard, shards }: Shard): Int32Array {
  const edge = (count: number): number => Math.floor((order.length * count) / shards);
  return order.subarray(edge(shard - 1), edge(shard));
}

/** Plain data: it stands in the head of a store. */
export interface StudyFrame {
  readonly scenario: string;
  /** Decimal years of the recorded dates. */
  readonly dates: readonly number[];
  readonly tickYears: number;
  readonly series: readonly SeriesColumn[];
}

export function studyFrames({ definition, scenarios, recorded }: LoadedStudy): StudyFrame[] {
  return scenarios.map((scenario) => {
    const model = prepare(scenario, recorded.observables, []);
    const series = seriesOf(model).filter((column, _, all) => {
      // Where an observable is known of the whole, its parts are left out: they would make the store many times as large.
      const whole = all.some(({ kind, observable }) => kind === "all" && observable === column.observable);
      return definition.curves.includes(column.observable) && (column.kind === "all" || !whole);
    });
    return {
      scenario: scenario.id,
      dates: [...recordedDates(model)],
      tickYears: 1 / scenario.time.ticksPerYear,
      series: series.map(({ kind, entity, observable, unit }) => ({ kind, entity, observable, unit })),
    };
  });
}
