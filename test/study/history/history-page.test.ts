/** The page: says which facts are out as plainly as which are in; the kept one has today's facts and definitions. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { EVENT_STATISTICS } from "../../../src/observe/event-statistics.ts";
import { loadFacts, loadForecasts } from "../../../src/cli/inputs/load-history.ts";
import { readFacts } from "../../../src/study/history/fact-table.ts";
import { historyPage } from "../../../src/study/history/history-page.ts";
import { scoreFacts } from "../../../src/study/history/scoreboard.ts";
import { FACT_ROWS, find, historyFiles } from "./small-history.ts";

const PAGE = fileURLToPath(new URL("../../../docs/history.md", import.meta.url));

test("hits, misses and inputs", () => {
  const scores = scoreFacts(readFacts(historyFiles(FACT_ROWS), find), [[25, 99, 5]]);
  const page = historyPage({ runs: 1, seed: "s", uncertainty: "both", scores, forecasts: [] });
  expect(page).toContain("**1 of 2 targets inside.**");
  expect(page).toContain("| sales | today | 1 of 1 | none |");
  expect(page).toContain("| rush | today | 0 of 1 | none |");
  expect(page).toMatch(/\| A \| sales \| today \| 25 \| 20 to 30 \| 25 \|.*\| in \|/);
  expect(page).toMatch(/\| B \|.*\| any to 30 \| 99 \|.*\| \*\*out\*\* \|/);
  expect(page).toMatch(/\| C \|.*\| input \|/);
  expect(page).not.toContain("NaN");
});

test("the kept page names every fact with its window and cut, every series of the hindcast, every statistic as defined now", () => {
  expect(existsSync(PAGE)).toBe(true);
  const page = readFileSync(PAGE, "utf8");
  for (const { id, call, cutText } of loadFacts()) {
    expect(page, id).toContain(`| ${id} |`);
    expect(page, id).toContain(`| ${cutText || "as shipped"} | \`${call.text}\` |`);
  }
  for (const { reference } of loadForecasts()) expect(page, reference.series).toContain(`| ${reference.series} |`);
  for (const { name, unit, meaning } of EVENT_STATISTICS) expect(page, name).toContain(`| ${unit} | ${meaning} |`);
});
