import { expect, test } from "vitest";
import { createChecker } from "../../src/scenario/checker.ts";
import type { DraftRow } from "../../src/scenario/draft-row.ts";
import type { Problem } from "../../src/scenario/input-error.ts";

const draft: DraftRow = {
  cells: new Map([["id", "NL"]]),
  start: { file: "t.csv", line: 3, column: 1 },
  placeOf: () => ({ file: "t.csv", line: 3, column: 7 }),
};
const row = {};

test("problems stand at the row's cell, or at the table", () => {
  const problems: Problem[] = [];
  const { report, reportTable, mustKnow } = createChecker("mine", new Map([[row, draft]]), problems);
  report("suppliers", row, "role", "found x");
  reportTable("items", "found none");
  mustKnow("suppliers", row, "source", "source", "a", new Set(["a"]));
  mustKnow("suppliers", row, "source", "source", "raport", new Set(["report"]));
  expect(problems).toEqual([
    { file: "t.csv", line: 3, column: 7, path: "suppliers.NL.role", message: "found x" },
    { file: "seeds/mine/items.csv", line: 1, column: 1, path: "items", message: "found none" },
    {
      file: "t.csv",
      line: 3,
      column: 7,
      path: "suppliers.NL.source",
      message: 'found unknown source "raport"; allowed: report; did you mean "report"?',
    },
  ]);
});
