/** Scenario discovery: what a box gains in density and loses in coverage as it is peeled, and where its sides lie. */
import type { Mark } from "../../../figures/chart.ts";
import { mix } from "../../../figures/colour-scale.ts";
import type { Figure } from "../../figure.ts";
import { GRID, INK, lineColour } from "../../../figures/palette.ts";
import { axis, bars, column, dots, line, names, studyFigure } from "../chart-parts.ts";
import { distinct, matching, type Row, type StudyContext } from "../study-context.ts";
import { words } from "../plain-names.ts";
import { PLAIN, read, SHARE } from "../units.ts";
import { listed } from "../../../base/words.ts";

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
  const told = `${what} in ${read(whole?.density, SHARE)} % of ${read(rows[0].n, PLAIN)} runs of ${scenario}. ${numbers.map((box) => sentence(matching(rows, { box }))).join(" ")}`;
  const factors = distinct(rows, "factor")
    .filter((factor) => factor !== null)
    .map(String);
  return studyFigure(context, {
    id: `prim-${id}`,
    heading: `Where ${what} is dense, ${scenario}`,
    key: numbers.map((box, k) => ({ label: `box ${box}`, colour: lineColour(k), mark: "line", series: `box ${box}` })),
    charts: [
      {
        id: `prim-way-${id}`,
        title: `Coverage and density while peeling, ${what}`,
        alt: "Paths from the whole space to small boxes.",
        marks: numbers.flatMap((box, k) => path(matching(way, { box }), box, lineColour(k))),
        x: axis("coverage: % of all such runs", { range: [0, 103] }),
        y: axis("density: % of the box's runs", { range: [0, 106] }),
      },
      ...(factors.length === 0
        ? []
        : [
            {
              id: `prim-sides-${id}`,
              title: `Sides of the boxes, ${what}`,
              alt: "Bars within the range of each factor.",
              height: 84 + 34 * factors.length,
              marks: sides(context, rows, factors, numbers),
              x: axis("place within the factor's range", {
                range: [-0.02, 1.02],
                ticks: ["lowest", "middle", "highest"].map((label, k) => ({ at: k / 2, label })),
              }),
              y: names(factors.map(words), { grid: true }),
            },
          ]),
    ],
    told,
    table: {
      caption: `Boxes in which ${what} is dense, ${scenario}`,
      head: ["box", "factor", "from", "to", "coverage, %", "density, %", "mass, %"],
      rows: rows.map((row) => [
        ...[String(row.box), row.factor === null ? "none restricted" : words(String(row.factor))],
        ...[row.low, row.high].map((end) => read(end, PLAIN)),
        ...[row.coverage, row.density, row.mass].map((share) => read(share, SHARE)),
      ]),
    },
  });
}

function sentence(rows: readonly Row[]): string {
  const [{ box, coverage, density }] = rows;
  const sides = rows
    .filter(({ factor }) => factor !== null)
    .map(({ factor, low, high }) => `${words(String(factor))} from ${read(low, PLAIN)} to ${read(high, PLAIN)}`);
  const where = sides.length === 0 ? "the whole space" : listed(sides);
  return `Box ${box}: ${where}; it holds ${read(coverage, SHARE)} % of these runs (coverage), and ${read(density, SHARE)} % of its runs are such (density).`;
}

function path(rows: readonly Row[], box: number, colour: string): Mark[] {
  const steps = rows.filter(({ state }) => state !== "pasted");
  const last = rows.filter(({ state }) => state === "pasted");
  const at = (list: readonly Row[]) => [column(list, "coverage", SHARE), column(list, "density", SHARE)] as const;
  const look = { name: `box ${box}`, role: "run", colour } as const;
  const told = last.map(() => `box ${box}, chosen: coverage and density, %`);
  return [
    { ...line({ ...look, colour: mix(colour, "#ffffff", 0.4) }, ...at(steps)), dots: 4, width: 1.5 },
    dots(look, ...at(last), { symbol: "diamond", size: 13, outline: INK, told }),
  ];
}

/** The range of each factor as a light bar, with the side of each box on it. */
function sides(
  context: StudyContext,
  rows: readonly Row[],
  factors: readonly string[],
  boxes: readonly number[],
): Mark[] {
  const bar = (name: string, colour: string, thickness: number, ends: readonly Side[]): Mark => {
    const [from, to] = [ends.map((end) => end.from), ends.map((end) => end.to)];
    const rows = ends.map(({ row }) => row);
    return bars({ name, role: "part", colour }, rows, from, to, { thickness });
  };
  const whole = factors.map((_, row) => ({ row, from: 0, to: 1 }));
  return [
    bar("whole range", GRID, 0.47, whole),
    ...boxes.map((box, k) => {
      const own = matching(rows, { box }).flatMap(({ factor, low, high }): Side[] => {
        if (factor === null) return [];
        const [from, to] = [low, high].map((end) => placeOf(context, String(factor), end));
        return [{ row: factors.indexOf(String(factor)), from, to: Math.max(to, from + 0.01) }];
      });
      return bar(`box ${box}`, lineColour(k), Math.max(0.08, 0.35 - 0.12 * k), own);
    }),
  ];
}

interface Side {
  readonly row: number;
  readonly from: number;
  readonly to: number;
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
