/** The golden run of a scenario: the same bytes each time, and every kind of change is seen in it. */
import { expect, test } from "vitest";
import { csvText } from "../../../src/study/csv.ts";
import { CHECKSUM, tableOfGolden } from "../../../tools/golden/golden.ts";
import { goldenRuns, goldenTables } from "../../../tools/golden/golden-files.ts";
import { compareGolden, readGolden } from "../../../tools/golden/golden-compare.ts";
import { altered, minimal } from "../../engine/worlds.ts";

const scenario = minimal();
const [table] = await goldenTables([scenario], 1, 4);

test("a table written and read again expects what the run gives", async () => {
  const read = readGolden("golden.csv", csvText(tableOfGolden(table)));
  expect(read.map(({ run }) => run)).toEqual(table.map(({ run }) => run));
  expect(compareGolden(read, (await goldenRuns([minimal()]))[0])).toEqual([]);
});

test("on threads the same comes out", async () => {
  expect(await goldenTables([scenario], 2, 4)).toEqual([table]);
});

test("every row has a name of its own, numbers have bands in order, and there is one checksum", () => {
  const keys = table.map(({ measure, date }) => `${measure} ${date}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(table.filter(({ low, high }) => low > high)).toEqual([]);
  expect(table.some(({ low, high }) => low < high)).toBe(true);
  expect(table.filter(({ measure }) => measure === CHECKSUM).map(({ run }) => /^\d+$/.test(run))).toEqual([true]);
});

test("a parameter changed by a tenth of a percent is caught", async () => {
  const { fear_memory_years } = scenario.parameters;
  const other = altered(scenario, { parameters: { fear_memory_years: fear_memory_years * 1.001 } });
  const changes = compareGolden(table, (await goldenRuns([other]))[0]);
  expect(changes.map(({ measure }) => measure)).toContain(CHECKSUM);
});
