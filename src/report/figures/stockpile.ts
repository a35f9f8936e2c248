/** Stockpile cover and imports around announcements, which stand as ticks at the foot. */
import type { Context } from "../context.ts";
import type { Figure } from "../figure.ts";
import { lineFigures } from "../line-figures.ts";

export function stockpile(context: Context): Figure[] {
  const cover = lineFigures(context, {
    observable: "stockpile_months",
    name: "Stockpile cover",
    axis: "months of use",
    phrase: "the stock of the target, in months of use",
    kind: "months",
    marked: true,
    paired: true,
  });
  const before = lineFigures(context, {
    observable: "prestock",
    name: "Stock when the accounts opened (prestock)",
    axis: "% of a year's wanted",
    phrase: "the stock above the twin's when the accounts opened, over a year's wanted",
    kind: "share",
  });
  const imports = lineFigures(context, {
    observable: "imports_total",
    name: "Imports of both grades",
    axis: "million USD a year",
    phrase: "the target's imports of both grades, a year",
    kind: "musd",
    twin: "imports_twin",
    marked: true,
    paired: true,
    ownRange: true,
  });
  return [...cover, ...before, ...imports];
}
