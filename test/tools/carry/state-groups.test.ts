import { expect, test } from "vitest";
import { carryColumn, groupMean, groupOf, meanExposure, statesOf } from "../../../tools/carry/state-groups.ts";
import { after, BACK, ONE, OTHER_ERA, THERE } from "./two-eras.ts";

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
  const carried = after(THERE, { changes: { suppliers: carryColumn(THERE, "alliance", "shift", 1) } });
  expect(alliance(carried)).toBeCloseTo(0.5, 3);
  const back = carryColumn(BACK, "alliance", "shift", 1);
  expect(back.JP).toBeUndefined();
  expect(alliance(after(BACK, { changes: { suppliers: back } }))).toBeCloseTo(alliance(ONE), 3);
});

test("a state's own series of exposure stands before its column", () => {
  const [nl] = statesOf(OTHER_ERA, "followers");
  expect(meanExposure(OTHER_ERA, nl)).toBeCloseTo(0.2, 3);
  expect(meanExposure(ONE, statesOf(ONE, "leader")[0], (value) => value * 2)).toBeCloseTo(0.2, 9);
});
