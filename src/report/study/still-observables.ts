/** Observables that nothing in the study moves: the same in every scenario, at every point, and nearly so in every run. No figure shows anything there. */
import { matching, type StudyContext } from "./study-context.ts";

/** As a share of the largest value: less cannot be seen on an axis that includes zero. */
const HARDLY = 0.05;

/** With the lowest and the highest mean over points and scenarios. */
export function stillObservables(context: StudyContext) {
  return context.input.study.observables.flatMap(({ name, unit }) => {
    if (unit === "year" || unit === "date") return []; // dates have no natural zero
    const rows = matching(context.rows("bands"), { observable: name }).filter(({ n }) => Number(n) > 0);
    if (rows.length < 2) return [];
    const means = rows.map(({ mean }) => Number(mean));
    const ends = rows.flatMap(({ p05, p95 }) => [Number(p05), Number(p95)]);
    const most = Math.max(...ends.map(Math.abs));
    const isStill = most > 0 && Math.max(...ends) - Math.min(...ends) <= HARDLY * most;
    return isStill ? [{ name, low: Math.min(...means), high: Math.max(...means) }] : [];
  });
}

/** The same study without them. */
export function withoutStill(context: StudyContext): StudyContext {
  const still = stillObservables(context).map(({ name }) => name);
  if (still.length === 0) return context;
  const { input } = context;
  const observables = input.study.observables.filter(({ name }) => !still.includes(name));
  return { ...context, input: { ...input, study: { ...input.study, observables } } };
}
