/** Joint effects of pairs of switches as a map: below zero two do the same work, above zero one makes the other stronger. */
import type { Figure } from "../../figure.ts";
import { PREMISE } from "../../paragraphs.ts";
import { fields, names, studyChart } from "../chart-parts.ts";
import { distinct, matching, type Row, type StudyContext } from "../study-context.ts";
import { differenceOf, drawn, quantityOf, read, spoken, words, type Quantity } from "../units.ts";
import { capital } from "../../../base/words.ts";

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
  return distinct(rows, "observable").map((cell) => {
    const observable = String(cell);
    const quantity = differenceOf(context.quantity(observable));
    const own = matching(rows, { observable });
    const ids = distinct(own, "scenario").map(String);
    const most = Math.max(...own.map(({ value }) => Math.abs(drawn(value, quantity) ?? 0)), 1e-9);
    const told = ids.map((id) => sentence(matching(own, { scenario: id }), id, quantity)).join("; ");
    const paragraph = `${PREMISE} ${words(observable)}: ${told}. Fields: what two switches change together beyond what each changes alone, averaged over everything else that may be on. ${context.stamp}`;
    return {
      id: `interactions-${observable}`,
      heading: `${capital(words(observable))}: which switches work on each other`,
      key: [],
      charts: ids.map((id) => map(matching(own, { scenario: id }), id, observable, quantity, most, paragraph)),
      paragraph,
      table: {
        caption: `Joint effects on ${words(observable)} (${quantity.unit})`,
        head: ["switch", "with", "scenario", "joint effect (± 90 % of the mean)", "replicates"],
        rows: own.map((row) => [
          ...[row.factor, row.other].map((name) => words(String(name))),
          String(row.scenario),
          `${read(row.value, quantity)} (± ${read(row.half_width, quantity)})`,
          read(row.n, quantityOf("1")),
        ]),
      },
    };
  });
}

/** The lower triangle: each pair once. */
function map(rows: readonly Row[], id: string, observable: string, quantity: Quantity, most: number, alt: string) {
  const all = [...new Set(rows.flatMap(({ factor, other }) => [String(factor), String(other)]))];
  const [xs, ys] = [all.slice(0, -1), all.slice(1)];
  const at = (x: string, y: string): Row | undefined => rows.find(({ factor, other }) => factor === x && other === y);
  return studyChart({
    id: `interactions-${observable}-${id}`,
    title: `Joint effects on ${words(observable)}, ${id} (${quantity.unit})`,
    alt: `Map of colours. ${alt}`,
    height: 170 + 34 * ys.length,
    marks: [
      fields({
        name: "joint effect",
        values: ys.map((y) => xs.map((x) => drawn(at(x, y)?.value, quantity))),
        ...{ low: -most, high: most, colours: SIGNED, key: false, isNumbered: true },
      }),
    ],
    x: names(xs.map(words), "", { slanted: true }),
    y: names(ys.map(words), ""),
  });
}

function sentence(rows: readonly Row[], id: string, quantity: Quantity): string {
  const size = ({ value }: Row): number => Math.abs(Number(value));
  const { factor, other, value } = rows.reduce((best, row) => (size(row) > size(best) ? row : best));
  return `in ${id} the largest is that of ${words(String(factor))} and ${words(String(other))}, ${spoken(value, quantity)}`;
}
