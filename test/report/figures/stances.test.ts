import { expect, test } from "vitest";
import { FULL_FROM, OUT_BELOW, stances } from "../../../src/report/figures/stances.ts";
import { STANCE_COLOURS } from "../../../src/figures/palette.ts";
import { checkFigures, marksOf } from "../check-figure.ts";
import { constant, exampleContext, type Course } from "../example.ts";

const state = (entity: string, course: Course) => ({
  observable: "compliance",
  kind: "state" as const,
  entity,
  course,
});

test("the scale steps at the two limits", () => {
  const [figure] = stances(exampleContext([state("US", constant(1))]));
  expect(marksOf(figure.charts[0], "cells")[0].colours).toEqual([
    [0, STANCE_COLOURS.out],
    [OUT_BELOW, STANCE_COLOURS.out],
    [OUT_BELOW, STANCE_COLOURS.lax],
    [FULL_FROM, STANCE_COLOURS.lax],
    [FULL_FROM, STANCE_COLOURS.full],
    [1, STANCE_COLOURS.full],
  ]);
  expect([OUT_BELOW, FULL_FROM]).toEqual([0.4, 0.75]);
});

test("the sentence counts who is lax and who enforces little, at the limits too", () => {
  const figures = stances(
    exampleContext([
      state("US", constant(0.75)),
      state("NL", constant(0.4)),
      state("FI", constant(0.39)),
      state("JP", ({ id }, year) => (id === "beta" ? null : year < 1956 ? 0.9 : 0.5)),
    ]),
  );
  checkFigures(figures);
  const text = figures[0].paragraph.replaceAll("\u00a0", " ");
  expect(text).toContain(
    "in alpha 2 of 4 states are lax for some time, most of all NL (100 % of the time) and JP (51 % of the time)",
  );
  expect(text).toContain("1 of 4 states is below 40 % for some time, most of all FI (100 % of the time)");
  expect(text).toContain("in beta 1 of 3 states is lax");
});

test("a coalition that holds is told to hold", () => {
  expect(stances(exampleContext([state("US", constant(1))]))[0].paragraph).toContain(
    "no state is lax, and no state is below 40\u00a0%",
  );
});
