import { expect, test } from "vitest";
import { meanLaw } from "../../../src/study/carry/dated-levels.ts";
import { carryRetaliation } from "../../../src/study/carry/retaliation.ts";
import { after, BOTH } from "./two-eras.ts";

test("minerals, the leader's dependence on them, the target's reach and its parameters are the other era's", () => {
  for (const passage of BOTH) {
    const era = after(passage, carryRetaliation(passage));
    const { minerals } = era.data;
    expect(minerals[0].target_share).toBeCloseTo(passage.from.data.minerals[0].target_share, 3);
    expect(minerals[0].alternative_rate).toBeCloseTo(passage.from.data.minerals[0].alternative_rate, 3);
    const leader = (of: typeof era) => of.data.dependence.find(({ supplier }) => supplier === "US")!.dependence;
    expect(leader(era)).toBeCloseTo(leader(passage.from), 3);
    expect(meanLaw(era, "target", "extraterritorial", 0)).toBeCloseTo(
      meanLaw(passage.from, "target", "extraterritorial", 0),
      3,
    );
    expect(era.parameters.retaliation_propensity).toBe(passage.from.parameters.retaliation_propensity);
  }
});
