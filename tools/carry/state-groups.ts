/**
 * The states of an era in three groups: the leader, those who may follow it, and the free. A column is carried group by group, so that an era's
 * leader meets the other's leader, and a mean follower the mean follower of the other, weighted by exports.
 */
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { Row } from "../../src/scenario/tables.ts";
import { meanOf, type Move, scaleTo, seriesMean, shiftTo, type Weighted, weightedMean } from "./level.ts";
import { columnChanges, joinChanges, type Passage, type RowChanges, seriesOf } from "./piece.ts";

export type StateGroup = "leader" | "followers" | "free";
export const STATE_GROUPS: readonly StateGroup[] = ["leader", "followers", "free"];
type State = Row<"suppliers">;

export function groupOf({ role }: Pick<State, "role">): StateGroup {
  return role === "leader" ? "leader" : role === "neutral" ? "free" : "followers";
}

export function statesOf({ data }: Scenario, group: StateGroup): readonly State[] {
  return data.suppliers.filter((state) => groupOf(state) === group);
}

/** Carries a column of `suppliers`: each group to the level of the same group in the other era. */
export function carryColumn(
  { from, into }: Passage,
  column: keyof State & string,
  how: "scale" | "shift",
  most: number,
  levelIn: (era: Scenario, state: State) => number = (_, state) => Number(state[column]),
): RowChanges {
  const parts = STATE_GROUPS.map((group) => {
    const own = statesOf(into, group);
    const wanted = groupMean(from, group, levelIn);
    if (own.length === 0 || Number.isNaN(wanted)) return {};
    const values = own.map((state): Weighted => ({ value: Number(state[column]), weight: state.exports_musd }));
    const move = how === "scale" ? scaleTo(meanOf(values), wanted, most) : shiftTo(meanOf(values), wanted, most);
    return columnChanges(
      own,
      ({ id }) => id,
      column,
      (state) => Number(state[column]),
      (state) => move(Number(state[column])),
    );
  });
  return joinChanges(parts);
}

export function groupMean(era: Scenario, group: StateGroup, levelIn: (era: Scenario, state: State) => number): number {
  return weightedMean(
    statesOf(era, group).map((state) => ({ value: levelIn(era, state), weight: state.exports_musd })),
  );
}

/** Mean exposure of a state over the run: that of its own series, where it has one. */
export function meanExposure(era: Scenario, state: State, move: Move = (value) => value): number {
  const points = seriesOf(era, `exposure_${state.id}`);
  if (points.length === 0) return move(state.exposure);
  const moved = points.map(({ date, value }) => ({ date, value: move(value) }));
  return seriesMean(moved, era.time.start, era.time.end);
}
