import { expect, test } from "vitest";
import { carryAbsorption } from "../../../tools/conditions/absorption.ts";
import { weightedMean } from "../../../tools/conditions/levels.ts";
import { after, BOTH } from "./two-eras.ts";

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
