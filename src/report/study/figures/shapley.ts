/** Shapley values: what each switch contributes to each observable, averaged over all orders, with the range over orders. */
import type { PointsMark, Value } from "../../../figures/chart.ts";
import type { Figure } from "../../figure.ts";
import { INK, QUIET } from "../../../figures/palette.ts";
import { CHANCE_SENTENCE } from "../chance-alone.ts";
import { axis, bars, column, dots, type Look, names, studyFigure, ZERO_LINE } from "../chart-parts.ts";
import { byObservable, falling, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, words } from "../plain-names.ts";
import { drawn, PLAIN, type Quantity, read, readMean, spoken } from "../units.ts";
import { listed } from "../../../base/words.ts";

/** A joint effect this small beside the largest contribution is rounding error. */
const ROUNDING = 1e-9;

export function shapley(context: StudyContext): Figure[] {
  const rows = context.rows("shapley").filter(({ value }) => value !== null);
  return byObservable(rows).map(({ observable, own, ids }) => {
    const quantity = context.difference(observable);
    const alone = matching(context.rows("chance/shapley"), { observable });
    const most = ids.map((id) => sentence(context, matching(own, { scenario: id }), id, quantity));
    const told = [
      `${words(observable)}: ${most.join("; ")}.`,
      "Bars: the mean over all orders of switching on; they add up to the change from none to all.",
      "Thick lines: the 90 % interval of that mean over replicates; thin lines: from the smallest to the largest contribution over the orders.",
      ...(alone.length > 0 ? [`Diamonds: the same with chance alone. ${CHANCE_SENTENCE}`] : []),
    ].join(" ");
    return studyFigure(context, {
      id: `shapley-${observable}`,
      heading: `${capitalWords(observable)}: what each switch contributes`,
      key: [
        { label: "mean over all orders", colour: context.colour(ids[0]), mark: "area" },
        { label: "thick: 90 % interval of that mean", colour: INK, mark: "bar" },
        { label: "thin: from the smallest to the largest over orders", colour: QUIET, mark: "line" },
        ...(alone.length > 0 ? [{ label: "with chance alone", colour: INK, mark: "diamond" } as const] : []),
      ],
      charts: ids.map((id) => {
        const ranked = falling(matching(own, { scenario: id }), sizeOf);
        const rowsOf = ranked.map((_, row) => row);
        const [value, low, high] = ["value", "low", "high"].map((name) => column(ranked, name, quantity));
        const ofMean = (side: 1 | -1) =>
          ranked.map((row) => drawn(Number(row.value) + side * Number(row.half_width), quantity));
        const lines = (look: Look, low: readonly Value[], high: readonly Value[], thickness: number): PointsMark =>
          dots(look, value, rowsOf, { along: "x", low, high, symbol: "none", thickness, silent: true });
        const mean = { name: "mean over orders", role: "run", colour: context.colour(id) } as const;
        const chance = { name: "chance alone", role: "chance", colour: INK } as const;
        const other = ranked.map(({ factor }) => matching(alone, { scenario: id, factor })[0]);
        const zeros = ranked.map(() => 0);
        return {
          id: `shapley-${observable}-${id}`,
          title: `Contributions to ${words(observable)}, ${id} (${quantity.unit})`,
          alt: "Bars for each switch.",
          height: 84 + 34 * ranked.length,
          marks: [
            bars(mean, rowsOf, zeros, value, { series: "mean", thickness: 0.7, opacity: 0.75 }),
            lines({ name: "over orders", role: "run", colour: QUIET }, low, high, 1.6),
            lines({ name: "90 % of the mean", role: "run", colour: INK }, ofMean(-1), ofMean(1), 4),
            ...(alone.length === 0
              ? []
              : [dots(chance, column(other, "value", quantity), rowsOf, { symbol: "open-diamond" })]),
          ],
          x: axis(quantity.unit, ZERO_LINE),
          y: names(ranked.map(({ factor }) => words(String(factor)))),
        };
      }),
      told,
      table: {
        caption: `Contributions to ${words(observable)} (${quantity.unit})`,
        head: [
          "switch",
          "scenario",
          "mean over orders (± 90 % of the mean)",
          "smallest",
          "largest",
          "first",
          "last",
          "by interaction",
          "replicates",
        ],
        rows: own.map((row) => [
          ...[words(String(row.factor)), String(row.scenario)],
          readMean(row, quantity, "value"),
          ...[row.low, row.high, row.alone, row.last, row.interactions].map((value) => read(value, quantity)),
          read(row.n, PLAIN),
        ]),
      },
    });
  });
}

/** The size of a contribution, whatever its sign. */
function sizeOf({ value }: Row): number {
  return Math.abs(Number(value));
}

function sentence(context: StudyContext, rows: readonly Row[], id: string, quantity: Quantity): string {
  const ranked = falling(rows, sizeOf);
  const most = ranked.slice(0, 3).map(({ factor, value }) => `${words(String(factor))} ${spoken(value, quantity)}`);
  const where = { method: "shapley", scenario: id, observable: rows[0].observable };
  const [joint] = falling(
    matching(context.rows("indices"), where).filter(({ value }) => value !== null),
    sizeOf,
  );
  if (joint === undefined || sizeOf(joint) < ROUNDING * sizeOf(ranked[0])) return `in ${id} ${listed(most)}`;
  return `in ${id} ${listed(most)}, and the strongest joint effect is that of ${words(String(joint.factor))} (${spoken(joint.value, quantity)})`;
}
