import { expect, test } from "vitest";
import { carryRules, meanLaw, meanRule, moveOfSeries, withoutLaws } from "../../../tools/carry/dated-levels.ts";
import { after, BACK, ONE, OTHER_ERA, THERE } from "./two-eras.ts";

test("means of rules and laws over the run", () => {
  expect(meanRule(OTHER_ERA, "ownership")).toBeCloseTo(0.5, 9);
  expect(meanRule(ONE, "extraterritorial")).toBeCloseTo((0.6 * (2026 - 2020.3689)) / 8, 3);
  expect(meanLaw(OTHER_ERA, "JP", "list", 1)).toBeCloseTo(0.5, 9);
  expect(meanLaw(ONE, "JP", "list", 1)).toBe(1);
});

test("a carried rule has the other era's mean; a rule that the other lacks is gone", () => {
  const there = after(THERE, carryRules(THERE, ["ownership", "extraterritorial"]));
  expect(meanRule(there, "ownership")).toBeCloseTo(0.5, 3);
  const back = carryRules(BACK, ["ownership"]);
  expect(back.events).toEqual([]);
  expect(meanRule(after(BACK, back), "ownership")).toBe(0);
});

test("laws left out, of those chosen", () => {
  expect(withoutLaws(OTHER_ERA, (actor) => actor === "JP")).toEqual([{ class: "law", actor: "JP", rule: "list" }]);
  expect(withoutLaws(ONE, () => true)).toEqual([]);
});

test("a series keeps its course at the other's level", () => {
  const move = moveOfSeries(THERE, "aid", "scale");
  expect(move(0.3)).toBeCloseTo(0.6, 6);
  expect(moveOfSeries(BACK, "aid", "shift")(0.6)).toBeCloseTo(0.3, 6);
});
