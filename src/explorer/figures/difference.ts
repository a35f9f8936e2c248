/** The paired difference from the baseline, run by run with the same luck, which shows what overlapping bands hide. */
import type { Context } from "../../report/context.ts";
import type { RuleMark } from "../../figures/chart.ts";
import type { Figure } from "../../report/figure.ts";
import { dataTable } from "../../report/data-table.ts";
import { clockOf } from "../../report/clock.ts";
import { linesChart, type Line } from "../../report/lines-chart.ts";
import { CHANNEL_NAMES } from "../../report/names.ts";
import { differenceKind, type Kind, kindOf, written } from "../../report/numbers.ts";
import { CHANNEL_COLOURS, type Channel, INK } from "../../figures/palette.ts";
import { lastDefined } from "../../report/curve-book.ts";
import { month } from "../../base/dates.ts";
import { PREMISE } from "../../report/paragraphs.ts";
import { BANDS_KEY } from "../../report/keys.ts";
import type { Panel } from "./panels.ts";

/** The observable of a panel; for the channels' panel, total leakage. */
export function differenceObservable(panel: Panel): string | undefined {
  if (panel.id === "leakage-by-channel") return "leakage_rate";
  return panel.overlaid && panel.needs.has(panel.id) ? panel.id : undefined;
}

/** `context` holds differences, one scenario for each comparison; undefined where nothing is defined. */
export function differenceFigure(panel: Panel, context: Context, unit: string): Figure | undefined {
  const observable = differenceObservable(panel);
  const kind = kindOf(unit);
  if (observable === undefined || kind === undefined) return undefined;
  const known = context.scenarios.filter(({ id }) => context.book.curve(id, observable));
  const first = known[0];
  if (first === undefined) return undefined;
  const clock = clockOf("calendar", first, context);
  const lines: Line[] = known.map(({ id, colour }) => {
    return {
      curve: context.book.curve(id, observable)!,
      clock,
      series: id,
      role: "run",
      label: id,
      colour,
      banded: true,
    };
  });
  const channels = observable === "leakage_rate" && known.length === 1 ? channelLines(context, first.id, clock) : [];
  const title = `${panel.title}: difference to the baseline`;
  const axis = kind === "share" ? "points, run by run" : `${unit}, run by run`;
  const paragraph = `${PREMISE} ${known.map(({ id }) => sentence(id, context, observable, kind)).join("; ")}. The same runs with and without the change, subtracted one by one.`;
  const chart = linesChart({
    id: `${panel.id}-difference`,
    title,
    alt: `Lines with bands. ${paragraph}`,
    kind,
    yTitle: axis,
    lines: [...channels, ...lines],
    clock,
    scenarios: [first],
    range: rangeAround([...lines, ...channels]),
    more: [ZERO],
  });
  return {
    id: chart.id,
    heading: title,
    key: [...BANDS_KEY, ...channels.map(({ label, colour }) => ({ label, colour, mark: "line" as const }))],
    charts: [chart],
    paragraph,
    table: dataTable(title, kind, [...lines, ...channels.map((line) => ({ ...line, statistic: "mean" as const }))]),
  };
}

/** The channels that move by more than a point at any date, as means. */
function channelLines(context: Context, scenario: string, clock: Line["clock"]): Line[] {
  return (Object.keys(CHANNEL_COLOURS) as Channel[]).flatMap((channel) => {
    const curve = context.book.curve(scenario, channel);
    const most = Math.max(0, ...(curve?.mean ?? []).filter(Number.isFinite).map(Math.abs));
    if (curve === undefined || most < 0.01) return [];
    return [
      {
        curve: { ...curve, p50: curve.mean },
        clock,
        series: channel,
        role: "part",
        label: CHANNEL_NAMES[channel],
        colour: CHANNEL_COLOURS[channel],
        banded: false,
      },
    ];
  });
}

function rangeAround(lines: readonly Line[]): [number, number] {
  let [low, high] = [0, 0];
  for (const { curve, banded } of lines) {
    for (const values of banded ? [curve.p05, curve.p95] : [curve.p50]) {
      for (const value of values) {
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
  }
  const air = 0.08 * (high - low || 0.1);
  return [low - air, high + air];
}

const ZERO: RuleMark = { kind: "rule", meaning: "zero", along: "x", at: 0, colour: INK, width: 1.2 };

function sentence(id: string, context: Context, observable: string, kind: Kind): string {
  const curve = context.book.curve(id, observable)!;
  const size = (value: number): string => written(value, differenceKind(kind));
  let top = -1;
  curve.p50.forEach((value, k) => {
    if (Number.isFinite(value) && (top < 0 || Math.abs(value) > Math.abs(curve.p50[top]))) top = k;
  });
  const last = lastDefined(curve);
  if (top < 0 || last < 0) return `${id} has nothing to compare`;
  return `${id} differs most in ${month(curve.years[top])}, by a median of ${size(curve.p50[top])}, and at the end by ${size(curve.p50[last])}`;
}
