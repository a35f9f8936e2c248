/** What the page shows: the state that controls change, and its conversion to an address and back. */
import { BadLink, type Link } from "../setup/link.ts";
import { ANNOUNCE, FREE } from "../setup/lag.ts";
import {
  type Changes,
  DEFAULT_PLAN,
  type RunPlan,
  type Setup,
  setupKey,
  type ShippedScenario,
} from "../setup/setup.ts";
import { type Question, QUESTIONS } from "../words/questions.ts";
import { screenNeeds } from "../words/screen-needs.ts";
import type { Asked } from "../engine/protocol.ts";

export interface Kept {
  readonly letter: string;
  /** Empty: the setup is named by what it changes. */
  readonly name: string;
  readonly setup: Setup;
}

export type ViewMode = "levels" | "difference";

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
  const setup = { scenario: question.scenario, changes: question.changes };
  return {
    question,
    setup,
    baseline: baselineOf(question, setup),
    kept: [],
    plan: DEFAULT_PLAN,
    mode: "levels",
    embedded: [],
  };
}

/** The baseline of a question's setups, as it ships. */
function baselineOf({ scenario: own, baseline, baselineChanges = {} }: Question, { scenario }: Setup): Setup {
  if (baseline === undefined && scenario !== own) return { scenario, changes: {} };
  return { scenario: baseline ?? scenario, changes: baselineChanges };
}

/** Another question. What the reader has set is kept, and becomes part of the new question's baseline too. */
export function asked(state: State, question: Question): State {
  const { question: left, setup } = state;
  const carried: Changes = Object.fromEntries(
    Object.entries(setup.changes).filter(
      ([path, value]) => left.changes[path] !== value && !path.startsWith("follow."), // a played partner belongs to its game
    ),
  );
  const isFree = ANNOUNCE in carried || ANNOUNCE in question.changes; // a lag has a meaning only where partners have no dates
  const chosen = setup.scenario === left.scenario ? question.scenario : setup.scenario;
  const scenario = isFree ? FREE : chosen;
  const next = { ...state, question, setup: { scenario, changes: { ...question.changes, ...carried } } };
  const { baseline = scenario, baselineChanges = {} } = question;
  if (baseline !== scenario && baseline !== question.scenario)
    return { ...next, baseline: baselineOf(question, next.setup) };
  return {
    ...next,
    baseline: { scenario: isFree ? FREE : baseline, changes: { ...carried, ...baselineChanges } },
  };
}

/** For the futures every setting applies to both sides: the question is what the step changes under the reader's assumptions. */
export function withSharedChanges(state: State): State {
  const { question, setup, baseline } = state;
  if (!question.controls.includes("futures") || baseline.scenario !== question.baseline) return state;
  return { ...state, baseline: { ...baseline, changes: setup.changes } };
}

/** What a first look records; paired differences need whole runs. */
export function lookOf({ question, embedded, mode }: State): Asked | undefined {
  return mode === "difference" ? undefined : screenNeeds(question.pair, embedded);
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
    ...(setupKey(baseline) !== setupKey(baselineOf(question, setup)) && { baseline }),
    kept: kept.map((one) => one.setup),
    plan,
    panels: embedded,
  };
}

/** Throws BadLink where it names a scenario that does not ship. */
export function stateOfLink(link: Link, scenarios: readonly ShippedScenario[]): State {
  const names = [link.setup, ...(link.baseline ? [link.baseline] : []), ...link.kept];
  for (const { scenario: id } of names) {
    if (!scenarios.some((one) => one.id === id))
      throw new BadLink(`it names the scenario "${id}", which does not ship`);
  }
  const question = QUESTIONS.find(({ id }) => id === link.question) ?? QUESTIONS[0];
  return {
    question,
    setup: link.setup,
    baseline: link.baseline ?? baselineOf(question, link.setup),
    kept: link.kept.map((setup, k) => ({ letter: LETTERS[k], name: "", setup })),
    plan: link.plan,
    mode: "levels",
    embedded: link.panels,
  };
}
