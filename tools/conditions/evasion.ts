/**
 * Means of evasion: the third countries through which goods pass (the other era's, row by row), how easily goods are smuggled, stolen or rented, how
 * careful makers are, how much is checked, the rules against fronts, how far collection abroad is organised, and how fronts and searches work.
 */
import { carryColumn, carryItems, carryStates } from "./columns.ts";
import { carryRules, movedSeries, moveOfSeries } from "./dated.ts";
import { type Exchange, joinChanges, type Piece, type RowChanges } from "./exchange.ts";
import { differingParameters } from "./parameters.ts";

const RULES = ["ownership", "remote", "location", "tiers"] as const;

export function carryEvasion(exchange: Exchange): Piece {
  return {
    series: { collection: movedSeries(exchange.into, "collection", moveOfSeries(exchange, "collection", "shift")) },
    parameters: differingParameters(exchange, { processes: ["transship", "enforce"] }),
    changes: {
      hubs: carryHubs(exchange),
      items: joinChanges([
        carryItems(exchange, "smuggling_ease", 1),
        carryItems(exchange, "theft_ease", 1),
        carryItems(exchange, "remote_share", 1),
      ]),
      firms: carryColumn(exchange, "firms", "diligence", { how: "shift", most: 0.98 }),
      suppliers: carryStates(exchange, "checks_per_case", "scale", 1),
    },
    ...carryRules(exchange, RULES),
  };
}

/** Only the hubs' shares of the trade between them count, so their size needs no other scale. */
function carryHubs({ from, into }: Exchange): RowChanges {
  const gone = into.data.hubs.filter(({ id }) => !from.data.hubs.some((hub) => hub.id === id));
  return {
    ...Object.fromEntries(gone.map(({ id }) => [id, null])),
    ...Object.fromEntries(from.data.hubs.map(({ id, ...cells }) => [id, cells])),
  };
}
