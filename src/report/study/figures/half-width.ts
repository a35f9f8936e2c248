/** Precision: the half-width of a mean's 90 % interval against the number of replicates. */
import type { Figure } from "../../figure.ts";
import { lineColour, lineDash } from "../../../figures/palette.ts";
import { axis, column, line, studyFigure } from "../chart-parts.ts";
import { byObservable, distinct, extremes, matching, type StudyContext } from "../study-context.ts";
import { capitalWords, words } from "../plain-names.ts";
import { PLAIN, read, spoken } from "../units.ts";

/** Scenarios that a paragraph can name one by one. */
const MOST_NAMED = 4;

export function halfWidth(context: StudyContext): Figure[] {
  const rows = context.rows("half_width").filter(({ half_width: width }) => width !== null);
  return byObservable(rows).map(({ observable, own, ids }) => {
    const quantity = context.difference(observable);
    const { unit } = quantity;
    const last = (id: string): number => Number(matching(own, { scenario: id }).at(-1)?.half_width);
    const ends = extremes(ids, MOST_NAMED, last).map((id) => {
      const end = matching(own, { scenario: id }).at(-1);
      return `± ${spoken(end?.half_width, quantity)} in ${id} with ${read(end?.n, PLAIN)} replicates`;
    });
    const between = ids.length <= MOST_NAMED ? "" : "; the other scenarios lie between";
    const told = `the mean of ${words(observable)} at a point is known to ${ends.join(", ")}${between} (90 % interval, median over the points). It shrinks with the square root of the number.`;
    return studyFigure(context, {
      id: `half-width-${observable}`,
      heading: `${capitalWords(observable)}: precision of the means`,
      key: ids.map((id, k) => ({ label: id, colour: lineColour(k), mark: "line", series: id })),
      chart: {
        title: `Half-width of the mean's 90 % interval (${unit})`,
        alt: "Falling lines.",
        height: 240,
        marks: ids.map((id, k) => {
          const rows = matching(own, { scenario: id });
          const x = rows.map(({ n }) => Number(n));
          const look = { name: id, role: "run", colour: lineColour(k) } as const;
          return line(look, x, column(rows, "half_width", quantity), lineDash(k));
        }),
        x: axis("replicates at each point", {
          scale: "log",
          ticks: distinct(own, "n").map((n) => ({ at: Number(n), label: read(n, PLAIN) })),
        }),
        y: axis(unit, { fromZero: true }),
      },
      told,
      table: {
        caption: `Half-width of the 90 % interval of the mean of ${words(observable)} (${unit})`,
        head: ["scenario", "replicates", "half-width"],
        rows: own.map((row) => [String(row.scenario), read(row.n, PLAIN), read(row.half_width, quantity)]),
      },
    });
  });
}
