import { expect, test } from "vitest";
import { gaps } from "../../../src/report/figures/gaps.ts";
import { checkFigures } from "../check-figure.ts";
import { constant, exampleContext } from "../example.ts";

test("users and domestic makers, each beside the twin", () => {
  const names = ["gap_users_years", "gap_domestic_years"].flatMap((name) => [name, `${name}_twin`]);
  const figures = gaps(exampleContext(names.map((observable, k) => ({ observable, course: constant(k + 1) }))));
  checkFigures(figures);
  expect(figures).toHaveLength(4);
  for (const chart of figures.flatMap(({ charts }) => charts)) {
    expect(chart.data.some(({ name }) => name === "twin")).toBe(true);
    expect((chart.layout.yaxis as { title: { text: string } }).title.text).toContain("years");
  }
});
