/** Strips over time, one for each item or state, coloured by value: side by side for the scenarios, on both clocks. */
import type { Chart, ColourScale, Mark } from "../figures/chart.ts";
import { PERCENT } from "../figures/number-format.ts";
import { INK } from "../figures/palette.ts";
import { type Clock, clockOf, onBothClocks, onClock, replayPeriods, shownPlaces } from "./clock.ts";
import type { Context, ScenarioView } from "./context.ts";
import type { Curve, EntityKind, Statistic } from "./curve-book.ts";
import { dataTable } from "./data-table.ts";
import type { Figure } from "./figure.ts";
import { footOf } from "./lines-chart.ts";
import { entityName } from "./names.ts";
import { rounded } from "./numbers.ts";
import { PREMISE } from "./paragraphs.ts";

/** The strips of one scenario. */
export interface StripPanel {
  readonly scenario: ScenarioView;
  readonly clock: Clock;
  /** From top to bottom. */
  readonly curves: readonly Curve[];
}

/** What one such figure has of its own. */
export interface Strips extends Pick<Figure, "id" | "heading" | "key" | "output"> {
  /** Of the charts and the table. */
  readonly title: string;
  readonly statistic: Statistic;
  /** The value that gets the last colour. */
  readonly highest: number;
  readonly colours: ColourScale;
  /** The colour scale is drawn beside the chart. */
  readonly scale: boolean;
  sentence(panel: StripPanel): string;
  /** Stands after the sentences. */
  readonly note: string;
}

const ROW = 21;
const HEAD = 22;

/** `of`: the kind of entity, and the observable that is shown of each. */
export function stripFigures(
  context: Context,
  [kind, observable]: readonly [EntityKind, string],
  stripsOf: (panels: readonly StripPanel[]) => Strips,
): Figure[] {
  const known = context.scenarios.filter(({ id }) => context.book.curves(id, kind, observable).length > 0);
  return onBothClocks(known, (name) => {
    const panels = known.map((scenario): StripPanel => {
      const curves = context.book.curves(scenario.id, kind, observable);
      return { scenario, clock: clockOf(name, scenario, context), curves };
    });
    const strips = stripsOf(panels);
    const { id, heading, title, key, output, statistic, note, sentence } = strips;
    const columns = panels.flatMap(({ scenario, clock, curves }) =>
      curves.map((curve) => ({ label: `${scenario.name} ${entityName(curve.entity)}`, curve, clock, statistic })),
    );
    return {
      ...{ id, clock: name, ...(output !== undefined && { output }), heading: onClock(heading, name), key },
      charts: panels.map((panel) => stripChart(panel, strips)),
      paragraph: `${PREMISE} ${panels.map(sentence).join("; ")}. ${note}`,
      table: dataTable(title, "share", columns),
    };
  });
}

function stripChart(panel: StripPanel, strips: Strips): Chart {
  const { scenario, clock, curves } = panel;
  const { id, statistic, highest: high, colours, scale: key, sentence } = strips;
  const title = `${strips.title}, ${scenario.name}`;
  const places = shownPlaces(curves[0], clock);
  const x = places.map((k) => clock.x(curves[0].years[k]));
  const values = curves.map((curve) => places.map((k) => rounded(curve[statistic][k], 3)));
  const names = curves.map(({ entity }) => entityName(entity));
  return {
    ...{ id: `${id}-${scenario.id}-${clock.name}`, title, height: ROW * curves.length + HEAD + footOf(clock) },
    alt: `Strips over time. ${PREMISE} ${sentence(panel)}.`,
    x: clock.axis,
    y: { kind: "names", title: "", names, grid: false },
    marks: [
      { kind: "cells", series: "strips", name: title, x, values, low: 0, high, colours, format: PERCENT, key },
      ...replayLine(scenario, clock),
    ],
    pointer: "nearest",
  };
}

/** The strips hide the shading: a line marks the end of the replayed years. */
function replayLine(scenario: ScenarioView, clock: Clock): Mark[] {
  const said = replayPeriods(scenario, clock).map(({ ground: _, ...period }) => period);
  if (said.length < 2) return said;
  const at = clock.x(scenario.replayUntil);
  return [...said, { kind: "rule", meaning: "end of replay", along: "y", at, colour: INK, width: 1.5, dash: "dot" }];
}
