/** The six charts of the first screen: small, all scenarios on one axis, each a link to its figure. */
import type { Chart, Mark } from "../figures/chart.ts";
import { toSvg } from "../figures/to-svg.ts";
import type { Context } from "./context.ts";
import { escapeHtml } from "./html.ts";
import { lineFigures } from "./line-figures.ts";
import { type Quantity, quantityOf } from "./quantities.ts";
import type { ReportScenario } from "./input.ts";
import { hatchedChart, isHatched } from "./unconstrained.ts";
import { sameCalendar } from "./clock.ts";

interface Small extends Quantity {
  /** Over the chart, with its unit. */
  readonly short: string;
}

const share = (observable: string, short: string, phrase: string): Small => {
  return { observable, short, phrase, name: short, axis: "", kind: "share" };
};

const SMALL: readonly Small[] = [
  share("coverage", "Coverage, % of wanted", "the part of wanted that is bound"),
  share("leakage_bound", "Leakage of what is bound, %", "the leakage of what is bound"),
  share("denied", "Denied, % of wanted", "the part of wanted that is denied"),
  { ...share("delay_years", "Delay, years", "the delay of the median user"), kind: "years" },
  share("participation", "Coalition, % taking part", "participation by trade in the list"),
  { ...share("cost_gross_musd", "Cost, million USD a year", "the suppliers' lost sales, a year"), kind: "musd" },
];

/** Ids of the figures that they lead to. */
export const FIRST_FIGURES = SMALL.map(({ observable }) => observable);

const WIDTH = 372;
const HEIGHT = 138;

export function smallCharts(
  context: Context,
  told: readonly ReportScenario[],
): { readonly figure: string; readonly title: string; readonly svg: string; readonly isHatched: boolean }[] {
  // Each to its own end, so that what the findings say of it can be seen.
  const horizon = Math.max(...context.scenarios.map(({ first, end }) => end - first));
  const over = { ...context, horizon, overlaid: context.scenarios.length > 1 };
  return SMALL.flatMap((quantity) => {
    const figures = lineFigures(over, quantity);
    const wanted = sameCalendar(context.scenarios) || context.branch ? figures[0] : figures[1];
    const chart = wanted?.charts[0];
    if (chart === undefined) return [];
    const small = hatchedChart(quantityOf(quantity.observable), reduced(chart), told);
    const svg = silent(toSvg(small, { width: WIDTH, height: HEIGHT, fontSize: 11 }));
    return [{ figure: quantity.observable, title: quantity.short, svg, isHatched: isHatched(small) }];
  });
}

/** A page holds it beside its large sister: other ids, no strokes, bars and named events, for which there is no room. */
function reduced(chart: Chart): Chart {
  const isSmall = (mark: Mark): boolean =>
    mark.kind !== "ticks" && mark.kind !== "rule" && !(mark.kind === "period" && mark.bar !== undefined);
  const marks = chart.marks.filter(isSmall);
  const x = chart.x.kind === "number" ? { ...chart.x, title: "" } : chart.x;
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
  return `<div class="smalls">\n${charts.join("\n")}\n</div>
<p class="quiet stamp">Each year by itself, not the total so far: medians ${along}; bands hold 50 and 90 % of the runs${hatched}.</p>`;
}
