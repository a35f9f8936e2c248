/** Parameters are drawn within their ranges, half below the published value, and paired between scenarios. */
import { expect, test } from "vitest";
import { drawParameters } from "../../src/engine/draw-parameters.ts";
import type { ParameterName } from "../../src/scenario/parameters.ts";
import { altered, minimal, shipped } from "./worlds.ts";

const scenario = minimal();
const names = Object.keys(scenario.parameters) as ParameterName[];
const draws = Array.from({ length: 200 }, (_, k) => drawParameters(scenario, `draw/${k}`));

test("every draw lies within the published range", () => {
  const outside = names.filter((name) => {
    const { low, high } = scenario.provenance[name];
    return draws.some((drawn) => drawn[name] < low || drawn[name] > high);
  });
  expect(outside).toEqual([]);
});

test("half of the draws lie below the published value", () => {
  // 200 draws each; over some 150 parameters the share below is 1/2 within 4 standard errors (0.003 each).
  const ranged = names.filter(
    (name) =>
      scenario.provenance[name].low < scenario.provenance[name].value &&
      scenario.provenance[name].high > scenario.provenance[name].value,
  );
  const below = ranged.map(
    (name) => draws.filter((drawn) => drawn[name] < scenario.provenance[name].value).length / draws.length,
  );
  const mean = below.reduce((sum, share) => sum + share, 0) / below.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.015);
});

test("one seed gives one set, and the same deviations in another scenario", () => {
  expect(drawParameters(scenario, "draw/0")).toEqual(draws[0]);
  expect(draws[1]).not.toEqual(draws[0]);
  const cocom = shipped("cocom");
  const there = drawParameters(cocom, "draw/0");
  for (const name of names) {
    expect(there[name] < cocom.parameters[name], name).toBe(
      draws[0][name] < scenario.provenance[name].value && cocom.provenance[name].low < cocom.parameters[name],
    );
  }
});

test("the scenario's own choice of a value does not move the draws of others", () => {
  expect(drawParameters(altered(scenario, { controls: false }), "draw/5")).toEqual(draws[5]);
});
