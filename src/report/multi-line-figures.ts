/** Several lines of one scenario in one chart (subtotals, minerals): side by side for the scenarios, on both clocks. */
import { type Clock, type ClockName, clockOf, onBothClocks, onClock } from "./clock.ts";
import type { Context, ScenarioView } from "./context.ts";
import { lastDefined, nearest, type Curve } from "./curve-book.ts";
import { dataTable } from "./data-table.ts";
import type { Dash } from "../figures/chart.ts";
import type { Figure, KeyEntry } from "./figure.ts";
import { BANDS_KEY, SHADE_KEY } from "./keys.ts";
import { linesChart, linesRange, type Line } from "./lines-chart.ts";
import { written, type Kind } from "./numbers.ts";
import { month } from "../base/dates.ts";
import { listed } from "../base/words.ts";
import { PREMISE, spread } from "./paragraphs.ts";

export interface NamedLine {
  readonly label: string;
  readonly curve: Curve;
  readonly colour: string;
  readonly dash?: Dash;
}

export interface Bundle {
  readonly id: string;
  readonly name: string;
  readonly axis: string;
  readonly phrase: string;
  readonly kind: Kind;
  /** The headline output that it shows. */
  readonly output?: string;
  /** With bands and a key; otherwise the lines alone, which have their names at their ends. */
  readonly banded: boolean;
  lines(scenario: ScenarioView): readonly NamedLine[];
}

interface Panel {
  readonly scenario: ScenarioView;
  readonly clock: Clock;
  readonly lines: readonly Line[];
}

export function multiLineFigures(context: Context, bundle: Bundle): Figure[] {
  const known = context.scenarios.filter((scenario) => bundle.lines(scenario).length > 0);
  return onBothClocks(known, (name) => figure(context, bundle, known, name));
}

function figure(context: Context, bundle: Bundle, scenarios: readonly ScenarioView[], name: ClockName): Figure {
  const panels = scenarios.map((scenario): Panel => {
    const clock = clockOf(name, scenario, context);
    const lines = bundle.lines(scenario).map((line): Line => {
      return { ...line, series: line.label, role: "part", clock, banded: bundle.banded };
    });
    return { scenario, clock, lines };
  });
  const all = panels.flatMap((panel) => panel.lines);
  const range = linesRange(all, bundle.kind);
  const charts = panels.map(({ scenario, clock, lines }) =>
    linesChart({
      id: `${bundle.id}-${scenario.id}-${name}`,
      title: `${bundle.name}, ${scenario.name}`,
      alt: `Line chart. ${PREMISE} ${bundle.phrase}: ${sentence(bundle, { scenario, clock, lines })}.`,
      kind: bundle.kind,
      yTitle: bundle.axis,
      lines,
      clock,
      scenarios: [scenario],
      range,
    }),
  );
  const columns = panels.flatMap(({ scenario, clock, lines }) =>
    lines.map(({ label, curve }) => ({ label: `${scenario.name} ${label}`, curve, clock })),
  );
  return {
    id: bundle.id,
    clock: name,
    ...(bundle.output !== undefined && { output: bundle.output }),
    heading: onClock(bundle.name, name),
    key: [...(bundle.banded ? [...keyOf(panels), ...BANDS_KEY] : []), SHADE_KEY],
    charts,
    paragraph: `${PREMISE} ${bundle.phrase}: ${panels.map((panel) => sentence(bundle, panel)).join("; ")}.`,
    table: dataTable(bundle.name, bundle.kind, columns),
  };
}

/** The lines of a scenario at the end of what is shown. */
function sentence(bundle: Bundle, { scenario, clock, lines }: Panel): string {
  const ends = lines.map(({ label, curve }) => {
    const place = clock.name === "since" ? nearest(curve, clock.to) : lastDefined(curve, clock.to);
    if (place < 0) return `${label} undefined`;
    if (!bundle.banded) return `${label} ${written(curve.p50[place], bundle.kind)}`;
    return `${label} ${spread(curve, place, bundle.kind, scenario.runs)}`;
  });
  const when = clock.name === "since" ? `after ${written(clock.to - clock.from, "years")}` : `in ${month(clock.to)}`;
  return `in ${scenario.name} ${when}${bundle.banded ? "" : " (medians)"} ${listed(ends)}`;
}

/** Each label once, in the order of first appearance. */
function keyOf(panels: readonly Panel[]): KeyEntry[] {
  const entries = new Map<string, KeyEntry>();
  for (const { label, colour, dash } of panels.flatMap((panel) => panel.lines)) {
    const mark = dash === undefined || dash === "solid" ? "line" : dash === "dot" ? "dot" : "dash";
    if (!entries.has(label)) entries.set(label, { label, colour, mark, series: label });
  }
  return [...entries.values()];
}
