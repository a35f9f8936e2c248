/**
 * Observables of a list: who applies it, how many have left it, what is on it, and the trade with its users.
 */
import { coalitionEntries } from "../world/tiers.ts";
import type { World } from "../world/world.ts";
import { RATES } from "./leakage-observables.ts";
import { type Observable, rowsOfKind, type View } from "./observable.ts";

const perList = rowsOfKind("list");

/** Number of states, besides the leader, that have had a control of the list in force, and that have left it or not. */
function statesOf({ world }: View, list: number, left: 0 | 1): number {
  const { memberships, suppliers, blueprint } = world;
  let count = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    const row = list * suppliers.count + supplier;
    if (supplier === blueprint.leader || memberships.since[row] === 0) continue;
    if (memberships.left[row] === left) count += 1;
  }
  return count;
}

/** Entries of an item on the common list; outside a forum those that the leader lists. */
export function entriesOf(world: World, item: number): number {
  const { items, blueprint } = world;
  if (blueprint.scenario.regime.mode === "consensus") return coalitionEntries(world, item);
  return items.announcedAt[item] > 0 ? items.listedShare[item] * blueprint.items.entry_count[item] : 0;
}

function salesOf({ world }: View, list: number): number {
  const { cells, blueprint, clock } = world;
  let units = 0;
  for (let cell = 0; cell < cells.count; cell++) {
    if (blueprint.itemList[cells.item[cell]] !== list || cells.supplier[cell] === blueprint.leader) continue;
    units += cells.soldControlled[cell] + cells.soldUncontrolled[cell] + cells.soldDowngraded[cell];
  }
  return units / clock.dt;
}

export const LIST_OBSERVABLES: readonly Observable[] = [
  perList("list_members", "count", "States besides the leader that apply the list", (view, list) =>
    statesOf(view, list, 0),
  ),
  perList("list_exits", "count", "States that applied the list and have left it", (view, list) =>
    statesOf(view, list, 1),
  ),
  perList(
    "list_entries",
    "count",
    "Entries on the common list; outside a forum those that the leader lists",
    ({ world }, list) => {
      let count = 0;
      world.blueprint.itemList.forEach((of, item) => {
        if (of === list) count += entriesOf(world, item);
      });
      return count;
    },
  ),
  perList(
    "list_sales_musd",
    "musd/yr",
    "Sales of the list's items to its users, both grades, by all states but the leader, at the yearly rate of this tick",
    salesOf,
  ),
  ...RATES.map(({ name, unit, meaning, read }) =>
    perList(
      name === "leakage_rate" ? "list_leakage" : `list_${name}`,
      unit,
      `${meaning}; on the list, last year`,
      ({ observer }, list) => read(observer.lastYear.sum, observer.accounts.ofList[list]),
      ["lastYear"],
    ),
  ),
];
