/**
 * Paired differences: how much more a scenario has than the baseline in the same run, that is with the same luck.
 *
 * Curves are compared on the dates and series that both have; summaries of whole runs allow scenarios without a common date to be
 * compared too.
 */
import { createBlock, type DistributionBlock } from "./distribution-block.ts";
import type { EnsembleFrame } from "./ensemble.ts";
import type { RunRecord, SeriesColumn } from "./run-record.ts";

export interface Differences {
  readonly scenario: EnsembleFrame;
  readonly baseline: EnsembleFrame;
  readonly plannedRuns: number;
  /** What is compared; undefined before the first pair. */
  pairing: Pairing | undefined;
}

interface Pairing {
  readonly dates: readonly number[];
  readonly series: readonly SeriesColumn[];
  /** Places of the compared values in a run's values: by series, then by date. */
  readonly inScenario: Int32Array;
  readonly inBaseline: Int32Array;
  readonly curves: DistributionBlock;
  readonly summaries: DistributionBlock;
}

export function createDifferences(scenario: EnsembleFrame, baseline: EnsembleFrame, plannedRuns: number): Differences {
  return { scenario, baseline, plannedRuns, pairing: undefined };
}

/** Takes in the same run of both scenarios; in the order of run numbers. */
export function addPair(differences: Differences, scenario: RunRecord, baseline: RunRecord): void {
  differences.pairing ??= pair(differences, scenario, baseline);
  const { inScenario, inBaseline, curves, summaries } = differences.pairing;
  const ours = scenario.recorded.values;
  const theirs = baseline.recorded.values;
  const changes = new Float64Array(inScenario.length);
  for (let place = 0; place < changes.length; place++) {
    changes[place] = ours[inScenario[place]] - theirs[inBaseline[place]];
  }
  curves.add(scenario.run - 1, changes);
  summaries.add(
    scenario.run - 1,
    scenario.summary.map((value, summary) => value - baseline.summary[summary]),
  );
}

function pair({ scenario, baseline, plannedRuns }: Differences, ours: RunRecord, theirs: RunRecord): Pairing {
  const seriesPlaces = common(scenario.series.map(seriesName), baseline.series.map(seriesName));
  const datePlaces = common([...ours.recorded.dates], [...theirs.recorded.dates]);
  const places = (side: 0 | 1, dates: number) =>
    Int32Array.from(seriesPlaces.flatMap((series) => datePlaces.map((date) => series[side] * dates + date[side])));
  const inScenario = places(0, ours.recorded.dates.length);
  return {
    dates: datePlaces.map(([place]) => ours.recorded.dates[place]),
    series: seriesPlaces.map(([place]) => scenario.series[place]),
    inScenario,
    inBaseline: places(1, theirs.recorded.dates.length),
    curves: createBlock(inScenario.length, plannedRuns),
    summaries: createBlock(ours.summary.length, plannedRuns),
  };
}

function seriesName({ kind, entity, observable }: SeriesColumn): string {
  return `${kind}/${entity}/${observable}`;
}

/** The places, in both lists, of what is in both; in the order of the first. */
function common<T>(first: readonly T[], second: readonly T[]): [number, number][] {
  const inSecond = new Map(second.map((name, place) => [name, place]));
  return first.flatMap((name, place): [number, number][] => {
    const other = inSecond.get(name);
    return other === undefined ? [] : [[place, other]];
  });
}
