/**
 * Levels of scenarios without factors, side by side: one chart for each unit, one line for each observable and scenario. Where the study was made a second
 * time with chance alone, its range is drawn as a thick line inside the thin one of chance and parameters, so that the two can be distinguished.
 */
import type { PointsMark } from "../../../figures/chart.ts";
import type { Figure, KeyEntry } from "../../figure.ts";
import { QUIET } from "../../../figures/palette.ts";
import { assumedIn } from "../assumptions.ts";
import { CHANCE_BARS, CHANCE_SENTENCE } from "../chance-alone.ts";
import { axis, column, dots, names, scenarioEntries, studyFigure, ZERO_LINE } from "../chart-parts.ts";
import { falling, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, words } from "../plain-names.ts";
import { drawn, inPercent, type Quantity, quantityOf, read, readRange, readSpread, spoken } from "../units.ts";
import { capital, listed } from "../../../base/words.ts";

/** Dates are shown in the figure of survival. */
const MOST_NAMED = 4;
/** As many as a reader takes in at once. */
const MOST_ROWS = 9;
const NOT_HERE = ["year", "date"];

export function levels(context: StudyContext): Figure[] {
  const { study } = context.input;
  if (study.factors.length > 0) return [];
  const shown = study.observables.filter(({ unit }) => !NOT_HERE.includes(unit));
  const kinds = [...new Set(shown.map(({ unit }) => kindOf(unit)))];
  return kinds.flatMap((kind) => {
    const members = shown.filter(({ unit }) => kindOf(unit) === kind);
    return inParts(members, MOST_ROWS).flatMap((part) => {
      const [own, { unit }] = [part.map(({ name }) => name), part[0]];
      const rows = context.rows("bands").filter(({ observable, n }) => own.includes(String(observable)) && n !== 0);
      return rows.length > 0 ? [figure(context, unit, own, rows)] : [];
    });
  });
}

function inParts<T>(list: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, k) => list.slice(k * most, (k + 1) * most));
}

/** Shares go together, whatever they are shares of: their names say so. */
function kindOf(unit: string): string {
  return quantityOf(unit).isShare && unit !== "flag" ? "%" : unit;
}

function figure(context: StudyContext, unit: string, own: readonly string[], rows: readonly Row[]): Figure {
  const { scenarios } = context.input.study;
  const quantity = kindOf(unit) === "%" ? inPercent(quantityOf(unit)) : quantityOf(unit);
  const ids = scenarios.map(({ id }) => id);
  const chance = context.rows("chance/bands");
  const [first] = own;
  const medians = ends(matching(rows, { observable: first })).map(
    ({ scenario, p50, p05, p95 }) =>
      `in ${String(scenario)} ${spoken(p50, quantity)} (90 % of the replicates ${read(p05, quantity)} to ${spoken(p95, quantity)})`,
  );
  const apart =
    chance.length > 0
      ? `Thin: 90 % of the replicates with chance and parameters; thick: with chance alone. ${CHANCE_SENTENCE}`
      : "Lines: 90 % of the replicates.";
  const told = `the median of ${words(first)} is ${medians.join(" and ")}. Dots: medians. ${apart}`;
  const assumed = new Map(ids.map((id) => [id, assumedIn(context.input.study, id)] as const));
  const isAssumed = (name: string): boolean => [...assumed.values()].some((names) => names.has(name));
  const key: KeyEntry[] = [
    ...scenarioEntries(ids, context, ""),
    ...(own.some(isAssumed)
      ? [{ label: "* dashed: an assumption, no fact narrows it", colour: QUIET, mark: "dash" } as const]
      : []),
    ...(chance.length > 0 ? CHANCE_BARS : [{ label: "90 % of the replicates", colour: QUIET, mark: "line" } as const]),
  ];
  const labels = own.map((name) => `${words(name)}${isAssumed(name) ? " *" : ""}`);
  const room = ids.length > 2 ? 0.7 : 0.3;
  const step = room / Math.max(1, ids.length - 1);
  const placeOf = (observable: string, k: number): number =>
    own.indexOf(observable) - (ids.length > 1 ? room / 2 - k * step : 0);
  const spread = (from: readonly Row[], k: number, isChance: boolean, isFree: boolean): PointsMark[] => {
    const shown = matching(from, { scenario: ids[k] }).filter(
      ({ observable, n }) =>
        own.includes(String(observable)) && n !== 0 && assumed.get(ids[k])!.has(String(observable)) === isFree,
    );
    if (shown.length === 0) return [];
    const [low, middle, high] = ["p05", "p50", "p95"].map((name) => column(shown, name, quantity));
    const role = isChance ? "chance" : isFree ? "assumption" : "run";
    const look = { name: ids[k], role, colour: context.colour(ids[k]) } as const;
    const places = shown.map(({ observable }) => placeOf(String(observable), k));
    const end = isChance ? ", chance alone" : "";
    const told = shown.map(({ observable }) => `${words(String(observable))}, ${ids[k]}${end}`);
    const lines = isChance ? ({ symbol: "none", thickness: 5 } as const) : { thickness: 1.4 };
    return [dots(look, middle, places, { along: "x", low, high, size: 9, ...lines, told })];
  };
  return studyFigure(context, {
    id: `levels-${first}`,
    heading: own.length === 1 ? capitalWords(first) : headingOf(own, ids, quantity),
    key,
    chart: {
      title: isBare(quantity) ? "Levels" : `Levels (${quantity.unit})`,
      alt: "Dots with lines.",
      height: 76 + Math.max(34, 15 * ids.length) * own.length,
      marks: ids.flatMap((_, k) =>
        [chance, rows].flatMap((from) => [true, false].flatMap((isFree) => spread(from, k, from === chance, isFree))),
      ),
      x: axis(quantity.unit, { ...ZERO_LINE, ...(isShare(quantity, rows) && WHOLE) }),
      y: names(labels, { grid: true }),
    },
    told,
    table: tableOf(context, own, rows, quantity),
  });
}

