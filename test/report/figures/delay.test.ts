import { expect, test } from "vitest";
import { delay } from "../../../src/report/figures/delay.ts";
import { checkFigures, rangeOf } from "../check-figure.ts";
import { constant, exampleContext } from "../example.ts";

test("a negative delay has room below zero", () => {
  const figures = delay(exampleContext([{ observable: "delay_years", course: constant(-2) }]));
  checkFigures(figures);
  expect(rangeOf(figures[0].charts[0])[0]).toBeLessThan(-2);
  expect(figures[0].paragraph).toContain("−2.0");
});
