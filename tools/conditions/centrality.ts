/**
 * Economic centrality of the target: the share of the states' exports and of the firms' revenue that goes to it. The size of its market for
 * each good stays with the goods.
 */
import { carryColumn, groupMean, STATE_GROUPS, statesOf } from "./columns.ts";
import { meanExposure, movedSeries } from "./dated.ts";
import { columnChanges, type Exchange, joinChanges, type Piece, type RowChanges } from "./exchange.ts";
import { moveTo, weightedMean } from "./levels.ts";

/** No state and no firm depends on the target alone. */
const MOST = 0.95;

export function carryCentrality({ from, into }: Exchange): Piece {
  const series: Record<string, Readonly<Record<string, number>>> = {};
  const states: RowChanges[] = [];
  const members: RowChanges[] = [];
  for (const group of STATE_GROUPS) {
    const own = statesOf(into, group);
    const wanted = groupMean(from, group, meanExposure);
    if (own.length === 0 || Number.isNaN(wanted)) continue;
    const move = moveTo(
      "scale",
      (by) => weightedMean(own.map((state) => ({ value: meanExposure(into, state, by), weight: state.exports_musd }))),
      wanted,
      MOST,
    );
    states.push(columnChanges("suppliers", own, "exposure", move));
    for (const { id } of own) {
      const moved = movedSeries(into, `exposure_${id}`, move);
      if (Object.keys(moved).length > 0) series[`exposure_${id}`] = moved;
    }
    const bound = into.data.memberships.filter(({ supplier }) => own.some(({ id }) => id === supplier));
    members.push(columnChanges("memberships", bound, "exposure", move));
  }
  return {
    series,
    changes: {
      suppliers: joinChanges(states),
      memberships: joinChanges(members),
      // Plain mean over the named firms; the fringe is drawn around the markets of its goods.
      firms: carryColumn({ from, into }, "firms", "target_revenue_share", { most: MOST }),
    },
  };
}
