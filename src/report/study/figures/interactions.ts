/** Joint effects of pairs of switches as a map: below zero two do the same work, above zero one makes the other stronger. */
import type { Figure, Json, Plot } from "../../figure.ts";
import { INK } from "../../../figures/palette.ts";
import { PREMISE } from "../../paragraphs.ts";
import { names, studyChart } from "../chart-parts.ts";
import { distinct, matching, type Row, type StudyContext } from "../study-context.ts";
import { differenceOf, drawn, quantityOf, read, spoken, words, type Quantity } from "../units.ts";
import { capital } from "./response.ts";

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
  const [xs, ys] = [all.slice(0, -1), all.slice(1).reverse()];
  const z = ys.map((y) =>
    xs.map((x): Json => drawn(rows.find(({ factor, other }) => factor === x && other === y)?.value ?? null, quantity)),
  );
  return studyChart({
    id: `interactions-${observable}-${id}`,
    title: `Joint effects on ${words(observable)}, ${id} (${quantity.unit})`,
    alt: `Map of colours. ${alt}`,
    height: 110 + 34 * ys.length,
    data: [
      {
        type: "heatmap",
        x: xs.map(words),
        y: ys.map(words),
        z,
        zmin: -most,
        zmax: most,
        colorscale: SIGNED.map(([place, colour]): Json => [place, colour]),
        xgap: 1.5,
        ygap: 1.5,
        hoverongaps: false,
        showscale: false,
        hovertemplate: "%{x} and %{y}: %{z}<extra></extra>",
      },
    ],
    x: { ...names(xs.map(words), "", false), tickangle: -35 },
    y: { ...names([...ys].reverse().map(words), "", true), showgrid: false },
    more: { margin: { l: 58, r: 12, t: 12, b: 72 }, annotations: signedNumbers(z, most) },
  });
}

/** As many decimals as the largest needs for two digits; white on the dark fields of both ends. */
function signedNumbers(z: readonly (readonly Json[])[], most: number): Plot[] {
  const decimals = most >= 10 ? 0 : most >= 1 ? 1 : most >= 0.1 ? 2 : 3;
  return z.flatMap((row, y) =>
    row.flatMap((value, x) => {
      if (typeof value !== "number") return [];
      const color = Math.abs(value) > 0.8 * most ? "#ffffff" : INK;
      const size = Math.abs(value).toFixed(decimals);
      const text = Number(size) === 0 ? "0" : `${value < 0 ? "−" : ""}${size}`;
      return [{ x, y, text, showarrow: false, font: { size: 11, color } }];
    }),
  );
}

function sentence(rows: readonly Row[], id: string, quantity: Quantity): string {
  const size = ({ value }: Row): number => Math.abs(Number(value));
  const { factor, other, value } = rows.reduce((best, row) => (size(row) > size(best) ? row : best));
  return `in ${id} the largest is that of ${words(String(factor))} and ${words(String(other))}, ${spoken(value, quantity)}`;
}
