/**
 * Retaliation: how much of the world's minerals the target holds and of the states' output depends on them, how fast others come in, and how the
 * target answers. The minerals themselves and the goods that use them stay.
 */
import { formatDate } from "../../src/base/dates.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { carriedParameters } from "./carried-parameters.ts";
import { meanLaw, withoutLaws } from "./dated-levels.ts";
import { meanOf, type Move, rounded, scaleTo, weightedMean } from "./level.ts";
import { columnChanges, joinChanges, type Passage, type Piece, type RowChanges } from "./piece.ts";
import { STATE_GROUPS, type StateGroup, statesOf } from "./state-groups.ts";

const TARGET = "target";
/** More rows would be all that a state makes. */
const MOST_DEPENDENCE = 0.9;

export function carryRetaliation(passage: Passage): Piece {
  const { from, into } = passage;
  const held = mineralColumn(passage, "target_share", 1);
  const reach = rounded(meanLaw(from, TARGET, "extraterritorial", 0));
  const law = {
    date: formatDate(into.time.start),
    actor: TARGET,
    class: "law",
    rule: "extraterritorial",
    value: reach,
  };
  return {
    parameters: carriedParameters(passage, { processes: ["retaliate"] }),
    changes: {
      minerals: joinChanges([held.changes, mineralColumn(passage, "alternative_rate", 1).changes]),
      dependence: joinChanges(STATE_GROUPS.map((group) => carryDependence(passage, group, held.move))),
    },
    without_events: withoutLaws(into, (actor) => actor === TARGET),
    events: reach === 0 ? [] : [{ ...law, statement: `Mean level of the law over ${from.id}` }],
  };
}

/** Plain mean over the minerals. */
function mineralColumn(
  { from, into }: Passage,
  column: "target_share" | "alternative_rate",
  most: number,
): { readonly move: Move; readonly changes: RowChanges } {
  const values = (era: Scenario) => era.data.minerals.map((row) => ({ value: row[column], weight: 1 }));
  const move = scaleTo(meanOf(values(into)), weightedMean(values(from)), most);
  const changes = columnChanges(
    into.data.minerals,
    ({ id }) => id,
    column,
    (row) => row[column],
    (row) => move(row[column]),
  );
  return { move, changes };
}

/** The part of a mean state's output that the target could stop: dependence x target's share, over all minerals. */
function carryDependence({ from, into }: Passage, group: StateGroup, share: Move): RowChanges {
  const own = statesOf(into, group).map(({ id }) => id);
  const wanted = mercy(from, group, (value) => value);
  if (own.length === 0 || Number.isNaN(wanted)) return {};
  const move = scaleTo((move) => mercy(into, group, move, share), wanted, MOST_DEPENDENCE);
  return columnChanges(
    into.data.dependence.filter(({ supplier }) => own.includes(supplier)),
    ({ supplier, mineral }) => `${supplier}/${mineral}`,
    "dependence",
    ({ dependence }) => dependence,
    ({ dependence }) => move(dependence),
  );
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