function tableOf(
  context: StudyContext,
  own: readonly string[],
  rows: readonly Row[],
  quantity: Quantity,
): Figure["table"] {
  const differences = context.rows("differences");
  const chance = context.rows("chance/bands");
  const range = (row: Row | undefined): string => (row === undefined ? "–" : readRange(row, quantity));
  return {
    caption: `Levels${isBare(quantity) ? "" : ` (${quantity.unit})`}`,
    head: [
      "observable",
      "scenario",
      "median",
      "90 %: chance and parameters",
      "90 %: chance alone",
      "paired difference: median, 90 %",
    ],
    rows: own.flatMap((observable) =>
      matching(rows, { observable }).map((row) => {
        const { scenario } = row;
        const [paired] = matching(differences, { observable, scenario }).filter(
          ({ baseline }) => baseline !== scenario,
        );
        return [
          ...[words(observable), String(scenario), read(row.p50, quantity), range(row)],
          range(matching(chance, { observable, scenario })[0]),
          readSpread(paired, quantity),
        ];
      }),
    ),
  };
}

/** Of many scenarios the first, the lowest and the highest are named. */
function ends(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= MOST_NAMED) return rows;
  const sorted = falling(rows, ({ p50 }) => -Number(p50));
  return [...new Set([rows[0], sorted[0], sorted[sorted.length - 1]])];
}

function headingOf(own: readonly string[], ids: readonly string[], quantity: Quantity): string {
  if (own.length <= 3) return capital(listed(own.map(words)));
  const unit = isBare(quantity) ? "" : ` (${quantity.unit})`;
  return ids.length <= 3 ? `${listed(ids)} side by side${unit}` : `${ids.length} scenarios side by side${unit}`;
}

/** Parts of a whole have the whole as their axis. */
const WHOLE = { range: [0, 100], ticks: [0, 25, 50, 75, 100].map((at) => ({ at, label: String(at) })) } as const;

function isShare(quantity: Quantity, rows: readonly Row[]): boolean {
  const ends = rows.flatMap(({ p05, p95 }) => [drawn(p05, quantity), drawn(p95, quantity)]);
  return quantity.unit === "%" && ends.every((value) => value === null || (value >= 0 && value <= 100));
}

function isBare({ unit }: Quantity): boolean {
  return unit === "" || unit === "number";
}
