import { expect, test } from "vitest";
import { withEvidence } from "../../../src/cli/commands/explain-command.ts";

const row = {
  setting: "today",
  output: "delay_years_data",
  ratio: 0.86,
  unconstrained: false,
  facts: ["A", "B", "C", "D", "E"],
};
const observable = { kind: "observable", name: "delay_years", facts: { of: "all", unit: "yr" } } as const;
const told = (changes: Partial<typeof row>, entry: Parameters<typeof withEvidence>[0][number] = observable): string =>
  String(withEvidence([entry], [{ ...row, ...changes }])[0].facts["today, rests on"] ?? "");

test("an output that facts narrow is told with how far and by which", () => {
  expect(told({})).toBe(
    "5 facts narrow delay_years_data, to 86 % of its width over the published ranges: A, B, C, D and 1 more",
  );
});

test("an output that no fact narrows is called an assumption, whatever goes together with it", () => {
  expect(told({ unconstrained: true })).toBe("an assumption: no fact narrows delay_years_data");
  expect(told({ facts: [] })).toContain("an assumption");
});

test("what the calibration did not look at says nothing, nor does a curve of single items", () => {
  expect(told({ output: "diffusion_end" })).toBe("");
  expect(told({}, { ...observable, facts: { of: "item", unit: "yr" } })).toBe("");
});
