/** Scenario discovery: what a box gains in density and loses in coverage as it is peeled, and where its sides lie. */
import type { Figure, Plot } from "../../figure.ts";
import { listed, PREMISE } from "../../paragraphs.ts";
import { GRID, INK, LINE_COLOURS, transparent } from "../../../figures/palette.ts";
import { axis, names, studyChart } from "../chart-parts.ts";
import { distinct, matching, type Row, type StudyContext } from "../study-context.ts";
import { drawn, quantityOf, read, words } from "../units.ts";

const PLAIN = quantityOf("1");
const SHARE = quantityOf("share");

export function prim(context: StudyContext): Figure[] {
  const boxes = context.rows("boxes");
  return distinct(boxes, "observable").flatMap((observable) =>
    distinct(matching(boxes, { observable }), "threshold").flatMap((threshold) =>
      distinct(matching(boxes, { observable, threshold }), "scenario").map((scenario) =>
        figure(context, { scenario, observable, threshold }),
      ),
    ),
  );
}

function figure(context: StudyContext, where: Row): Figure {
  const [scenario, observable, threshold] = [where.scenario, where.observable, where.threshold].map(String);
  const rows = matching(context.rows("boxes"), where);
  const way = matching(context.rows("peeling"), where);
  const numbers = distinct(rows, "box").map(Number);
  const what = `${words(observable)} ${threshold}`;
  const id = `${scenario}-${observable}-${threshold}`.replace(/[^A-Za-z0-9-]+/g, "-");
  const whole = matching(way, { box: 1, step: 0 })[0];
  const paragraph = `${PREMISE} ${what} in ${read(whole?.density, SHARE)} % of ${read(rows[0].n, PLAIN)} runs of ${scenario}. ${numbers.map((box) => sentence(matching(rows, { box }))).join(" ")} ${context.stamp}`;
  const factors = distinct(rows, "factor")
    .filter((factor) => factor !== null)
    .map(String);
  return {
    id: `prim-${id}`,
    heading: `Where ${what} is dense, ${scenario}`,
    key: numbers.map((box, k) => ({ label: `box ${box}`, colour: colourOf(k), mark: "line" })),
    charts: [
      studyChart({
        id: `prim-way-${id}`,
        title: `Coverage and density while peeling, ${what}`,
        alt: `Paths from the whole space to small boxes. ${paragraph}`,
        data: numbers.flatMap((box, k) => path(matching(way, { box }), box, colourOf(k))),
        x: axis("coverage: % of all such runs", { range: [0, 103] }),
        y: axis("density: % of the box's runs", { range: [0, 106] }),
      }),
      ...(factors.length === 0
        ? []
        : [
            studyChart({
              id: `prim-sides-${id}`,
              title: `Sides of the boxes, ${what}`,
              alt: `Bars within the range of each factor. ${paragraph}`,
              height: 84 + 34 * factors.length,
              data: sides(context, rows, factors, numbers),
              x: axis("place within the factor's range", {
                range: [-0.02, 1.02],
                tickvals: [0, 0.5, 1],
                ticktext: ["lowest", "middle", "highest"],
              }),
              y: names(factors.map(words), "", true),
            }),
          ]),
    ],
    paragraph,
    table: {
      caption: `Boxes in which ${what} is dense, ${scenario}`,
      head: ["box", "factor", "from", "to", "coverage, %", "density, %", "mass, %"],
      rows: rows.map((row) => [
        ...[String(row.box), row.factor === null ? "none restricted" : words(String(row.factor))],
        ...[row.low, row.high].map((end) => read(end, PLAIN)),
        ...[row.coverage, row.density, row.mass].map((share) => read(share, SHARE)),
      ]),
    },
  };
}

function sentence(rows: readonly Row[]): string {
  const [{ box, coverage, density }] = rows;
  const sides = rows
    .filter(({ factor }) => factor !== null)
    .map(({ factor, low, high }) => `${words(String(factor))} from ${read(low, PLAIN)} to ${read(high, PLAIN)}`);
  const where = sides.length === 0 ? "the whole space" : listed(sides);
  return `Box ${box}: ${where}; it holds ${read(coverage, SHARE)} % of these runs (coverage), and ${read(density, SHARE)} % of its runs are such (density).`;
}

function path(rows: readonly Row[], box: number, colour: string): Plot[] {
  const steps = rows.filter(({ state }) => state !== "pasted");
  const last = rows.filter(({ state }) => state === "pasted");
  const column = (list: readonly Row[], name: string): (number | null)[] => list.map((row) => drawn(row[name], SHARE));
  return [
    {
      type: "scatter",
      mode: "lines+markers",
      name: `box ${box}`,
      x: column(steps, "coverage"),
      y: column(steps, "density"),
      line: { color: transparent(colour, 0.5), width: 1.5 },
      marker: { color: colour, size: 4 },
      hovertemplate: `box ${box}: coverage %{x} %, density %{y} %<extra></extra>`,
    },
    {
      type: "scatter",
      mode: "markers",
      name: `box ${box}, chosen`,
      x: column(last, "coverage"),
      y: column(last, "density"),
      marker: { color: colour, size: 13, symbol: "diamond", line: { color: INK, width: 1.5 } },
      hovertemplate: `box ${box}, chosen: coverage %{x} %, density %{y} %<extra></extra>`,
    },
  ];
}

/** The range of each factor as a light bar, and on it the side of each box. */
function sides(
  context: StudyContext,
  rows: readonly Row[],
  factors: readonly string[],
  boxes: readonly number[],
): Plot[] {
  const bar = (factor: string, from: number, to: number, name: string, colour: string, width: number): Plot => ({
    type: "scatter",
    mode: "lines",
    name,
    x: [from, to],
    y: [words(factor), words(factor)],
    line: { color: colour, width },
    hovertemplate: `${name}<extra></extra>`,
  });
  return [
    ...factors.map((factor) => bar(factor, 0, 1, `${words(factor)}: whole range`, GRID, 16)),
    ...boxes.flatMap((box, k) =>
      matching(rows, { box }).flatMap(({ factor, low, high }) => {
        if (factor === null) return [];
        const name = String(factor);
        const text = `box ${box}, ${words(name)}: ${read(low, PLAIN)} to ${read(high, PLAIN)}`;
        const [from, to] = [placeOf(context, name, low), placeOf(context, name, high)];
        return [bar(name, from, Math.max(to, from + 0.01), text, colourOf(k), 12 - 4 * k)];
      }),
    ),
  ];
}

/** A value of a factor as a place between 0 and 1. */
function placeOf(context: StudyContext, name: string, value: Row["value"]): number {
  const factor = context.factor(name);
  const nth = (list: readonly unknown[]): number =>
    list.length < 2 ? 0 : Math.max(0, list.indexOf(value)) / (list.length - 1);
  if (factor?.kind === "levels") return nth(factor.levels);
  if (factor?.kind === "values") return nth(factor.values);
  if (factor?.kind === "range" && factor.high > factor.low)
    return Number(((Number(value) - factor.low) / (factor.high - factor.low)).toPrecision(4));
  return Number(Number(value).toPrecision(4));
}

function colourOf(k: number): string {
  return LINE_COLOURS[k % LINE_COLOURS.length];
}
