import { expect, test } from "vitest";
import { carryConcentration, groupShare } from "../../../tools/conditions/concentration.ts";
import { after, BACK, BOTH } from "./two-eras.ts";

test("the groups that both eras have stand to each other as in the other era", () => {
  for (const exchange of BOTH) {
    const era = after(exchange, carryConcentration(exchange));
    const leaderOf = (of: typeof era) =>
      groupShare(of, "leader") / (groupShare(of, "leader") + groupShare(of, "followers"));
    expect(leaderOf(era)).toBeCloseTo(leaderOf(exchange.from), 2);
  }
});

test("where a group made none, its largest maker makes it; a group that the other lacks keeps a trace, for its named makers", () => {
  const { data } = after(BACK, carryConcentration(BACK));
  expect(data.market_shares.filter(({ item }) => item === "TOOLS").map(({ supplier }) => supplier)).toEqual([
    "NL",
    "JP",
    "US",
  ]);
  expect(data.market_shares.find(({ item, supplier }) => item === "TOOLS" && supplier === "JP")!.share).toBeCloseTo(
    0.001,
    6,
  );
});
