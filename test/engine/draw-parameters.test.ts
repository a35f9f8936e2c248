/** Parameters are drawn within their ranges, half below the published value, and paired between scenarios. */
import { expect, test } from "vitest";
import { drawParameters, valueAt } from "../../src/engine/draw-parameters.ts";
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

test("what is marked as fixed keeps its value, and the draws of the others do not move", () => {
  const fixed = { ...scenario.provenance.yard_fusion, drawn: false };
  const marked = { ...scenario, provenance: { ...scenario.provenance, yard_fusion: fixed } };
  for (let k = 0; k < 20; k++)
    expect(drawParameters(marked, `draw/${k}`)).toEqual({ ...draws[k], yard_fusion: fixed.value });
  const sets = [[0.16], [0.44]];
  const accepted = { names: ["yard_fusion"] as const, sets };
  expect([0.16, 0.44]).toContain(drawParameters({ ...marked, accepted }, "draw/0").yard_fusion); // a set that passed is whole
});

test("half of the draws lie below the published value", () => {
  // 200 draws each; over some 150 parameters the share below is 1/2 within 4 standard errors (0.003 each).
  const ranged = names.filter(
    (name) =>
      scenario.provenance[name].drawn &&
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
  const cocom = { ...shipped("cocom"), accepted: null };
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

const sets = Array.from({ length: 8 }, (_, k) => [0.16 + k / 50, 1 + k / 10]);
const fitted = { ...scenario, accepted: { names: ["yard_fusion", "adoption_years"] as const, sets } };

test("where there are accepted sets a whole set is drawn, each of them, and the others as before", () => {
  const met = new Set<number>();
  for (let k = 0; k < 200; k++) {
    const drawn = drawParameters(fitted, `draw/${k}`);
    const found = sets.findIndex(([one, other]) => drawn.yard_fusion === one && drawn.adoption_years === other);
    expect(found).toBeGreaterThanOrEqual(0);
    met.add(found);
    expect({ ...drawn, yard_fusion: 0, adoption_years: 0 }).toEqual({ ...draws[k], yard_fusion: 0, adoption_years: 0 });
  }
  expect(met.size).toBe(sets.length);
});

test("the children of a setting meet the same set with the same seed", () => {
  const child = { ...fitted, id: "child", regime: { ...fitted.regime, mode: "unilateral" as const } };
  for (let k = 0; k < 20; k++) expect(drawParameters(child, `pair/${k}`)).toEqual(drawParameters(fitted, `pair/${k}`));
});

test("of a place between 0 and 1, the middle is the published value", () => {
  const info = { value: 2, low: 1, high: 6 };
  expect([0, 0.25, 0.5, 0.75, 1].map((place) => valueAt(info, place))).toEqual([1, 1.5, 2, 4, 6]);
});
