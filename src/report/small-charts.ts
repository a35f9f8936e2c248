/** The six charts of the first screen: small, all scenarios on one axis, each a link to its figure. */
import type { Chart, Mark } from "../figures/chart.ts";
import { toSvg } from "../figures/to-svg.ts";
import type { Context } from "./context.ts";
import { escapeHtml } from "./html.ts";
import { coverageFalls, fallInShort } from "./coverage-fall.ts";
import { lineFigures } from "./line-figures.ts";
import type { Kind } from "./numbers.ts";
import { type Quantity, quantityOf } from "./quantities.ts";
import type { ReportScenario } from "./input.ts";
import { hatchedChart, isHatched } from "./unconstrained.ts";
import { sameCalendar } from "./clock.ts";

/** `name` stands over the chart, `axis` beside it: short, for the chart is low. */
const of = (observable: string, name: string, axis: string, kind: Kind = "share"): Quantity => {
  return { observable, name, axis, kind, phrase: quantityOf(observable).phrase };
};

const SMALL: readonly Quantity[] = [
  of("coverage", "Coverage", "% of wanted"),
  of("leakage_bound", "Leakage of what is bound", "% of bound"),
  of("denied", "Denied", "% of wanted"),
  of("delay_years", "Delay of the median user", "years", "years"),
  of("participation", "Participation", "% by trade"),
  of("cost_gross_musd", "Sales lost by the suppliers", "m USD a year", "musd"),
];

/** Ids of the figures that they lead to. */
export const FIRST_FIGURES = SMALL.map(({ observable }) => observable);

const WIDTH = 372;
/** Charts in a row of a wide page. The title of the dates stands under the last row. */
const COLUMNS = 3;
const HEIGHT = 122;
const TITLE = 14;

export function smallCharts(
  context: Context,
  told: readonly ReportScenario[],
): { readonly figure: string; readonly title: string; readonly svg: string; readonly isHatched: boolean }[] {
  // Each to its own end, so that what the findings say of it can be seen.
  const horizon = Math.max(...context.scenarios.map(({ first, end }) => end - first));
  const over = { ...context, horizon, overlaid: context.scenarios.length > 1 };
  return SMALL.flatMap((quantity, place) => {
    const figures = lineFigures(over, quantity);
    const wanted = sameCalendar(context.scenarios) || context.branch ? figures[0] : figures[1];
    const chart = wanted?.charts[0];
    if (chart === undefined) return [];
    const isLast = place >= SMALL.length - COLUMNS;
    const small = hatchedChart(quantityOf(quantity.observable), reduced(chart, isLast), told);
    const svg = silent(toSvg(small, { width: WIDTH, height: HEIGHT + (isLast ? TITLE : 0), fontSize: 11 }));
    return [{ figure: quantity.observable, title: quantity.name, svg, isHatched: isHatched(small) }];
  });
}

/** A page holds it beside its large sister: other ids, no strokes, bars and named events, for which there is no room. */
function reduced(chart: Chart, isTitled: boolean): Chart {
  const isSmall = (mark: Mark): boolean =>
    mark.kind !== "ticks" && mark.kind !== "rule" && !(mark.kind === "period" && mark.bar !== undefined);
  const marks = chart.marks.filter(isSmall);
  const x = chart.x.kind === "number" && !isTitled ? { ...chart.x, title: "" } : chart.x;
  return { ...chart, id: `small-${chart.id}`, x, marks };
}

/** The link has a name, and the figure that it leads to has its text. */
function silent(svg: string): string {
  return svg.replace("<svg ", '<svg aria-hidden="true" ').replace(/ width="\d+" height="\d+"/, "");
}

export function smallChartsHtml(context: Context, told: readonly ReportScenario[]): string {
  const small = smallCharts(context, told);
  const charts = small.map(
    ({ figure, title, svg }) => `<a class="small" href="#figure-${figure}"><b>${escapeHtml(title)}</b>${svg}</a>`,
  );
  if (charts.length === 0) return "";
  const along = sameCalendar(context.scenarios) ? "by date" : "by years since the first announcement";
  const hatched = small.some(({ isHatched }) => isHatched) ? "; hatched: no fact narrows it" : "";
  const falls = coverageFalls(context).map((fall) => ` ${escapeHtml(fallInShort(fall))}`);
  return `<div class="smalls">\n${charts.join("\n")}\n</div>
<p class="quiet stamp">Each year by itself, not the total so far: medians ${along}; bands hold 50 and 90 % of the runs${hatched}.${falls.join("")}</p>`;
}
