/** Extended one-at-a-time: small charts side by side, one for each factor, with the whole spread at each of its levels. */
import type { Figure } from "../../figure.ts";
import { axis, BANDS, eachOf, scenarioEntries, studyFigure } from "../chart-parts.ts";
import { coursesAlong, drawCourses, factorAxis, rangeOfRows } from "../courses.ts";
import { aroundBase, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, withUnit, words } from "../plain-names.ts";
import { asWritten, differenceOf, quantityOf, read, spoken } from "../units.ts";
import { listed } from "../../../base/words.ts";

/** Factors drawn for each observable, those that move its median most; the table has all. */
const MOST_CHARTS = 12;

export function oneAtATime(context: StudyContext): Figure[] {
  const { factors, observables, design, scenarios } = context.input.study;
  if (design.kind !== "one-at-a-time" || factors.length < 2) return [];
  return eachOf(observables, ({ name, unit }) => {
    const quantity = quantityOf(unit);
    const rows = matching(context.rows("bands"), { observable: name });
    const ranked = factors
      .map((factor) => {
        const own = aroundBase(context, rows, [factor.name]);
        return {
          factor,
          rows: own,
          swing: Math.max(...scenarios.map(({ id }) => swingOf(matching(own, { scenario: id })))),
        };
      })
      .sort((a, b) => b.swing - a.swing);
    if (!ranked.some(({ rows }) => rows.some(({ n }) => n !== 0))) return undefined;
    const moving = ranked.filter(({ swing }) => swing > 0).length;
    const shown = ranked.slice(0, Math.min(MOST_CHARTS, Math.max(2, moving)));
    const range = rangeOfRows(
      shown.flatMap((one) => one.rows),
      quantity,
    );
    const moved = ranked.filter(({ swing }) => swing > 0).slice(0, 3);
    const most =
      moved.length === 0
        ? "no factor moves its median"
        : `its median moves most with ${listed(moved.map(({ factor, swing }) => `${words(factor.name)} (by ${spoken(swing, differenceOf(quantity))})`))}`;
    const left =
      ranked.length > shown.length
        ? ` The other ${ranked.length - shown.length} factors move it less or not at all and are in the table only.`
        : "";
    const told = `${words(name)}, one factor moved and all others at their base: ${most}.${left} All charts share one scale.`;
    const ids = scenarios.map(({ id }) => id);
    return studyFigure(context, {
      id: `one-at-a-time-${name}`,
      heading: `${capitalWords(name)}, one factor at a time`,
      key: [...scenarioEntries(ids, context, "median"), ...BANDS],
      charts: shown.map(({ factor, rows }) => ({
        id: `one-at-a-time-${name}-${factor.name}`,
        title: `${capitalWords(name)} by ${words(factor.name)}`,
        alt: `Curve with bands over ${words(factor.name)}.`,
        height: 210,
        marks: drawCourses(context, coursesAlong(context, rows, factor.name), factor.name, quantity),
        x: factorAxis(coursesAlong(context, rows, factor.name), factor, withUnit(factor.name, asWritten(factor.unit))),
        y: axis(quantity.unit, { range }),
      })),
      told,
      table: {
        caption: `${capitalWords(name)}: how far the median moves (${differenceOf(quantity).unit})`,
        head: ["factor", ...ids],
        rows: ranked.map(({ factor, rows }) => [
          words(factor.name),
          ...ids.map((id) => read(swingOf(matching(rows, { scenario: id })), differenceOf(quantity))),
        ]),
      },
    });
  });
}

/** From the lowest to the highest median. */
function swingOf(rows: readonly Row[]): number {
  const medians = rows.map(({ p50 }) => p50).filter((value) => typeof value === "number");
  return medians.length === 0 ? 0 : Math.max(...medians) - Math.min(...medians);
}
