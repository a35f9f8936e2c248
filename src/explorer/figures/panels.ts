/** The charts that the page can show: which figure of the report each is, and which observables it needs. */
import type { Context } from "../../report/context.ts";
import type { Axis, Chart, LabelMark, LineMark, TicksMark } from "../../figures/chart.ts";
import type { Figure } from "../../report/figure.ts";
import { costsByState } from "../../report/figures/costs.ts";
import { leakageByChannel } from "../../report/figures/leakage-by-channel.ts";
import { leakageByItem } from "../../report/figures/leakage-by-item.ts";
import { leakageSubtotals } from "../../report/figures/leakage-subtotals.ts";
import { mineralLines } from "../../report/figures/mineral-lines.ts";
import { stances } from "../../report/figures/stances.ts";
import { survival } from "../../report/figures/survival.ts";
import { CHANNEL_COLOURS, INK } from "../../figures/palette.ts";
import { calendarClock } from "../../report/clock.ts";
import { medianLine } from "../../report/curve-marks.ts";
import { parseDate } from "../../base/dates.ts";
import { lines } from "../../report/line-figures.ts";
import { type Quantity, SECTIONS } from "../../report/quantities.ts";
import { ASSUMED, assumptionOf, hatchedChart } from "../../report/unconstrained.ts";
import { type Act, BASELINE, type Shown } from "./shown.ts";

export interface Panel {
  /** Id of the report's figure. */
  readonly id: string;
  readonly section: string;
  readonly title: string;
  readonly needs: ReadonlySet<string>;
  /** Whether scenarios share one axis, or have charts side by side. */
  readonly overlaid: boolean;
  readonly figures: (context: Context) => readonly Figure[];
}

const CHANNELS = Object.keys(CHANNEL_COLOURS);
export const FORCE_COLOUR = "#b95a10";

type Own = Omit<Panel, "section" | "id">;

function beside(title: string, figures: Panel["figures"], needs: readonly string[]): Own {
  return { title, needs: new Set(needs), overlaid: false, figures };
}

const COSTS = ["cost_gross_musd", "cost_retaliation_musd", "cost_administration_musd", "gain_others_musd"];
const STATE_COSTS = COSTS.map((cost) => `state/${cost}`);
const SUBTOTALS = ["leakage_permitted", "leakage_timing", "leakage_evasion"];

/** What has a figure of its own in the report and a chart here. */
const OWN: Readonly<Record<string, Own>> = {
  "leakage-by-channel": beside("Leakage by channel", leakageByChannel, [...CHANNELS, "leakage_rate"]),
  "leakage-by-item": beside("Leakage by item", leakageByItem, ["item/leakage_rate"]),
  "leakage-subtotals": beside("Permitted, timing, evasion", leakageSubtotals, SUBTOTALS),
  stances: beside("How far each state complies", stances, ["state/compliance"]),
  survival: {
    ...{ title: "Time to first defection", needs: new Set(["compliance"]), overlaid: true },
    figures: (context) => survival(context, "common"),
  },
  mineral_price: beside("Mineral prices", mineralLines, ["mineral/mineral_price"]),
  alternative_supply: beside("Alternative supply", mineralLines, ["mineral/alternative_supply"]),
  "costs-by-state": beside("Cost by state", costsByState, STATE_COSTS),
};

/** A quantity of the report, scenarios over each other. */
function line(section: string, { observable: id, twin, panel }: Quantity): Panel[] {
  if (panel === undefined) return [];
  const needs = new Set(twin === undefined ? [id] : [id, twin]);
  return [{ section, id, title: panel, needs, overlaid: true, figures: (context) => lines(context, id) }];
}

/** In the order of the report. */
export const PANELS: readonly Panel[] = SECTIONS.flatMap(({ panels: section, shows, explored = [] }) =>
  [...shows, ...explored].flatMap((one) => {
    if (!("names" in one)) return line(section, one);
    return one.names.flatMap((id) => (id in OWN ? [{ section, id, ...OWN[id] }] : []));
  }),
);

/** For charts of what arrives each year, the chart of the same cumulated to each date, which ends at the sentence's total. */
export const TO_DATE: Readonly<Record<string, string>> = {
  "leakage-by-channel": "leakage_bound_cumulative",
  leakage_bound: "leakage_bound_cumulative",
};

export function panelOf(id: string): Panel | undefined {
  return PANELS.find((panel) => panel.id === id);
}

export interface DrawnPanel {
  readonly panel: Panel;
  readonly figure: Figure;
  /** One if scenarios share an axis, otherwise one for each. */
  readonly charts: readonly Chart[];
  /** Why the chart is hatched, if no fact constrains what is drawn; otherwise "". */
  readonly assumption: string;
}

/**
 * Undefined where no scenario defines the quantity. `context` holds the same scenarios as `shown`, in their order. Scenarios of different
 * times are compared by years since the first announcement, all others by date. `word` follows the names of lines that no fact constrains.
 */
export function drawPanel(
  panel: Panel,
  context: Context,
  shown: readonly Shown[],
  word = ASSUMED,
): DrawnPanel | undefined {
  const since = shown.some(({ results }) => results.start !== shown[0].results.start);
  const isStack = panel.id === "leakage-by-channel" && !since;
  const figures = panel.figures(
    isStack ? withoutBaseline(context) : since && panel.overlaid ? toTheLastEnd(context) : context,
  );
  const own = figures.filter(({ id }) => id === panel.id);
  const figure = own.find(({ clock }) => clock === (since ? "since" : "calendar")) ?? own[0];
  if (figure === undefined || figure.charts.length === 0) return undefined;
  if (panel.overlaid || panel.id !== "leakage-by-channel" || since)
    return { panel, ...withAssumptions(figure, shown, word) };
  const charts = figure.charts
    .map((chart) => withBaselineTotal(chart, context))
    .map((chart, k) => (k === 0 ? withFew(withActs(chart, shown[0]), shown[0]) : chart));
  return { panel, figure, charts, assumption: "" };
}

