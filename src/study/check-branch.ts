/** Checks that the scenarios of a study can branch from the first on a day. */
import { isDate, parseDate } from "../base/dates.ts";
import { branchDateProblem, branchProblems } from "../engine/branch-check.ts";
import { quote } from "../scenario/input-error.ts";
import type { Recorded } from "./check-observables.ts";
import type { WrittenStudy } from "./study-file.ts";

export function checkBranch({ content, report }: WrittenStudy, [history, ...futures]: readonly Recorded[]): void {
  const { branch_at: day } = content;
  if (day === undefined) return;
  const { time } = history.scenario;
  const wrong = isDate(day)
    ? branchDateProblem(time, parseDate(day))
    : `found ${quote(day)}; allowed: a day that exists, written YYYY-MM-DD`;
  if (wrong !== undefined) report(["branch_at"], wrong);
  if (futures.length === 0) report(["branch_at"], "found one scenario; needed: at least one future beside the history");
  for (const [place, { model }] of futures.entries()) {
    const date = isDate(day) ? parseDate(day) : time.start;
    for (const problem of branchProblems(history.model.blueprint, model.blueprint, date))
      report(["scenarios", place + 1], problem);
  }
}
