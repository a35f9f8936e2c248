/** Heat map: an observable over two factors of a grid, one map for each scenario. Further factors stay at their base. */
import type { Value } from "../../../figures/chart.ts";
import type { Figure } from "../../figure.ts";
import { fields, names, studyFigure } from "../chart-parts.ts";
import { aroundBase, distinct, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, drawn, PLAIN, quantityOf, read, readMean, spoken, withUnit, words } from "../units.ts";

/** Fields carry their numbers while they are wide enough, also on a phone. */
const MOST_NUMBERED = 7;

export function heat(context: StudyContext): Figure[] {
  const { factors, observables, design, scenarios } = context.input.study;
  if (design.kind !== "grid" || factors.length < 2) return [];
  const [across, up] = factors;
  return observables.flatMap(({ name, unit, meaning }) => {
    const quantity = quantityOf(unit);
    const all = aroundBase(context, matching(context.rows("bands"), { observable: name }), [across.name, up.name]);
    const known = all.filter(({ n }) => n !== 0);
    if (known.length === 0) return [];
    const values = known.map((row) => drawn(row.mean, quantity)!);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const shown = scenarios.filter(({ id }) => known.some(({ scenario }) => scenario === id));
    const ends = (id: string): string => extremes(matching(known, { scenario: id }), across.name, up.name, quantity);
    const told = `the mean of ${words(name)} (${meaning}): ${shown.map(({ id }) => `in ${id} ${ends(id)}`).join("; ")}.${factors.length > 2 ? " Other factors stay at their base." : ""}`;
    const [xs, ys] = [across.name, up.name].map((factor) => levels(all, factor));
    return [
      studyFigure(context, {
        id: `heat-${name}`,
        heading: `${capitalWords(name)} by ${words(across.name)} and ${words(up.name)}`,
        charts: shown.map(({ id }) => {
          const own = matching(all, { scenario: id });
          return {
            id: `heat-${name}-${id}`,
            title: `${withUnit(name, quantity)}, mean, ${id}`,
            alt: "Map of colours.",
            height: Math.max(200, 90 + 30 * ys.length),
            marks: [
              fields({
                name: withUnit(name, quantity),
                values: [...ys].reverse().map((y) => xs.map((x) => meanAt(own, across.name, x, up.name, y, quantity))),
                ...{ low, high: high > low ? high : low + 1, key: true, isNumbered: xs.length <= MOST_NUMBERED },
              }),
            ],
            x: names(xs.map(label), withUnit(across.name, quantityOf(across.unit))),
            y: names([...ys].reverse().map(label), withUnit(up.name, quantityOf(up.unit))),
          };
        }),
        told,
        table: {
          caption: `${withUnit(name, quantity)}: mean (half-width of its 90 % interval)`,
          head: ["scenario", words(across.name), words(up.name), "mean"],
          rows: all.map((row) => [
            String(row.scenario),
            read(row[across.name], PLAIN),
            read(row[up.name], PLAIN),
            readMean(row, quantity),
          ]),
        },
      }),
    ];
  });
}

function levels(rows: readonly Row[], factor: string): Row[string][] {
  return distinct(rows, factor).sort((a, b) => (typeof a === "number" && typeof b === "number" ? a - b : 0));
}

function label(cell: Row[string]): string {
  return read(cell, PLAIN);
}

function meanAt(
  rows: readonly Row[],
  across: string,
  x: Row[string],
  up: string,
  y: Row[string],
  quantity: { scale: number; unit: string },
): Value {
  return drawn(rows.find((row) => row[across] === x && row[up] === y)?.mean, quantity);
}

function extremes(rows: readonly Row[], across: string, up: string, quantity: { scale: number; unit: string }): string {
  const sorted = [...rows].sort((a, b) => Number(a.mean) - Number(b.mean));
  const at = (row: Row): string =>
    `${spoken(row.mean, quantity)} (${words(across)} ${label(row[across])}, ${words(up)} ${label(row[up])})`;
  return `from ${at(sorted[0])} to ${at(sorted[sorted.length - 1])}`;
}
