import { expect, test } from "vitest";
import { gaps } from "../../../src/report/figures/gaps.ts";
import { checkFigures, marksOf } from "../check-figure.ts";
import { constant, exampleContext } from "../example.ts";

test("users and domestic makers, each beside the twin", () => {
  const names = ["gap_users_years", "gap_domestic_years"].flatMap((name) => [name, `${name}_twin`]);
  const figures = gaps(exampleContext(names.map((observable, k) => ({ observable, course: constant(k + 1) }))));
  checkFigures(figures);
  expect(figures).toHaveLength(4);
  for (const chart of figures.flatMap(({ charts }) => charts)) {
    expect(marksOf(chart, "line", "without controls")).toHaveLength(1);
    expect(chart.y).toMatchObject({ title: expect.stringContaining("years") });
  }
});
