/** A matrix: how often a single look at each observable distinguishes a pair of worlds, in the baseline scenario. */
import type { Figure } from "../../figure.ts";
import { fields, names, studyFigure } from "../chart-parts.ts";
import { basePoint, distinct, largest, matching, type Row, type StudyContext } from "../study-context.ts";
import { words, worldName } from "../plain-names.ts";
import { drawn, read, SHARE, spoken } from "../units.ts";

export function separation(context: StudyContext): Figure[] {
  const { study } = context.input;
  const { id } = study.scenarios[study.baseline];
  const rows = matching(context.rows("separation"), { scenario: id });
  return rows.length > 0 ? [figure(context, id, rows)] : [];
}

interface Pair {
  readonly point: Row[string];
  readonly other: Row[string];
  readonly name: string;
}

/** Pairs of worlds, named by how they differ from the base; the base itself is left out where there are others. */
function pairsOf(context: StudyContext, rows: readonly Row[]): Pair[] {
  const { factors } = context.input.study;
  const points = context.rows("bands");
  const at = (point: Row[string]): Row => points.find((row) => row.point === point)!;
  const base = basePoint(context);
  const first = matching(rows, { observable: rows[0].observable });
  const told = first.filter(({ point, other }) => point !== base && other !== base);
  return (told.length > 0 ? told : first).map(({ point, other }) => {
    // A matrix has little room: "alliance or restraint" is enough where the figure speaks of worlds.
    const [one, two] = [point, other].map((place) => worldName(factors, at(place), at(base)).replace(/ world$/, ""));
    return { point, other, name: `${one} or ${two}` };
  });
}

function figure(context: StudyContext, id: string, rows: readonly Row[]): Figure {
  const pairs = pairsOf(context, rows);
  const seen = distinct(rows, "observable").map(String);
  const rowOf = (observable: string, { point, other }: Pair): Row | undefined =>
    matching(rows, { observable, point, other })[0];
  const seenNames = seen.map((name) => words(name).replace(/^seen /, ""));
  const values = pairs.map((pair) => seen.map((observable) => drawn(rowOf(observable, pair)?.share_right, SHARE)));
  const sentences = pairs.map((pair) => {
    const known = seen.map((observable) => rowOf(observable, pair)).filter((row) => row !== undefined);
    const best = largest(known, (row) => Number(row.share_right));
    const quantity = context.quantity(String(best.observable));
    return `${pair.name}: best by ${words(String(best.observable)).replace(/^seen /, "")}, which at ${spoken(best.threshold, quantity)} puts ${spoken(best.share_right, SHARE)} of the runs into their own world`;
  });
  const told = `in ${id}, how often one look at a number tells two worlds apart (50 % = not at all): ${sentences.join("; ")}. Thresholds are found on the same runs, so with few replicates they look better than they are.`;
  return studyFigure(context, {
    id: "separation",
    heading: "What would tell the worlds apart",
    chart: {
      title: `Runs put into their own world by one number, %, ${id}`,
      alt: "A matrix of shares.",
      height: 190 + 34 * pairs.length,
      leastWidth: 180 + 36 * seen.length,
      marks: [fields({ name: "put right, %", values, low: 50, high: 100, isNumbered: true })],
      x: names(seenNames, { slanted: true }),
      y: { ...names(pairs.map(({ name }) => name)), small: true },
    },
    told,
    table: {
      caption: `How one number tells two worlds apart, ${id}`,
      head: ["worlds", "seen", "second world higher, % of pairs", "threshold", "put right, %"],
      rows: pairs.flatMap((pair) =>
        seen.flatMap((observable) => {
          const row = rowOf(observable, pair);
          if (!row) return [];
          const quantity = context.quantity(observable);
          return [[pair.name, words(observable), read(row.share_higher, SHARE), spoken(row.threshold, quantity), read(row.share_right, SHARE)]]; // prettier-ignore
        }),
      ),
    },
  });
}
