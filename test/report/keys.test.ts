import { expect, test } from "vitest";
import type { Dash } from "../../src/figures/chart.ts";
import { BANDS_KEY, dashMark, REPLAY_BAR_KEY, MARKS_KEY, scenarioKey, SHADE_KEY } from "../../src/report/keys.ts";
import { exampleContext } from "./example.ts";

test("each scenario stands in the key with its own colour", () => {
  const { scenarios } = exampleContext();
  expect(scenarioKey(scenarios).map(({ label, colour }) => [label, colour])).toEqual([
    ["alpha: median", scenarios[0].colour],
    ["beta: median", scenarios[1].colour],
  ]);
  expect(scenarios[0].colour).not.toBe(scenarios[1].colour);
});

test("both bands, replayed years and acts are named, each in another way", () => {
  const marks = [...BANDS_KEY, SHADE_KEY, REPLAY_BAR_KEY, MARKS_KEY].map(({ mark }) => mark);
  expect(new Set(marks).size).toBe(5);
  expect(BANDS_KEY.map(({ label }) => label)).toEqual(["half of the runs", "90 % of the runs"]);
});

test("the sample of a line has its dashes, as far as samples have them", () => {
  expect([undefined, "solid", "dash", "dot", "dashdot"].map((dash) => dashMark(dash as Dash | undefined))).toEqual([
    "line",
    "line",
    "dash",
    "dot",
    "dot",
  ]);
});
