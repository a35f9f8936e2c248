import { expect, test } from "vitest";
import { mineralLines } from "../../../src/report/figures/mineral-lines.ts";
import { checkFigures, marksOf } from "../check-figure.ts";
import { constant, exampleContext, type Spec } from "../example.ts";

test("a line of its own dash for each mineral", () => {
  const minerals = ["gallium", "rare_earths"];
  const specs = minerals.flatMap((entity): Spec[] =>
    ["mineral_price", "alternative_supply"].map((observable) => ({
      kind: "mineral",
      entity,
      observable,
      course: constant(0.5),
    })),
  );
  const figures = mineralLines(exampleContext(specs));
  checkFigures(figures);
  expect(figures).toHaveLength(4);
  const prices = figures.find(({ id }) => id === "mineral_price")!;
  const lines = marksOf(prices.charts[0], "line").map(({ name, dash }) => [name, dash]);
  expect(lines).toEqual([
    ["gallium", "solid"],
    ["rare earths", "dash"],
  ]);
});
