/** The way from one scenario to another as a waterfall, part by part, from both ends, with what is left. */
import type { Figure, KeyEntry, Plot } from "../../figure.ts";
import { listed, PREMISE } from "../../paragraphs.ts";
import { INK, QUIET } from "../../../figures/palette.ts";
import { CHANCE_SENTENCE, hasChance } from "../chance-alone.ts";
import { axis, names, studyChart } from "../chart-parts.ts";
import { distinct, matching, type Row, type StudyContext } from "../study-context.ts";
import { differenceOf, drawn, quantityOf, read, spoken, words, type Quantity } from "../units.ts";
import { capital } from "./response.ts";

/** The last two parts of the table. */
const REST = "rest";
const WHOLE = "whole";
/** Light enough to see the lines that lie over them. */
const UP = "#e6a873";
const DOWN = "#86a9dc";
const LEFT = "#c3c9ce";

const KEY: readonly KeyEntry[] = [
  { label: "raises it", colour: UP, mark: "bar" },
  { label: "lowers it", colour: DOWN, mark: "bar" },
  { label: "what was not carried", colour: LEFT, mark: "bar" },
  { label: "from the smallest to the largest over orders", colour: QUIET, mark: "line" },
  { label: "thick: 90 % of the replicates", colour: INK, mark: "bar" },
];
const ALONE: KeyEntry = { label: "with chance alone", colour: INK, mark: "diamond" };

export function passage(context: StudyContext): Figure[] {
  const rows = context.rows("passage").filter(({ value }) => value !== null);
  const [first, second] = context.input.study.scenarios.map(({ id }) => id);
  return distinct(rows, "observable").map((cell) => {
    const observable = String(cell);
    const quantity = context.quantity(observable);
    const own = matching(rows, { observable });
    const starts = distinct(own, "scenario").map(String);
    const level = (scenario: string): number => levelOf(context, scenario, observable);
    const told = starts.map((start) => sentence(matching(own, { scenario: start }), start, quantity)).join("; ");
    const paragraph = `${PREMISE} ${words(observable)} is ${spoken(level(first), quantity)} in ${first} and ${spoken(level(second), quantity)} in ${second}, means over the replicates. ${capital(told)}. Bars: the mean over all orders in which the conditions can be carried over; with the rest they lead from ${first} to ${second}. Thin lines: from the smallest to the largest contribution over the orders; thick lines: from the 5th to the 95th percentile of the replicates' means over orders. The rest is what was not carried: goods, target, calendar, and all parameters of other processes.${hasChance(context, "passage") ? ` Diamonds: where the bar would end with chance alone. ${CHANCE_SENTENCE}` : ""} ${context.stamp}`;
    return {
      id: `passage-${observable}`,
      heading: `${capital(words(observable))}: from ${first} to ${second}`,
      key: hasChance(context, "passage") ? [...KEY, ALONE] : KEY,
      charts: starts.map((start) =>
        waterfall(matching(own, { scenario: start }), start, level(first), level(second), [first, second], {
          ...{ observable, quantity, paragraph },
          alone: matching(context.rows("chance/passage"), { observable, scenario: start }),
        }),
      ),
      paragraph,
      table: {
        caption: `From ${first} to ${second}: ${words(observable)} (${differenceOf(quantity).unit})`,
        head: [
          "part",
          "start",
          "mean over orders (± 90 % of the mean)",
          "smallest",
          "largest",
          "replicates: 5 to 95 %",
          "n",
        ],
        rows: own.map((row) => tableRow(row, differenceOf(quantity))),
      },
    };
  });
}

function tableRow(row: Row, quantity: Quantity): string[] {
  return [
    ...[words(String(row.part)), String(row.scenario)],
    `${read(row.value, quantity)} (± ${read(row.half_width, quantity)})`,
    ...[row.low, row.high].map((value) => read(value, quantity)),
    `${read(row.p05, quantity)} to ${read(row.p95, quantity)}`,
    read(row.n, quantityOf("1")),
  ];
}

/** The mean of the scenario as it is. */
function levelOf(context: StudyContext, scenario: string, observable: string): number {
  const row = matching(context.rows("bands"), { scenario, observable, point: 0 })[0];
  return typeof row?.mean === "number" ? row.mean : NaN;
}

interface Look {
  readonly observable: string;
  readonly quantity: Quantity;
  readonly paragraph: string;
  /** The same parts with chance alone; empty where they were not made. */
  readonly alone: readonly Row[];
}

