/** Leakage in total: what still arrives, as a share of what the target would have bought without controls. */
import type { Context } from "../context.ts";
import type { Figure } from "../figure.ts";
import { lineFigures } from "../line-figures.ts";

export function leakageTotal(context: Context): Figure[] {
  return lineFigures(context, {
    observable: "leakage_rate",
    name: "Leakage in total",
    axis: "delivered, % of wanted",
    phrase: "the leakage rate over a year (delivered as a share of wanted)",
    kind: "share",
  });
}

export function leakageCumulative(context: Context): Figure[] {
  return lineFigures(context, {
    observable: "leakage_cumulative",
    name: "Leakage so far",
    axis: "delivered so far, % of wanted so far",
    phrase: "leakage summed since the accounts opened",
    kind: "share",
  });
}

/** The part of the wanted goods that is not delivered, in money. */
export function deniedImports(context: Context): Figure[] {
  return lineFigures(context, {
    observable: "denied_imports",
    name: "Denied imports",
    axis: "million USD a year",
    phrase: "imports of the controlled grade that are denied, a year",
    kind: "musd",
    ownRange: true,
  });
}
