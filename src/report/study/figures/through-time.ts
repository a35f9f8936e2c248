/** Paired differences from the baseline through time, one small chart for each scenario: what the study reads of one curve at several dates. */
import type { Figure } from "../../figure.ts";
import { inSentence } from "../../names.ts";
import { QUIET } from "../../../figures/palette.ts";
import { CHANCE_AREAS, CHANCE_SENTENCE, chanceRow, hasChance } from "../chance-alone.ts";
import { axis, BANDS, column, fanBands, line, studyFigure, ZERO_LINE } from "../chart-parts.ts";
import { rangeOfRows, withZero } from "../courses.ts";
import { datedReads, type DatedReads } from "../dated-reads.ts";
import { extremes, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, words } from "../plain-names.ts";
import { differenceOf, type Quantity, quantityOf, read, readRange, readSpread, spoken } from "../units.ts";

/** At the base point; the charts of a curve share their axes, so that they can be compared. */
export function throughTime(context: StudyContext): Figure[] {
  const { study } = context.input;
  if (study.scenarios.length < 2) return [];
  return datedReads(study).flatMap((course) => {
    const shown = scenariosOf(context, course);
    return shown.length > 0 ? [figure(context, course, shown)] : [];
  });
}

/** Scenarios that a paragraph can name one by one. */
const MOST_NAMED = 5;

interface Course {
  readonly id: string;
  /** One for each date. */
  readonly rows: readonly Row[];
}

function scenariosOf(context: StudyContext, { reads }: DatedReads): Course[] {
  const { scenarios, baseline } = context.input.study;
  const all = context.rows("differences").filter(({ scenario, baseline: other }) => scenario !== other);
  const base = all.length > 0 ? Math.min(...all.map(({ point }) => Number(point))) : 0;
  return scenarios
    .filter((_, place) => place !== baseline)
    .map(({ id }) => {
      const own = matching(all, { scenario: id, baseline: scenarios[baseline].id, point: base });
      return { id, rows: reads.flatMap(({ name }) => matching(own, { observable: name })) };
    })
    .filter(({ rows }) => rows.length === reads.length && rows.some(({ n }) => Number(n) > 0));
}

function figure(context: StudyContext, { curve, unit, meaning, reads }: DatedReads, shown: readonly Course[]): Figure {
  const { study } = context.input;
  const baseline = study.scenarios[study.baseline].id;
  const quantity = differenceOf(quantityOf(unit));
  const dates = reads.map(({ date }) => Number(date.toFixed(2)));
  const last = dates[dates.length - 1];
  const all = shown.flatMap(({ rows }) => rows);
  const range = withZero(rangeOfRows(all, quantity));
  const isApart = hasChance(context, "differences");
  const heading = `${capitalWords(curve)}: difference against ${inSentence(baseline)} through time`;
  const named = extremes(shown, MOST_NAMED, ({ rows }) => Number(rows[rows.length - 1].p50)).map(
    ({ id, rows }) => `${id} ${spread(rows[rows.length - 1], quantity)}`,
  );
  const others = shown.length > MOST_NAMED ? `; the other ${shown.length - 2} lie between` : "";
  const told = `${words(curve)} (${meaning}) against ${baseline}, run by run, at ${read(last, quantityOf("year"))}: ${named.join("; ")}${others}.${isApart ? ` ${CHANCE_SENTENCE}` : ""}`;
  return studyFigure(context, {
    id: `through-time-${curve.replace(/[^A-Za-z0-9]+/g, "-")}`,
    heading,
    key: [{ label: "median", colour: QUIET, mark: "line" }, ...(isApart ? CHANCE_AREAS : BANDS)],
    charts: shown.map(({ id, rows }) => {
      const alone = isApart ? rows.map((row) => chanceRow(context, row)) : undefined;
      const look = { name: id, role: "compared", colour: context.colour(id) } as const;
      return {
        id: `through-time-${curve}-${id}`,
        title: `${capitalWords(curve)}, ${id} against ${inSentence(baseline)} (${quantity.unit})`,
        alt: "Fan of paired differences over the years.",
        height: 210,
        marks: [...fanBands(look, dates, rows, quantity, alone), line(look, dates, column(rows, "p50", quantity))],
        x: axis("", { format: { style: "year" }, grid: false }),
        y: axis(quantity.unit, { ...ZERO_LINE, range }),
      };
    }),
    told,
    table: {
      caption: `${heading} (${quantity.unit}): median (90 % of the pairs)`,
      head: ["scenario", ...dates.map((date) => read(date, quantityOf("year")))],
      rows: shown.map(({ id, rows }) => [id, ...rows.map((row) => readSpread(row, quantity))]),
    },
  });
}

function spread(row: Row, quantity: Quantity): string {
  return `${spoken(row.p50, quantity)} (90 % of the pairs ${readRange(row, quantity)})`;
}
