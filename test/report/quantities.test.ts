import { expect, test } from "vitest";
import { lines } from "../../src/report/line-figures.ts";
import { quantityOf } from "../../src/report/quantities.ts";
import { OBSERVABLES } from "../../src/observe/observables.ts";
import { checkFigures, marksOf, rangeOf } from "./check-figure.ts";
import { constant, exampleContext } from "./example.ts";

const drawn = (names: readonly string[], value = 0.5) =>
  exampleContext(names.map((observable) => ({ observable, course: constant(value) })));

test("each quantity is an observable of the model, and so is its twin", () => {
  const known = OBSERVABLES.filter(({ kind }) => kind === "all").map(({ name }) => name);
  for (const name of ["coverage", "diffusion", "imports_total", "cost_gross_musd", "prestock"]) {
    const { observable, twin = observable } = quantityOf(name);
    expect(known).toEqual(expect.arrayContaining([observable, twin]));
  }
  expect(() => quantityOf("coverge")).toThrow('found no quantity "coverge"');
});

test("figures come in the order asked, by date and by years since, with the unit on the axis", () => {
  const units = {
    yard_trade_share: "%",
    listed_users: "number",
    licence_backlog_months: "months",
    resentment: "index",
  };
  const names = Object.keys(units);
  const figures = lines(drawn(names), ...names);
  checkFigures(figures);
  expect(figures.map(({ id, clock }) => `${id} ${clock}`)).toEqual(
    names.flatMap((name) => [`${name} calendar`, `${name} since`]),
  );
  for (const [name, unit] of Object.entries(units)) {
    const { charts } = figures.find(({ id }) => id === name)!;
    expect(charts[0].y).toMatchObject({ title: expect.stringContaining(unit) });
  }
});

test("what no scenario defines has no figure", () => {
  expect(lines(drawn(["diffusion_military"]), "diffusion_military", "diffusion_civil").map(({ id }) => id)).toEqual([
    ...["diffusion_military", "diffusion_military"],
  ]);
});

test("a negative delay has room below zero", () => {
  const figures = lines(drawn(["delay_years"], -2), "delay_years");
  checkFigures(figures);
  expect(rangeOf(figures[0].charts[0])[0]).toBeLessThan(-2);
  expect(figures[0].paragraph).toContain("−2.0");
});

test("gaps stand beside the twin", () => {
  const names = ["gap_users_years", "gap_domestic_years"];
  const figures = lines(drawn(names.flatMap((name) => [name, `${name}_twin`])), ...names);
  checkFigures(figures);
  expect(figures).toHaveLength(4);
  for (const chart of figures.flatMap(({ charts }) => charts)) {
    expect(marksOf(chart, "line", "without controls")).toHaveLength(1);
    expect(chart.y).toMatchObject({ title: expect.stringContaining("years") });
  }
});

test("each shows its own observable, in its own kind of number", () => {
  const context = exampleContext([
    { observable: "leakage_rate", course: constant(0.4) },
    { observable: "leakage_cumulative", course: constant(0.6) },
    { observable: "denied_imports", course: constant(2500) },
  ]);
  const figures = lines(context, "leakage_rate", "leakage_cumulative", "denied_imports");
  checkFigures(figures);
  const text = figures.map(({ paragraph }) => paragraph.replaceAll("\u00a0", " "));
  expect([text[0], text[2], text[4]].map((one) => /a median of ([^(]+) \(/.exec(one)![1])).toEqual([
    ...["40 %", "60 %", "2.5 bn USD"],
  ]);
});

test("cover and imports stand beside the dates of announcements", () => {
  const names = ["stockpile_months", "prestock", "imports_total", "imports_twin"];
  const figures = lines(drawn(names, 3), ...names.slice(0, 3));
  checkFigures(figures);
  for (const { charts } of figures.filter(({ id }) => id !== "prestock"))
    expect(marksOf(charts[1], "ticks")[0].texts).toEqual(["2020-01-01 US: a package"]);
});

test("a figure says for which headline output it stands", () => {
  const names = ["leakage_bound", "denied", "compliance"];
  const outputs = lines(drawn(names), ...names).map(({ output }) => output);
  expect(outputs).toEqual(
    ["leakage_bound", "leakage_bound", "denied", "denied", "compliance", "compliance"].map((name) => `${name}_data`),
  );
});
