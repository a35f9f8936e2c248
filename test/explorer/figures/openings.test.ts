/** What the page says where new items join the list. */
import { expect, test } from "vitest";
import { cohortNames, cohortNote, joinsNote, openedOn, withJoins } from "../../../src/explorer/figures/openings.ts";
import type { Shown } from "../../../src/explorer/figures/shown.ts";
import { toSvg } from "../../../src/figures/to-svg.ts";
import { OVER_TIME, SHARE } from "../../figures/example-charts.ts";
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
  const drawn = withJoins(OVER_TIME, shown);
  expect(drawn.marks[0]).toMatchObject({ kind: "rule", meaning: "joins", at: 2023 });
  expect(toSvg(drawn, { width: 300 })).toContain('data-meaning="joins"');
  expect(withJoins({ ...OVER_TIME, x: SHARE }, shown).marks).toEqual(OVER_TIME.marks);
});
