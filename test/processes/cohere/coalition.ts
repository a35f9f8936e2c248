/** Small coalitions for the tests of cohesion: all bound, nothing weighs but what a test names. */
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import type { EventRecord, World } from "../../../src/world/world.ts";
import type { Alteration } from "../../engine/worlds.ts";
import { edited } from "../../verification/hand-set.ts";
import { CHIPS_US, small, TOOLS_JP, TOOLS_NL } from "../alone.ts";

export type Parameters = Partial<Record<ParameterName, number>>;
/** Nothing weighs but what a test names: the balance is the bias. */
export const WEIGHTLESS: Parameters = {
  ...{ will_threat: 0, will_alliance: 0, will_norm: 0, will_peers: 0, will_trade: 0 },
  ...{ will_fear: 0, will_resentment: 0, will_grievance: 0, will_coercion: 0, exit_rate: 0, violate_rate: 0 },
  exit_main: 0,
};

/** A coalition in which all have a control in force. */
export function coalition(
  parameters: Parameters = {},
  change: Alteration = {},
  diary: EventRecord[] | null = null,
): World {
  const world = small({ ...change, parameters: { ...WEIGHTLESS, ...parameters } }, { diary });
  world.suppliers.inForceSince.fill(2018);
  world.memberships.since.fill(2018);
  return world;
}

/** The same, with goods under control in every state: who gives nothing up has nothing to leave. */
export function bound(parameters: Parameters = {}, change: Alteration = {}, diary: EventRecord[] | null = null): World {
  const world = coalition(parameters, change, diary);
  for (const cell of [TOOLS_NL, TOOLS_JP, CHIPS_US]) world.cells.force[cell] = 1;
  return world;
}

/** Chips on a list of their own, sold by the Netherlands too. */
export const TWO_LISTS: Alteration = {
  data: ({ items, market_shares }) => ({
    items: edited(items, { list: "other" }, (row) => row.id === "CHIPS"),
    market_shares: [...market_shares, { ...market_shares[2], supplier: "NL", share: 0.5 }],
  }),
};
export const [STATES, OTHER] = [3, 1];

/** A forum with two lists, all cells under control. */
export function twoLists(parameters: Parameters = {}, diary: EventRecord[] | null = null): World {
  const world = coalition(parameters, { ...TWO_LISTS, regime: { mode: "consensus" } }, diary);
  world.items.announcedAt.fill(2018);
  world.cells.force.fill(1);
  world.cells.law.fill(1);
  world.memberships.member.fill(1);
  world.entries.born.fill(2000);
  world.entries.common.fill(1);
  return world;
}
