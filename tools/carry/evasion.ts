/**
 * Means of evasion: the third countries through which goods pass (the other era's, row by row), how easily goods are smuggled, stolen or rented, how
 * careful makers are, how much is checked, the rules against fronts, how far collection abroad is organised, and how fronts and searches work.
 */
import type { Scenario } from "../../src/scenario/scenario.ts";
import { carriedParameters } from "./carried-parameters.ts";
import { carryRules, moveOfSeries } from "./dated-levels.ts";
import { carryItemColumn } from "./item-columns.ts";
import { meanOf, shiftTo, weightedMean } from "./level.ts";
import {
  columnChanges,
  joinChanges,
  movedSeries,
  type Passage,
  type Piece,
  type RowChanges,
  seriesOf,
} from "./piece.ts";
import { carryColumn } from "./state-groups.ts";

const RULES = ["ownership", "remote", "location", "tiers"] as const;

export function carryEvasion(passage: Passage): Piece {
  const { from, into } = passage;
  const diligence = (era: Scenario) => era.data.firms.map((firm) => ({ value: firm.diligence, weight: 1 }));
  const move = shiftTo(meanOf(diligence(into)), weightedMean(diligence(from)), 0.98);
  return {
    series: { collection: movedSeries(seriesOf(into, "collection"), moveOfSeries(passage, "collection", "shift")) },
    parameters: carriedParameters(passage, { processes: ["transship", "enforce"] }),
    changes: {
      hubs: carryHubs(passage),
      items: joinChanges([
        carryItemColumn(passage, "smuggling_ease", 1),
        carryItemColumn(passage, "theft_ease", 1),
        carryItemColumn(passage, "remote_share", 1),
      ]),
      firms: columnChanges(
        into.data.firms,
        ({ id }) => id,
        "diligence",
        (firm) => firm.diligence,
        (firm) => move(firm.diligence),
      ),
      suppliers: carryColumn(passage, "checks_per_case", "scale", 1),
    },
    ...carryRules(passage, RULES),
  };
}

/** Only the hubs' shares of the trade between them count, so their size needs no other scale. */
function carryHubs({ from, into }: Passage): RowChanges {
  const gone = into.data.hubs.filter(({ id }) => !from.data.hubs.some((hub) => hub.id === id));
  return {
    ...Object.fromEntries(gone.map(({ id }) => [id, null])),
    ...Object.fromEntries(from.data.hubs.map(({ id, ...cells }) => [id, cells])),
  };
}
