/** The page: says which facts are out as plainly as which are in; the kept one has today's facts and definitions. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { EVENT_STATISTICS } from "../../../src/observe/event-statistics.ts";
import { loadFacts, loadForecasts } from "../../../src/cli/inputs/load-history.ts";
import { readFacts } from "../../../src/study/history/fact-table.ts";
import { historyPage } from "../../../src/study/history/history-page.ts";
import { amountWords, windowWords } from "../../../src/study/history/history-words.ts";
import { scoreFacts } from "../../../src/study/history/scoreboard.ts";
import { FACT_ROWS, find, historyFiles } from "./small-history.ts";

const PAGE = fileURLToPath(new URL("../../../docs/history.md", import.meta.url));

const FACTS = readFacts(historyFiles(FACT_ROWS), find);
const pageOf = (answers: number[]): string =>
  historyPage({ runs: 1, seed: "s", uncertainty: "both", scores: scoreFacts(FACTS, [answers]), forecasts: [] });

test("hits, misses and inputs", () => {
  const page = pageOf([25, 99, 5]);
  expect(page).toContain("**1 of 2 facts are met** by the median of 1 runs");
  expect(page).toContain("| Who sells how much to the target | 1 of 1 |  |  |  | sales |");
  expect(page).toContain("| Buying ahead of a rule | 0 of 1 |  |  |  | rush |");
  expect(page).toMatch(/\| Share of .* \| 25 % \| 20 to 30 \| 25 \(25 to 25\) \| met \| A \|/);
  expect(page).toMatch(/\| 25 % \| 30 or less \| 99 \(99 to 99\) \| \*\*missed\*\* \| B \|/);
  expect(page).toMatch(/\| input \| C \|/);
  expect(page.slice(0, page.indexOf("## For those who reproduce"))).not.toMatch(/NaN|undefined/);
});

test("what is missed stands by itself, with its cause or without one; where nothing is, so it says", () => {
  const part = (page: string): string => page.slice(page.indexOf("## What is missed"), page.indexOf("## Fact by fact"));
  expect(part(pageOf([25, 99, 5]))).toMatch(/\| not looked into\. \| {2}\| B \|/);
  expect(part(pageOf([25, 99, 5]))).not.toContain("| A |");
  expect(part(pageOf([25, 25, 99]))).toContain("Nothing.");
});

test("strong and weak follow from what is met", () => {
  expect(pageOf([25, 99, 5])).toContain("- **Strong**, all met: nothing.\n- **Weak**, fewer than three of four met: buying ahead of a rule (0 of 1).");
  const four = Array.from({ length: 4 }, () => FACTS[0]);
  const page = historyPage({ runs: 1, seed: "s", uncertainty: "both", scores: scoreFacts(four, [[25, 25, 25, 25]]), forecasts: [] });
  expect(page).toContain("- **Strong**, all met: who sells how much to the target (4 of 4).\n- **Weak**, fewer than three of four met: nothing.");
}); // prettier-ignore

test("a fact that few runs answer says so", () => {
  const scores = scoreFacts(FACTS, [[25, 25, 5], [NaN, 25, 5]]); // prettier-ignore
  const page = historyPage({ runs: 2, seed: "s", uncertainty: "both", scores, forecasts: [] });
  expect(page).toMatch(/in 1 of 2 runs\) \| \*\*missed\*\* \| A \|/);
});

test("the kept page names every fact in words, with its window and cut, every series of the hindcast, every statistic as defined now", () => {
  expect(existsSync(PAGE)).toBe(true);
  const page = readFileSync(PAGE, "utf8");
  for (const fact of loadFacts()) {
    const { id, words, call, cutText } = fact;
    expect(page, id).toContain(`| ${words} | ${amountWords(fact.observed, fact.unit)} | ${windowWords(fact)} | `);
    expect(page, id).toContain(`| ${id} | \`${call.text}\` | ${cutText || "as shipped"} | `);
  }
  for (const { reference } of loadForecasts()) expect(page, reference.series).toContain(`| ${reference.series} |`);
  for (const { name, unit, meaning } of EVENT_STATISTICS) expect(page, name).toContain(`| ${unit} | ${meaning} |`);
});
