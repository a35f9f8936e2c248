/**
 * Retaliation: how much of the world's minerals the target holds and of the states' output depends on them, how fast others come in, and how the
 * target answers. The minerals themselves and the goods that use them stay.
 */
import { formatDate } from "../../src/base/dates.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { carryColumn, moveOfColumn, STATE_GROUPS, type StateGroup, statesOf } from "./columns.ts";
import { meanLaw, withoutLaws } from "./dated.ts";
import { columnChanges, type Exchange, joinChanges, type Piece, type RowChanges } from "./exchange.ts";
import { type Move, rounded, moveTo, weightedMean } from "./levels.ts";
import { differingParameters } from "./parameters.ts";

const TARGET = "target";
/** A larger dependence would be nearly all of a state's output. */
const MOST_DEPENDENCE = 0.9;

export function carryRetaliation(exchange: Exchange): Piece {
  const { from, into } = exchange;
  const held = moveOfColumn(exchange, "minerals", "target_share", { most: 1 });
  const reach = rounded(meanLaw(from, TARGET, "extraterritorial", 0));
  const law = {
    date: formatDate(into.time.start),
    actor: TARGET,
    class: "law",
    rule: "extraterritorial",
    value: reach,
  };
  return {
    parameters: differingParameters(exchange, { processes: ["retaliate"] }),
    changes: {
      minerals: joinChanges([
        columnChanges("minerals", into.data.minerals, "target_share", held),
        carryColumn(exchange, "minerals", "alternative_rate", { most: 1 }),
      ]),
      dependence: joinChanges(STATE_GROUPS.map((group) => carryDependence(exchange, group, held))),
    },
    without_events: withoutLaws(into, (actor) => actor === TARGET),
    events: reach === 0 ? [] : [{ ...law, statement: `Mean level of the law over ${from.id}` }],
  };
}

/** The part of a mean state's output that the target could stop: dependence x target's share, over all minerals. */
function carryDependence({ from, into }: Exchange, group: StateGroup, share: Move): RowChanges {
  const own = statesOf(into, group).map(({ id }) => id);
  const wanted = mercy(from, group, (value) => value);
  if (own.length === 0 || Number.isNaN(wanted)) return {};
  const move = moveTo("scale", (move) => mercy(into, group, move, share), wanted, MOST_DEPENDENCE);
  const ties = into.data.dependence.filter(({ supplier }) => own.includes(supplier));
  return columnChanges("dependence", ties, "dependence", move);
}

function mercy(era: Scenario, group: StateGroup, dependence: Move, share: Move = (value) => value): number {
  const { data } = era;
  const held = new Map(data.minerals.map(({ id, target_share }) => [id, share(target_share)]));
  return weightedMean(
    statesOf(era, group).map(({ id, exports_musd }) => {
      const ties = data.dependence.filter(({ supplier }) => supplier === id);
      const value = ties.reduce((sum, tie) => sum + dependence(tie.dependence) * held.get(tie.mineral)!, 0);
      return { value, weight: exports_musd };
    }),
  );
}
