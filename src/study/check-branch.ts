/** Checks that the scenarios of a study can branch from the first on a day. */
import { isDate, parseDate } from "../base/dates.ts";
import { branchDateProblem, branchProblems } from "../engine/branch-check.ts";
import { type Problem, problemAt, quote } from "../scenario/input-error.ts";
import type { Recorded } from "./check-observables.ts";
import type { WrittenStudy } from "./read-study.ts";

export function checkBranch(
  { content, placeOf }: WrittenStudy,
  recorded: readonly Recorded[],
  problems: Problem[],
): void {
  const { branch_at: day } = content;
  if (day === undefined) return;
  const report = (path: readonly PropertyKey[], message: string): void => {
    problems.push(problemAt(placeOf(path), path.map(String).join("."), message));
  };
  const [history, ...futures] = recorded;
  const wrong = isDate(day)
    ? branchDateProblem(history.scenario.time, parseDate(day))
    : `found ${quote(day)}; allowed: a day that exists, written YYYY-MM-DD`;
  if (wrong !== undefined) report(["branch_at"], wrong);
  if (futures.length === 0) report(["branch_at"], "found one scenario; needed: at least one future beside the history");
  for (const [place, { model }] of futures.entries()) {
    const date = isDate(day) ? parseDate(day) : history.scenario.time.start;
    for (const problem of branchProblems(history.model.blueprint, model.blueprint, date))
      report(["scenarios", place + 1], problem);
  }
}
