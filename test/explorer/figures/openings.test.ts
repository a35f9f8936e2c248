/** What the page says where new items join the list. */
import { expect, test } from "vitest";
import { drawChart } from "../../../src/explorer/chart/draw.ts";
import { cohortNames, cohortNote, joinsNote, openedOn, withJoins } from "../../../src/explorer/figures/openings.ts";
import type { Shown } from "../../../src/explorer/figures/shown.ts";
import type { Chart } from "../../../src/report/figure.ts";
import { today } from "../files.ts";

const OPENINGS = [
  { date: 2019.75, after: 2019.5, items: ["EUV"] },
  { date: 2023, after: 2022.75, items: ["ETCH", "DEPOSITION"] },
];
const shown = {
  scenario: today,
  results: { openings: OPENINGS, cohort: OPENINGS[1] },
} as unknown as Shown;

test("an opening is dated by the leader's package in that quarter", () => {
  expect(openedOn(OPENINGS[1], shown)).toBe("2022-10-07");
  // Nothing is dated there: the recorded date itself.
  expect(openedOn({ date: 2001.25, after: 2001, items: ["ETCH"] }, shown)).toBe("2001-04-02");
});

test("the notes name the cohort's items and the joins after the first opening", () => {
  expect(cohortNote(shown)).toMatch(/^Of the 2 items first listed in October 2022/);
  expect(cohortNames(shown)).toBe("The items: Etching, Deposition.");
  expect(joinsNote(shown)).toContain("October 2022 (2)");
  const alone = { ...shown, results: { openings: OPENINGS.slice(0, 1), cohort: undefined } } as unknown as Shown;
  expect(joinsNote(alone)).toBe("");
  expect(cohortNote(alone)).toBe("");
});

test("a chart by date gets a dotted line for each join, a chart by years none", () => {
  const chart = (first: string | number): Chart => ({
    ...{ id: "x", title: "", alt: "", height: 200 },
    data: [{ type: "scatter", mode: "lines", x: [first], y: [0] }],
    layout: { margin: { l: 9, r: 9, t: 9, b: 9 }, xaxis: { type: "date", range: ["2018-01-01", "2030-01-01"] } },
  });
  const drawn = withJoins(chart("2019-01-01"), shown);
  expect(drawn.layout.shapes).toHaveLength(1);
  expect(drawChart({ ...drawn, layout: { ...drawn.layout, yaxis: { range: [0, 1] } } }, 300).svg).toContain(
    "stroke-dasharray",
  );
  expect(withJoins(chart(1), shown).layout.shapes).toBeUndefined();
});
