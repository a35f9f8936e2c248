/** Refuses a branch that cannot be: a date outside the history, a future of other actors, no future at all. */
import { branchDateProblem, branchProblems } from "../../engine/branch-check.ts";
import type { PreparedEnsembles } from "../../ensemble/perform-ensemble.ts";
import { WrongInput } from "../errors.ts";

export function checkBranch({ plan, scenarios }: PreparedEnsembles): void {
  if (plan.branchAt === undefined) return;
  const { branchAt } = plan;
  const [history, ...futures] = scenarios;
  const date = branchDateProblem(history.scenario.time, branchAt);
  const problems = futures.flatMap(({ model }) => branchProblems(history.model.blueprint, model.blueprint, branchAt));
  if (date !== undefined) problems.unshift(date);
  if (futures.length === 0) {
    problems.push("found one scenario; needed: the history first, then at least one future that branches from it");
  }
  if (problems.length > 0) throw new WrongInput(problems.map((problem) => `--branch-at: ${problem}`).join("\n"));
}
