/** Columns of the goods that are carried as a level: every good keeps its place among the others. */
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { Row } from "../../src/scenario/tables.ts";
import { meanOf, scaleTo, weightedMean } from "./level.ts";
import { columnChanges, type Passage, type RowChanges } from "./piece.ts";

type NumberColumn = {
  [Column in keyof Row<"items">]: Row<"items">[Column] extends number ? Column : never;
}[keyof Row<"items">] &
  string;

/** To the other era's mean, weighted by the target's need. */
export function carryItemColumn({ from, into }: Passage, column: NumberColumn, most: number): RowChanges {
  const values = (era: Scenario) => era.data.items.map((row) => ({ value: row[column], weight: row.need_musd }));
  const move = scaleTo(meanOf(values(into)), weightedMean(values(from)), most);
  return columnChanges(
    into.data.items,
    ({ id }) => id,
    column,
    (row) => row[column],
    (row) => move(row[column]),
  );
}
