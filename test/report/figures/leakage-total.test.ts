import { expect, test } from "vitest";
import { deniedImports, leakageCumulative, leakageTotal } from "../../../src/report/figures/leakage-total.ts";
import { checkFigures } from "../check-figure.ts";
import { constant, exampleContext } from "../example.ts";

test("rate, sum and denied imports each show their own observable", () => {
  const context = exampleContext([
    { observable: "leakage_rate", course: constant(0.4) },
    { observable: "leakage_cumulative", course: constant(0.6) },
    { observable: "denied_imports", course: constant(2500) },
  ]);
  const figures = [...leakageTotal(context), ...leakageCumulative(context), ...deniedImports(context)];
  checkFigures(figures);
  const text = figures.map(({ paragraph }) => paragraph.replaceAll("\u00a0", " "));
  expect([text[0], text[2], text[4]].map((one) => /a median of ([^(]+) \(/.exec(one)![1])).toEqual([
    ...["40 %", "60 %", "2.5 bn USD"],
  ]);
});
