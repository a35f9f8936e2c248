import { expect, test } from "vitest";
import { stockpile } from "../../../src/report/figures/stockpile.ts";
import { checkFigures, marksOf } from "../check-figure.ts";
import { constant, exampleContext } from "../example.ts";

test("cover and imports stand beside the dates of announcements", () => {
  const names = ["stockpile_months", "prestock", "imports_total", "imports_twin"];
  const figures = stockpile(exampleContext(names.map((observable) => ({ observable, course: constant(3) }))));
  checkFigures(figures);
  expect(figures.map(({ id }) => id).filter((id) => names.includes(id))).toEqual(names.slice(0, 3));
  const marked = figures.filter(({ id }) => /^(stockpile|imports)/.test(id));
  for (const { charts } of marked) expect(marksOf(charts[1], "ticks")[0].texts).toEqual(["2020-01-01 US: a package"]);
});
