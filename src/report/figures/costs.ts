/** What controls cost and who gains, by state, as means a year. */
import { clockOf, shownPlaces, type Clock, type ClockName } from "../clock.ts";
import type { Context, ScenarioView } from "../context.ts";
import type { Curve } from "../curve-book.ts";
import type { Chart } from "../../figures/chart.ts";
import type { Figure, KeyEntry } from "../figure.ts";
import { entityName } from "../names.ts";
import { written } from "../numbers.ts";
import { COST_COLOURS } from "../../figures/palette.ts";
import { listed } from "../../base/words.ts";
import { PREMISE } from "../paragraphs.ts";
import { barCells, type BarPart, type BarRow, stackedBars } from "../stacked-bars.ts";

const { gross, retaliation, administration, gain } = COST_COLOURS;
const PARTS: readonly BarPart[] = [
  { series: "cost_gross_musd", label: "sales lost", colour: gross },
  { series: "cost_retaliation_musd", label: "output lost to retaliation", colour: retaliation },
  { series: "cost_administration_musd", label: "administration", colour: administration },
  { series: "gain_others_musd", label: "sales gained (to the left)", colour: gain, isLeft: true },
];

interface Panel {
  readonly scenario: ScenarioView;
  readonly clock: Clock;
  /** Million USD a year, one for each part. */
  readonly states: readonly BarRow[];
}

export function costsByState(context: Context): Figure[] {
  return (["calendar", "since"] as const).flatMap((name) => {
    const all = context.scenarios.map((scenario) => panelOf(context, scenario, name));
    const panels = all.filter(({ states }) => states.length > 0);
    return panels.length === 0 ? [] : [figure(panels, name, context.horizon)];
  });
}

function figure(panels: readonly Panel[], name: ClockName, horizon: number): Figure {
  const since = `over ${written(horizon, "years")} from the first announcement`;
  const span = name === "since" ? since : "over the whole scenario";
  return {
    id: "costs-by-state",
    clock: name,
    output: "cost_gross_data_musd",
    heading: `Cost by state, ${span}`,
    key: PARTS.map(({ series, label, colour }): KeyEntry => ({ label, colour, mark: "area", series })),
    charts: panels.map(bars),
    paragraph: `${PREMISE} ${span}, ${panels.map(sentence).join("; ")}. Means of all runs, in constant USD a year; the scales of the charts differ.`,
    table: {
      caption: `Cost by state, ${span}: means, million USD a year`,
      head: ["scenario", "state", "sales lost", "output lost to retaliation", "administration", "sales gained"],
      rows: panels.flatMap(({ scenario, states }) => states.map((state) => [scenario.name, ...barCells(state)])),
    },
  };
}

/** States with any loss or gain, the largest gross loss first. */
function panelOf(context: Context, scenario: ScenarioView, name: ClockName): Panel {
  const clock = clockOf(name, scenario, context);
  const states = new Map<string, number[]>();
  PARTS.forEach(({ series }, part) => {
    for (const curve of context.book.curves(scenario.id, "state", series)) {
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

/** The mean of the means over the dates shown, which equals the mean total divided by the years. Undefined values count as zero. */
function meanAYear(curve: Curve, clock: Clock): number {
  const places = shownPlaces(curve, clock);
  if (places.length === 0) return 0;
  return places.reduce((sum, k) => sum + (Number.isFinite(curve.mean[k]) ? curve.mean[k] : 0), 0) / places.length;
}

/** Losses are stacked to the right, gains go to the left. */
function bars(panel: Panel): Chart {
  const { scenario, clock, states } = panel;
  const own = {
    id: `costs-by-state-${scenario.id}-${clock.name}`,
    title: `Cost by state, ${scenario.name}`,
    alt: `Bars. ${PREMISE} ${sentence(panel)}.`,
  };
  return stackedBars(own, "million USD a year", PARTS, states);
}

function sentence({ scenario, states }: Panel): string {
  const sums = PARTS.map((_, part) => states.reduce((sum, { values }) => sum + values[part], 0));
  const losers = states.filter(({ values }) => values[0] > 0).slice(0, 3);
  const named = losers.map(({ name, values }) => `${name} (${written(values[0], "musd")})`);
  const most = named.length === 0 ? "" : `, most of it ${listed(named)}`;
  return `in ${scenario.name} states sell ${written(sums[0], "musd")} a year less than without controls${most}, and others sell ${written(sums[3], "musd")} more; retaliation costs ${written(sums[1], "musd")} and administration ${written(sums[2], "musd")}`;
}
