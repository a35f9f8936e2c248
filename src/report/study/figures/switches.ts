/** Switches one at a time: a dot for each with the paired difference that it makes, and the range of nine tenths of the pairs. */
import type { Figure } from "../../figure.ts";
import { CHANCE_BARS, CHANCE_SENTENCE, hasChance, chanceRow } from "../chance-alone.ts";
import { axis, eachOf, names, range, scenarioEntries, studyFigure, ZERO_LINE } from "../chart-parts.ts";
import { differencesOf, falling, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, words } from "../plain-names.ts";
import { PLAIN, type Quantity, read, readSpread, spoken } from "../units.ts";
import { listed } from "../../../base/words.ts";

/** How many are named in the sentence. */
const MOST_NAMED = 3;

export function switches(context: StudyContext): Figure[] {
  const { factors, design, observables } = context.input.study;
  const switched = factors.filter(({ kind }) => kind === "switch").map(({ name }) => name);
  if (design.kind !== "one-at-a-time" || switched.length < 2) return [];
  return eachOf(observables, ({ name }) => {
    const rows = differencesOf(context, name, "points");
    return rows.length === 0 ? undefined : figure(context, name, rows, switched);
  });
}

/** Each switch with the row in which it alone is on. */
type Effect = readonly [name: string, row: Row];

function figure(context: StudyContext, name: string, rows: readonly Row[], switched: readonly string[]): Figure {
  const quantity = context.difference(name);
  const all = context.input.study.scenarios.map(({ id }) => id);
  const isApart = hasChance(context, "differences");
  const order = bySize(rows, switched);
  const effects = new Map(all.map((id) => [id, effectsOf(matching(rows, { scenario: id }), order)] as const));
  const ids = all.filter((id) => effects.get(id)!.length > 0);
  const most = ids.map((id) => `in ${id} ${sentence(effects.get(id)!, quantity)}`).join("; ");
  const told = `${words(name)}, each switch alone against none, run by run: ${most}. Dots: mean of the pairs; lines: 90 % of them.${isApart ? ` ${CHANCE_SENTENCE}` : ""}`;
  return studyFigure(context, {
    id: `switches-${name}`,
    heading: `${capitalWords(name)}: what each switch changes`,
    key: [
      ...scenarioEntries(ids, context, isApart ? "" : "mean and 90 % of the pairs"),
      ...(isApart ? CHANCE_BARS : []),
    ],
    charts: ids.map((id) => {
      const own = effects.get(id)!;
      const colour = context.colour(id);
      const alone = own.flatMap(([, row], place) =>
        range(chanceRow(context, row), quantity, { colour, place, isChance: true }),
      );
      const both = own.flatMap(([, row], place) => range(row, quantity, { colour, place, at: "mean" }));
      return {
        id: `switches-${name}-${id}`,
        title: `${capitalWords(name)} in ${id}: what changes (${quantity.unit})`,
        alt: "Dots with ranges.",
        height: 84 + 26 * own.length,
        marks: [...alone, ...both],
        x: axis(quantity.unit, ZERO_LINE),
        y: { ...names(own.map(([factor]) => words(factor))), grid: true },
      };
    }),
    told,
    table: {
      caption: `${capitalWords(name)}: mean paired difference (90 % of the pairs), ${quantity.unit}`,
      head: ["switch", "scenario", "difference", "share above zero", "pairs"],
      rows: ids.flatMap((id) => {
        const cells = (row: Row): string[] => [readSpread(row, quantity, "mean"), read(row.share_above_zero, PLAIN)];
        return effects.get(id)!.map(([factor, row]) => [words(factor), id, ...cells(row), read(row.n, PLAIN)]);
      }),
    },
  });
}

/** The switches ordered by their effect in the first scenario that has them; all scenarios share the order. */
function bySize(rows: readonly Row[], switched: readonly string[]): string[] {
  const first = effectsOf(matching(rows, { scenario: rows[0].scenario }), switched);
  const size = (name: string): number => Math.abs(Number(first.find(([other]) => other === name)?.[1].mean ?? 0));
  return falling(switched, size);
}

function effectsOf(rows: readonly Row[], switched: readonly string[]): Effect[] {
  return switched.flatMap((name): Effect[] => {
    const row = rows.find((one) => switched.every((other) => one[other] === (other === name ? 1 : 0)));
    return row === undefined ? [] : [[name, row]];
  });
}

function sentence(effects: readonly Effect[], quantity: Quantity): string {
  const size = ([, { mean }]: Effect): number => Math.abs(Number(mean));
  const told = falling(effects, size)
    .filter((effect) => size(effect) > Number(effect[1].half_width))
    .slice(0, MOST_NAMED)
    .map(([name, { mean }]) => `${words(name)} (${spoken(mean, quantity)})`);
  return told.length === 0 ? "no switch moves the mean beyond luck" : `the mean moves most with ${listed(told)}`;
}
