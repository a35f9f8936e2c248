/** The way from one scenario to another as a waterfall, part by part, from both ends, with the remainder. */
import type { BarsMark, PointsMark } from "../../../figures/chart.ts";
import type { Figure, KeyEntry } from "../../figure.ts";
import { INK, QUIET } from "../../../figures/palette.ts";
import { CHANCE_SENTENCE, hasChance } from "../chance-alone.ts";
import { axis, bars, dots, names, type StudyChart, studyFigure, ZERO_LINE } from "../chart-parts.ts";
import { distinct, falling, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, words } from "../plain-names.ts";
import { differenceOf, drawn, PLAIN, type Quantity, read, readMean, readRange, spoken } from "../units.ts";
import { capital, listed } from "../../../base/words.ts";

/** The last two parts of the table. */
const REST = "rest";
const WHOLE = "whole";
/** Light enough for the lines drawn over them. */
const UP = "#e6a873";
const DOWN = "#86a9dc";
const LEFT = "#c3c9ce";
/** Thickness of a bar, as a fraction of the distance between rows. */
const THICK = 0.62;

const KEY: readonly KeyEntry[] = [
  { label: "raises it", colour: UP, mark: "bar" },
  { label: "lowers it", colour: DOWN, mark: "bar" },
  { label: "what was not carried over", colour: LEFT, mark: "bar" },
  { label: "from the smallest to the largest over orders", colour: QUIET, mark: "line" },
  { label: "thick: 90 % of the replicates", colour: INK, mark: "bar" },
];
const ALONE: KeyEntry = { label: "with chance alone", colour: INK, mark: "diamond" };

/** What the reader sees, mark by mark. */
const barsSentence = (first: string, second: string): string =>
  `Bars: the mean over all orders in which the conditions can be carried over; with the rest they lead from ${first} to ${second}.`;
const LINES_SENTENCE =
  "Thin lines: from the smallest to the largest contribution over the orders; thick lines: from the 5th to the 95th percentile of the replicates' means over orders.";
const REST_SENTENCE =
  "The rest is what was not carried over: goods, target, calendar, and all parameters of other processes.";
const DIAMONDS_SENTENCE = "Diamonds: where the bar would end with chance alone.";

export function decomposition(context: StudyContext): Figure[] {
  const rows = context.rows("decomposition").filter(({ value }) => value !== null);
  const [first, second] = context.input.study.scenarios.map(({ id }) => id);
  return distinct(rows, "observable").map((cell) => {
    const observable = String(cell);
    const quantity = context.quantity(observable);
    const own = matching(rows, { observable });
    const starts = distinct(own, "scenario").map(String);
    const level = (scenario: string): number => levelOf(context, scenario, observable);
    const contributions = starts
      .map((start) => sentence(matching(own, { scenario: start }), start, quantity))
      .join("; ");
    const told = [
      `${words(observable)} is ${spoken(level(first), quantity)} in ${first} and ${spoken(level(second), quantity)} in ${second}, means over the replicates.`,
      `${capital(contributions)}.`,
      barsSentence(first, second),
      LINES_SENTENCE,
      REST_SENTENCE,
      ...(hasChance(context, "decomposition") ? [DIAMONDS_SENTENCE, CHANCE_SENTENCE] : []),
    ].join(" ");
    return studyFigure(context, {
      id: `decomposition-${observable}`,
      heading: `${capitalWords(observable)}: from ${first} to ${second}`,
      key: hasChance(context, "decomposition") ? [...KEY, ALONE] : KEY,
      charts: starts.map((start) =>
        waterfall(matching(own, { scenario: start }), start, level(first), level(second), [first, second], {
          ...{ observable, quantity },
          alone: matching(context.rows("chance/decomposition"), { observable, scenario: start }),
        }),
      ),
      told,
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
    });
  });
}

