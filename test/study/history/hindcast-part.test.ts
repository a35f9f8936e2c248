/** The hindcast in words: what lies in the bands, which naive forecast is beaten for which series. */
import { expect, test } from "vitest";
import { loadForecasts } from "../../../src/cli/inputs/load-history.ts";
import { scoreForecasts } from "../../../src/study/history/hindcast.ts";
import { hindcastInShort, hindcastPart } from "../../../src/study/history/hindcast-part.ts";

const forecasts = loadForecasts();
/** Runs that are all off by a share of what was observed, a little apart from each other. */
const off = (share: number): Float64Array[] =>
  [0.98, 0.99, 1, 1.01, 1.02].map((luck) =>
    Float64Array.from(forecasts, ({ reference }) => (reference.value + 0.01) * share * luck),
  );
const good = scoreForecasts(forecasts, off(1));
const bad = scoreForecasts(forecasts, off(9));

test("in short: how many, in which band, better than what", () => {
  const text = hindcastInShort(good);
  expect(text).toMatch(/^Stopped at 8 dates from 1953 to 2024 /);
  expect(text).toContain(` of the ${forecasts.length} observations `);
  expect(text).toMatch(/for \d+ of 11 series/);
  expect(text).not.toMatch(/NaN|undefined/);
});

test("a model that is wrong beats nothing, and its runs are called too sure", () => {
  const text = hindcastInShort(bad);
  expect(text).toContain("for 0 of 11 series, not for “");
  expect(text).toContain("so the runs alone are overconfident");
  expect(hindcastPart(bad)).toContain("the model is better for: nothing.");
});

test("series and cuts by their names, codes last", () => {
  const page = hindcastPart(good);
  expect(page).toMatch(/^\| Entries on CoCom's main list \| 7 \|.*\| list-entries \|$/m);
  expect(page).toMatch(/^\| Today, from September 2022 on \| 24 \|.*\| today 2022-09-01 \|$/m);
  expect(page).toMatch(/^\| All together \| 116 \|.*\| all \|$/m);
});
