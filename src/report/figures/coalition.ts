/** The coalition as a whole: who takes part, who complies, who leaves. */
import type { Context } from "../context.ts";
import type { Figure } from "../figure.ts";
import { lineFigures } from "../line-figures.ts";

export function coalition(context: Context): Figure[] {
  return [
    {
      observable: "participation",
      name: "Participation",
      axis: "%, by market share",
      phrase:
        "participation (compliance times the part of the coalition's list in force times authority, by trade in it)",
    },
    { observable: "compliance", name: "Compliance", axis: "%", phrase: "compliance of the states" },
  ].flatMap((quantity) => lineFigures(context, { ...quantity, kind: "share" }));
}

export function defections(context: Context): Figure[] {
  return [
    {
      observable: "states_defected",
      name: "States defected",
      axis: "% of states",
      phrase: "the share of states that have defected",
    },
    {
      observable: "firms_defected",
      name: "Firms defected",
      axis: "% of firms",
      phrase: "the share of firms that have defected",
    },
  ]
    .flatMap((quantity) => lineFigures(context, { ...quantity, kind: "share" }))
    .concat(
      lineFigures(context, {
        observable: "resentment",
        name: "Resentment",
        axis: "index",
        phrase: "resentment against the leader",
        kind: "index",
      }),
    );
}