function tableRow(row: Row, quantity: Quantity): string[] {
  return [
    ...[words(String(row.part)), String(row.scenario)],
    readMean(row, quantity, "value"),
    ...[row.low, row.high].map((value) => read(value, quantity)),
    readRange(row, quantity),
    read(row.n, PLAIN),
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
  /** The same parts with chance alone; empty where they were not made. */
  readonly alone: readonly Row[];
}

/** Parts are in the order of the table, so that both ends can be compared line by line. */
function waterfall(
  rows: readonly Row[],
  start: string,
  from: number,
  to: number,
  [first, second]: readonly string[],
  { observable, quantity, alone }: Look,
): StudyChart {
  const parts = rows.filter(({ part }) => part !== WHOLE);
  const labels = [first, ...parts.map(({ part }) => labelOf(String(part))), second];
  let reached = from;
  const steps = parts.map((row) => {
    const before = reached;
    reached += Number(row.value);
    return { row, before, after: reached };
  });
  const scaled = (value: number): number => drawn(value, quantity) ?? 0;
  const rowOf = ({ row }: { readonly row: Row }): number => 1 + parts.indexOf(row);
  const bar = (name: string, colour: string, kept: (row: Row) => boolean): BarsMark => {
    const own = steps.filter(({ row }) => kept(row));
    const [from, to] = [own.map(({ before }) => scaled(before)), own.map(({ after }) => scaled(after))];
    const told = own.map(({ row }) => scaled(Number(row.value)));
    return bars({ name, role: "part", colour }, own.map(rowOf), from, to, { thickness: THICK, told });
  };
  const range = (name: string, low: string, high: string, colour: string, thickness: number): PointsMark => {
    const own = steps.filter(({ row }) => row[low] !== null && row[high] !== null);
    const ends = (at: string): number[] => own.map(({ row, before }) => scaled(before + Number(row[at])));
    const x = own.map(({ after }) => scaled(after));
    const more = { along: "x", low: ends(low), high: ends(high), symbol: "none", thickness, silent: true } as const;
    return dots({ name, role: "run", colour }, x, own.map(rowOf), more);
  };
  const diamonds = (): PointsMark => {
    const values = new Map(alone.map(({ part, value }) => [part, value]));
    const known = steps.filter(({ row }) => typeof values.get(row.part) === "number");
    const x = known.map(({ row, before }) => scaled(before + Number(values.get(row.part))));
    const look = { name: "chance alone", role: "chance", colour: INK } as const;
    return dots(look, x, known.map(rowOf), { symbol: "open-diamond", silent: true });
  };
  const ends = [0, labels.length - 1];
  const levels = { name: "level", role: "run", colour: "#4a525a" } as const;
  return {
    id: `decomposition-${observable}-${start}`,
    title:
      start === first
        ? `From ${first}, taking over what ${second} has`
        : `From ${second}, giving back what ${first} had`,
    alt: `A waterfall from ${first} to ${second}.`,
    height: 92 + 27 * labels.length,
    marks: [
      bars(levels, ends, [0, 0], [scaled(from), scaled(to)], { thickness: THICK }),
      bar("raises it", UP, ({ part, value }) => part !== REST && Number(value) >= 0),
      bar("lowers it", DOWN, ({ part, value }) => part !== REST && Number(value) < 0),
      bar("not carried", LEFT, ({ part }) => part === REST),
      range("over orders", "low", "high", QUIET, 1.2),
      range("over replicates", "p05", "p95", INK, 3.5),
      ...(alone.length > 0 ? [diamonds()] : []),
    ],
    x: axis(quantity.unit, ZERO_LINE),
    y: names(labels),
  };
}

function labelOf(part: string): string {
  return part === REST ? "the rest" : words(part);
}

function sentence(rows: readonly Row[], start: string, quantity: Quantity): string {
  const difference = differenceOf(quantity);
  const parts = rows.filter(({ part }) => part !== REST && part !== WHOLE);
  const most = falling(parts, ({ value }) => Math.abs(Number(value))).slice(0, 3);
  const told = most.map(({ part, value }) => `${words(String(part))} ${spoken(value, difference)}`);
  const rest = rows.find(({ part }) => part === REST);
  return `starting from ${start} the largest contributions are ${listed(told)}, and ${spoken(rest?.value, difference)} are left`;
}
