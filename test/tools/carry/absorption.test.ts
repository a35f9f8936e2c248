import { expect, test } from "vitest";
import { carryAbsorption } from "../../../tools/carry/absorption.ts";
import { weightedMean } from "../../../tools/carry/level.ts";
import { after, BOTH } from "./two-eras.ts";

test("users as able and parameters as in the other era; what is good enough stays", () => {
  for (const passage of BOTH) {
    const piece = carryAbsorption(passage);
    const era = after(passage, piece);
    const able = (of: typeof era) =>
      weightedMean(of.data.users.map((row) => ({ value: row.absorption, weight: row.size })));
    expect(able(era)).toBeCloseTo(able(passage.from), 3);
    expect(era.parameters.own_research).toBe(passage.from.parameters.own_research);
    expect(Object.keys(piece.parameters ?? {})).not.toContain("good_enough_years");
  }
});
