import { expect, test } from "vitest";
import { chanceRow, hasChance } from "../../../src/report/study/chance-alone.ts";
import { buildStudyContext } from "../../../src/report/study/study-context.ts";
import { LAG, studyInput } from "./example.ts";

test("the row of the same scenarios, point and observable, where there is one", () => {
  const input = studyInput("grid", [LAG]);
  const alone = studyInput("grid", [LAG], {}, () => 0.5).tables;
  const context = buildStudyContext({ ...input, beside: { "chance/differences": alone.differences } });
  const row = context
    .rows("differences")
    .find(({ point, observable }) => point === 1 && observable === "leakage_total")!;
  const { scenario, baseline } = row;
  expect(chanceRow(context, row)).toMatchObject({ scenario, baseline, point: 1, mean: 0 });
  expect([hasChance(context, "bands"), hasChance(context, "differences")]).toEqual([false, true]);
  expect(chanceRow(buildStudyContext(input), row)).toBeUndefined();
});

test("a difference from another baseline is another row", () => {
  const input = studyInput("grid", [LAG]);
  const context = buildStudyContext({ ...input, beside: { "chance/differences": input.tables.differences } });
  for (const row of context.rows("differences")) expect(chanceRow(context, row)).toEqual(row);
});
