import { expect, test } from "vitest";
import { carryEvasion } from "../../../tools/carry/evasion.ts";
import { meanRule } from "../../../tools/carry/dated-levels.ts";
import { weightedMean } from "../../../tools/carry/level.ts";
import { after, BOTH } from "./two-eras.ts";

test("hubs row by row, care, rules and parameters of the other era", () => {
  for (const passage of BOTH) {
    const era = after(passage, carryEvasion(passage));
    expect(era.data.hubs.map(({ id, diligence }) => [id, diligence])).toEqual(
      passage.from.data.hubs.map(({ id, diligence }) => [id, diligence]),
    );
    const care = (of: typeof era) =>
      weightedMean(of.data.firms.map(({ diligence }) => ({ value: diligence, weight: 1 })));
    expect(care(era)).toBeCloseTo(care(passage.from), 3);
    expect(meanRule(era, "ownership")).toBeCloseTo(meanRule(passage.from, "ownership"), 3);
    expect(era.parameters.procurement_start).toBe(passage.from.parameters.procurement_start);
  }
});
