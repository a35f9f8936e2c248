/**
 * Observables of a list: who applies it, how many have left it, what stands on it, and the trade with its users.
 */
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

function entriesOf({ world }: View, list: number): number {
  const { items, entries, blueprint } = world;
  const forum = blueprint.scenario.regime.mode === "consensus";
  let count = 0;
  for (let item = 0; item < items.count; item++) {
    if (blueprint.itemList[item] !== list) continue;
    if (!forum) {
      if (items.announcedAt[item] > 0) count += items.listedShare[item] * blueprint.items.entry_count[item];
      continue;
    }
    for (let entry = blueprint.entryStart[item]; entry < blueprint.entryStart[item + 1]; entry++) {
      count += entries.common[entry];
    }
  }
  return count;
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
    entriesOf,
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
