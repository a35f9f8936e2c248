/** Asks the questions of history in many runs, here or on threads; answers come back in the order of the runs. */
import type { Table } from "../../base/table.ts";
import { type EnsemblePlan, runNumbers, seedOfRun } from "../../ensemble/ensemble-plan.ts";
import { scoreboardTable, scoreFacts } from "../../study/history/scoreboard.ts";
import { Interrupted } from "../errors.ts";
import { loadFacts } from "../inputs/load-history.ts";
import { workOnce } from "../threads/crew.ts";
import type { HistoryKind } from "./ask-run.ts";

/** The answers of the runs that ended well, runs x questions. Runs that fail are reported on stderr and left out. */
export async function askHistory(
  kind: HistoryKind,
  plan: EnsemblePlan,
  jobs: number,
  stop: AbortSignal,
): Promise<Float64Array[]> {
  const rows: (Float64Array | string)[] = [];
  await workOnce(
    { kind: "history", setup: { kind, plan }, jobs, stop },
    { units: runNumbers(plan), onResult: (place, row) => (rows[place] = row), lost: (_place, reason) => reason },
  );
  if (stop.aborted) throw new Interrupted("stopped before all runs were finished: no scores");
  return rows.filter((row, place): row is Float64Array => {
    if (typeof row !== "string") return true;
    process.stderr.write(`run ${seedOfRun(plan, place + 1)} failed: ${row}\n`);
    return false;
  });
}

/** The scoreboard of the facts as a table; null when it was stopped. */
export async function askScoreboard(plan: EnsemblePlan, jobs: number, stop: AbortSignal): Promise<Table | null> {
  try {
    return scoreboardTable(scoreFacts(loadFacts(), await askHistory("facts", plan, jobs, stop)));
  } catch (error) {
    if (error instanceof Interrupted) return null;
    throw error;
  }
}
