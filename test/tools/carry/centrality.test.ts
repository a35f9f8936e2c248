import { expect, test } from "vitest";
import { carryCentrality } from "../../../tools/carry/centrality.ts";
import { weightedMean } from "../../../tools/carry/level.ts";
import { groupMean, meanExposure } from "../../../tools/carry/state-groups.ts";
import { after, BOTH } from "./two-eras.ts";

test("exposure of each group and revenue of the makers are the other era's on average", () => {
  for (const passage of BOTH) {
    const era = after(passage, carryCentrality(passage));
    for (const group of ["leader", "followers"] as const)
      expect(groupMean(era, group, meanExposure)).toBeCloseTo(groupMean(passage.from, group, meanExposure), 3);
    const revenue = (of: typeof era) =>
      weightedMean(of.data.firms.map((firm) => ({ value: firm.target_revenue_share, weight: 1 })));
    expect(revenue(era)).toBeCloseTo(revenue(passage.from), 3);
  }
});
