/** What the page shows: the state that controls change, and how it becomes an address and comes out of one. */
import { BadLink, type Link } from "../setup/link.ts";
import { DEFAULT_PLAN, type RunPlan, type Setup, setupKey, type ShippedScenario } from "../setup/setup.ts";
import { type Question, QUESTIONS } from "../words/questions.ts";

export interface Kept {
  readonly letter: string;
  /** Empty: what differs is name enough. */
  readonly name: string;
  readonly setup: Setup;
}

export type ViewMode = "auto" | "levels" | "difference";

export interface State {
  readonly question: Question;
  readonly setup: Setup;
  readonly baseline: Setup;
  readonly kept: readonly Kept[];
  readonly plan: RunPlan;
  readonly mode: ViewMode;
  /** Panels to show alone, in an iframe. */
  readonly embedded: readonly string[];
}

export const LETTERS = ["A", "B", "C", "D"] as const;

export function startState(question: Question): State {
  return {
    question,
    setup: { scenario: question.scenario, changes: question.changes },
    baseline: { scenario: question.baseline ?? question.scenario, changes: {} },
    kept: [],
    plan: DEFAULT_PLAN,
    mode: "auto",
    embedded: [],
  };
}

/** All setups that the charts show, the reader's first; equal ones once. */
export function shownSetups({ setup, baseline, kept }: State): Setup[] {
  const all = [setup, baseline, ...kept.map((one) => one.setup)];
  const keys = all.map(setupKey);
  return all.filter((_, k) => keys.indexOf(keys[k]) === k);
}

export function linkOf({ question, setup, baseline, kept, plan, embedded }: State, version: string): Link {
  return {
    version,
    question: question.id,
    setup,
    ...(baseline.scenario !== setup.scenario && { baseline: baseline.scenario }),
    kept: kept.map((one) => one.setup),
    plan,
    panels: embedded,
  };
}

/** Throws BadLink where it names a scenario that does not ship. */
export function stateOfLink(link: Link, scenarios: readonly ShippedScenario[]): State {
  const names = [link.setup.scenario, link.baseline, ...link.kept.map(({ scenario }) => scenario)];
  for (const id of names) {
    if (id && !scenarios.some((one) => one.id === id))
      throw new BadLink(`it names the scenario "${id}", which does not ship`);
  }
  return {
    question: QUESTIONS.find(({ id }) => id === link.question) ?? QUESTIONS[0],
    setup: link.setup,
    baseline: { scenario: link.baseline ?? link.setup.scenario, changes: {} },
    kept: link.kept.map((setup, k) => ({ letter: LETTERS[k], name: "", setup })),
    plan: link.plan,
    mode: "auto",
    embedded: link.panels,
  };
}
