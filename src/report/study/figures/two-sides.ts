/**
 * For a switch that turns the whole model into another one, such as agents or their mean: the paired difference of each scenario from the baseline on
 * either side of the switch, one above the other. Where the two agree, the conclusion does not depend on the switch.
 */
import type { PointsMark } from "../../../figures/chart.ts";
import type { Figure } from "../../figure.ts";
import { inSentence } from "../../names.ts";
import { LINE_COLOURS } from "../../../figures/palette.ts";
import { axis, names, range, studyFigure, ZERO_LINE } from "../chart-parts.ts";
import { differencesOf, matching, type Row, scenariosIn, type StudyContext } from "../study-context.ts";
import { capitalWords, plainLevel, words } from "../plain-names.ts";
import { PLAIN, read, readSpread, spoken } from "../units.ts";

/** How far a line is moved up or down, as a fraction of the distance between rows. */
const APART = 0.17;

export function twoSides(context: StudyContext): Figure[] {
  const { factors, observables, scenarios } = context.input.study;
  const [factor] = factors;
  if (factors.length !== 1 || factor.kind !== "switch" || scenarios.length < 2) return [];
  return observables.flatMap(({ name }) => {
    const rows = differencesOf(context, name, "scenarios");
    return rows.length === 0 ? [] : [figure(context, name, rows, factor.name)];
  });
}

function figure(context: StudyContext, name: string, rows: readonly Row[], factor: string): Figure {
  const { study } = context.input;
  const quantity = context.difference(name);
  const against = inSentence(study.scenarios[study.baseline].id);
  const ids = scenariosIn(context, rows);
  const sides = [
    { label: plainLevel(factor, 0) ?? `without ${words(factor)}`, value: 0, colour: LINE_COLOURS[0] },
    { label: plainLevel(factor, 1) ?? `with ${words(factor)}`, value: 1, colour: LINE_COLOURS[1] },
  ];
  const rowOf = (id: string, value: number): Row | undefined => matching(rows, { scenario: id, [factor]: value })[0];
  const mean = (id: string, value: number): string => spoken(rowOf(id, value)?.mean, quantity);
  const means = ids.map((id) => `${id} ${mean(id, 0)} and ${mean(id, 1)}`).join("; ");
  const told = `${words(name)} against ${against}, run by run, ${sides[0].label} and ${sides[1].label}: ${means}. Dots: means; lines: 90 % of the pairs.`;
  const marks: PointsMark[] = ids.flatMap((id, k) =>
    sides.flatMap(({ value, colour, label }) => {
      const place = k + (value === 0 ? -APART : APART);
      const marks = range(rowOf(id, value), quantity, { colour, place, told: `${id}, ${label}`, at: "mean" });
      return marks.map((mark) => ({ ...mark, series: label, name: label }));
    }),
  );
  return studyFigure(context, {
    id: `differences-sides-${name}`,
    heading: `${capitalWords(name)}: difference against ${against}, ${sides[0].label} and ${sides[1].label}`,
    key: sides.map(({ label, colour }) => ({ label, colour, mark: "line", series: label })),
    chart: {
      title: `${capitalWords(name)}, difference against ${against} (${quantity.unit})`,
      alt: "Pairs of dots with lines.",
      height: 90 + 36 * ids.length,
      marks,
      x: axis(quantity.unit, ZERO_LINE),
      y: names(ids),
    },
    told,
    table: {
      caption: `${capitalWords(name)}, difference against ${against} (${quantity.unit}): mean (90 % of the pairs)`,
      head: ["scenario", words(factor), "difference", "share above zero"],
      rows: rows.map((row) => [
        ...[String(row.scenario), row[factor] === 1 ? "on" : "off"],
        readSpread(row, quantity, "mean"),
        read(row.share_above_zero, PLAIN),
      ]),
    },
  });
}
