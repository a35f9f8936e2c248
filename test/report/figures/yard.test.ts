import { expect, test } from "vitest";
import { moreOfYard, yard } from "../../../src/report/figures/yard.ts";
import { checkFigures } from "../check-figure.ts";
import { constant, exampleContext } from "../example.ts";

test("size, listed users, backlog and shells, each with its unit", () => {
  const units = {
    yard_trade_share: "%",
    listed_users: "number",
    licence_backlog_months: "months",
    shell_life_years: "years",
  };
  const more = ["yard_entries", "exceptions", "discovery_rate", "shells_open"];
  const context = exampleContext(
    [...Object.keys(units), ...more].map((observable) => ({ observable, course: constant(0.5) })),
  );
  const figures = yard(context);
  checkFigures([...figures, ...moreOfYard(context)]);
  for (const [id, unit] of Object.entries(units)) {
    const { charts } = figures.find((figure) => figure.id === id)!;
    expect(charts[0].y).toMatchObject({ title: expect.stringContaining(unit) });
  }
  expect(moreOfYard(context)).toHaveLength(8);
});
