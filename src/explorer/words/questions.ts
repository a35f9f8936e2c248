/** The questions of the page: each sets a scenario, shows its own controls first and its own pair of charts. */
import type { Changes } from "../setup/setup.ts";

export interface Question {
  readonly id: string;
  /** On its button. */
  readonly label: string;
  readonly title: string;
  /** What to do, in a sentence. */
  readonly lead: string;
  readonly scenario: string;
  readonly changes: Changes;
  /** Another scenario to compare with; without one the scenario itself, unchanged. */
  readonly baseline?: string;
  /** "lag", "members", "futures", "regime", or the name of a parameter. */
  readonly controls: readonly string[];
  /** Ids of panels. */
  readonly pair: readonly [string, string];
}

export const QUESTIONS: readonly Question[] = [
  {
    id: "late",
    label: "Late allies",
    title: "What if the allies are late?",
    lead: "Move the slider: how long after the leader do the partners' controls come?",
    scenario: "today",
    changes: {},
    controls: ["lag"],
    pair: ["leakage-by-channel", "diffusion_cohort"],
  },
  {
    id: "yard",
    label: "A bigger yard",
    title: "Does a bigger yard buy more?",
    lead: "After the replayed history, how fast does the list grow, and how much does each package take?",
    scenario: "today",
    changes: {},
    controls: ["yard_rate", "yard_discipline", "yard_width"],
    pair: ["yard_trade_share", "compliance"],
  },
  {
    id: "absent",
    label: "Somebody is absent",
    title: "Who must be in?",
    lead: "Take a state out of the coalition: its makers go on selling.",
    scenario: "today",
    changes: {},
    controls: ["members"],
    pair: ["leakage-by-channel", "participation"],
  },
  {
    id: "shells",
    label: "Shells",
    title: "Can anybody stop the fronts?",
    lead: "How fast procurement networks grow, how well checks find them, how soon a lost front is replaced.",
    scenario: "today",
    changes: {},
    controls: ["procurement_growth", "detection", "reopen_years"],
    pair: ["shells_open", "leakage-by-channel"],
  },
  {
    id: "minerals",
    label: "Minerals",
    title: "What if the target answers?",
    lead: "How far each answer closes the valve on minerals, and what that does to the partners.",
    scenario: "today",
    changes: {},
    controls: ["valve_severity", "mineral_bypass", "will_fear"],
    pair: ["retaliation_index", "participation"],
  },
  {
    id: "then",
    label: "Then and now",
    title: "Why did CoCom last, and will this?",
    lead: "Two settings of one model, by years since the first announcement: today's (yours) and CoCom's (the baseline). Change today's institution.",
    scenario: "today",
    changes: {},
    baseline: "cocom",
    controls: ["regime"],
    pair: ["leakage_rate", "participation"],
  },
  {
    id: "next",
    label: "What next",
    title: "What would the next step change?",
    lead: "Pick what is on the table: each is laid over today's history, which is replayed to July 2026.",
    scenario: "today",
    changes: {},
    baseline: "today",
    controls: ["futures"],
    pair: ["leakage-by-channel", "delay_years"],
  },
];

/** The dozen sliders beside a question's own: a choice by judgement, one or two for each claim of the literature. */
export const MAIN_PARAMETERS: readonly string[] = [
  "yard_rate",
  "yard_discipline",
  "cover_full",
  "downgrade_share",
  "procurement_growth",
  "detection",
  "valve_severity",
  "will_trade",
  "will_alliance",
  "resentment_rise",
  "adoption_years",
  "imitation_rate",
];
