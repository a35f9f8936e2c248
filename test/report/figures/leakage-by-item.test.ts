import { expect, test } from "vitest";
import { leakageByItem } from "../../../src/report/figures/leakage-by-item.ts";
import { checkFigures, marksOf, rowNames } from "../check-figure.ts";
import { constant, exampleContext, type Spec } from "../example.ts";

const item = (entity: string, value: number): Spec => {
  return { observable: "leakage_rate", kind: "item", entity, course: constant(value) };
};

test("a strip for each item; the sentence names the leakiest and the tightest", () => {
  const rates = { EUV: 0.1, DUV_DRY: 0.9, ETCH: 0.5, EDA: 1.2, HBM: 0.3 };
  const figures = leakageByItem(exampleContext(Object.entries(rates).map(([name, rate]) => item(name, rate))));
  checkFigures(figures);
  expect(rowNames(figures[0].charts[0])).toEqual(["EUV", "DUV DRY", "ETCH", "EDA", "HBM"]);
  const text = figures[0].paragraph.replaceAll("\u00a0", " ");
  expect(text).toContain("most leaks of EDA (120 %) and DUV DRY (90 %), least of EUV (10 %) and HBM (30 %)");
});

test("the scale reaches to 1 at least and stops at one and a half, which is said", () => {
  const top = (rate: number): number =>
    marksOf(leakageByItem(exampleContext([item("A", rate)]))[0].charts[0], "cells")[0].high;
  expect([0.2, 1.2, 40].map(top)).toEqual([1, 1.2, 1.5]);
  const said = (rate: number): string => leakageByItem(exampleContext([item("A", rate)]))[0].paragraph;
  expect(said(4).replaceAll("\u00a0", " ")).toContain("above 150 % has the darkest shade: the highest is 400 %");
  expect(said(1.2)).not.toContain("darkest");
});

test("few items are all named; none makes no figure", () => {
  const [few] = leakageByItem(exampleContext([item("A", 0.5)]));
  expect(few.paragraph).toContain("A (50");
  expect(leakageByItem(exampleContext())).toEqual([]);
});
