/** What targets, states and channels are called, and what a reader who meets a channel for the first time has to know about it. */
import type { Scenario } from "../../scenario/scenario.ts";
import type { Channel } from "../../figures/palette.ts";

const TARGETS: Readonly<Record<string, string>> = { today: "China", cocom: "the Soviet bloc" };

/** Whom the controls are aimed at. */
export function targetName({ setting }: Pick<Scenario, "setting">): string {
  return TARGETS[setting] ?? "the target";
}

/** As a state stands in a sentence: "the Netherlands", "Japan". */
export function inSentence(name: string): string {
  return /^(United|Netherlands|Soviet)\b/.test(name) ? `the ${name}` : name;
}

/** In a few words, where the name of a channel stands. */
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  leakage_uncovered: "from a partner whose law does not reach the goods",
  leakage_unbound: "from states without a control, no more than they would have sold anyway",
  leakage_lag: "ordinary sales that go on until the control is in force",
  leakage_stockpile: "bought before the wall stood, used later",
  leakage_licensed: "sold under a licence or an exemption",
  leakage_downgraded: "weaker versions that stay below the limit, counted by what they do",
  leakage_shells: "bought by front firms in third countries",
  leakage_defection: "from partners and firms that break the rules",
  leakage_theft: "stolen goods",
  leakage_remote: "rented from computers abroad",
  leakage_backfill: "sold by states without a control beyond what they would have sold: they replace those who stopped",
};
