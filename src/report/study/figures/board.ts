/**
 * Scenarios side by side: the first observables of the study file, each in a chart of its own with a row for every scenario, all in the order of
 * the first one. Differences from the baseline, run by run: dots are means, lines 90 % of the pairs.
 */
import type { Figure } from "../../figure.ts";
import { inSentence } from "../../names.ts";
import { rangeRows, studyFigure } from "../chart-parts.ts";
import { rangeOfRows, withZero } from "../courses.ts";
import { differencesOf, falling, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, words } from "../plain-names.ts";
import { readSpread, spoken } from "../units.ts";

const CHARTS = 4;
/** Pairs of scenarios have other figures. */
const FEWEST = 4;

export function board(context: StudyContext): Figure[] {
  const { study } = context.input;
  if (study.factors.length > 0 || study.scenarios.length < FEWEST) return [];
  const baseline = study.scenarios[study.baseline].id;
  const shown = study.observables.slice(0, CHARTS).map(({ name }) => {
    return { name, quantity: context.difference(name), rows: differencesOf(context, name, "scenarios") };
  });
  const [first] = shown;
  const ranked = falling(first.rows, ({ mean }) => Number(mean)).map(({ scenario }) => String(scenario));
  if (ranked.length === 0) return [];
  const titleOf = (id: string): string => study.scenarios.find((one) => one.id === id)!.title;
  const rowOf = (rows: readonly Row[], scenario: string): Row | undefined => matching(rows, { scenario })[0];
  const ends = [ranked[0], ranked[ranked.length - 1]].map((id) => `${titleOf(id)} (${spoken(rowOf(first.rows, id)?.mean, first.quantity)})`); // prettier-ignore
  const told = `differences from ${baseline}, ordered by ${words(first.name)}: most ${ends[0]}, least ${ends[1]}. Dots: means; lines: 90 % of the pairs.`;
  return [
    studyFigure(context, {
      id: "board",
      heading: `What each changes against ${inSentence(baseline)}`,
      charts: shown.map(({ name, quantity, rows }) => {
        const own = { id: `board-${name}-chart`, title: `${capitalWords(name)} (${quantity.unit})` };
        const scale = withZero(rangeOfRows(rows, quantity));
        const of = ranked.map((id) => rowOf(rows, id));
        return rangeRows(own, ranked.map(titleOf), of, quantity, { title: quantity.unit, scale, told: ranked });
      }),
      told,
      table: {
        caption: `Differences from ${baseline}: mean (90 % of the pairs)`,
        head: ["scenario", ...shown.map(({ name, quantity }) => `${words(name)} (${quantity.unit})`)],
        rows: ranked.map((id) => [
          titleOf(id),
          ...shown.map(({ rows, quantity }) => readSpread(rowOf(rows, id), quantity, "mean")),
        ]),
      },
    }),
  ];
}
