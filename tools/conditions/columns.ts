/**
 * Columns of the base data that are carried over as a level: every row keeps its rank among the others. Columns of the states are carried group by
 * group (the leader, those who may follow it, the free), so that an era's leader meets the other's leader, and a mean follower the mean follower of
 * the other, weighted by exports.
 */
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { Row, TableName } from "../../src/scenario/tables.ts";
import { columnChanges, type Exchange, joinChanges, type NumberColumn, type RowChanges } from "./exchange.ts";
import { type How, meanOf, type Move, moveTo, weightedMean } from "./levels.ts";

interface Options<R> {
  /** Largest value that the column allows. */
  readonly most: number;
  readonly how?: How;
  /** Default: all rows alike. */
  readonly weight?: (row: R) => number;
}

export function carryColumn<T extends TableName>(
  exchange: Exchange,
  table: T,
  column: NumberColumn<T>,
  options: Options<Row<T>>,
): RowChanges {
  const move = moveOfColumn(exchange, table, column, options);
  return columnChanges(table, exchange.into.data[table] as readonly Row<T>[], column, move);
}

/** What moves a column to the other era's mean. */
export function moveOfColumn<T extends TableName>(
  { from, into }: Exchange,
  table: T,
  column: NumberColumn<T>,
  { most, how = "scale", weight = () => 1 }: Options<Row<T>>,
): Move {
  const values = ({ data }: Scenario) =>
    (data[table] as readonly Row<T>[]).map((row) => ({
      value: Number(row[column as keyof Row<T>]),
      weight: weight(row),
    }));
  return moveTo(how, meanOf(values(into)), weightedMean(values(from)), most);
}

/** Of the goods, weighted by the target's need. */
export function carryItems(exchange: Exchange, column: NumberColumn<"items">, most: number): RowChanges {
  return carryColumn(exchange, "items", column, { most, weight: ({ need_musd }) => need_musd });
}

export type StateGroup = "leader" | "followers" | "free";
export const STATE_GROUPS: readonly StateGroup[] = ["leader", "followers", "free"];
type State = Row<"suppliers">;
/** A state's level, where it is more than its column. */
type LevelIn = (era: Scenario, state: State) => number;

export function groupOf({ role }: Pick<State, "role">): StateGroup {
  return role === "leader" ? "leader" : role === "neutral" ? "free" : "followers";
}

export function statesOf({ data }: Scenario, group: StateGroup): readonly State[] {
  return data.suppliers.filter((state) => groupOf(state) === group);
}

/** Each group to the level of the same group in the other era. */
export function carryStates(
  { from, into }: Exchange,
  column: NumberColumn<"suppliers">,
  how: How,
  most: number,
  levelIn: LevelIn = (_, state) => state[column],
): RowChanges {
  const parts = STATE_GROUPS.map((group) => {
    const own = statesOf(into, group);
    const wanted = groupMean(from, group, levelIn);
    if (own.length === 0 || Number.isNaN(wanted)) return {};
    const now = meanOf(own.map((state) => ({ value: state[column], weight: state.exports_musd })));
    return columnChanges("suppliers", own, column, moveTo(how, now, wanted, most));
  });
  return joinChanges(parts);
}

export function groupMean(era: Scenario, group: StateGroup, levelIn: LevelIn): number {
  return weightedMean(
    statesOf(era, group).map((state) => ({ value: levelIn(era, state), weight: state.exports_musd })),
  );
}
