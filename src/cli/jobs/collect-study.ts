/** Brings the stores of all shards together: the results of a study in one order, wherever and whenever they were computed. */
import { designPoints } from "../../study/design-points.ts";
import type { StudyData, StudyDefinition } from "../../study/study-definition.ts";
import { isFailed } from "../../study/unit-record.ts";
import { EXIT } from "../errors.ts";
import type { StoreReader } from "../store/study-store.ts";

/** Failed runs that are kept with their messages. */
const MOST_LISTED = 1000;

export interface FailedRun {
  readonly scenario: string;
  readonly point: number;
  readonly replicate: number;
  readonly message: string;
}

export interface CollectedStudy {
  readonly data: StudyData;
  /** The first ones; `failures` counts all. */
  readonly failed: readonly FailedRun[];
  readonly failures: number;
  /** Units without a record. */
  readonly missing: number;
  /** Observables that no run gave a value, such as the date of an event that never comes. */
  readonly undefinedNames: readonly string[];
  /** The kept curves of a run of a scenario; undefined where it failed or is missing. */
  readonly curves: (scenario: number, unit: number) => Float64Array | undefined;
}

/** `definition` is the stores' own, or what its file says now about titles, analyses and figures. */
export function collectStudy(stores: readonly StoreReader[], definition: StudyDefinition): CollectedStudy {
  const points = designPoints(definition.design, definition.factors);
  const { replicates, observables, scenarios } = definition;
  const units = points.unit.length * replicates;
  const results = new Float64Array(scenarios.length * units * observables.length).fill(NaN);
  const failed: FailedRun[] = [];
  let failures = 0;
  let missing = 0;
  const storeOf = (unit: number): StoreReader | undefined => stores.find(({ starts }) => starts[unit] > 0);
  for (let unit = 0; unit < units; unit++) {
    const outcomes = storeOf(unit)?.read(unit);
    if (outcomes === undefined) {
      missing++;
      continue;
    }
    for (const [scenario, outcome] of outcomes.entries()) {
      if (!isFailed(outcome)) {
        results.set(outcome.observables, (scenario * units + unit) * observables.length);
        continue;
      }
      failures++;
      if (failed.length === MOST_LISTED) continue;
      const place = { point: Math.floor(unit / replicates), replicate: (unit % replicates) + 1 };
      failed.push({ scenario: scenarios[scenario].id, ...place, message: outcome.message });
    }
  }
  const data = { definition, points, results };
  return {
    ...{ data, failed, failures, missing, undefinedNames: undefinedIn(data) },
    curves(scenario, unit) {
      const outcome = storeOf(unit)?.read(unit)?.[scenario];
      return outcome === undefined || isFailed(outcome) ? undefined : outcome.curves;
    },
  };
}

/** How the command ends: an error where a run failed, or no observable has a value. */
export function exitCodeOf({ failures, data, undefinedNames }: CollectedStudy): number {
  const isEmpty = undefinedNames.length === data.definition.observables.length;
  return failures > 0 || isEmpty ? EXIT.failed : EXIT.done;
}

function undefinedIn({ definition, results }: StudyData): string[] {
  const { observables } = definition;
  return observables.flatMap(({ name }, k) => {
    for (let place = k; place < results.length; place += observables.length)
      if (!Number.isNaN(results[place])) return [];
    return [name];
  });
}
