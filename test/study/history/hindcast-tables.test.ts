/** Tables of the hindcast: one row per forecast, one per summary, nothing undefined left as not-a-number. */
import { expect, test } from "vitest";
import { readReferences } from "../../../src/study/history/fact-table.ts";
import { forecastsTable, summariesTable } from "../../../src/study/history/hindcast-tables.ts";
import { forecastsOf, scoreForecasts, summaries } from "../../../src/study/history/hindcast.ts";
import { find, historyFiles, ID } from "./small-history.ts";

test("rows have as many cells as there are columns, and no cell is not-a-number", () => {
  const rows = [
    'r1,share,SC,2021-01-01,2021-12-31,"target_share(NL, 2021-01-01, 2022-01-01)",25,percent,report,,documented,',
  ];
  const references = readReferences(historyFiles([], rows), find);
  const scores = scoreForecasts(forecastsOf(references, [{ scenario: ID, cut: 2020, text: "2020-01-01" }]), [
    [24],
    [27],
  ]);
  for (const table of [forecastsTable(scores), summariesTable(summaries(scores))]) {
    expect(table.rows.length).toBeGreaterThan(0);
    for (const cells of table.rows) {
      expect(cells).toHaveLength(table.columns.length);
      expect(cells.some((cell) => typeof cell === "number" && Number.isNaN(cell))).toBe(false);
    }
  }
  expect(forecastsTable(scores).rows[0].slice(3, 5)).toEqual(["r1", references[0].call.text]);
});
