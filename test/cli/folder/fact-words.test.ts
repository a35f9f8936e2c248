import { expect, test } from "vitest";
import { factWords } from "../../../src/cli/folder/fact-words.ts";

const NAMES = { JP: "Japan", ETCH: "Etching" };

test("a statistic is told by its meaning, with names for codes and months for days", () => {
  const text = factWords("months_to_force(JP, 2022-10-01, 48)", NAMES);
  expect(text).toMatch(/^Months from .*: Japan; from October 2022$/);
  expect(text).not.toContain("48");
});

test("many items are counted, few are named", () => {
  expect(factWords("imports_ratio(ETCH+EUV+HBM+EDA, 2023-06-01, 2023-08-01, 2022-06-01)", NAMES)).toContain("4 items");
  expect(factWords("imports_ratio(ETCH, 2023-06-01, 2023-08-01, 2022-06-01)", NAMES)).toContain("Etching");
});

test("what is no statistic stays as it is", () => expect(factWords("something else", NAMES)).toBe("something else"));
