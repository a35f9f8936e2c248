/**
 * Checks that every id named in base data exists: states, items, minerals, sectors, sources.
 */
import type { Checker, Known } from "./checker.ts";
import { TABLES } from "./table-schemas.ts";
import { ALL_ITEMS, type BaseData, listsOf, PARTNERS, type TableName, TARGET } from "./tables.ts";

export function checkReferences(data: BaseData, sourceIds: Known, { report, mustKnow }: Checker): void {
  const suppliers = new Set(data.suppliers.map(({ id }) => id));
  const items = new Set(data.items.map(({ id }) => id));
  const minerals = new Set(data.minerals.map(({ id }) => id));
  const sectors = new Set(data.users.map(({ sector }) => sector));
  const actors = new Set([...suppliers, TARGET, PARTNERS]);
  const lists = new Set(data.lists.map(({ id }) => id));
  const touched = new Set([...items, ...listsOf(data), ALL_ITEMS]);

  for (const row of data.suppliers) for (const word of [TARGET, PARTNERS]) reserve("suppliers", row, word);
  for (const row of data.items) reserve("items", row, ALL_ITEMS);
  function reserve(table: TableName, row: { id: string }, word: string): void {
    if (row.id === word) report(table, row, "id", `found the reserved word "${word}"; allowed: any other id`);
  }

  for (const row of data.dependence) {
    mustKnow("dependence", row, "supplier", "supplier", row.supplier, suppliers);
    mustKnow("dependence", row, "mineral", "mineral", row.mineral, minerals);
  }
  for (const row of data.items) {
    if (row.sectors.length === 0)
      report("items", row, "sectors", "found no sector; needed: at least one that users have");
    for (const sector of row.sectors) mustKnow("items", row, "sectors", "sector", sector, sectors);
    for (const { id } of row.minerals) mustKnow("items", row, "minerals", "mineral", id, minerals);
    once("items", row, "sectors", row.sectors);
    once(
      "items",
      row,
      "minerals",
      row.minerals.map(({ id }) => id),
    );
  }
  for (const row of data.items) {
    if (lists.size > 0) mustKnow("items", row, "list", "list", row.list, lists);
  }
  for (const row of data.lists) {
    if (row.id === ALL_ITEMS || items.has(row.id)) {
      report("lists", row, "id", `found the id of an item or "${ALL_ITEMS}"; allowed: any other id`);
    }
    if (!data.items.some(({ list }) => list === row.id)) {
      report("lists", row, "id", "found no item on it; needed: at least one item with this list");
    }
  }
  for (const row of data.memberships) {
    mustKnow("memberships", row, "list", "list", row.list, lists);
    mustKnow("memberships", row, "supplier", "supplier", row.supplier, suppliers);
  }
  for (const row of data.market_shares) {
    mustKnow("market_shares", row, "item", "item", row.item, items);
    mustKnow("market_shares", row, "supplier", "supplier", row.supplier, suppliers);
  }
  for (const row of data.firms) {
    mustKnow("firms", row, "supplier", "supplier", row.supplier, suppliers);
    if (row.products.length === 0)
      report("firms", row, "products", "found no product; needed: at least one item:share");
    for (const { id } of row.products) mustKnow("firms", row, "products", "item", id, items);
    once(
      "firms",
      row,
      "products",
      row.products.map(({ id }) => id),
    );
  }
  for (const row of data.timeline) {
    mustKnow("timeline", row, "actor", "actor", row.actor, actors);
    for (const item of row.items) mustKnow("timeline", row, "items", "item", item, touched);
    once("timeline", row, "items", row.items);
  }
  function once(table: TableName, row: object, column: string, ids: readonly string[]): void {
    const twice = ids.find((id, index) => ids.indexOf(id) < index);
    if (twice !== undefined) report(table, row, column, `found "${twice}" twice; allowed: once`);
  }

  for (const table of Object.keys(TABLES) as TableName[]) {
    for (const row of data[table]) {
      for (const id of row.source) mustKnow(table, row, "source", "source", id, sourceIds);
      if (row.source.length === 0 && row.grade !== "assumed") {
        report(table, row, "source", `found grade "${row.grade}" without a source; needed: a source, or grade assumed`);
      }
    }
  }
}
