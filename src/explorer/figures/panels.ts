/** The charts that the page can show: which figure of the report each is, and which observables it needs. */
import type { Context } from "../../report/context.ts";
import type { Chart, Figure } from "../../report/figure.ts";
import { coalition, defections } from "../../report/figures/coalition.ts";
import { costsByState, costsOverTime } from "../../report/figures/costs.ts";
import { delay } from "../../report/figures/delay.ts";
import { bracketed, diffusionByUse, quantityOf, rollingDiffusion } from "../../report/figures/diffusion.ts";
import { gaps } from "../../report/figures/gaps.ts";
import { leakageByChannel } from "../../report/figures/leakage-by-channel.ts";
import { leakageByItem } from "../../report/figures/leakage-by-item.ts";
import { leakageSubtotals } from "../../report/figures/leakage-subtotals.ts";
import { leakageCumulative, leakageTotal } from "../../report/figures/leakage-total.ts";
import { retaliation } from "../../report/figures/retaliation.ts";
import { stances } from "../../report/figures/stances.ts";
import { stockpile } from "../../report/figures/stockpile.ts";
import { survival } from "../../report/figures/survival.ts";
import { moreOfYard, yard } from "../../report/figures/yard.ts";
import { CHANNEL_COLOURS } from "../../figures/palette.ts";
import { lineFigures } from "../../report/line-figures.ts";
import { COHORT } from "../engine/cohort.ts";
import { layOver } from "./lay-over.ts";
import { cohortNames, cohortNote, joinsNote, withJoins } from "./openings.ts";
import type { Shown } from "./shown.ts";
import { BASELINE } from "./shown.ts";

export interface Panel {
  /** Id of the report's figure. */
  readonly id: string;
  readonly section: string;
  readonly title: string;
  readonly needs: ReadonlySet<string>;
  /** Scenarios lie over each other on one axis, or stand side by side. */
  readonly overlaid: boolean;
  readonly figures: (context: Context) => readonly Figure[];
  /** An average over the list as it is at each date, which jumps where items join. */
  readonly overList: boolean;
}

const CHANNELS = Object.keys(CHANNEL_COLOURS);

function line(
  section: string,
  id: string,
  title: string,
  figures: Panel["figures"],
  needs: readonly string[] = [id],
): Panel {
  return { id, section, title, needs: new Set(needs), overlaid: true, figures, overList: false };
}

function beside(
  section: string,
  id: string,
  title: string,
  figures: Panel["figures"],
  needs: readonly string[],
): Panel {
  return { id, section, title, needs: new Set(needs), overlaid: false, figures, overList: false };
}

function overList(panel: Panel): Panel {
  return { ...panel, overList: true };
}

function withTwin(id: string): string[] {
  return [id, `${id}_twin`];
}

const COSTS = ["cost_gross_musd", "cost_retaliation_musd", "cost_administration_musd", "gain_others_musd"];
const STATE_COSTS = COSTS.map((cost) => `state/${cost}`);

function diffusionOfCohort(context: Context): Figure[] {
  const phrase = "the share of users that hold what was the frontier when these items were listed";
  return bracketed(context, quantityOf(COHORT, "Diffusion among users", phrase));
}

/** Without the bracket: run and twin can cross a level with different items on the list. */
function diffusionOfList(context: Context): Figure[] {
  const phrase =
    "the share of users, over the items listed at each date, that hold what was the frontier when theirs was listed";
  return lineFigures(context, quantityOf("diffusion", "Diffusion, the whole list", phrase));
}

export const PANELS: readonly Panel[] = [
  beside("Leakage", "leakage-by-channel", "Leakage by channel", leakageByChannel, [...CHANNELS, "leakage_rate"]),
  line("Leakage", "leakage_rate", "Leakage, total", leakageTotal),
  line("Leakage", "leakage_cumulative", "Leakage since the start", leakageCumulative),
  beside("Leakage", "leakage-subtotals", "Permitted, timing, evasion", leakageSubtotals, [
    ...["leakage_permitted", "leakage_timing", "leakage_evasion"],
  ]),
  beside("Leakage", "leakage-by-item", "Leakage by item", leakageByItem, ["item/leakage_rate"]),
  line("Diffusion and delay", COHORT, "Diffusion among users", diffusionOfCohort, withTwin(COHORT)),
  ...[
    line("Diffusion and delay", "diffusion", "Diffusion, the whole list", diffusionOfList, withTwin("diffusion")),
    line("Diffusion and delay", "delay_years", "Delay", delay),
    line(
      "Diffusion and delay",
      "diffusion_rolling",
      "Diffusion, rolling",
      rollingDiffusion,
      withTwin("diffusion_rolling"),
    ),
    line("Diffusion and delay", "diffusion_military", "Diffusion, military users", diffusionByUse, [
      ...["diffusion_military", "diffusion_civil", "military_capability"].flatMap(withTwin),
    ]),
    line("Diffusion and delay", "gap_users_years", "Gap of the best users", gaps, withTwin("gap_users_years")),
    line("Diffusion and delay", "gap_domestic_years", "Gap of domestic makers", gaps, withTwin("gap_domestic_years")),
  ].map(overList),
  line("Coalition", "participation", "Participation", coalition, ["participation"]),
  line("Coalition", "compliance", "Compliance", coalition, ["compliance"]),
  beside("Coalition", "stances", "Who is in, lax or out", stances, ["state/compliance"]),
  line("Coalition", "states_defected", "States defected", defections, ["states_defected"]),
  line("Coalition", "resentment", "Resentment", defections, ["resentment"]),
  line("Coalition", "survival", "Time to first defection", survival, ["compliance"]),
  line("Yard and enforcement", "yard_trade_share", "Size of the yard", yard),
  line("Yard and enforcement", "listed_users", "Listed users", yard),
  line("Yard and enforcement", "licence_backlog_months", "Licence backlog", yard),
  line("Yard and enforcement", "shell_life_years", "Life of a shell", yard),
  line("Yard and enforcement", "shells_open", "Shells open", moreOfYard),
  line("Yard and enforcement", "discovery_rate", "Rate of discovery", moreOfYard),
  line("Stockpile", "stockpile_months", "Stockpile cover", stockpile),
  line("Stockpile", "imports_total", "Imports", stockpile, ["imports_total", "imports_twin"]),
  line("Minerals", "retaliation_index", "Retaliation (the valve)", retaliation),
  beside("Minerals", "mineral_price", "Mineral prices", retaliation, ["mineral/mineral_price"]),
  beside("Minerals", "alternative_supply", "Alternative supply", retaliation, ["mineral/alternative_supply"]),
  beside("Cost", "costs-by-state", "Cost by state", costsByState, STATE_COSTS),
  line("Cost", "cost_gross_musd", "Gross loss of the suppliers", costsOverTime),
  line("Cost", "gain_others_musd", "Gains of others", costsOverTime),
  line("Cost", "cost_retaliation_musd", "Loss from retaliation", costsOverTime),
];