/** Parts stand in the order of the table, so that both ends can be compared line by line. */
function waterfall(
  rows: readonly Row[],
  start: string,
  from: number,
  to: number,
  [first, second]: readonly string[],
  { observable, quantity, paragraph, alone }: Look,
) {
  const parts = rows.filter(({ part }) => part !== WHOLE);
  const labels = [first, ...parts.map(({ part }) => labelOf(String(part))), second];
  let reached = from;
  const steps = parts.map((row) => {
    const before = reached;
    reached += Number(row.value);
    return { row, before, after: reached };
  });
  const scaled = (value: number): number => drawn(value, quantity) ?? 0;
  const bar = (colour: string, at: readonly string[], base: readonly number[], size: readonly number[]): Plot => ({
    type: "bar",
    orientation: "h",
    y: at,
    base,
    x: size,
    width: 0.62,
    marker: { color: colour },
    customdata: size,
    hovertemplate: "%{y}: %{customdata:.3~g}<extra></extra>",
  });
  const drawnSteps = (colour: string, kept: (row: Row) => boolean): Plot => {
    const own = steps.filter(({ row }) => kept(row));
    return bar(
      colour,
      own.map(({ row }) => labelOf(String(row.part))),
      own.map(({ before }) => scaled(before)),
      own.map(({ row }) => scaled(Number(row.value))),
    );
  };
  const range = (name: string, low: string, high: string, colour: string, width: number, thickness: number): Plot => {
    const own = steps.filter(({ row }) => row[low] !== null && row[high] !== null);
    return {
      type: "scatter",
      mode: "markers",
      name,
      y: own.map(({ row }) => labelOf(String(row.part))),
      x: own.map(({ after }) => scaled(after)),
      marker: { size: 0.1, color: colour },
      error_x: {
        type: "data",
        array: own.map(({ row }) => scaled(Number(row[high]) - Number(row.value))),
        arrayminus: own.map(({ row }) => scaled(Number(row.value) - Number(row[low]))),
        color: colour,
        thickness,
        width,
      },
      hoverinfo: "skip",
    };
  };
  const diamonds = (): Plot => {
    const known = steps.flatMap(({ row, before }) => {
      const value = alone.find(({ part }) => part === row.part)?.value;
      return typeof value === "number" ? [{ label: labelOf(String(row.part)), at: scaled(before + value) }] : [];
    });
    return {
      ...{ type: "scatter", mode: "markers", name: "chance alone" },
      ...{ x: known.map(({ at }) => at), y: known.map(({ label }) => label) },
      marker: { symbol: "diamond", size: 8, color: "#ffffff", line: { color: INK, width: 1.5 } },
      hoverinfo: "skip",
    };
  };
  return studyChart({
    id: `passage-${observable}-${start}`,
    title:
      start === first
        ? `Starting from ${first}, taking over what ${second} has (${quantity.unit})`
        : `Starting from ${second}, giving back what ${first} had (${quantity.unit})`,
    alt: `A waterfall from ${first} to ${second}. ${paragraph}`,
    height: 92 + 27 * labels.length,
    data: [
      bar("#4a525a", [first, second], [0, 0], [scaled(from), scaled(to)]),
      drawnSteps(UP, ({ part, value }) => part !== REST && Number(value) >= 0),
      drawnSteps(DOWN, ({ part, value }) => part !== REST && Number(value) < 0),
      drawnSteps(LEFT, ({ part }) => part === REST),
      range("over orders", "low", "high", QUIET, 3, 1.2),
      range("over replicates", "p05", "p95", INK, 0, 3.5),
      ...(alone.length > 0 ? [diamonds()] : []),
    ],
    x: axis(quantity.unit, { zeroline: true, zerolinecolor: QUIET }),
    y: { ...names(labels, "", true), showgrid: false },
    more: { barmode: "overlay", showlegend: false },
  });
}

function labelOf(part: string): string {
  return part === REST ? "the rest" : words(part);
}

function sentence(rows: readonly Row[], start: string, quantity: Quantity): string {
  const difference = differenceOf(quantity);
  const parts = rows.filter(({ part }) => part !== REST && part !== WHOLE);
  const most = [...parts].sort((a, b) => Math.abs(Number(b.value)) - Math.abs(Number(a.value))).slice(0, 3);
  const told = most.map(({ part, value }) => `${words(String(part))} ${spoken(value, difference)}`);
  const rest = rows.find(({ part }) => part === REST);
  return `starting from ${start} the largest contributions are ${listed(told)}, and ${spoken(rest?.value, difference)} are left`;
}
