/** Checks that the scenarios of a study can branch from the first on a day. */
import { isDate, parseDate } from "../base/dates.ts";
import { type Problem, problemAt, quote } from "../scenario/input-error.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { WrittenStudy } from "./read-study.ts";

/** Tables whose rows are the entities of a world: history and future must have the same. */
const ENTITIES = ["suppliers", "items", "firms", "hubs", "minerals", "users"] as const;

export function checkBranch(
  { content, placeOf }: WrittenStudy,
  scenarios: readonly Scenario[],
  problems: Problem[],
): void {
  const { branch_at: branchAt } = content;
  if (branchAt === undefined) return;
  const report = (path: readonly PropertyKey[], message: string): void => {
    problems.push(problemAt(placeOf(path), path.map(String).join("."), message));
  };
  const [history, ...futures] = scenarios;
  const { start, end } = history.time;
  if (!isDate(branchAt))
    report(["branch_at"], `found ${quote(branchAt)}; allowed: a day that exists, written YYYY-MM-DD`);
  else if (parseDate(branchAt) <= start || parseDate(branchAt) >= end) {
    report(
      ["branch_at"],
      `found ${quote(branchAt)}; allowed: a day within the run of ${history.id}, after ${start.toFixed(2)} and before ${end.toFixed(2)}`,
    );
  }
  if (futures.length === 0) report(["branch_at"], "found one scenario; needed: at least one future beside the history");
  for (const [place, future] of futures.entries()) {
    const difference = differenceOf(history, future);
    if (difference)
      report(
        ["scenarios", place + 1],
        `found ${future.id} with other ${difference} than ${history.id}; allowed: the same, to branch from it`,
      );
  }
}

function differenceOf(history: Scenario, future: Scenario): string | undefined {
  const { start, end, ticksPerYear, recordEvery } = history.time;
  const calendar = future.time;
  if (future.setting !== history.setting) return "base data";
  if (calendar.start !== start || calendar.end !== end) return "start or end";
  if (calendar.ticksPerYear !== ticksPerYear || calendar.recordEvery !== recordEvery) return "ticks or recorded dates";
  return ENTITIES.find((table) => idsOf(history, table) !== idsOf(future, table));
}

function idsOf({ data }: Scenario, table: (typeof ENTITIES)[number]): string {
  return data[table].map(({ id }) => id).join(" ");
}
