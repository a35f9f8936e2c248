/** Minerals one by one: what they cost, and how fast other supply grows. */
import type { Context, ScenarioView } from "../context.ts";
import type { Figure } from "../figure.ts";
import { multiLineFigures, type NamedLine } from "../multi-line-figures.ts";
import { entityName } from "../names.ts";
import { lineColour, lineDash } from "../../figures/palette.ts";

export function mineralLines(context: Context): Figure[] {
  return [...minerals(context, PRICE), ...minerals(context, SUPPLY)];
}

const PRICE = {
  id: "mineral_price",
  name: "Mineral prices",
  axis: "1 at the start",
  phrase: "the price of minerals",
  kind: "index",
} as const;
const SUPPLY = {
  id: "alternative_supply",
  name: "Alternative supply",
  axis: "% replaced",
  phrase: "the part of the target's supply that others have replaced",
  kind: "share",
} as const;

function minerals(context: Context, what: typeof PRICE | typeof SUPPLY): Figure[] {
  return multiLineFigures(context, {
    ...what,
    banded: false,
    lines: (scenario: ScenarioView): NamedLine[] =>
      context.book.curves(scenario.id, "mineral", what.id).map((curve, k) => {
        return { label: entityName(curve.entity), curve, colour: lineColour(k), dash: lineDash(k) };
      }),
  });
}
