/** Leakage by channel: the means of all runs, stacked; the means add up to the mean of the whole. */
import { areaLabels } from "../area-labels.ts";
import { mean } from "../../base/statistics.ts";
import {
  type Clock,
  type ClockName,
  clockOf,
  onBothClocks,
  onClock,
  replayPeriods,
  shownPlaces,
  shownValues,
} from "../clock.ts";
import type { Context, ScenarioView } from "../context.ts";
import { nearest, type Curve } from "../curve-book.ts";
import { dataTable } from "../data-table.ts";
import type { Chart, LabelMark } from "../../figures/chart.ts";
import type { Figure, KeyEntry } from "../figure.ts";
import { SHADE_KEY } from "../keys.ts";
import { footOf } from "../lines-chart.ts";
import { CHANNEL_NAMES, FAMILY_NAMES } from "../names.ts";
import { rangeOf, written, yAxis } from "../numbers.ts";
import { CHANNEL_COLOURS, type Channel, FAMILIES, type Family, INK } from "../../figures/palette.ts";
import { month } from "../../base/dates.ts";
import { listed } from "../../base/words.ts";
import { PREMISE } from "../paragraphs.ts";
import { landmarks, stackedMean } from "../curve-marks.ts";

const CHANNELS = Object.keys(CHANNEL_COLOURS) as Channel[];

interface Panel {
  readonly scenario: ScenarioView;
  readonly clock: Clock;
  readonly channels: readonly { readonly channel: Channel; readonly curve: Curve }[];
}

export function leakageByChannel(context: Context): Figure[] {
  const known = context.scenarios.filter(({ id }) => CHANNELS.some((channel) => context.book.curve(id, channel)));
  return onBothClocks(known, (name) => figure(context, known, name));
}

function figure(context: Context, scenarios: readonly ScenarioView[], name: ClockName): Figure {
  const panels = scenarios.map((scenario): Panel => {
    const channels = CHANNELS.flatMap((channel) => {
      const curve = context.book.curve(scenario.id, channel);
      return curve ? [{ channel, curve }] : [];
    });
    return { scenario, clock: clockOf(name, scenario, context), channels };
  });
  const range = rangeOf([1, ...panels.flatMap(heights)], "share"); // the rest, up to the whole, was denied
  const columns = panels.flatMap(({ scenario, clock, channels }) =>
    channels.map(({ channel, curve }) => {
      const label = `${scenario.name} ${CHANNEL_NAMES[channel]}`;
      return { label, curve, clock, statistic: "mean" as const };
    }),
  );
  return {
    id: "leakage-by-channel",
    clock: name,
    output: "leakage_data",
    heading: onClock("Leakage by channel", name),
    key: [...channelKey(panels), SHADE_KEY],
    charts: panels.map((panel) => channelChart(panel, range)),
    paragraph: `${PREMISE} ${panels.map(sentence).join("; ")}. Means of all runs, over a year.`,
    table: dataTable("Leakage by channel", "share", columns),
  };
}

function channelChart(panel: Panel, range: readonly [number, number]): Chart {
  const { scenario, clock, channels } = panel;
  const areas = channels.map(({ channel, curve }) => {
    const look = {
      series: channel,
      name: CHANNEL_NAMES[channel],
      role: "part",
      colour: CHANNEL_COLOURS[channel],
    } as const;
    return stackedMean(curve, clock, look);
  });
  return {
    id: `leakage-by-channel-${scenario.id}-${clock.name}`,
    title: `Leakage by channel, ${scenario.name}`,
    alt: `Stacked areas. ${PREMISE} ${sentence(panel)}.`,
    height: 294 + footOf(clock),
    x: clock.axis,
    y: yAxis("share", "delivered, % of wanted", range),
    marks: [...replayPeriods(scenario, clock), ...areas, ...familyLabels(panel, range), ...landmarks(scenario, clock)],
    pointer: "across",
  };
}

/** The name of each wall in its area, and "denied" in the white space above them. */
function familyLabels({ clock, channels }: Panel, [, top]: readonly [number, number]): LabelMark[] {
  if (channels.length === 0) return [];
  const shown = shownPlaces(channels[0].curve, clock);
  const own = (of: readonly Channel[], k: number): number =>
    sum(channels.filter(({ channel }) => of.includes(channel)).map(({ curve }) => Math.max(0, curve.mean[k] || 0)));
  const families = Object.keys(FAMILIES) as Family[];
  const areas = families.map((family, place) => {
    const under = families.slice(0, place).flatMap((other) => FAMILIES[other]);
    const from = shown.map((k) => own(under, k));
    return { name: FAMILY_NAMES[family], from, to: shown.map((k, j) => from[j] + own(FAMILIES[family], k)) };
  });
  const whole = shown.map((k) => sum(families.map((family) => own(FAMILIES[family], k))));
  // Only where accounts are open: before that, nothing is wanted that could be denied.
  areas.push({ name: "denied", from: whole, to: whole.map((leaked) => (leaked > 0 ? Math.max(1, leaked) : 0)) });
  const xs = shown.map((k) => clock.x(channels[0].curve.years[k]));
  return areaLabels(areas, xs, [clock.x(clock.from), clock.x(clock.to)], top).map(({ name, x, y }) => {
    return { kind: "label", x, y, text: name, colour: INK, anchor: "middle", bold: true };
  });
}

/** The height of the stack at each date shown. */
function heights({ clock, channels }: Panel): number[] {
  if (channels.length === 0) return [];
  return shownPlaces(channels[0].curve, clock).map((k) =>
    sum(channels.map(({ curve }) => Math.max(0, curve.mean[k] || 0))),
  );
}

/** The largest channels at the end of what is shown and on average over it. */
function sentence({ scenario, clock, channels }: Panel): string {
  const ranked = channels
    .map(({ channel, curve }) => ({ name: CHANNEL_NAMES[channel], share: mean(shownValues(curve, "mean", clock)) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
  if (ranked.length === 0) return `nothing leaks in ${scenario.name} in the years shown`;
  const total = sum(ranked.map(({ share }) => share));
  const top = listed(ranked.slice(0, 3).map(({ name, share }) => `${name} (${written(share, "share")})`));
  const ends = channels.map(({ curve }) => curve.mean[nearest(curve, clock.to)] ?? NaN).filter(Number.isFinite);
  const end = ends.length > 0 ? `; at the end (${month(clock.to)}) ${written(sum(ends), "share")}` : "";
  return `in ${scenario.name} ${written(total, "share")} of wanted leaks on average over the years with open accounts, most through ${top}${end}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** From the top of the stack to its foot, as a reader sees them. */
function channelKey(panels: readonly Panel[]): KeyEntry[] {
  const used = CHANNELS.filter((name) => panels.some((p) => p.channels.some(({ channel }) => channel === name)));
  const entries = used.map((channel): KeyEntry => {
    return { label: CHANNEL_NAMES[channel], colour: CHANNEL_COLOURS[channel], mark: "area", series: channel };
  });
  return entries.reverse();
}
