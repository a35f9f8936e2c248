/**
 * The common form of a quantity: by calendar date one chart for each scenario side by side, and by years since the first
 * announcement one chart with the scenarios over each other.
 */
import { clockOf, type Clock } from "./clock.ts";
import type { Context, ScenarioView } from "./context.ts";
import { dataTable } from "./data-table.ts";
import type { Curve } from "./curve-book.ts";
import type { Figure, KeyEntry } from "./figure.ts";
import { BANDS_KEY, MARKS_KEY, scenarioKey, SHADE_KEY } from "./keys.ts";
import { linesChart, linesRange, type Line } from "./lines-chart.ts";
import type { Kind } from "./numbers.ts";
import { TWIN_COLOUR } from "./palette.ts";
import { comparison, levels } from "./paragraphs.ts";

export interface Quantity {
  readonly observable: string;
  /** Starts the heading: "Diffusion among all users". */
  readonly name: string;
  /** On the axis, with unit: "share of wanted". */
  readonly axis: string;
  /** In a sentence: "the share of users that hold the generation". */
  readonly phrase: string;
  readonly kind: Kind;
  /** The same quantity in the world without controls. */
  readonly twin?: string;
  /** Show the dates of the leader's announcements. */
  readonly marked?: boolean;
  /** Scenarios differ too much in size to share an axis. */
  readonly ownRange?: boolean;
}

/** Both figures of a quantity; none where no scenario defines it. */
export function lineFigures(context: Context, quantity: Quantity): Figure[] {
  const known = context.scenarios.filter((scenario) => context.book.curve(scenario.id, quantity.observable));
  return known.length === 0 ? [] : [calendarFigure(context, quantity, known), sinceFigure(context, quantity, known)];
}

function calendarFigure(context: Context, quantity: Quantity, scenarios: readonly ScenarioView[]): Figure {
  const panels = scenarios.map((scenario) => {
    const clock = clockOf("calendar", scenario, context);
    return { scenario, clock, lines: linesOf(context, quantity, scenario, clock) };
  });
  const shared = linesRange(
    panels.flatMap((panel) => panel.lines),
    quantity.kind,
  );
  const paragraph = levels(quantity.phrase, quantity.kind, shownOf(context, quantity, panels));
  const marks = (scenario: ScenarioView) => (quantity.marked ? context.marks(scenario.id) : []);
  const charts = panels.map(({ scenario, clock, lines }) =>
    linesChart({
      id: `${quantity.observable}-${scenario.id}`,
      title: `${quantity.name}, ${scenario.id}`,
      alt: `Line chart with bands. ${levels(quantity.phrase, quantity.kind, shownOf(context, quantity, [{ scenario, clock }]))}`,
      kind: quantity.kind,
      yTitle: quantity.axis,
      lines,
      clock,
      scenarios: [scenario],
      range: quantity.ownRange ? linesRange(lines, quantity.kind) : shared,
      marks: marks(scenario),
    }),
  );
  return {
    id: quantity.observable,
    heading: `${quantity.name}, by calendar date`,
    key: [
      ...scenarioKey(scenarios),
      ...twinKey(quantity),
      ...BANDS_KEY,
      SHADE_KEY,
      ...(scenarios.some((scenario) => marks(scenario).length > 0) ? [MARKS_KEY] : []),
    ],
    charts,
    paragraph,
    table: dataTable(quantity.name, quantity.kind, columnsOf(panels)),
  };
}

function sinceFigure(context: Context, quantity: Quantity, scenarios: readonly ScenarioView[]): Figure {
  const panels = scenarios.map((scenario) => {
    const clock = clockOf("since", scenario, context);
    return { scenario, clock, lines: linesOf(context, quantity, scenario, clock, scenarios.length > 1) };
  });
  const paragraph = comparison(quantity.phrase, quantity.kind, shownOf(context, quantity, panels), context.horizon);
  const chart = linesChart({
    id: `${quantity.observable}-since`,
    title: `${quantity.name}, years since the first announcement`,
    alt: `Line chart with bands, the scenarios over each other. ${paragraph}`,
    kind: quantity.kind,
    yTitle: quantity.axis,
    lines: panels.flatMap((panel) => panel.lines),
    clock: panels[0].clock,
    scenarios,
  });
  return {
    id: `${quantity.observable}-by-years-since`,
    heading: `${quantity.name}, by years since the first announcement`,
    key: [...scenarioKey(scenarios), ...twinKey(quantity), ...BANDS_KEY, ...feetKey(scenarios)],
    charts: [chart],
    paragraph,
    table: dataTable(quantity.name, quantity.kind, columnsOf(panels)),
  };
}

function linesOf(context: Context, quantity: Quantity, scenario: ScenarioView, clock: Clock, overlaid = false): Line[] {
  const run = context.book.curve(scenario.id, quantity.observable);
  const twin = quantity.twin ? context.book.curve(scenario.id, quantity.twin) : undefined;
  const line = (curve: Curve, label: string, colour: string, rest: { dash?: string; banded: boolean }): Line => ({
    ...{ curve, clock, label, colour },
    ...rest,
  });
  return [
    ...(twin ? [line(twin, overlaid ? `${scenario.id} twin` : "twin", overlaid ? scenario.colour : TWIN_COLOUR, { dash: "dash", banded: false })] : []),
    ...(run ? [line(run, overlaid || !twin ? scenario.id : "run", scenario.colour, { banded: true })] : []),
  ];
}

function shownOf(context: Context, quantity: Quantity, panels: readonly { scenario: ScenarioView; clock: Clock }[]) {
  return panels.map(({ scenario, clock }) => ({
    scenario,
    clock,
    curve: context.book.curve(scenario.id, quantity.observable),
  }));
}

function columnsOf(panels: readonly { scenario: ScenarioView; lines: readonly Line[] }[]) {
  return panels.flatMap(({ scenario, lines }) =>
    [...lines].reverse().map(({ curve, clock, label }) => ({
      label: label.startsWith(scenario.id) ? label : `${scenario.id} ${label}`,
      curve,
      clock,
    })),
  );
}

function twinKey(quantity: Quantity): KeyEntry[] {
  return quantity.twin ? [{ label: "twin: the same world without controls", colour: TWIN_COLOUR, mark: "dash" }] : [];
}

/** Where scenarios lie over each other, bars at the foot stand for the shading. */
function feetKey(scenarios: readonly ScenarioView[]): KeyEntry[] {
  return scenarios.length > 1
    ? [{ label: "bar at the foot: replayed years", colour: scenarios[0].colour, mark: "tick" }]
    : [SHADE_KEY];
}
