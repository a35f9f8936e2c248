import { expect, test } from "vitest";
import { chanceRow, hasChance } from "../../../src/report/study/chance-alone.ts";
import { buildStudyContext } from "../../../src/report/study/study-context.ts";
import { LAG, studyInput } from "./example.ts";

test("the row of the same scenario, point and observable, where there is one", () => {
  const input = studyInput("grid", [LAG]);
  const alone = studyInput("grid", [LAG], {}, () => 0.5).tables;
  const context = buildStudyContext({ ...input, beside: { "chance/bands": alone.bands } });
  const row = context.rows("bands").find(({ point, observable }) => point === 1 && observable === "leakage_total")!;
  expect(chanceRow(context, "bands", row)).toMatchObject({ scenario: row.scenario, point: 1, mean: 0.5 });
  expect([hasChance(context, "bands"), hasChance(context, "differences")]).toEqual([true, false]);
  expect(chanceRow(context, "differences", row)).toBeUndefined();
});

test("a difference from another baseline is another row", () => {
  const input = studyInput("grid", [LAG]);
  const context = buildStudyContext({ ...input, beside: { "chance/differences": input.tables.differences } });
  for (const row of context.rows("differences")) expect(chanceRow(context, "differences", row)).toEqual(row);
});
