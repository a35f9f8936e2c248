import { expect, test } from "vitest";
import { findScenario, loadFacts } from "../../../src/cli/inputs/load-history.ts";
import { GIVEN } from "../../../src/study/history/fact-table.ts";
import { factNames, factWords } from "../../../src/study/history/fact-words.ts";

const NAMES = factNames(findScenario("today"));

test("a statistic is told with names for codes and months for days", () => {
  expect(factWords("months_to_force(JP, 2022-10-01, 48)", NAMES)).toBe(
    "Months from the United States' first rule on goods since October 2022 until Japan's is in force",
  );
  expect(factWords("firm_share(APPLIED_MATERIALS, 2024-01-01, 2025-01-01)", NAMES)).toBe(
    "Share of Applied Materials' sales that goes to China, in 2024",
  );
});

test("one that has no words of its own is told by its definition, with whom and when", () => {
  const text = factWords("mineral_exports(gallium, 2023-07-01, 3)", NAMES);
  expect(text).toMatch(/^The target's deliveries of a mineral .*: gallium; from July 2023$/i);
  expect(text).not.toContain("3;");
});

test("what is no statistic stays as it is", () => expect(factWords("something else", NAMES)).toBe("something else"));

test("every fact is told in words of its own: no codes, no days in digits, no two alike", () => {
  const facts = loadFacts();
  for (const { id, words, call } of facts) {
    expect(words, id).not.toMatch(/_|\d{4}-\d\d|undefined|\bthe target\b/);
    expect(words.startsWith(call.statistic.meaning), id).toBe(false);
    expect(words.endsWith(", given the act itself"), id).toBe(id.endsWith(GIVEN));
  }
  expect(new Set(facts.map(({ words }) => words)).size).toBe(facts.length);
});
