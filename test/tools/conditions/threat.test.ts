import { expect, test } from "vitest";
import { meanSeries } from "../../../tools/conditions/dated.ts";
import { groupMean } from "../../../tools/conditions/columns.ts";
import { carryThreat } from "../../../tools/conditions/threat.ts";
import { after, BOTH } from "./two-eras.ts";

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
