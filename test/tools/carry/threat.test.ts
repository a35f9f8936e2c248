import { expect, test } from "vitest";
import { seriesMean } from "../../../tools/carry/level.ts";
import { seriesOf } from "../../../tools/carry/piece.ts";
import { groupMean } from "../../../tools/carry/state-groups.ts";
import { carryThreat } from "../../../tools/carry/threat.ts";
import { after, BOTH } from "./two-eras.ts";

test("the common threat and the followers' factor are the other era's on average", () => {
  for (const passage of BOTH) {
    const era = after(passage, carryThreat(passage));
    const common = (of: typeof era) => seriesMean(seriesOf(of, "threat"), of.time.start, of.time.end);
    expect(common(era)).toBeCloseTo(common(passage.from), 3);
    const factor = (of: typeof era) => groupMean(of, "followers", (_, { threat }) => threat);
    expect(factor(era)).toBeCloseTo(factor(passage.from), 3);
    expect(era.data.timeline).toEqual(passage.into.data.timeline);
  }
});
