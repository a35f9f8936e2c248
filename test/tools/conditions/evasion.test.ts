import { expect, test } from "vitest";
import { carryEvasion } from "../../../tools/conditions/evasion.ts";
import { meanRule } from "../../../tools/conditions/dated.ts";
import { weightedMean } from "../../../tools/conditions/levels.ts";
import { after, BOTH } from "./two-eras.ts";

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
