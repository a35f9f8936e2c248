import { expect, test } from "vitest";
import { columnIndex } from "../../../src/base/table.ts";
import { claimsTable } from "../../../tools/claims/claims-table.ts";
import { answered, load } from "../../study/claims/small-claim.ts";

test("one row a claim, every column filled or empty", async () => {
  const answers = [
    await answered(({ revise_share }) => 0.4 - revise_share),
    await answered(() => NaN, { scenario: load("minimal", [], []) }),
  ];
  const table = claimsTable(answers);
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  const cell = (name: string, row: number) => table.rows[row][columnIndex(table, name)];
  expect(cell("turned_by", 0)).toBe("revise_share");
  expect(cell("accepted_share", 0)).toBe(answers[0].accepted.share);
  expect(cell("drivers", 0)).toBe("revise_share");
  expect([cell("accepted_worlds", 1), cell("accepted_share", 1), cell("published_worlds", 1)]).toEqual([0, null, null]);
  expect(table.rows.flat().some((value) => typeof value === "number" && Number.isNaN(value))).toBe(false);
});
