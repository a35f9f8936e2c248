import { expect, test } from "vitest";
import { textUnit } from "../../../src/base/units.ts";
import { loadFacts, loadForecasts } from "../../../src/cli/inputs/load-history.ts";
import {
  amountWords,
  cutWords,
  MECHANISM_WORDS,
  seriesWords,
  windowWords,
} from "../../../src/study/history/history-words.ts";

test("numbers with their units, shares in percent", () => {
  expect(amountWords(0.8333, "share")).toBe("83.3 %");
  expect(amountWords(15000, "M USD/yr")).toBe("15,000 million dollars a year");
  expect(amountWords(9, "months")).toBe("9 months");
  expect(amountWords(12, "count")).toBe("12");
});

test("windows", () => {
  expect(windowWords({ low: 5.85, high: 12.15, unit: "months" })).toBe("5.85 to 12.2");
  expect(windowWords({ low: 29, high: Infinity, unit: "months" })).toBe("29 or more");
  expect(windowWords({ low: -Infinity, high: 0.15, unit: "share" })).toBe("15 or less");
  expect(windowWords({ low: 1, high: 1, unit: "share" })).toBe("exactly 100");
});

test("every series, unit and mechanism that ships has words", () => {
  for (const { reference, scenario, cutText } of loadForecasts()) {
    expect(seriesWords(reference.series)).not.toBe(reference.series);
    expect(cutWords(scenario, cutText)).toMatch(/^(CoCom|Today), from [A-Z][a-z]+ \d{4} on$/);
  }
  for (const { unit, mechanism } of loadFacts()) {
    expect(textUnit(unit), unit).not.toMatch(/[/_]|USD/);
    expect(MECHANISM_WORDS[mechanism]).not.toBe("");
  }
});
