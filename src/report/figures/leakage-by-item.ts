/** Leakage by item: a strip for each item, darker where more of what is wanted arrives. */
import { clockOf, shownPlaces, type Clock, type ClockName, onClock } from "../clock.ts";
import type { Context, ScenarioView } from "../context.ts";
import type { Curve } from "../curve-book.ts";
import { dataTable } from "../data-table.ts";
import type { Figure } from "../figure.ts";
import { heatChart } from "../heat-chart.ts";
import { entityName } from "../names.ts";
import { written } from "../numbers.ts";
import { listed } from "../../base/words.ts";
import { PREMISE } from "../paragraphs.ts";

/** White to dark blue, readable in grey as well. */
const SCALE = [
  [0, "#f4f6f8"],
  [0.25, "#c3d5ea"],
  [0.5, "#7fa6d6"],
  [0.75, "#3f6fb5"],
  [1, "#0b2a6f"],
] as const;

export function leakageByItem(context: Context): Figure[] {
  const known = context.scenarios.filter(({ id }) => context.book.curves(id, "item", "leakage_rate").length > 0);
  return known.length === 0 ? [] : [figure(context, known, "calendar"), figure(context, known, "since")];
}

function figure(context: Context, scenarios: readonly ScenarioView[], name: ClockName): Figure {
  const panels = scenarios.map((scenario) => {
    const clock = clockOf(name, scenario, context);
    return { scenario, clock, curves: context.book.curves(scenario.id, "item", "leakage_rate") };
  });
  const reached = Math.max(1, ...panels.flatMap(({ curves, clock }) => curves.map((curve) => top(curve, clock))));
  const highest = Math.min(MOST_SHADED, reached);
  const charts = panels.map(({ scenario, clock, curves }) =>
    heatChart({
      id: `leakage-by-item-${scenario.id}-${name}`,
      title: `Leakage rate by item, ${scenario.name}`,
      alt: `Strips over time. ${PREMISE} ${sentence(scenario, curves, clock)}.`,
      ...{ scenario, clock, curves, highest },
      statistic: "mean",
      colours: SCALE,
      scale: true,
    }),
  );
  const columns = panels.flatMap(({ scenario, clock, curves }) =>
    curves.map((curve) => ({
      label: `${scenario.name} ${entityName(curve.entity)}`,
      ...{ curve, clock },
      statistic: "mean" as const,
    })),
  );
  return {
    id: "leakage-by-item",
    clock: name,
    output: "leakage_data",
    heading: onClock("Leakage by item", name),
    key: [],
    charts,
    paragraph: `${PREMISE} ${panels.map(({ scenario, curves, clock }) => sentence(scenario, curves, clock)).join("; ")}. Means of all runs; blank where the account is not open.${capped(reached)}`,
    table: dataTable("Leakage rate by item", "share", columns),
  };
}

function sentence(scenario: ScenarioView, curves: readonly Curve[], clock: Clock): string {
  const ranked = curves
    .map((curve) => ({ name: entityName(curve.entity), share: average(curve, clock) }))
    .filter(({ share }) => Number.isFinite(share))
    .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
  if (ranked.length === 0) return `no account of an item is open in ${scenario.name} in the years shown`;
  const named = (part: typeof ranked): string =>
    listed(part.map(({ name, share }) => `${name} (${written(share, "share")})`));
  if (ranked.length < 4) return `on average over the years shown ${named(ranked)} leak in ${scenario.name}`;
  return `in ${scenario.name}, on average over the years shown, most leaks of ${named(ranked.slice(0, 2))}, least of ${named(ranked.slice(-2).reverse())}`;
}

function average(curve: Curve, clock: Clock): number {
  const values = shownPlaces(curve, clock)
    .map((k) => curve.mean[k])
    .filter(Number.isFinite);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** An item can sell more than without controls; one that sells a multiple would take the shades from all others. */
const MOST_SHADED = 1.5;

function capped(reached: number): string {
  if (reached <= MOST_SHADED) return "";
  const most = written(MOST_SHADED, "share");
  return ` What lies above ${most} has the darkest shade: the highest is ${written(reached, "share")}.`;
}

function top(curve: Curve, clock: Clock): number {
  const values = shownPlaces(curve, clock)
    .map((k) => curve.mean[k])
    .filter(Number.isFinite);
  return Math.max(0, ...values);
}
