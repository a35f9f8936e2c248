/** A scenario has one colour wherever it is shown. */
import { expect, test } from "vitest";
import { pairColours } from "../../../src/explorer/figures/shown.ts";
import { scenarioColour } from "../../../src/figures/palette.ts";

const of = (scenario: string) => ({ scenario, changes: {} });

test("today and CoCom have the colours of the report that compares them, whichever of the two is the reader's", () => {
  const [cocom, today] = [scenarioColour(0), scenarioColour(1)]; // the report's order
  expect(pairColours(of("today"), of("cocom"))).toEqual([today, cocom]);
  expect(pairColours(of("cocom"), of("today"))).toEqual([cocom, today]);
});

test("otherwise ink is the reader's own setup, purple its baseline", () => {
  const inOrder = [scenarioColour(0), scenarioColour(1)];
  expect(pairColours(of("partners-free"), of("today"))).toEqual(inOrder);
  expect(pairColours(of("cocom"), of("cocom"))).toEqual(inOrder);
});
