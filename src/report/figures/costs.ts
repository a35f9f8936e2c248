/** What it costs and who gains: over time for all, and by state as means a year. */
import { clockOf, shownPlaces, type Clock, type ClockName } from "../clock.ts";
import type { Context, ScenarioView } from "../context.ts";
import type { Curve } from "../curve-book.ts";
import type { BarsMark, Chart } from "../../figures/chart.ts";
import type { Figure, KeyEntry } from "../figure.ts";
import { entityName } from "../names.ts";
import { readFormat, rounded, written } from "../numbers.ts";
import { COST_COLOURS } from "../../figures/palette.ts";
import { listed } from "../../base/words.ts";
import { PREMISE } from "../paragraphs.ts";

const PARTS = [
  { observable: "cost_gross_musd", label: "sales lost", colour: COST_COLOURS.gross, sign: 1 },
  {
    observable: "cost_retaliation_musd",
    label: "output lost to retaliation",
    colour: COST_COLOURS.retaliation,
    sign: 1,
  },
  { observable: "cost_administration_musd", label: "administration", colour: COST_COLOURS.administration, sign: 1 },
  {
    observable: "gain_others_musd",
    label: "sales gained (to the left)",
    colour: COST_COLOURS.gain,
    sign: -1,
  },
] as const;

interface State {
  readonly name: string;
  /** Million USD a year, one for each part. */
  readonly values: readonly number[];
}
interface Panel {
  readonly scenario: ScenarioView;
  readonly clock: Clock;
  readonly states: readonly State[];
}

export function costsByState(context: Context): Figure[] {
  const figures = (["calendar", "since"] as const).map((name) => figure(context, name));
  return figures.filter((one) => one !== undefined);
}

function figure(context: Context, name: ClockName): Figure | undefined {
  const panels = context.scenarios
    .map((scenario) => panelOf(context, scenario, name))
    .filter(({ states }) => states.length > 0);
  if (panels.length === 0) return undefined;
  const since = name === "since";
  const span = since
    ? `over ${written(context.horizon, "years")} from the first announcement`
    : "over the whole scenario";
  return {
    id: "costs-by-state",
    clock: name,
    output: "cost_gross_data_musd",
    heading: `Cost by state, ${span}`,
    key: PARTS.map(({ observable, label, colour }): KeyEntry => ({ label, colour, mark: "area", series: observable })),
    charts: panels.map(bars),
    paragraph: `${PREMISE} ${span}, ${panels.map(sentence).join("; ")}. Means of all runs, in constant USD a year; the scales of the charts differ.`,
    table: {
      caption: `Cost by state, ${span}: means, million USD a year`,
      head: ["scenario", "state", ...PARTS.map(({ label }) => label.replace(" (to the left)", ""))],
      rows: panels.flatMap(({ scenario, states }) =>
        states.map(({ name: state, values }) => [
          scenario.name,
          state,
          ...values.map((value) => String(rounded(value, 3) ?? "–")),
        ]),
      ),
    },
  };
}

/** States with anything to show, the largest gross loss first. */
function panelOf(context: Context, scenario: ScenarioView, name: ClockName): Panel {
  const clock = clockOf(name, scenario, context);
  const states = new Map<string, number[]>();
  PARTS.forEach(({ observable }, part) => {
    for (const curve of context.book.curves(scenario.id, "state", observable)) {
      const values = states.get(curve.entity) ?? PARTS.map(() => 0);
      values[part] = meanAYear(curve, clock);
      states.set(curve.entity, values);
    }
  });
  const ranked = [...states]
    .map(([entity, values]) => ({ name: entityName(entity), values }))
    .filter(({ values }) => values.some((value) => value !== 0))
    .sort((a, b) => b.values[0] - a.values[0] || b.values[3] - a.values[3] || (a.name < b.name ? -1 : 1));
  return { scenario, clock, states: ranked };
}

/** The mean of the means over the dates shown: the same as the mean total divided by the years. Undefined counts as nothing. */
function meanAYear(curve: Curve, clock: Clock): number {
  const places = shownPlaces(curve, clock);
  if (places.length === 0) return 0;
  return places.reduce((sum, k) => sum + (Number.isFinite(curve.mean[k]) ? curve.mean[k] : 0), 0) / places.length;
}

/** Losses to the right, upon each other; gains to the left. */
function bars(panel: Panel): Chart {
  const { scenario, clock, states } = panel;
  const reached = states.map(() => 0);
  const marks = PARTS.map(({ observable, label, colour, sign }, part): BarsMark => {
    const from = states.map((_, row) => (sign > 0 ? reached[row] : 0));
    const size = states.map(({ values }) => (sign > 0 ? values[part] : 0 - values[part])); // never "-0"
    if (sign > 0) size.forEach((value, row) => (reached[row] += value));
    return {
      ...{ kind: "bars", series: observable, name: label, role: "part", colour, thickness: 0.7, told: size },
      ...{
        rows: states.map((_, row) => row),
        from,
        to: from.map((at, row) => at + size[row]),
        format: readFormat("musd"),
      },
    };
  });
  const format = { style: "digits", digits: 6 } as const;
  return {
    id: `costs-by-state-${scenario.id}-${clock.name}`,
    title: `Cost by state, ${scenario.name}`,
    alt: `Bars. ${PREMISE} ${sentence(panel)}.`,
    height: 22 * states.length + 78,
    x: { kind: "number", title: "million USD a year", format, grid: true, zero: true },
    y: { kind: "names", title: "", names: states.map(({ name }) => name), grid: false },
    marks,
    pointer: "nearest",
  };
}

function sentence({ scenario, states }: Panel): string {
  const sums = PARTS.map((_, part) => states.reduce((sum, { values }) => sum + values[part], 0));
  const losers = states.filter(({ values }) => values[0] > 0).slice(0, 3);
  const most =
    losers.length === 0
      ? ""
      : `, most of it ${listed(losers.map(({ name, values }) => `${name} (${written(values[0], "musd")})`))}`;
  return `in ${scenario.name} states sell ${written(sums[0], "musd")} a year less than without controls${most}, and others sell ${written(sums[3], "musd")} more; retaliation costs ${written(sums[1], "musd")} and administration ${written(sums[2], "musd")}`;
}
