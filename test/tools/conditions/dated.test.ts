import { expect, test } from "vitest";
import {
  carryRules,
  meanExposure,
  meanLaw,
  meanRule,
  meanSeries,
  movedSeries,
  moveOfSeries,
  withoutLaws,
} from "../../../tools/conditions/dated.ts";
import { statesOf } from "../../../tools/conditions/columns.ts";
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

test("a state's own series of exposure stands before its column", () => {
  const [nl] = statesOf(OTHER_ERA, "followers");
  expect(meanExposure(OTHER_ERA, nl)).toBeCloseTo(0.2, 3);
  expect(meanExposure(ONE, statesOf(ONE, "leader")[0], (value) => value * 2)).toBeCloseTo(0.2, 9);
});

test("series by date, moved; linear between points and constant beyond", () => {
  expect(movedSeries(ONE, "threat", (value) => value / 2)).toEqual({ "2018-01-01": 0.2, "2024-01-01": 0.4 });
  expect(meanSeries(ONE, "threat")).toBeCloseTo((6 * 0.6 + 2 * 0.8) / 8, 3);
});

test("a series keeps its course at the other's level", () => {
  const move = moveOfSeries(THERE, "aid", "scale");
  expect(move(0.3)).toBeCloseTo(0.6, 6);
  expect(moveOfSeries(BACK, "aid", "shift")(0.6)).toBeCloseTo(0.3, 6);
});
