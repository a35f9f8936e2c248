/**
 * The blueprint of a twin. Where nothing is controlled all makers of an item move in proportion to their shares, so one maker stands for all of
 * them; of the states only the leader is left, and lists, entries, firms, fronts, hubs, minerals and the timeline are left out: nothing
 * of them reaches a world without controls.
 */
import type { Blueprint } from "./blueprint.ts";

const NONE = new Int32Array(0);

export function twinBlueprint(blueprint: Blueprint): Blueprint {
  const { itemIds, supplierIds, leader } = blueprint;
  const items = Int32Array.from(itemIds, (_, item) => item);
  return {
    ...blueprint,
    supplierIds: [supplierIds[leader]],
    leader: 0,
    role: ["leader"],
    exposure: [[]],
    listIds: [],
    cellItem: items,
    cellSupplier: new Int32Array(itemIds.length),
    cellShare: new Float64Array(itemIds.length).fill(1),
    cellStart: Int32Array.from([...items, itemIds.length]),
    cellOf: items,
    cellsOf: [[...items]],
    lineFirm: NONE,
    lineCell: NONE,
    lineShare: new Float64Array(0),
    lineStart: new Int32Array(itemIds.length + 1),
    firmIds: [],
    entryItem: NONE,
    entryStart: new Int32Array(itemIds.length + 1),
    shellsPerItem: 0,
    hubIds: [],
    mineralIds: [],
    dependence: new Float64Array(0),
    events: [],
  };
}
