/** Joint effects of pairs of switches as a map: below zero two switches do the same work, above zero each makes the other stronger. */
import type { Figure } from "../../figure.ts";
import { fields, names, type StudyChart, studyFigure } from "../chart-parts.ts";
import { byObservable, largest, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, words } from "../plain-names.ts";
import { drawn, PLAIN, type Quantity, read, readMean, spoken } from "../units.ts";

/** Blue below, white at nothing, brown above. */
const SIGNED: readonly (readonly [number, string])[] = [
  [0, "#2f62b5"],
  [0.25, "#a9c4e6"],
  [0.5, "#f7f7f5"],
  [0.75, "#eab98a"],
  [1, "#b95a10"],
];

export function interactions(context: StudyContext): Figure[] {
  const rows = context.rows("interactions").filter(({ value }) => value !== null);
  return byObservable(rows).map(({ observable, own, ids }) => {
    const quantity = context.difference(observable);
    const most = Math.max(...own.map(({ value }) => Math.abs(drawn(value, quantity) ?? 0)), 1e-9);
    const largest = ids.map((id) => sentence(matching(own, { scenario: id }), id, quantity)).join("; ");
    const told = `${words(observable)}: ${largest}. Fields: what two switches change together beyond what each changes alone, averaged over everything else that may be on.`;
    return studyFigure(context, {
      id: `interactions-${observable}`,
      heading: `${capitalWords(observable)}: which switches work on each other`,
      charts: ids.map((id) => map(matching(own, { scenario: id }), id, observable, quantity, most)),
      told,
      table: {
        caption: `Joint effects on ${words(observable)} (${quantity.unit})`,
        head: ["switch", "with", "scenario", "joint effect (± 90 % of the mean)", "replicates"],
        rows: own.map((row) => [
          ...[row.factor, row.other].map((name) => words(String(name))),
          String(row.scenario),
          readMean(row, quantity, "value"),
          read(row.n, PLAIN),
        ]),
      },
    });
  });
}

/** The lower triangle: each pair once. */
function map(rows: readonly Row[], id: string, observable: string, quantity: Quantity, most: number): StudyChart {
  const all = [...new Set(rows.flatMap(({ factor, other }) => [String(factor), String(other)]))];
  const [xs, ys] = [all.slice(0, -1), all.slice(1)];
  const at = (x: string, y: string): Row | undefined => rows.find(({ factor, other }) => factor === x && other === y);
  return {
    id: `interactions-${observable}-${id}`,
    title: `Joint effects on ${words(observable)}, ${id} (${quantity.unit})`,
    alt: "Map of colours.",
    height: 170 + 34 * ys.length,
    marks: [
      fields({
        name: "joint effect",
        values: ys.map((y) => xs.map((x) => drawn(at(x, y)?.value, quantity))),
        ...{ low: -most, high: most, colours: SIGNED, isNumbered: true },
      }),
    ],
    x: names(xs.map(words), { slanted: true }),
    y: names(ys.map(words)),
  };
}

function sentence(rows: readonly Row[], id: string, quantity: Quantity): string {
  const { factor, other, value } = largest(rows, (row) => Math.abs(Number(row.value)));
  return `in ${id} the largest is that of ${words(String(factor))} and ${words(String(other))}, ${spoken(value, quantity)}`;
}
