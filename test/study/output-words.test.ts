import { expect, test } from "vitest";
import { SUMMARIES } from "../../src/observe/summaries.ts";
import { HEADLINE_SUMMARIES } from "../../src/scenario/headlines.ts";
import { outputName, outputNumber, outputWords } from "../../src/study/output-words.ts";

test("a name, its unit, shares in percent", () => {
  expect(outputWords("coverage_data")).toBe("Coverage, to the end of the data (% of what is wanted)");
  expect(outputNumber("coverage_data", 0.8731)).toBe("87.3");
  expect(outputNumber("delay_years_data", 0.8784)).toBe("0.878");
  expect(outputNumber("cost_gross_data_musd", 92931)).toBe("92,900");
  expect(outputName("something_else")).toBe("something else");
});

test("every headline output has words of its own, and the unit that it is summed up in", () => {
  expect(new Set(HEADLINE_SUMMARIES.map(outputWords)).size).toBe(HEADLINE_SUMMARIES.length);
  for (const name of HEADLINE_SUMMARIES) {
    expect(outputWords(name), name).not.toContain("_");
    const { unit } = SUMMARIES.find((one) => one.name === name)!;
    expect(outputNumber(name, 0.5), name).toBe(unit.startsWith("share") ? "50" : "0.5");
  }
});
