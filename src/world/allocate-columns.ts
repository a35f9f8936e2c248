/** Memory for the worlds of a blueprint. */
import { LAWS, RULES } from "../scenario/table-words.ts";
import type { Blueprint } from "./blueprint.ts";
import { allocateState, type GroupName, type State } from "./state.ts";

/** How many rows each group has. */
export function countRows(blueprint: Blueprint): Record<GroupName, number> {
  const items = blueprint.itemIds.length;
  const suppliers = blueprint.supplierIds.length;
  const minerals = blueprint.mineralIds.length;
  const users = blueprint.userIds.length;
  return {
    setting: 1,
    rules: RULES.length * items,
    laws: LAWS.length * (suppliers + 1),
    items,
    entries: blueprint.entryItem.length,
    stakes: blueprint.scenario.regime.mode === "consensus" ? blueprint.entryItem.length * suppliers : 0,
    suppliers,
    lists: blueprint.listIds.length,
    memberships: blueprint.listIds.length * suppliers,
    cells: blueprint.cellItem.length,
    packages: blueprint.packagesMost,
    packageItems: blueprint.packagesMost * items,
    talks: blueprint.packagesMost * suppliers,
    firms: blueprint.firmIds.length,
    lines: blueprint.lineFirm.length,
    hubs: blueprint.hubIds.length,
    shells: items * blueprint.shellsPerItem,
    minerals,
    ties: minerals * suppliers,
    users,
    holdings: blueprint.holdingUser.length,
  };
}

/** Columns for the worlds of a blueprint; a worker allocates them once and builds one world after the other in them. */
export function allocateColumns(blueprint: Blueprint): State {
  return allocateState(countRows(blueprint));
}
