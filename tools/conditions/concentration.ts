/**
 * Concentration of supply: what share of a good the leader, its followers and the free make, how easily others step in, and how much of the
 * leader's content is in their goods.
 *
 * Every good gets the shares that the three groups have in the other era, mean over its goods weighted by need. Within a group it keeps its
 * own makers; where a group has none, the group's largest maker over all goods makes it. So choke points come and go with the era.
 */
import type { Scenario } from "../../src/scenario/scenario.ts";
import { carryItems, groupOf, STATE_GROUPS, type StateGroup } from "./columns.ts";
import { type Cells, type Exchange, joinChanges, type Piece, type RowChanges } from "./exchange.ts";
import { rounded, weightedMean } from "./levels.ts";

/** A maker that is named somewhere must keep making a little. */
const LEAST = 0.001;

export function carryConcentration(exchange: Exchange): Piece {
  return {
    changes: {
      market_shares: carryShares(exchange),
      items: joinChanges([carryItems(exchange, "substitutability", 1), carryItems(exchange, "leader_content", 1)]),
    },
  };
}

function carryShares({ from, into }: Exchange): RowChanges {
  const changes: Record<string, Cells> = {};
  for (const group of STATE_GROUPS) {
    const wanted = Math.max(LEAST, groupShare(from, group));
    const largest = largestMaker(into, group);
    if (largest === undefined) continue;
    for (const { id } of into.data.items) {
      const makers = sharesOf(into, id).filter((row) => row.group === group && row.share > 0);
      const all = makers.reduce((sum, { share }) => sum + share, 0);
      for (const { supplier, share } of makers)
        changes[`${id}/${supplier}`] = { share: rounded((wanted * share) / all) };
      if (makers.length === 0) changes[`${id}/${largest}`] = newMaker(wanted, from.id);
    }
  }
  return changes;
}

function newMaker(share: number, era: string): Cells {
  return {
    share: rounded(share),
    source: ["assumption"],
    place: "",
    grade: "assumed",
    note: `the group's largest maker, where the group made none: its share in ${era}`,
  };
}

/** A good's shares, summing to 1, with the group of each maker. */
function sharesOf({ data }: Scenario, item: string): { supplier: string; group: StateGroup; share: number }[] {
  const rows = data.market_shares.filter((row) => row.item === item);
  const all = rows.reduce((sum, { share }) => sum + share, 0);
  return rows.map(({ supplier, share }) => ({
    supplier,
    group: groupOf(data.suppliers.find(({ id }) => id === supplier)!),
    share: share / all,
  }));
}

export function groupShare(era: Scenario, group: StateGroup): number {
  return weightedMean(
    era.data.items.map(({ id, need_musd }) => ({
      value: sharesOf(era, id).reduce((sum, row) => sum + (row.group === group ? row.share : 0), 0),
      weight: need_musd,
    })),
  );
}

/** The state of a group with the most supply over all goods; the first of equals. */
function largestMaker(era: Scenario, group: StateGroup): string | undefined {
  const supply = new Map<string, number>();
  for (const { id, need_musd } of era.data.items)
    for (const row of sharesOf(era, id))
      if (row.group === group) supply.set(row.supplier, (supply.get(row.supplier) ?? 0) + row.share * need_musd);
  return [...supply].sort(([, one], [, other]) => other - one)[0]?.[0];
}
