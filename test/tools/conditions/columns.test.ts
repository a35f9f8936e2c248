import { expect, test } from "vitest";
import { carryItems, carryStates, groupMean, groupOf, statesOf } from "../../../tools/conditions/columns.ts";
import { weightedMean } from "../../../tools/conditions/levels.ts";
import { after, BACK, BOTH, ONE, OTHER_ERA, THERE } from "./two-eras.ts";

test("leader, followers and free", () => {
  expect(["leader", "member", "partner", "neutral"].map((role) => groupOf({ role: role as "leader" }))).toEqual([
    "leader",
    "followers",
    "followers",
    "free",
  ]);
  expect(statesOf(OTHER_ERA, "free").map(({ id }) => id)).toEqual(["JP"]);
});

test("each group gets the level of the same group; a group that the other era lacks stays", () => {
  const alliance = (era: typeof ONE) => groupMean(era, "followers", (_, state) => state.alliance);
  const carried = after(THERE, { changes: { suppliers: carryStates(THERE, "alliance", "shift", 1) } });
  expect(alliance(carried)).toBeCloseTo(0.5, 3);
  const back = carryStates(BACK, "alliance", "shift", 1);
  expect(back.JP).toBeUndefined();
  expect(alliance(after(BACK, { changes: { suppliers: back } }))).toBeCloseTo(alliance(ONE), 3);
});

test("the goods' mean by need is the other era's, and goods keep their proportions", () => {
  for (const exchange of BOTH) {
    const era = after(exchange, { changes: { items: carryItems(exchange, "learnability", 1) } });
    const mean = (of: typeof era) =>
      weightedMean(of.data.items.map((row) => ({ value: row.learnability, weight: row.need_musd })));
    expect(mean(era)).toBeCloseTo(mean(exchange.from), 3);
    const [one, other] = era.data.items.map((row, k) => row.learnability / exchange.into.data.items[k].learnability);
    expect(one).toBeCloseTo(other, 2);
  }
});
