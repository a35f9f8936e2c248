/**
 * Checks that every id named in base data exists: states, items, minerals, sectors, sources.
 */
import type { Checker, Known } from "./checker.ts";
import { TABLES } from "./table-schemas.ts";
import { ALL_ITEMS, type BaseData, listsOf, PARTNERS, type TableName, TARGET } from "./tables.ts";

type Reference = readonly [table: TableName, column: string, kind: string, known: Known];

export function checkReferences(data: BaseData, sourceIds: Known, { report, mustKnow }: Checker): void {
  const ids = (rows: readonly { id: string }[]): Known => new Set(rows.map(({ id }) => id));
  const [suppliers, items, minerals, lists] = [ids(data.suppliers), ids(data.items), ids(data.minerals), ids(data.lists)]; // prettier-ignore
  const sectors = new Set(data.users.map(({ sector }) => sector));

  const reserve = (table: "suppliers" | "items", word: string): void => {
    for (const row of data[table]) {
      if (row.id === word) report(table, row, "id", `found the reserved word "${word}"; allowed: any other id`);
    }
  };
  reserve("suppliers", TARGET);
  reserve("suppliers", PARTNERS);
  reserve("items", ALL_ITEMS);

  const references: readonly Reference[] = [
    ["dependence", "supplier", "supplier", suppliers],
    ["dependence", "mineral", "mineral", minerals],
    ["items", "sectors", "sector", sectors],
    ["items", "minerals", "mineral", minerals],
    ...(lists.size > 0 ? [["items", "list", "list", lists] as const] : []),
    ["memberships", "list", "list", lists],
    ["memberships", "supplier", "supplier", suppliers],
    ["market_shares", "item", "item", items],
    ["market_shares", "supplier", "supplier", suppliers],
    ["firms", "supplier", "supplier", suppliers],
    ["firms", "products", "item", items],
    ["timeline", "actor", "actor", new Set([...suppliers, TARGET, PARTNERS])],
    ["timeline", "items", "item", new Set([...items, ...listsOf(data), ALL_ITEMS])],
  ];
  for (const [table, column, kind, known] of references) {
    for (const row of data[table]) {
      const named = idsIn((row as unknown as Record<string, Named>)[column]);
      for (const id of named) mustKnow(table, row, column, kind, id, known);
      const twice = named.find((id, place) => named.indexOf(id) < place);
      if (twice !== undefined) report(table, row, column, `found "${twice}" twice; allowed: once`);
    }
  }

  for (const row of data.items) {
    if (row.sectors.length > 0) continue;
    report("items", row, "sectors", "found no sector; needed: at least one that users have");
  }
  for (const row of data.firms) {
    if (row.products.length > 0) continue;
    report("firms", row, "products", "found no product; needed: at least one item:share");
  }
  for (const row of data.lists) {
    if (row.id === ALL_ITEMS || items.has(row.id)) {
      report("lists", row, "id", `found the id of an item or "${ALL_ITEMS}"; allowed: any other id`);
    }
    if (!data.items.some(({ list }) => list === row.id)) {
      report("lists", row, "id", "found no item on this list; needed: at least one");
    }
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

/** What a cell may name: one id, several, or several with a weight each. */
type Named = string | readonly (string | { readonly id: string })[];

function idsIn(cell: Named): string[] {
  return typeof cell === "string" ? [cell] : cell.map((one) => (typeof one === "string" ? one : one.id));
}
