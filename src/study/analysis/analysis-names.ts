/** The analyses a study file can name, what each does, and which suit a design when the file names none. */
import type { DesignKind, StudyAnalysis, StudyDefinition } from "../study-definition.ts";

/** Tables of all analyses, in the order in which they are written; absent where there is nothing to report. */
export const ANALYSIS_TABLES = [
  ...["bands", "differences", "half_width", "indices", "boxes", "peeling", "regret", "ranks", "worlds", "separation"],
  ...["survival", "survival_means", "shapley", "interactions", "decomposition"],
] as const;

export const ANALYSES = {
  bands: "mean, quantiles and half-width of every observable at every point",
  differences: "paired differences between scenarios, and between points and the base point",
  "rbd-fast": "first-order indices from any space-filling sample, by harmonics",
  "first-order": "first-order indices from any space-filling sample, by bins",
  pawn: "how far a factor moves the whole distribution of a result",
  swing: "how far each factor alone moves the mean from its lowest to its highest level",
  morris: "elementary effects: mu, mu*, sigma",
  sobol: "first-order and total indices, with second-order ones where the design has them",
  prim: "boxes in which results above or below a value are dense",
  separation: "how well each observable, seen once, distinguishes each pair of points",
  worlds: "regret of each scenario at every point, where points are few enough to be read one by one",
  regret: "regret of each scenario over all futures, and how often their order turns",
  survival: "share of runs in which a dated event has not happened yet",
  "half-width": "how exact a mean is with so many replicates",
  shapley: "what each switch contributes, over all orders",
  decomposition:
    "what each switch contributes to the difference between two scenarios, from both ends, and what is left",
} as const;
export type AnalysisName = keyof typeof ANALYSES;

const ALWAYS: readonly AnalysisName[] = ["bands", "differences", "half-width", "survival"];
const SPACE_FILLING: readonly DesignKind[] = ["latin-hypercube", "sobol-sequence"];

/** The analyses that are done: those the file names (bands and differences are always reported), or those that suit the design. */
export function analysesOf(definition: StudyDefinition): StudyAnalysis[] {
  const named = definition.analyses;
  const kinds = named.length > 0 ? [] : suited(definition);
  const missing = [...ALWAYS, ...kinds].filter((kind) => !named.some((analysis) => analysis.kind === kind));
  return [...missing.map((kind) => ({ kind, observable: null, above: null, below: null })), ...named];
}

function suited({ design, scenarios }: StudyDefinition): AnalysisName[] {
  const kinds: AnalysisName[] = [];
  if (SPACE_FILLING.includes(design.kind)) kinds.push("first-order", "rbd-fast", "pawn");
  if (design.kind === "one-at-a-time") kinds.push("swing");
  if (design.kind === "morris") kinds.push("morris");
  if (design.kind === "saltelli") kinds.push("sobol");
  if (design.kind === "shapley") kinds.push("shapley");
  if (scenarios.length > 1) kinds.push("regret");
  return kinds;
}

/** Why an analysis cannot be done in this study; undefined where it can. */
export function analysisProblem(analysis: StudyAnalysis, definition: StudyDefinition): string | undefined {
  const { design, factors, scenarios, observables } = definition;
  const needs = (kinds: readonly DesignKind[]): string | undefined =>
    kinds.includes(design.kind)
      ? undefined
      : `${analysis.kind} needs the design ${kinds.join(" or ")}, not ${design.kind}`;
  switch (analysis.kind) {
    case "swing":
      return needs(["one-at-a-time"]);
    case "morris":
      return needs(["morris"]);
    case "sobol":
      return needs(["saltelli"]);
    case "shapley":
      return needs(["shapley"]);
    case "decomposition":
      if (scenarios.length !== 2)
        return `decomposition leads from one scenario to another, and the study has ${scenarios.length}`;
      if (!factors.every((factor) => factor.kind === "switch" && factor.layers !== undefined))
        return "decomposition needs factors with files: what each scenario takes over from the other";
      return needs(["shapley"]);
    case "rbd-fast":
    case "first-order":
    case "pawn":
      return needs([...SPACE_FILLING, "saltelli"]);
    case "prim":
      if ((analysis.above === null) === (analysis.below === null)) return "prim needs either above or below";
      if (analysis.observable === null) return "prim needs an observable";
      if (factors.length === 0) return "prim needs factors";
      return needs([...SPACE_FILLING, "saltelli", "grid"]);
    case "regret":
      return scenarios.length < 2 ? "regret compares scenarios, and the study has only one" : undefined;
    case "separation":
      return factors.length === 0
        ? "separation compares points, and without factors there is one"
        : needs(["grid", "one-at-a-time"]);
    case "worlds":
      return scenarios.length < 2
        ? "worlds compares scenarios, and the study has only one"
        : needs(["grid", "one-at-a-time"]);
    case "survival":
      return observables.some(({ isDate }) => isDate)
        ? undefined
        : "survival needs an observable that is a date, such as first_defection_date";
    default:
      return undefined;
  }
}
