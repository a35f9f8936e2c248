/**
 * Threat perception: how large the common threat is on average over the era, and how the states see it (their factors on it). Own crises and
 * own ups and downs stay: they belong to the calendar.
 */
import { moveOfSeries } from "./dated-levels.ts";
import { meanOf, scaleTo } from "./level.ts";
import { columnChanges, movedSeries, type Passage, type Piece, seriesOf } from "./piece.ts";
import { carryColumn, groupMean, statesOf } from "./state-groups.ts";

/** Most that the tables allow for a state's factor, and for its factor on the users of a second list. */
const MOST_FACTOR = 1.5;
const MOST_LIST_FACTOR = 3;

export function carryThreat(passage: Passage): Piece {
  const { from, into } = passage;
  const move = moveOfSeries(passage, "threat", "scale");
  const listSeries = [...new Set(into.data.series.map(({ series }) => series))].filter((name) => /^threat_/.test(name));
  const followers = statesOf(into, "followers");
  const factor = scaleTo(
    meanOf(followers.map(({ threat, exports_musd }) => ({ value: threat, weight: exports_musd }))),
    groupMean(from, "followers", (_, { threat }) => threat),
    MOST_LIST_FACTOR,
  );
  const bound = into.data.memberships.filter(({ supplier }) => followers.some(({ id }) => id === supplier));
  return {
    series: Object.fromEntries(
      ["threat", ...listSeries].map((name) => [name, movedSeries(seriesOf(into, name), move)]),
    ),
    changes: {
      suppliers: carryColumn(passage, "threat", "scale", MOST_FACTOR),
      memberships: columnChanges(
        bound,
        ({ list, supplier }) => `${list}/${supplier}`,
        "threat",
        ({ threat }) => threat,
        ({ threat }) => factor(threat),
      ),
    },
  };
}
