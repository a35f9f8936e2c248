/** The figures of a study, by the names that a study file can give and in the order of the page. */
import type { Figure } from "../figure.ts";
import { board } from "./figures/board.ts";
import { changes } from "./figures/changes.ts";
import { differences } from "./figures/differences.ts";
import { gridDifferences } from "./figures/grid-differences.ts";
import { halfWidth } from "./figures/half-width.ts";
import { heat } from "./figures/heat.ts";
import { indices } from "./figures/indices.ts";
import { levels } from "./figures/levels.ts";
import { interactions } from "./figures/interactions.ts";
import { morrisPlane } from "./figures/morris-plane.ts";
import { steps } from "./figures/steps.ts";
import { oneAtATime } from "./figures/one-at-a-time.ts";
import { panels } from "./figures/panels.ts";
import { decomposition } from "./figures/decomposition.ts";
import { plane } from "./figures/plane.ts";
import { prim } from "./figures/prim.ts";
import { ranks, regret } from "./figures/regret.ts";
import { response } from "./figures/response.ts";
import { shapley } from "./figures/shapley.ts";
import { separation } from "./figures/separation.ts";
import { survival } from "./figures/survival.ts";
import { throughTime } from "./figures/through-time.ts";
import { worlds } from "./figures/worlds.ts";
import { switches } from "./figures/switches.ts";
import { namedInput } from "./named-input.ts";
import { withoutStill } from "./still-observables.ts";
import { buildStudyContext, type StudyContext } from "./study-context.ts";

export interface StudySection {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** A figure without its table, or one that does not suit the design, is left out. Those of steps show the ids of scenarios, which are short. */
const FIGURES = {
  board: { title: "Side by side", of: board },
  plane: { title: "Coverage against leakage", of: plane, steps: true },
  changes: { title: "Changes along the factor", of: changes },
  panels: { title: "One by one", of: panels },
  levels: { title: "Levels", of: levels },
  response: { title: "Response", of: response },
  "through-time": { title: "Paired differences through time", of: throughTime },
  steps: { title: "Step by step", of: steps, steps: true },
  differences: { title: "Paired differences", of: differences },
  "grid-differences": { title: "Paired differences over two factors", of: gridDifferences },
  heat: { title: "Two factors at once", of: heat },
  "one-at-a-time": { title: "One factor at a time", of: oneAtATime },
  decomposition: { title: "From one scenario to the other", of: decomposition },
  switches: { title: "Switches one at a time", of: switches },
  shapley: { title: "Contributions over all orders", of: shapley },
  interactions: { title: "Joint effects", of: interactions },
  indices: { title: "Sensitivity", of: indices },
  "morris-plane": { title: "Elementary effects", of: morrisPlane },
  prim: { title: "Scenario discovery", of: prim },
  regret: { title: "Regret", of: regret },
  worlds: { title: "Regret, world by world", of: worlds },
  separation: { title: "What would tell the worlds apart", of: separation },
  ranks: { title: "Rank reversal", of: ranks },
  survival: { title: "Survival", of: survival },
  "half-width": { title: "Precision of the means", of: halfWidth },
} as const;
export type StudyFigureName = keyof typeof FIGURES;

/** What `figures:` in a study file may name. */
export const STUDY_FIGURES = Object.keys(FIGURES) as StudyFigureName[];

export function studySections(whole: StudyContext): StudySection[] {
  const named = withoutStill(buildStudyContext(namedInput(whole.input)));
  const byId = withoutStill(buildStudyContext(whole.input));
  const hasSteps = whole.input.study.steps !== null;
  const wanted = named.input.study.figures;
  return STUDY_FIGURES.filter((name) => wanted.length === 0 || wanted.includes(name))
    .map((name) => {
      const one = FIGURES[name];
      return { id: `section-${name}`, title: one.title, figures: one.of(hasSteps && "steps" in one ? byId : named) };
    })
    .filter(({ figures }) => figures.length > 0);
}
