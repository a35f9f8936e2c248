/** Who is in, lax or out: a strip for each state, from the median of its compliance. */
import { clockOf, shownPlaces, type Clock, type ClockName, onClock } from "../clock.ts";
import type { Context, ScenarioView } from "../context.ts";
import type { Curve } from "../curve-book.ts";
import { dataTable } from "../data-table.ts";
import type { Figure, KeyEntry } from "../figure.ts";
import { heatChart } from "../heat-chart.ts";
import { entityName } from "../names.ts";
import { written } from "../numbers.ts";
import { STANCE_COLOURS } from "../../figures/palette.ts";
import { listed } from "../../base/words.ts";
import { PREMISE } from "../paragraphs.ts";

/** Below these the state is out, and lax. */
export const OUT_BELOW = 0.4;
export const FULL_FROM = 0.75;
const { full, lax, out } = STANCE_COLOURS;

const KEY: readonly KeyEntry[] = [
  { label: "full: compliance of 75 % and more", colour: full, mark: "area" },
  { label: "lax: below 75 %", colour: lax, mark: "area" },
  { label: "out: below 40 %", colour: out, mark: "area" },
];
const STEPS = [
  [0, out],
  [OUT_BELOW, out],
  [OUT_BELOW, lax],
  [FULL_FROM, lax],
  [FULL_FROM, full],
  [1, full],
] as const;

export function stances(context: Context): Figure[] {
  const known = context.scenarios.filter(({ id }) => context.book.curves(id, "state", "compliance").length > 0);
  return known.length === 0 ? [] : [figure(context, known, "calendar"), figure(context, known, "since")];
}

function figure(context: Context, scenarios: readonly ScenarioView[], name: ClockName): Figure {
  const panels = scenarios.map((scenario) => {
    const clock = clockOf(name, scenario, context);
    return { scenario, clock, curves: context.book.curves(scenario.id, "state", "compliance") };
  });
  const charts = panels.map(({ scenario, clock, curves }) =>
    heatChart({
      id: `stances-${scenario.id}-${name}`,
      title: `Median compliance by state, ${scenario.name}`,
      alt: `Strips over time. ${PREMISE} ${sentence(scenario, curves, clock)}.`,
      ...{ scenario, clock, curves },
      statistic: "p50",
      highest: 1,
      colours: STEPS,
      scale: false,
    }),
  );
  const columns = panels.flatMap(({ scenario, clock, curves }) =>
    curves.map((curve) => ({
      label: `${scenario.name} ${entityName(curve.entity)}`,
      curve,
      clock,
      statistic: "p50" as const,
    })),
  );
  return {
    id: "stances",
    clock: name,
    heading: onClock("Who is in, lax or out", name),
    key: KEY,
    charts,
    paragraph: `${PREMISE} ${panels.map(({ scenario, curves, clock }) => sentence(scenario, curves, clock)).join("; ")}. By the median run of each state; blank where a state's compliance is not defined.`,
    table: dataTable("Median compliance by state", "share", columns),
  };
}

/** For how much of the time shown each state is not fully in. */
function sentence(scenario: ScenarioView, curves: readonly Curve[], clock: Clock): string {
  const states = curves.map((curve) => {
    const values = shownPlaces(curve, clock)
      .map((k) => curve.p50[k])
      .filter(Number.isFinite);
    const part = (test: (value: number) => boolean): number => values.filter(test).length / values.length;
    const name = entityName(curve.entity);
    return { name, lax: part((v) => v >= OUT_BELOW && v < FULL_FROM), out: part((v) => v < OUT_BELOW) };
  });
  const most = (of: "lax" | "out"): string => {
    const ranked = states.filter((state) => state[of] > 0).sort((a, b) => b[of] - a[of] || (a.name < b.name ? -1 : 1));
    if (ranked.length === 0) return `no state is ${of}`;
    const named = listed(
      ranked.slice(0, 3).map((state) => `${state.name} (${written(state[of], "share")} of the time)`),
    );
    return `${ranked.length} of ${states.length} states are ${of} for some time, most of all ${named}`;
  };
  return `in ${scenario.name} ${most("lax")}, and ${most("out")}`;
}
