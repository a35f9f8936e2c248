/**
 * Paired differences over two factors of a grid: how much more than at the base point, along the first factor, one line for each level of the
 * second. Means with their 90 % intervals: the question is the size of the effect, not the spread of worlds. Further factors stay at their base.
 */
import type { Figure, Plot } from "../../figure.ts";
import { PREMISE } from "../../paragraphs.ts";
import { axis, studyChart, ZERO_LINE } from "../chart-parts.ts";
import { distinct, matching, type Row, type StudyContext } from "../study-context.ts";
import { differenceOf, drawn, quantityOf, read, spoken, withUnit, words, type Quantity } from "../units.ts";
import { capital } from "./response.ts";

/** Of each line of its level, so that intervals do not cover each other; in parts of the whole width. */
const APART = 0.008;

export function gridDifferences(context: StudyContext): Figure[] {
  const { factors, observables, design, scenarios } = context.input.study;
  if (design.kind !== "grid" || factors.length < 2) return [];
  const [along, other] = factors;
  if (along.kind === "values" || along.kind === "switch") return [];
  return observables.flatMap(({ name, unit }) => {
    const quantity = differenceOf(quantityOf(unit));
    const all = matching(context.rows("differences"), { observable: name }).filter(
      (row) => row.scenario === row.baseline && row.n !== 0,
    );
    const [first] = all;
    if (first === undefined) return [];
    const base = context.rows("bands").find(({ point }) => point === first.base_point)!;
    const held = factors.slice(2).map((factor) => factor.name);
    const rows = all.filter((row) => held.every((factor) => row[factor] === base[factor]));
    const shown = scenarios.filter(({ id }) => rows.some(({ scenario }) => scenario === id));
    const levels = distinct([base, ...rows], other.name).sort((a, b) => Number(a) - Number(b));
    const against = `${words(along.name)} ${label(base[along.name])} and ${words(other.name)} ${label(base[other.name])}`;
    const paragraph = `${PREMISE} ${words(name)} against ${against}, run by run: ${shown.map(({ id }) => farthest(matching(rows, { scenario: id }), id, along.name, other.name, quantity)).join("; ")}. Dots: mean; bars: its 90 % interval.${held.length > 0 ? " Other factors stay at their base." : ""} ${context.stamp}`;
    return [
      {
        id: `grid-differences-${name}`,
        heading: `${capital(words(name))}: difference against ${against}`,
        key: levels.map((level, k) => ({
          label: `${words(other.name)} ${label(level)}`,
          colour: levelColour(k, levels.length),
          mark: "line" as const,
        })),
        charts: shown.map(({ id }) =>
          studyChart({
            id: `grid-differences-${name}-${id}`,
            title: `${capital(words(name))}, paired difference (${quantity.unit}), ${id}`,
            alt: `Lines with bars. ${paragraph}`,
            data: levels.map((level, k) =>
              course(
                [base, ...matching(rows, { scenario: id })],
                along.name,
                other.name,
                level,
                levelColour(k, levels.length),
                APART * k,
                quantity,
              ),
            ),
            x: axis(withUnit(along.name, quantityOf(along.unit))),
            y: axis(quantity.unit, ZERO_LINE),
          }),
        ),
        paragraph,
        table: {
          caption: `${withUnit(name, quantity)}: mean difference (half-width of its 90 % interval; share of pairs above zero)`,
          head: ["scenario", words(along.name), words(other.name), "difference"],
          rows: rows.map((row) => [
            ...[String(row.scenario), label(row[along.name]), label(row[other.name])],
            `${read(row.mean, quantity)} (± ${read(row.half_width, quantity)}; ${read(row.share_above_zero, quantityOf("share"))} %)`,
          ]),
        },
      },
    ];
  });
}

/** Levels have an order, and so have their colours: dark is much. */
const RAMP = ["#f0a860", "#d9722e", "#a8435f", "#6a3d8f", "#2f3f8f", "#0b1f4f"] as const;

function levelColour(place: number, levels: number): string {
  return RAMP[Math.round((place * (RAMP.length - 1)) / Math.max(1, levels - 1))];
}

/** The base row has no difference of its own: there it is zero. */
function course(
  [base, ...rows]: readonly Row[],
  along: string,
  other: string,
  level: Row[string],
  colour: string,
  apart: number,
  quantity: Quantity,
): Plot {
  const xs = rows.map((row) => Number(row[along]));
  const shift = apart * (Math.max(...xs) - Math.min(...xs));
  const own = rows.filter((row) => row[other] === level);
  const points = [
    ...(base[other] === level ? [{ x: Number(base[along]), y: 0 as number | null, bar: 0 as number | null }] : []),
    ...own.map((row) => ({
      x: Number(row[along]),
      y: drawn(row.mean, quantity),
      bar: drawn(row.half_width, quantity),
    })),
  ].sort((a, b) => a.x - b.x);
  return {
    type: "scatter",
    mode: "lines+markers",
    name: label(level),
    x: points.map(({ x }) => Number((x + shift).toPrecision(6))),
    y: points.map(({ y }) => y),
    error_y: { type: "data", array: points.map(({ bar }) => bar ?? 0), color: colour, thickness: 1.4, width: 0 },
    line: { color: colour, width: 2 },
    marker: { color: colour, size: 6 },
    hovertemplate: `${words(other)} ${label(level)}: %{y}<extra></extra>`,
  };
}

function farthest(rows: readonly Row[], id: string, along: string, other: string, quantity: Quantity): string {
  const size = (row: Row): number => Math.abs(Number(row.mean));
  const most = rows.reduce((best, row) => (size(row) > size(best) ? row : best));
  return `in ${id} it moves most, by ${spoken(most.mean, quantity)}, at ${words(along)} ${label(most[along])} and ${words(other)} ${label(most[other])}`;
}

function label(cell: Row[string]): string {
  return read(cell, quantityOf("1"));
}