function withAssumptions(figure: Figure, shown: readonly Shown[], word: string): Omit<DrawnPanel, "panel"> {
  const judged = shown.map(({ label, name, unconstrained = [] }) => ({ id: label, name, unconstrained }));
  const charts = figure.charts.map((chart) => hatchedChart(figure, chart, judged, word));
  return { figure, charts, assumption: assumptionOf(figure, judged) };
}

/** Each scenario to its own end: the younger coalition is compared with what became of the older one. */
function toTheLastEnd(context: Context): Context {
  return { ...context, horizon: Math.max(...context.scenarios.map(({ first, end }) => end - first)) };
}

/** The baseline stays if it is the only scenario. */
function withoutBaseline(context: Context): Context {
  const others = context.scenarios.filter(({ id }) => id !== BASELINE);
  return others.length === 0 ? context : { ...context, scenarios: others };
}

/** The leader's announcements and the partners' entries into force, as strokes at the foot that are named on hover. */
function withActs(chart: Chart, { acts, results: { end } }: Shown): Chart {
  const ticks = (kind: Act["kind"], row: number, colour: string): TicksMark => {
    const own = acts.filter((act) => act.kind === kind && parseDate(act.date) <= end);
    return {
      ...{ kind: "ticks", series: kind, name: kind, role: "guide", colour, row },
      x: own.map(({ date }) => parseDate(date)),
      texts: own.map(({ date, label }) => `${date} ${label}`),
    };
  };
  const marks = [ticks("announcement", 0, INK), ticks("force", 1, FORCE_COLOUR)];
  return { ...chart, marks: [...chart.marks, ...marks.filter(({ x }) => x.length > 0)] };
}

/** While so few items are listed, for so long, large shares are shares of little: a label on the chart says so. */
const FEW = { items: 2, years: 1, share: 0.5 };
/** The label begins with that time, above the areas of the years that it covers: lines of so many letters, with room for them. */
const FEW_AT = { height: 1.06, letters: 11, room: 1.4, years: 4 };

/** While next to nothing is listed, all of it may arrive and yet be next to nothing. */
function withFew(chart: Chart, { scenario: { data } }: Shown): Chart {
  const leader = data.suppliers.find(({ role }) => role === "leader")?.id;
  const listings = data.timeline.filter(
    (event) =>
      (event.class === "package" || event.class === "force") && event.actor === leader && event.items.length > 0,
  );
  const first = listings[0];
  const next = listings.find(({ items }) => items.some((item) => !first.items.includes(item)));
  if (next === undefined || first.items.includes("all") || first.items.length > FEW.items) return chart;
  const [from, until] = [parseDate(first.date), parseDate(next.date)];
  const most = highestIn(chart, from, until);
  if (until - from < FEW.years || most < FEW.share) return chart;
  const highest = Math.max(most, highestIn(chart, until, from + FEW_AT.years));
  const names = first.items.map((id) => data.items.find((item) => item.id === id)?.name ?? id);
  const text = inLines(`only ${names.join(" and ")} listed`, FEW_AT.letters);
  const label: LabelMark = { kind: "label", x: from, y: FEW_AT.height * highest, text, colour: INK, anchor: "start" };
  return { ...chart, y: upTo(FEW_AT.room * highest, chart.y), marks: [...chart.marks, label] };
}

/** The room above 100 % has no numbers. */
function upTo(height: number, axis: Axis): Axis {
  if (axis.kind !== "number" || axis.range === undefined || axis.range[1] >= height) return axis;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: `${100 * at}%` }));
  return { ...axis, range: [axis.range[0], height], ...(height > 1 && { ticks }) };
}

function inLines(text: string, letters: number): string {
  return text.split(" ").reduce((lines, word) => {
    const last = lines.slice(lines.lastIndexOf("\n") + 1);
    return `${lines}${last.length + 1 + word.length > letters ? "\n" : " "}${word}`;
  });
}

/** The highest total of the stack in a period. */
function highestIn({ marks }: Chart, from: number, until: number): number {
  const areas = marks.flatMap((mark) => (mark.kind === "area" ? [mark] : []));
  const totals = (areas[0]?.x ?? []).flatMap((x, k) =>
    x >= from && x <= until ? [areas.reduce((sum, { y }) => sum + (y[k] || 0), 0)] : [],
  );
  return Math.max(0, ...totals);
}

/** A mean has no interval of its own among the curves. */
const NOWHERE: readonly number[] = [];

/** The baseline's total is a line over the reader's own stack; kept setups have charts beside it. */
function withBaselineTotal(chart: Chart, context: Context): Chart {
  const curve = context.book.curve(BASELINE, "leakage_rate");
  const [first, ...others] = context.scenarios;
  const baseline = others.find(({ id }) => id === BASELINE);
  if (curve === undefined || baseline === undefined) return chart;
  const clock = calendarClock(first);
  const look = { series: BASELINE, name: baseline.name, role: "compared", colour: baseline.colour } as const;
  const means = { ...curve, p50: curve.mean, p05: NOWHERE, p95: NOWHERE };
  const line: LineMark = medianLine(means, clock, "share", look, "dash", true);
  return { ...chart, marks: [...chart.marks, line] };
}
