/**
 * Paired differences over two factors of a grid: from the base point along each of the first two factors with the other at its base, with
 * the spread of the pairs; and a map of the means over both. Further factors stay at their base.
 */
import { BLUES } from "../../../figures/palette.ts";
import type { Figure, KeyEntry } from "../../figure.ts";
import { CHANCE_AREAS, CHANCE_SENTENCE, chanceRow, hasChance } from "../chance-alone.ts";
import {
  axis,
  BANDS,
  column,
  eachOf,
  fanBands,
  fields,
  line,
  names,
  type StudyChart,
  studyFigure,
  ZERO_LINE,
} from "../chart-parts.ts";
import type { ReportedFactor } from "../input.ts";
import { ends, factorMap, label } from "../factor-map.ts";
import { byValue, largest, matching, type Row, scenariosIn, type StudyContext } from "../study-context.ts";
import { capitalWords, withUnit, words } from "../plain-names.ts";
import { drawn, type Quantity, quantityOf, read, readRange, SHARE, spoken } from "../units.ts";

/** A map shows its numbers while its fields are wide enough for them, also on a phone. */
const MOST_NUMBERED = 8;

interface Scene {
  readonly context: StudyContext;
  readonly observable: string;
  readonly quantity: Quantity;
  readonly factors: readonly [string, string];
  /** The base point with no difference, and the points that differ from it in these two factors. */
  readonly rows: readonly Row[];
  readonly base: Row;
}

export function gridDifferences(context: StudyContext): Figure[] {
  const { factors, observables, design } = context.input.study;
  if (design.kind !== "grid" || factors.length < 2) return [];
  const [along, other] = factors;
  if (!isNumeric(along)) return [];
  return eachOf(observables, ({ name }) => {
    const all = matching(context.rows("differences"), { observable: name }).filter(
      (row) => row.scenario === row.baseline && row.n !== 0,
    );
    if (all.length === 0) return undefined;
    const base = context.rows("bands").find(({ point }) => point === all[0].base_point)!;
    const held = factors.slice(2).map((factor) => factor.name);
    const rows = all.filter((row) => held.every((factor) => row[factor] === base[factor]));
    const pair = [along.name, other.name] as const;
    return figure({ context, observable: name, quantity: context.difference(name), factors: pair, rows, base });
  });
}

function figure(scene: Scene): Figure {
  const { context, observable, quantity, factors, rows } = scene;
  const { study } = context.input;
  const [along, other] = factors;
  const shown = scenariosIn(context, rows);
  const isApart = hasChance(context, "differences");
  const most = shown.map((id) => farthest(matching(rows, { scenario: id }), id, along, other, quantity)).join("; ");
  const base = `${words(along)} ${label(scene.base[along])} and ${words(other)} ${label(scene.base[other])}`;
  const told = [
    `${words(observable)} against ${base}, run by run: ${most}.`,
    "Lines: means, with the other factor at its base; the map has the means over both.",
    isApart ? `Areas: 90 % of the pairs. ${CHANCE_SENTENCE}` : "Areas: half of the pairs and 90 % of them.",
    ...(study.factors.length > 2 ? ["Other factors stay at their base."] : []),
  ].join(" ");
  const lines: KeyEntry[] = [
    { label: "mean", colour: context.colour(shown[0]), mark: "line" },
    ...(isApart ? [{ label: "mean, chance alone", colour: context.colour(shown[0]), mark: "dot" } as const] : []),
  ];
  return studyFigure(context, {
    id: `grid-differences-${observable}`,
    heading: `${capitalWords(observable)}: what changes with ${words(along)} and ${words(other)}`,
    key: [...lines, ...(isApart ? CHANCE_AREAS : BANDS)],
    charts: shown.flatMap((id) => [
      ...[along, other]
        .filter((factor) => isNumeric(context.factor(factor)))
        .map((factor) => course(scene, id, factor, shown.length > 1)),
      map(scene, id, shown.length > 1),
    ]),
    told,
    table: {
      caption: `${withUnit(observable, quantity)}: mean difference (half-width of its 90 % interval; 90 % of the pairs; share of pairs above zero)`,
      head: ["scenario", words(along), words(other), "difference"],
      rows: rows.map((row) => [
        ...[String(row.scenario), label(row[along]), label(row[other])],
        `${read(row.mean, quantity)} (± ${read(row.half_width, quantity)}; ${readRange(row, quantity)}; ${read(row.share_above_zero, SHARE)} %)`,
      ]),
    },
  });
}

