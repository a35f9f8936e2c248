import { expect, test } from "vitest";
import { addPair, createDifferences } from "../../src/ensemble/differences.ts";
import { frame, record } from "./small-ensembles.ts";

const other = frame({
  scenario: "second",
  series: [
    { kind: "item", entity: "TOOLS", observable: "diffusion", unit: "share" },
    { kind: "item", entity: "CHIPS", observable: "diffusion", unit: "share" },
  ],
});

test("the same run is compared, on the series and dates that both have", () => {
  const differences = createDifferences(other, frame(), 2);
  const later = { dates: Float64Array.of(2021, 2022), values: Float64Array.of(5, 6, 7, 8) };
  addPair(differences, record(1, [0, 0, 0, 0], { recorded: later }), record(1, [1, 2, 3, 4]));
  const pairing = differences.pairing!;
  expect(pairing.dates).toEqual([2021]);
  expect(pairing.series.map(({ entity }) => entity)).toEqual(["TOOLS"]);
  expect(pairing.curves.band(0)).toMatchObject({ n: 1, mean: 5 - 4 }); // TOOLS in 2021: 5 here, 4 in the baseline
});

test("summaries are compared even without a common date; luck that both share falls out", () => {
  const differences = createDifferences(other, frame(), 2);
  const elsewhere = { dates: Float64Array.of(1950, 1951), values: Float64Array.of(1, 1, 1, 1) };
  for (const [run, luck] of [1, 900].entries()) {
    const here = record(run + 1, [0, 0, 0, 0], { recorded: elsewhere, summary: Float64Array.of(luck + 0.5) });
    addPair(differences, here, record(run + 1, [luck, 0, 0, 0]));
  }
  expect(differences.pairing?.dates).toEqual([]);
  expect(differences.pairing?.summaries.band(0).quantiles).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
});
