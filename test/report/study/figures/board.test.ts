import { expect, test } from "vitest";
import { board } from "../../../../src/report/study/figures/board.ts";
import { definition } from "../../../study/example-data.ts";
import { checkFigures, rowNames } from "../../check-figure.ts";
import { LAG, studyContext } from "../example.ts";

const [alpha, beta] = definition().scenarios;
const scenarios = [alpha, beta, { ...beta, id: "gamma", title: "Gamma" }, { ...beta, id: "delta", title: "Delta" }];

test("a chart for each of the first observables, scenarios in the order of the first one, without the baseline", () => {
  const context = studyContext("grid", [], { scenarios });
  const [figure] = board(context);
  checkFigures([figure]);
  const rows = context.rows("differences").filter(({ observable }) => observable === "leakage_total");
  const ranked = [...rows].sort((a, b) => Number(b.mean) - Number(a.mean)).map(({ scenario }) => scenario);
  expect(ranked).toHaveLength(3);
  expect(figure.charts.map(({ id }) => id)).toEqual(["board-leakage-total-chart", "board-first-defection-date-chart"]);
  for (const chart of figure.charts)
    expect(rowNames(chart, "y")).toEqual(ranked.map((id) => scenarios.find((one) => one.id === id)!.title));
});

test("a pair has none, nor have studies with factors", () => {
  expect(board(studyContext("grid", []))).toEqual([]);
  expect(board(studyContext("grid", [LAG], { scenarios }))).toEqual([]);
});
