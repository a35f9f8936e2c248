/** What came out of a study, for the words at its end and for the exit code. */
import type { StudyData } from "../../study/study-definition.ts";
import { EXIT } from "../errors.ts";
import type { CollectedStudy } from "./collect-study.ts";

/** How the command ends: a run failed, or nothing at all came out. */
export function exitCodeOf({ failures, data }: CollectedStudy): number {
  const isEmpty = undefinedObservables(data).length === data.definition.observables.length;
  return failures > 0 || isEmpty ? EXIT.failed : EXIT.done;
}

/** Names of the observables that no run gave a value, such as the date of an event that never comes. */
export function undefinedObservables({ definition, results }: StudyData): string[] {
  const { observables } = definition;
  return observables.flatMap(({ name }, k) => {
    for (let place = k; place < results.length; place += observables.length)
      if (!Number.isNaN(results[place])) return [];
    return [name];
  });
}
