/**
 * The common form of a quantity: by calendar date one chart for each scenario side by side, and by years since the first
 * announcement one chart with the scenarios over each other.
 */
import { clockOf, type Clock, type ClockName, onBothClocks, onClock } from "./clock.ts";
import type { Context, ScenarioView } from "./context.ts";
import { dataTable } from "./data-table.ts";
import type { Chart } from "../figures/chart.ts";
import type { Figure, KeyEntry } from "./figure.ts";
import { BANDS_KEY, REPLAY_BAR_KEY, MARKS_KEY, scenarioKey, SHADE_KEY } from "./keys.ts";
import { fanFigure } from "./fan-figure.ts";
import { linesChart, linesRange, type Line } from "./lines-chart.ts";
import { INK } from "../figures/palette.ts";
import { comparison, levels, type Shown } from "./paragraphs.ts";
import { type Quantity, quantityOf } from "./quantities.ts";

/** Both figures of each quantity that a scenario defines. */
export function lines(context: Context, ...observables: readonly string[]): Figure[] {
  return observables.flatMap((observable) => lineFigures(context, quantityOf(observable)));
}

/** Both figures of a quantity; none where no scenario defines it. */
export function lineFigures(context: Context, quantity: Quantity): Figure[] {
  const known = context.scenarios.filter((scenario) => context.book.curve(scenario.id, quantity.observable));
  if (known.length === 0) return [];
  const { output } = quantity;
  const figures = context.branch
    ? [fanFigure(context, quantity, known, context.branch)]
    : onBothClocks(known, (name) => figureOn(name, context, quantity, known));
  const reasons = quantity.reasons?.(context) ?? [];
  return figures.map((figure) => ({
    ...figure,
    ...(output !== undefined && { output }),
    paragraph: [figure.paragraph, ...reasons].join(" "),
  }));
}

function figureOn(name: ClockName, context: Context, quantity: Quantity, scenarios: readonly ScenarioView[]): Figure {
  const isSince = name === "since";
  const isOver = (context.overlaid || (isSince && !quantity.paired)) && scenarios.length > 1;
  const panels = panelsOf(context, quantity, scenarios, name, isOver);
  const isBar = isSince && isOver; // years of several scenarios: the ground can be that of one alone
  const marked = !isBar && quantity.marked && scenarios.some((scenario) => context.marks(scenario.id).length > 0);
  const paragraph = isSince
    ? comparison(quantity.phrase, quantity.kind, panels, context.horizon)
    : levels(quantity.phrase, quantity.kind, panels);
  return {
    id: quantity.observable,
    clock: name,
    heading: onClock(quantity.name, name),
    key: [
      ...[...scenarioKey(scenarios), ...twinKey(quantity), ...BANDS_KEY],
      ...[isBar ? REPLAY_BAR_KEY : SHADE_KEY, ...(marked ? [MARKS_KEY] : [])],
    ],
    charts: isOver ? [over(context, quantity, panels, paragraph)] : sideBySide(context, quantity, panels),
    paragraph,
    table: dataTable(quantity.name, quantity.kind, columnsOf(panels)),
  };
}

interface Panel extends Shown {
  readonly lines: readonly Line[];
}

/** Where scenarios lie over each other, the first alone shows its twin: the others' are nearly the same. */
function panelsOf(
  context: Context,
  quantity: Quantity,
  scenarios: readonly ScenarioView[],
  name: ClockName,
  isOver: boolean,
): Panel[] {
  return scenarios.map((scenario, place) => {
    const clock = clockOf(name, scenario, context);
    const curve = context.book.curve(scenario.id, quantity.observable);
    const { twin, ...alone } = quantity;
    const shown = twin === undefined || (isOver && place > 0) ? alone : quantity;
    return { scenario, clock, curve, lines: linesOf(context, shown, scenario, clock) };
  });
}

/** One chart for each scenario, on the same range unless the quantity has its own for each. */
function sideBySide(context: Context, quantity: Quantity, panels: readonly Panel[]): Chart[] {
  const all = panels.flatMap((panel) => panel.lines);
  return panels.map((panel) => {
    const { scenario, clock, lines } = panel;
    return linesChart({
      id: `${quantity.observable}-${scenario.id}-${clock.name}`,
      title: `${quantity.name}, ${scenario.name}`,
      alt: `Line chart with bands. ${levels(quantity.phrase, quantity.kind, [panel])}`,
      kind: quantity.kind,
      yTitle: quantity.axis,
      lines,
      clock,
      scenarios: [scenario],
      range: linesRange(quantity.ownRange ? lines : all, quantity.kind),
      acts: quantity.marked ? context.marks(scenario.id) : [],
      more: quantity.drawn?.(scenario, clock) ?? [],
    });
  });
}

/** The scenarios over each other, the first on top: its acts, its bracket and by calendar date its replayed years are shown. */
function over(context: Context, quantity: Quantity, panels: readonly Panel[], paragraph: string): Chart {
  const [{ scenario, clock }] = panels;
  const isCalendar = clock.name === "calendar";
  return linesChart({
    id: `${quantity.observable}-${clock.name}`,
    title: quantity.name,
    alt: `Line chart with bands, the scenarios over each other. ${paragraph}`,
    kind: quantity.kind,
    yTitle: quantity.axis,
    lines: [...panels].reverse().flatMap((panel) => panel.lines),
    clock,
    scenarios: isCalendar ? [scenario] : panels.map((panel) => panel.scenario),
    acts: quantity.marked && context.overlaid ? context.marks(scenario.id) : [],
    more: quantity.drawn?.(scenario, clock) ?? [],
  });
}

function linesOf(
  context: Context,
  quantity: Pick<Quantity, "observable" | "twin">,
  scenario: ScenarioView,
  clock: Clock,
): Line[] {
  const { id, colour } = scenario;
  const run = context.book.curve(id, quantity.observable);
  const twin = quantity.twin ? context.book.curve(id, quantity.twin) : undefined;
  const lines: Line[] = [];
  if (twin) {
    const look = { label: "without controls", role: "twin", colour, dash: "dash", banded: false } as const;
    lines.push({ curve: twin, clock, series: "twin", ...look });
  }
  const role = scenario === context.scenarios[0] ? "run" : "compared";
  if (run)
    lines.push({
      curve: run,
      clock,
      series: id,
      role,
      label: twin && !context.overlaid ? "with controls" : scenario.name,
      colour,
      banded: true,
    });
  return lines;
}

function columnsOf(panels: readonly { scenario: ScenarioView; lines: readonly Line[] }[]) {
  return panels.flatMap(({ scenario, lines }) =>
    [...lines].reverse().map(({ curve, clock, label }) => ({
      label: label === scenario.name ? label : `${scenario.name} ${label}`,
      curve,
      clock,
    })),
  );
}

function twinKey(quantity: Quantity): KeyEntry[] {
  return quantity.twin ? [{ label: "the same world without controls", colour: INK, mark: "dash", series: "twin" }] : [];
}
