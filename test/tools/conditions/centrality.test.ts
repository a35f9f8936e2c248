import { expect, test } from "vitest";
import { carryCentrality } from "../../../tools/conditions/centrality.ts";
import { weightedMean } from "../../../tools/conditions/levels.ts";
import { groupMean } from "../../../tools/conditions/columns.ts";
import { meanExposure } from "../../../tools/conditions/dated.ts";
import { after, BOTH } from "./two-eras.ts";

test("exposure of each group and revenue of the makers are the other era's on average", () => {
  for (const exchange of BOTH) {
    const era = after(exchange, carryCentrality(exchange));
    for (const group of ["leader", "followers"] as const)
      expect(groupMean(era, group, meanExposure)).toBeCloseTo(groupMean(exchange.from, group, meanExposure), 3);
    const revenue = (of: typeof era) =>
      weightedMean(of.data.firms.map((firm) => ({ value: firm.target_revenue_share, weight: 1 })));
    expect(revenue(era)).toBeCloseTo(revenue(exchange.from), 3);
  }
});
