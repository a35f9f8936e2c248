import { expect, test } from "vitest";
import { carryItemColumn } from "../../../tools/carry/item-columns.ts";
import { weightedMean } from "../../../tools/carry/level.ts";
import { after, BOTH } from "./two-eras.ts";

test("the mean by need is the other era's, and goods keep their proportions", () => {
  for (const passage of BOTH) {
    const era = after(passage, { changes: { items: carryItemColumn(passage, "learnability", 1) } });
    const mean = (of: typeof era) =>
      weightedMean(of.data.items.map((row) => ({ value: row.learnability, weight: row.need_musd })));
    expect(mean(era)).toBeCloseTo(mean(passage.from), 3);
    const [one, other] = era.data.items.map((row, k) => row.learnability / passage.into.data.items[k].learnability);
    expect(one).toBeCloseTo(other, 2);
  }
});
