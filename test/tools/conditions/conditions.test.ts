import { expect, test } from "vitest";
import { prepare, runOnce } from "../../../src/engine/run.ts";
import { movesOfLayer } from "../../../src/study/moved-paths.ts";
import { groupMean } from "../../../tools/conditions/columns.ts";
import { carryAbsorption, carryEvasion, carryThreat, CONDITIONS } from "../../../tools/conditions/conditions.ts";
import { meanRule, meanSeries } from "../../../tools/conditions/dated.ts";
import { weightedMean } from "../../../tools/conditions/levels.ts";
import { after, BOTH, ONE } from "./two-eras.ts";

test("no two factors move the same thing, so they can be laid over each other", () => {
  for (const exchange of BOTH) {
    const moved = CONDITIONS.flatMap(({ carry }) => movesOfLayer(carry(exchange)).map((steps) => steps.join(".")));
    expect(new Set(moved).size).toBe(moved.length);
  }
});

test("an era carried into itself does not move", () => {
  const run = (era: typeof ONE) => runOnce(prepare(era, ["leakage"]), "seed").summary;
  const itself = { from: ONE, into: ONE };
  for (const name of ["threat", "centrality", "absorption"]) {
    const piece = CONDITIONS.find((factor) => factor.name === name)!.carry(itself);
    expect(Array.from(run(after(itself, piece))), name).toEqual(Array.from(run(ONE)));
  }
});

test("the common threat and the followers' factor are the other era's on average", () => {
  for (const exchange of BOTH) {
    const era = after(exchange, carryThreat(exchange));
    const common = (of: typeof era) => meanSeries(of, "threat");
    expect(common(era)).toBeCloseTo(common(exchange.from), 3);
    const factor = (of: typeof era) => groupMean(of, "followers", (_, { threat }) => threat);
    expect(factor(era)).toBeCloseTo(factor(exchange.from), 3);
    expect(era.data.timeline).toEqual(exchange.into.data.timeline);
  }
});

test("users as able and parameters as in the other era; what is good enough stays", () => {
  for (const exchange of BOTH) {
    const piece = carryAbsorption(exchange);
    const era = after(exchange, piece);
    const able = (of: typeof era) =>
      weightedMean(of.data.users.map((row) => ({ value: row.absorption, weight: row.size })));
    expect(able(era)).toBeCloseTo(able(exchange.from), 3);
    expect(era.parameters.own_research).toBe(exchange.from.parameters.own_research);
    expect(Object.keys(piece.parameters ?? {})).not.toContain("good_enough_years");
  }
});

test("hubs row by row, care, rules and parameters of the other era", () => {
  for (const exchange of BOTH) {
    const era = after(exchange, carryEvasion(exchange));
    expect(era.data.hubs.map(({ id, diligence }) => [id, diligence])).toEqual(
      exchange.from.data.hubs.map(({ id, diligence }) => [id, diligence]),
    );
    const care = (of: typeof era) =>
      weightedMean(of.data.firms.map(({ diligence }) => ({ value: diligence, weight: 1 })));
    expect(care(era)).toBeCloseTo(care(exchange.from), 3);
    expect(meanRule(era, "ownership")).toBeCloseTo(meanRule(exchange.from, "ownership"), 3);
    expect(era.parameters.procurement_start).toBe(exchange.from.parameters.procurement_start);
  }
});
