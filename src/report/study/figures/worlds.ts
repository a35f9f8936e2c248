/** A matrix for each observable: what each scenario loses in each world against the best one there, which is marked. */
import type { Figure } from "../../figure.ts";
import { INK } from "../../../figures/palette.ts";
import { dots, fields, names, studyFigure } from "../chart-parts.ts";
import { basePoint, distinct, largest, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, words, worldName } from "../plain-names.ts";
import { drawn, PLAIN, type Quantity, read, spoken } from "../units.ts";
import { listed } from "../../../base/words.ts";

interface World {
  readonly name: string;
  /** In the order of the scenarios. */
  readonly rows: readonly Row[];
}

export function worlds(context: StudyContext): Figure[] {
  const all = context.rows("worlds");
  return distinct(all, "observable").map((cell) => figure(context, String(cell), matching(all, { observable: cell })));
}

function worldsOf(context: StudyContext, rows: readonly Row[]): World[] {
  const { factors } = context.input.study;
  const first = basePoint(context);
  const base = rows.find(({ point }) => point === first) ?? rows[0];
  return distinct(rows, "point").map((point) => {
    const own = matching(rows, { point });
    return { name: worldName(factors, own[0], base), rows: own };
  });
}

function figure(context: StudyContext, observable: string, rows: readonly Row[]): Figure {
  const quantity = context.difference(observable);
  const known = worldsOf(context, rows);
  const ids = known[0].rows.map(({ scenario }) => String(scenario));
  const values = known.map((world) => world.rows.map(({ regret }) => drawn(regret, quantity)));
  const best = placesOfBest(known);
  const most = Math.max(...rows.map(({ regret }) => drawn(regret, quantity) ?? 0));
  const told = sentences(observable, known, ids, quantity);
  return studyFigure(context, {
    id: `worlds-${observable}`,
    heading: `${capitalWords(observable)}: regret, world by world`,
    key: [{ label: "a dot: best in its world", colour: INK, mark: "point" }],
    chart: {
      title: `Regret in ${words(observable)} (${quantity.unit}): worlds down, scenarios across`,
      alt: "A matrix of colours.",
      height: 190 + 20 * known.length,
      leastWidth: 240 + 34 * ids.length, // names of scenarios stand side by side
      marks: [
        fields({ name: "regret", values, low: 0, high: most > 0 ? most : 1, key: true }),
        dots({ name: "best", role: "guide", colour: INK }, best.x, best.y, { size: 6, silent: true }),
      ],
      x: names(ids, { slanted: true }),
      y: { ...names(known.map(({ name }) => name)), small: true },
    },
    told,
    table: {
      caption: `Regret in ${words(observable)} (${quantity.unit}); 0 = the best there`,
      head: ["world", ...ids],
      rows: known.map((world) => [world.name, ...world.rows.map(({ regret }) => read(regret, quantity))]),
    },
  });
}

/** Places of the best scenario in each world. */
function placesOfBest(known: readonly World[]): { x: number[]; y: number[] } {
  const best = known.flatMap(({ rows }, y) => rows.flatMap(({ rank }, x) => (rank === 1 ? [{ x, y }] : [])));
  return { x: best.map(({ x }) => x), y: best.map(({ y }) => y) };
}

/** Which scenario is best in the base world, where another one is, and which has the smallest maximum regret. */
function sentences(observable: string, known: readonly World[], ids: readonly string[], quantity: Quantity): string {
  const winner = ({ rows }: World): string => ids[rows.findIndex(({ rank }) => rank === 1)];
  const usual = winner(known[0]);
  const turned = known.filter((world) => winner(world) !== usual);
  const elsewhere = [...new Set(turned.map(winner))].map((id) => {
    const where = turned.filter((world) => winner(world) === id).map(({ name }) => name);
    return `${id} where ${listed(where)}`;
  });
  const worst = ids.map((id, place) => ({
    id,
    most: Math.max(...known.map(({ rows }) => Number(rows[place].regret))),
  }));
  const least = largest(worst, ({ most }) => -most);
  const better = known[0].rows[0].better === "high" ? "more is better" : "less is better";
  const turns = turned.length === 0 ? "in every other world too" : `elsewhere too, but for ${elsewhere.join("; ")}`;
  const count = read(known.length, PLAIN);
  return `${words(observable)} (${better}) in ${count} worlds, each with one assumption changed: as it is ${usual} is best, and so it is ${turns}. The largest regret is smallest for ${least.id} (${spoken(least.most, quantity)}).`;
}
