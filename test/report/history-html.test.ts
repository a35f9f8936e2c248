/** The section of the facts: misses are named as plainly as hits, open ends and undefined numbers are words. */
import { expect, test } from "vitest";
import type { Cell, Table } from "../../src/base/table.ts";
import { historyHtml } from "../../src/report/history-html.ts";

const NAMES =
  "id role scenario replay_until statistic unit observed low high median p05 p95 inside share_inside defined runs".split(
    " ",
  );

function table(...rows: Cell[][]): Table {
  return { columns: NAMES.map((name) => ({ name, unit: "" })), rows };
}

test("hits, misses and inputs, with what is open and what is undefined", () => {
  const html = historyHtml(
    table(
      ["C01", "target", "today", "2023-06-01", "f()", "ratio", 1.72, 1.4, 2.2, 1.5, 1.2, 1.9, "in", 0.6, 60, 60],
      ["C02", "target", "today", "2022-10-01", "f()", "months", 29, 29, null, null, null, null, "out", null, 0, 60],
      ["C10", "input", "today", "", "f()", "share", 3, 2, 6, 3, 3, 3, "input", 1, 60, 60],
    ),
  );
  expect(html).toContain("1 of 2 targets");
  expect(html).toMatch(/C01.*1\.72 ratio.*1\.4 to 2\.2.*1\.2 to 1\.9.*inside/s);
  expect(html).toMatch(/C02.*29 to any.*– to –.*outside.*2022-10-01/s);
  expect(html).toMatch(/C10.*input.*as shipped/s);
  expect(html).not.toMatch(/NaN|null|undefined/);
});

test("without facts there is no section", () => {
  expect(historyHtml(null)).toBe("");
});
