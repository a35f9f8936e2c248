/** A strip for each item or state over time, coloured by value. */
import type { Chart, ColourScale, Mark } from "../figures/chart.ts";
import { PERCENT } from "../figures/number-format.ts";
import { INK } from "../figures/palette.ts";
import { replayPeriods, shownPlaces, type Clock } from "./clock.ts";
import type { ScenarioView } from "./context.ts";
import type { Curve, Statistic } from "./curve-book.ts";
import { footOf } from "./lines-chart.ts";
import { entityName } from "./names.ts";
import { rounded } from "./numbers.ts";

export interface HeatChart {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly scenario: ScenarioView;
  readonly clock: Clock;
  /** From top to bottom. */
  readonly curves: readonly Curve[];
  readonly statistic: Statistic;
  readonly highest: number;
  readonly colours: ColourScale;
  /** The scale stands beside the chart. */
  readonly scale: boolean;
}

const ROW = 21;
const HEAD = 22;

export function heatChart({
  id,
  title,
  alt,
  scenario,
  clock,
  curves,
  statistic,
  highest,
  colours,
  scale,
}: HeatChart): Chart {
  const places = shownPlaces(curves[0], clock);
  const marks: Mark[] = [
    {
      ...{ kind: "cells", series: "strips", name: title, low: 0, high: highest, colours, format: PERCENT, key: scale },
      x: places.map((k) => clock.x(curves[0].years[k])),
      values: curves.map((curve) => places.map((k) => rounded(curve[statistic][k], 3))),
    },
    ...replayLine(scenario, clock),
  ];
  const names = curves.map(({ entity }) => entityName(entity));
  const y = { kind: "names", title: "", names, grid: false } as const;
  return {
    id,
    title,
    alt,
    height: ROW * curves.length + HEAD + footOf(clock),
    x: clock.axis,
    y,
    marks,
    pointer: "nearest",
  };
}

/** The ground is hidden by the strips: a line stands at the end of the replayed years. */
function replayLine(scenario: ScenarioView, clock: Clock): Mark[] {
  const said = replayPeriods(scenario, clock).map(({ ground: _, ...period }) => period);
  if (said.length < 2) return said;
  const at = clock.x(scenario.replayUntil);
  return [...said, { kind: "rule", meaning: "end of replay", along: "y", at, colour: INK, width: 1.5, dash: "dot" }];
}
