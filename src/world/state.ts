/**
 * The state of the world: every column, declared once, here and in the three `state-of-` files.
 *
 * Quantities of goods are in units; one unit is the controlled grade that costs one million constant US dollars (musd), so
 * units of goods and musd of trade are the same number. Rates are per year, dates and vintages in years, shares 0-1.
 * "Controlled" goods are those at or above the threshold whose list entry stands on the leader's list, "uncontrolled" the rest.
 * A *cell* is one item made in one supplier state; cells are sorted by item.
 */
import { allocate, f64, type Group, i32, shaped } from "./columns.ts";
import { CONTROL } from "./state-of-control.ts";
import { TARGET } from "./state-of-target.ts";
import { TRADE } from "./state-of-trade.ts";

/** In the order of snapshots and of the documentation. */
export const STATE = {
  /** One row: what concerns everybody. */
  setting: {
    threat: f64("share", "common threat that the rival is seen as"),
    aid: f64("share", "the leader's aid and its leverage over members"),
    fusion: f64("share", "civil-military fusion in the target, as seen by the leader"),
    politics: f64("share", "domestic politics that push the leader to widen the yard"),
    rowDemand: f64("index", "demand of the rest of the world, 1 at the start"),
    push: f64("factor", "state-driven build-out in the target: factor on its need"),
    openness: f64("share", "licence openness of the leader's policy"),
    collection: f64("share", "how far the target has organised the collection of technology abroad"),
    recovery: f64("share", "maturity of the members' trade with the target"),
    crisis: f64("share", "size of the crisis now; it fades"),
    truce: f64("share", "strength of the settlement now"),
    truceUntil: f64("year", "date on which it lapses; 0 = none holds"),
    nextEvent: i32("index", "next row of the timeline"),
    signal: f64("-", "strength of this tick's signals that concern all suppliers"),
    orderScale: f64("share", "part of the wanted stock orders that the budget allows"),
    crisesDrawn: i32("count", "crises generated so far"),
    crisisHazard: f64("-", "integrated hazard of the next generated crisis"),
    dealsDrawn: i32("count", "deals generated so far"),
    dealHazard: f64("-", "integrated hazard of the next generated deal"),
    yardPressure: f64("entries", "wishes for new listings that have not been met yet"),
    yardGrowth: f64("entries/yr", "rate at which wishes arrive"),
    generatedPackages: i32("count", "packages generated so far"),
    lastPackage: f64("year", "date of the leader's last package"),
    evasion: f64("share", "revealed evasion: found shells and violations, smoothed over finds_memory_years"),
    listedUsers: f64("count", "legal entities on the leader's list of end users"),
    exceptions: f64("1/yr", "exceptions granted by the forum, the leader's consent included"),
    procurement: f64("share", "size of the target's illegal procurement networks"),
    budget: f64("musd/yr", "money the target can spend on the goods modelled here"),
    packages: i32("count", "packages announced or proposed so far"),
    repliesTaken: i32("count", "rounds of retaliation so far"),
  },
  ...CONTROL,
  ...TRADE,
  ...TARGET,
} as const;

export type StateSpec = typeof STATE;
export type GroupName = keyof StateSpec;
/** The groups of columns of a world. */
export type State = { readonly [G in GroupName]: Group<StateSpec[G]> };

/** Allocates all groups; `counts` says how many rows each has. */
export function allocateState(counts: Readonly<Record<GroupName, number>>): State {
  const names = Object.keys(STATE) as GroupName[];
  const state = shaped(names);
  for (const name of names) state[name] = allocate(STATE[name], counts[name]);
  return state as State;
}
