/**
 * Threat perception: how large the common threat is on average over the era, and how the states see it (their factors on it). Own crises and
 * own ups and downs stay: they belong to the calendar.
 */
import { carryStates, groupMean, statesOf } from "./columns.ts";
import { movedSeries, moveOfSeries } from "./dated.ts";
import { columnChanges, type Exchange, type Piece } from "./exchange.ts";
import { meanOf, scaleTo } from "./levels.ts";

/** Most that the tables allow for a state's factor, and for its factor on the users of a second list. */
const MOST_FACTOR = 1.5;
const MOST_LIST_FACTOR = 3;

export function carryThreat(exchange: Exchange): Piece {
  const { from, into } = exchange;
  const move = moveOfSeries(exchange, "threat", "scale");
  const listSeries = [...new Set(into.data.series.map(({ series }) => series))].filter((name) => /^threat_/.test(name));
  const followers = statesOf(into, "followers");
  const factor = scaleTo(
    meanOf(followers.map(({ threat, exports_musd }) => ({ value: threat, weight: exports_musd }))),
    groupMean(from, "followers", (_, { threat }) => threat),
    MOST_LIST_FACTOR,
  );
  const bound = into.data.memberships.filter(({ supplier }) => followers.some(({ id }) => id === supplier));
  return {
    series: Object.fromEntries(["threat", ...listSeries].map((name) => [name, movedSeries(into, name, move)])),
    changes: {
      suppliers: carryStates(exchange, "threat", "scale", MOST_FACTOR),
      memberships: columnChanges("memberships", bound, "threat", factor),
    },
  };
}