function isNumeric(factor: ReportedFactor | undefined): boolean {
  return factor?.kind === "range" || factor?.kind === "levels";
}

/** Along one factor, from the base point, where the difference is zero. */
function course(scene: Scene, id: string, factor: string, isNamed: boolean): StudyChart {
  const { context, observable, quantity, factors, rows, base } = scene;
  const held = factors.find((name) => name !== factor)!;
  const own = matching(rows, { scenario: id }).filter((row) => row[held] === base[held]);
  const nothing: Row = { ...base, mean: 0, p05: 0, p25: 0, p75: 0, p95: 0 };
  const both = [...own, nothing].sort((a, b) => byValue(a[factor], b[factor]));
  const chance = both.map((row) => (row === nothing ? nothing : chanceRow(context, row)));
  const x = both.map((row) => Number(row[factor]));
  const isApart = hasChance(context, "differences");
  const mean = { name: "mean", role: "run", colour: context.colour(id) } as const;
  const alone = { ...mean, name: "chance alone", role: "chance" } as const;
  const [wide, inner] = fanBands(mean, x, both, quantity, isApart ? chance : undefined);
  const unit = context.factor(factor)?.unit ?? "";
  return {
    id: `grid-differences-${observable}-${id}-${factor}`,
    title: `${capitalWords(observable)}: change by ${words(factor)}${isNamed ? `, ${id}` : ""}`,
    alt: "A line with areas.",
    marks: [
      wide,
      isApart ? { ...inner, series: alone.name, name: alone.name } : inner,
      ...(isApart ? [line(alone, x, column(chance, "mean", quantity), "dot")] : []),
      line(mean, x, column(both, "mean", quantity)),
    ],
    x: axis(withUnit(factor, quantityOf(unit))),
    y: axis(quantity.unit, { ...ZERO_LINE, range: rangeOf(scene) }),
  };
}

/** Shared by all courses of the figure, so that they can be compared. */
function rangeOf({ context, rows, quantity, factors, base }: Scene): [number, number] {
  const single = rows.filter((row) => factors.some((factor) => row[factor] === base[factor]));
  const all = single.flatMap((row) => [row, chanceRow(context, row) ?? row]);
  const ends = all.flatMap(({ p05, p95 }) => [drawn(p05, quantity) ?? 0, drawn(p95, quantity) ?? 0]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const air = high > low ? 0.05 * (high - low) : 1;
  return [low - air, high + air];
}

/** Means over both factors; at the base point the difference is zero. */
function map(scene: Scene, id: string, isNamed: boolean): StudyChart {
  const { observable, quantity, factors, rows, base } = scene;
  const [along, other] = factors;
  const own = [{ ...base, mean: 0 } as Row, ...matching(rows, { scenario: id })];
  const { across, up, values } = factorMap(own, own, factors, quantity);
  const { low, high } = ends(values.flat().filter((value) => value !== null));
  // Where values fall, the lowest is darkest.
  const colours = -low > high ? BLUES.map(([at], k) => [at, BLUES[BLUES.length - 1 - k][1]] as const) : BLUES;
  return {
    id: `grid-differences-${observable}-${id}-map`,
    title: `${capitalWords(observable)}: mean change (${quantity.unit}) by both${isNamed ? `, ${id}` : ""}`,
    alt: "A map of colours.",
    marks: [
      fields({
        ...{ name: `mean change (${quantity.unit})`, values, low, high, colours },
        isNumbered: across.length <= MOST_NUMBERED,
      }),
    ],
    x: names(across, { title: words(along) }),
    y: names(up, { title: words(other) }),
  };
}

function farthest(rows: readonly Row[], id: string, along: string, other: string, quantity: Quantity): string {
  const most = largest(rows, ({ mean }) => Math.abs(Number(mean)));
  return `in ${id} it moves most, by ${spoken(most.mean, quantity)}, at ${words(along)} ${label(most[along])} and ${words(other)} ${label(most[other])}`;
}
