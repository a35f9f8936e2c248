/** Leakage in total: what still arrives, as a share of what the target would have bought without controls. */
import type { Context } from "../context.ts";
import type { Figure } from "../figure.ts";
import { lineFigures } from "../line-figures.ts";

/** The three rates of the first screen: what is bound, what of it still arrives, what does not arrive. */
export function wallRates(context: Context): Figure[] {
  return [
    {
      observable: "coverage",
      name: "Coverage",
      axis: "bound, % of wanted",
      phrase: "the part of wanted that comes from suppliers under a control, over a year",
    },
    {
      observable: "leakage_bound",
      name: "Leakage of what is bound",
      axis: "delivered, % of bound",
      phrase: "what comes before, through and around the wall over what is bound, over a year",
    },
    {
      observable: "denied",
      name: "Denied",
      axis: "% of wanted",
      phrase: "the part of wanted that does not arrive, over a year",
    },
  ].flatMap((quantity) => lineFigures(context, { ...quantity, kind: "share" }));
}

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
