import { expect, test } from "vitest";
import { leakageSubtotals } from "../../../src/report/figures/leakage-subtotals.ts";
import { SUBTOTAL_COLOURS } from "../../../src/figures/palette.ts";
import { checkFigures, marksOf } from "../check-figure.ts";
import { constant, exampleContext } from "../example.ts";

test("three lines in their own colours for each scenario", () => {
  const names = ["leakage_permitted", "leakage_timing", "leakage_evasion"] as const;
  const context = exampleContext(names.map((observable, k) => ({ observable, course: constant(0.1 * (k + 1)) })));
  const figures = leakageSubtotals(context);
  checkFigures(figures);
  for (const chart of figures.flatMap(({ charts }) => charts)) {
    for (const name of names) {
      const [line] = marksOf(chart, "line", name.replace("leakage_", ""));
      expect(line.colour).toBe(SUBTOTAL_COLOURS[name]);
    }
  }
});