export function panelOf(id: string): Panel | undefined {
  return PANELS.find((panel) => panel.id === id);
}

/** What has to be said beside the chart itself; empty where nothing has. */
export function noteOf({ id, overList: joins }: Panel, shown: readonly Shown[]): string {
  const first = shown[0];
  if (first === undefined) return "";
  return id === COHORT ? cohortNote(first) : joins ? joinsNote(first) : "";
}

/** The paragraph of a figure, with what belongs to it here. */
export function summaryOf({ id }: Panel, { paragraph }: Figure, shown: readonly Shown[]): string {
  return id === COHORT && shown[0] !== undefined ? `${paragraph} ${cohortNames(shown[0])}` : paragraph;
}

export interface DrawnPanel {
  readonly panel: Panel;
  readonly figure: Figure;
  /** One where scenarios lie over each other, else one for each. */
  readonly charts: readonly Chart[];
}

/**
 * Undefined where no scenario defines the quantity. `context` holds the same scenarios as `shown`, in their order. Scenarios of other
 * times are compared by years since the first announcement, all others by date.
 */
export function drawPanel(panel: Panel, context: Context, shown: readonly Shown[]): DrawnPanel | undefined {
  const since = shown.some(({ results }) => results.start !== shown[0].results.start);
  const ids = since ? [`${panel.id}-by-years-since`, panel.id] : [panel.id];
  const figures = panel.figures(context);
  const figure = ids.flatMap((id) => figures.find((one) => one.id === id) ?? [])[0];
  if (figure === undefined || figure.charts.length === 0) return undefined;
  if (panel.overlaid) {
    const layers = shown.filter(
      ({ label }) => figure.charts.length === 1 || figure.charts.some((chart) => chart.id.includes(`-${label}-`)),
    );
    const chart = layOver(figure, layers);
    return { panel, figure, charts: [panel.overList && !since ? withJoins(chart, shown[0]) : chart] };
  }
  if (panel.id !== "leakage-by-channel" || since) return { panel, figure, charts: figure.charts };
  // The baseline lies as a line over the reader's own stack; those that are kept stand beside it.
  const charts = figure.charts
    .filter((chart) => !chart.id.includes(`-${BASELINE}-`) || figure.charts.length === 1)
    .map((chart) => withBaselineTotal(chart, context))
    .map((chart, k) => (k === 0 ? withActs(chart, shown[0]) : chart));
  return { panel, figure, charts };
}

/** The leader's announcements and the partners' entries into force, as ticks at the foot; what they were on pointing. */
function withActs(chart: Chart, { acts }: Shown): Chart {
  const shown = acts.filter(({ date }) =>
    chart.data.some(({ x }) => (x as readonly string[]).some((at) => at >= date)),
  );
  const ticks = (kind: "announcement" | "force", y: number, color: string) => ({
    type: "scatter",
    mode: "markers",
    name: kind,
    x: shown.filter((act) => act.kind === kind).map(({ date }) => date),
    y: shown.filter((act) => act.kind === kind).map(() => y),
    text: shown.filter((act) => act.kind === kind).map(({ date, label }) => `${date} ${label}`),
    marker: { symbol: "line-ns-open", size: 9, color },
    hovertemplate: "%{text}<extra></extra>",
  });
  const { range } = chart.layout.yaxis as { readonly range: readonly [number, number] };
  const marks = [ticks("announcement", range[1] * 0.985, "#1d2329"), ticks("force", range[1] * 0.94, "#b95a10")];
  return { ...chart, data: [...chart.data, ...marks.filter(({ x }) => x.length > 0)] };
}

function withBaselineTotal(chart: Chart, context: Context): Chart {
  const curve = context.book.curve(BASELINE, "leakage_rate");
  const first = context.scenarios[0];
  const baseline = context.scenarios.find(({ id }) => id === BASELINE);
  if (curve === undefined || baseline === undefined || context.scenarios.length < 2) return chart;
  const places = [...curve.years.keys()].filter(
    (k) => curve.years[k] >= first.start && curve.years[k] <= first.end + 0.01,
  );
  const line = {
    type: "scatter",
    mode: "lines",
    name: "baseline, total",
    x: places.map((k) => curve.dates[k]),
    y: places.map((k) => (Number.isFinite(curve.mean[k]) ? Number(curve.mean[k].toPrecision(4)) : null)),
    line: { color: "#1d2329", width: 2.2, dash: "dash" },
    hovertemplate: "baseline, total: %{y:.1%}<extra></extra>",
  };
  return { ...chart, data: [...chart.data, line] };
}
