import { expect, test } from "vitest";
import { differingParameters } from "../../../tools/conditions/parameters.ts";
import { BACK, ONE, OTHER_ERA, THERE } from "./two-eras.ts";

test("those that the eras publish differently, with value and range of the other", () => {
  expect(differingParameters(THERE, { processes: ["retaliate"] })).toEqual({
    retaliation_propensity: { value: 0.8, low: 0.7, high: 0.9, why: "as in minimal" },
  });
  expect(
    Object.keys(differingParameters(BACK, { processes: ["absorb", "transship"], except: ["good_enough_years"] })),
  ).toEqual(["procurement_start", "own_research"]);
  expect(differingParameters(BACK, { processes: ["absorb"], except: ["own_research", "good_enough_years"] })).toEqual(
    {},
  );
  expect(Object.keys(differingParameters(BACK, { processes: [], more: ["own_research"] }))).toEqual(["own_research"]);
});

test("what the other era calibrated is carried with the range of its accepted sets", () => {
  const from = { ...ONE, accepted: { names: ["adoption_years" as const], sets: [[1.4], [0.9]] } };
  expect(
    differingParameters(
      { from, into: OTHER_ERA },
      { processes: ["absorb"], except: ["own_research", "good_enough_years"] },
    ),
  ).toEqual({
    adoption_years: { value: 1, low: 0.9, high: 1.4, why: "as in minimal" },
  });
});
