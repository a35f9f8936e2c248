/** Leakage by item: a strip for each item, darker where more of what is wanted arrives. */
import { mean } from "../../base/statistics.ts";
import { BLUES } from "../../figures/palette.ts";
import { shownValues } from "../clock.ts";
import type { Context } from "../context.ts";
import type { Figure } from "../figure.ts";
import { entityName } from "../names.ts";
import { written } from "../numbers.ts";
import { listed } from "../../base/words.ts";
import { stripFigures, type StripPanel } from "../strip-figures.ts";

export function leakageByItem(context: Context): Figure[] {
  return stripFigures(context, ["item", "leakage_rate"], (panels) => {
    const shown = panels.flatMap(({ curves, clock }) => curves.map((curve) => shownValues(curve, "mean", clock)));
    const reached = Math.max(1, ...shown.flat());
    return {
      id: "leakage-by-item",
      heading: "Leakage by item",
      title: "Leakage rate by item",
      statistic: "mean",
      output: "leakage_data",
      ...{ key: [], highest: Math.min(MOST_SHADED, reached), colours: BLUES, scale: true, sentence },
      note: `Means of all runs; blank where the account is not open.${capped(reached)}`,
    };
  });
}

function sentence({ scenario, curves, clock }: StripPanel): string {
  const ranked = curves
    .map((curve) => ({ name: entityName(curve.entity), share: mean(shownValues(curve, "mean", clock)) }))
    .filter(({ share }) => Number.isFinite(share))
    .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
  if (ranked.length === 0) return `no account of an item is open in ${scenario.name} in the years shown`;
  const named = (part: typeof ranked): string =>
    listed(part.map(({ name, share }) => `${name} (${written(share, "share")})`));
  if (ranked.length < 4) return `on average over the years shown ${named(ranked)} leak in ${scenario.name}`;
  return `in ${scenario.name}, on average over the years shown, most leaks of ${named(ranked.slice(0, 2))}, least of ${named(ranked.slice(-2).reverse())}`;
}

/** An item can sell more than without controls; one that sells a multiple would leave no shades for the others. */
const MOST_SHADED = 1.5;

function capped(reached: number): string {
  if (reached <= MOST_SHADED) return "";
  const most = written(MOST_SHADED, "share");
  return ` What lies above ${most} has the darkest shade: the highest is ${written(reached, "share")}.`;
}
