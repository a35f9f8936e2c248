/**
 * Absorption: how able the target's users are, how easily its makers learn the goods, and how users and makers learn. Where they stand at the start
 * stays, and so does what is good enough for the military, which is a definition.
 */
import type { Scenario } from "../../src/scenario/scenario.ts";
import { carriedParameters } from "./carried-parameters.ts";
import { carryItemColumn } from "./item-columns.ts";
import { meanOf, scaleTo, weightedMean } from "./level.ts";
import { columnChanges, type Passage, type Piece } from "./piece.ts";

const MOST = 0.98;

export function carryAbsorption(passage: Passage): Piece {
  const { from, into } = passage;
  const values = (era: Scenario) => era.data.users.map(({ absorption, size }) => ({ value: absorption, weight: size }));
  const move = scaleTo(meanOf(values(into)), weightedMean(values(from)), MOST);
  return {
    parameters: carriedParameters(passage, { processes: ["absorb"], except: ["good_enough_years", "generation_part"] }),
    changes: {
      users: columnChanges(
        into.data.users,
        ({ id }) => id,
        "absorption",
        ({ absorption }) => absorption,
        ({ absorption }) => move(absorption),
      ),
      items: carryItemColumn(passage, "learnability", MOST),
    },
  };
}
