/** The questions of the page: each sets a scenario, and shows its own controls first and its own pair of charts. */
import { FREE, ON_THE_DAY, withLag } from "../setup/lag.ts";
import type { Changes } from "../setup/setup.ts";

export interface Question {
  readonly id: string;
  /** On its button. */
  readonly label: string;
  readonly title: string;
  /** What to do, in one sentence. */
  readonly lead: string;
  readonly scenario: string;
  readonly changes: Changes;
  /** Another scenario to compare with; absent: the scenario itself. */
  readonly baseline?: string;
  /** What is set in the scenario to compare with; absent: nothing. */
  readonly baselineChanges?: Changes;
  /** Written beside the first number: on what other basis a study reports the same quantity. */
  readonly basis?: string;
  /** "lag", "members", "futures", "regime", or the name of a parameter. */
  readonly controls: readonly string[];
  /** The parameters that move its answer most, apart from those among its controls. */
  readonly matter: readonly string[];
  /** Ids of panels. */
  readonly pair: readonly [string, string];
}

const NONE = { scenario: FREE, changes: {} };

export const QUESTIONS: readonly Question[] = [
  {
    id: "late",
    label: "Late allies",
    title: "What if the allies are late?",
    lead: "Move the slider. The comparison is with partners who act on the same day.",
    scenario: FREE,
    changes: withLag(NONE, { announce: 12, force: 0 }).changes,
    baselineChanges: withLag(NONE, ON_THE_DAY).changes,
    controls: ["lag"],
    matter: ["will_fear", "will_trade", "threshold_indexing", "will_bias", "norm_sequential"],
    pair: ["leakage-by-channel", "diffusion"],
  },
  {
    id: "yard",
    label: "A bigger yard",
    title: "Does a bigger yard buy more?",
    lead: "How readily does the United States list more, once the recorded history ends?",
    scenario: "today",
    changes: {},
    controls: ["yard_rate", "yard_discipline"],
    matter: ["threshold_indexing", "will_bias", "will_trade", "will_fear", "yard_tightening"],
    pair: ["yard_trade_share", "compliance"],
  },
  {
    id: "absent",
    label: "Somebody is absent",
    title: "Who must be in?",
    lead: "Take a state out of the coalition: its makers go on selling.",
    basis:
      "Against the coalition as it happened; the study of absences counts against partners who all act on the day.",
    scenario: "today",
    changes: {},
    controls: ["members"],
    matter: ["will_fear", "will_trade", "will_bias", "own_research", "stake_half"],
    pair: ["leakage-by-channel", "participation"],
  },
  {
    id: "shells",
    label: "Shells",
    title: "Can anybody stop the fronts?",
    lead: "How well are front firms found, and how soon does scarcity alarm China?",
    scenario: "today",
    changes: {},
    controls: ["detection", "alarm_scarcity"],
    matter: ["procurement_shrink", "front_size", "procurement_start", "opening_days", "tips"],
    pair: ["shells_open", "shell_life_years"],
  },
  {
    id: "minerals",
    label: "Minerals",
    title: "What if China answers?",
    lead: "China throttles minerals. How long does the valve stay shut, and how much do partners fear it?",
    scenario: "today",
    changes: {},
    controls: ["valve_fade_years", "will_fear"],
    matter: ["retaliation_propensity", "deal_closure", "mineral_bypass", "truce_years", "will_bias"],
    pair: ["retaliation_index", "participation"],
  },
  {
    id: "then",
    label: "Then and now",
    title: "Why did CoCom last, and will this?",
    lead: "Today against China, CoCom against the Soviet bloc, by years since the first announcement.",
    scenario: "today",
    changes: {},
    baseline: "cocom",
    controls: ["regime"],
    matter: ["will_bias", "will_trade", "will_fear", "stake_half", "will_alliance"],
    pair: ["compliance", "leakage_bound"],
  },
  {
    id: "next",
    label: "What next",
    title: "What would the next step change?",
    lead: "All steps on the table, each added to today's recorded history and compared with nothing new.",
    scenario: "match-act",
    changes: {},
    baseline: "today",
    controls: ["futures"],
    matter: ["will_fear", "will_trade", "will_bias", "prefer_domestic", "own_research"],
    pair: ["delay_years", "leakage-by-channel"],
  },
];
