/** Whether scenarios can branch from the first of them on a day: for `run --branch-at` and for study files. */
import { branchDateProblem, branchProblems } from "../engine/branch-check.ts";
import type { Model } from "../engine/run.ts";

/** Calls `found` with what is wrong, and with the place of the future that it is about; without one where it is the day or the list. */
export function checkBranch(
  date: number,
  [history, ...futures]: readonly { readonly model: Model }[],
  found: (message: string, future?: number) => void,
): void {
  const { blueprint } = history.model;
  const wrong = branchDateProblem(blueprint.scenario.time, date);
  if (wrong !== undefined) found(wrong);
  for (const [k, { model }] of futures.entries())
    for (const problem of branchProblems(blueprint, model.blueprint, date)) found(problem, k + 1);
  if (futures.length === 0)
    found("found one scenario; needed: the history first, then at least one future that branches from it");
}
