/**
 * Economic centrality of the target: the share of the states' exports and of the firms' revenue that goes to it. How large its market for
 * each good is stays, with the goods.
 */
import { meanOf, scaleTo, weightedMean } from "./level.ts";
import {
  columnChanges,
  joinChanges,
  movedSeries,
  type Passage,
  type Piece,
  type RowChanges,
  seriesOf,
} from "./piece.ts";
import { groupMean, meanExposure, STATE_GROUPS, statesOf } from "./state-groups.ts";

/** No state and no firm lives off the target alone. */
const MOST = 0.95;

export function carryCentrality({ from, into }: Passage): Piece {
  const series: Record<string, Readonly<Record<string, number>>> = {};
  const states: RowChanges[] = [];
  const members: RowChanges[] = [];
  for (const group of STATE_GROUPS) {
    const own = statesOf(into, group);
    const wanted = groupMean(from, group, meanExposure);
    if (own.length === 0 || Number.isNaN(wanted)) continue;
    const weights = own.map((state) => ({ state, weight: state.exports_musd }));
    const move = scaleTo(
      (move) => weightedMean(weights.map(({ state, weight }) => ({ value: meanExposure(into, state, move), weight }))),
      wanted,
      MOST,
    );
    states.push(
      columnChanges(
        own,
        ({ id }) => id,
        "exposure",
        ({ exposure }) => exposure,
        ({ exposure }) => move(exposure),
      ),
    );
    for (const { id } of own) {
      const points = seriesOf(into, `exposure_${id}`);
      if (points.length > 0) series[`exposure_${id}`] = movedSeries(points, move);
    }
    members.push(
      columnChanges(
        into.data.memberships.filter(({ supplier }) => own.some(({ id }) => id === supplier)),
        ({ list, supplier }) => `${list}/${supplier}`,
        "exposure",
        ({ exposure }) => exposure,
        ({ exposure }) => move(exposure),
      ),
    );
  }
  return {
    series,
    changes: { suppliers: joinChanges(states), memberships: joinChanges(members), firms: carryRevenue({ from, into }) },
  };
}

/** Plain mean over the named firms; the fringe is drawn around what its goods' markets say. */
function carryRevenue({ from, into }: Passage): RowChanges {
  const shares = (firms: typeof from.data.firms) =>
    firms.map(({ target_revenue_share }) => ({ value: target_revenue_share, weight: 1 }));
  const move = scaleTo(meanOf(shares(into.data.firms)), weightedMean(shares(from.data.firms)), MOST);
  return columnChanges(
    into.data.firms,
    ({ id }) => id,
    "target_revenue_share",
    ({ target_revenue_share }) => target_revenue_share,
    ({ target_revenue_share }) => move(target_revenue_share),
  );
}
