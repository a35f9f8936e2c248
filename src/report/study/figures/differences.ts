/** Paired differences: of a scenario from the baseline, and of a point from the base point, with the same luck. */
import type { Mark } from "../../../figures/chart.ts";
import type { Figure } from "../../figure.ts";
import { QUIET, SCENARIO_COLOURS } from "../../../figures/palette.ts";
import { inSentence } from "../../names.ts";
import { CHANCE_BARS, CHANCE_SENTENCE, chanceRow, hasChance } from "../chance-alone.ts";
import { axis, BANDS, eachOf, names, range, scenarioEntries, studyFigure, ZERO_LINE } from "../chart-parts.ts";
import { coursesAlong, drawCourses, factorAxis, MOST_BANDED } from "../courses.ts";
import { datedReads } from "../dated-reads.ts";
import {
  baseRows,
  differencesOf,
  extremes,
  matching,
  type Row,
  scenariosIn,
  type StudyContext,
} from "../study-context.ts";
import { capitalWords, withUnit, words } from "../plain-names.ts";
import { PLAIN, type Quantity, quantityOf, read, readRange, readSpread, spoken } from "../units.ts";
import { twoSides } from "./two-sides.ts";

/** Scenarios that a paragraph can name one by one. */
const MOST_NAMED = 5;

/** Along a factor where there is one, otherwise one dot for each scenario. Designs with many factors have other figures, and so do courses through time except for their last date. */
export function differences(context: StudyContext): Figure[] {
  const { study } = context.input;
  if (study.factors.length > 1) return [];
  const elsewhere =
    study.scenarios.length > 1
      ? datedReads(study).flatMap(({ reads }) => reads.slice(0, -1).map(({ name }) => name))
      : [];
  const own = study.observables.filter(({ name }) => !elsewhere.includes(name));
  const isSwitch = study.factors[0]?.kind === "switch";
  const others = own.flatMap(({ name }) =>
    eachOf(isSwitch ? (["points"] as const) : (["scenarios", "points"] as const), (between) =>
      figure(context, name, between),
    ),
  );
  return [...twoSides(context), ...others];
}

function figure(context: StudyContext, name: string, between: "scenarios" | "points"): Figure | undefined {
  const { study } = context.input;
  const rows = differencesOf(context, name, between);
  if (rows.length === 0) return undefined;
  const quantity = context.difference(name);
  const kind = between === "scenarios" ? "scenarios" : "base";
  const [factor] = study.factors;
  const baseline = study.scenarios[study.baseline].id;
  const against =
    kind === "scenarios"
      ? `against ${inSentence(baseline)}`
      : `against ${words(factor.name)} ${read(baseValue(context, rows, factor.name), PLAIN)}`;
  const ids = scenariosIn(context, rows);
  const shown = kind === "base" ? [...matching(baseRows(context), { observable: name }), ...rows] : rows;
  const courses = factor ? coursesAlong(context, shown, factor.name) : [];
  const isApart = factor === undefined && hasChance(context, "differences");
  const told = `${words(name)} ${against}, run by run: ${sentences(ids, rows, factor?.name, quantity)}. ${saved(rows)}${isApart ? ` Dots: medians. ${CHANCE_SENTENCE}` : ""}`;
  const marks: Mark[] = factor
    ? drawCourses(context, courses, factor.name, quantity)
    : ids.flatMap((id, place) => {
        const [row] = matching(rows, { scenario: id });
        const at = { colour: SCENARIO_COLOURS[0], place }; // the name of the row says which it is
        return [...range(chanceRow(context, row), quantity, { ...at, isChance: true }), ...range(row, quantity, at)];
      });
  return studyFigure(context, {
    id: `differences-${kind}-${name}`,
    heading:
      kind === "base" && factor
        ? `${capitalWords(name)}: change by ${words(factor.name)}`
        : `${capitalWords(name)}: difference ${against}`,
    key: factor
      ? [...scenarioEntries(ids, context, "median"), ...(courses.length <= MOST_BANDED ? BANDS : [])]
      : isApart
        ? CHANCE_BARS
        : [{ label: "median and 90 % of the pairs", colour: QUIET, mark: "line" }],
    chart: {
      title: `${capitalWords(name)}, difference ${against} (${quantity.unit})`,
      alt: "Paired differences.",
      ...(factor ? {} : { height: 90 + 34 * ids.length }),
      marks,
      x: factor
        ? factorAxis(courses, factor, withUnit(factor.name, quantityOf(factor.unit)))
        : axis(quantity.unit, ZERO_LINE),
      y: factor ? axis(quantity.unit, ZERO_LINE) : names(ids, { grid: true }),
    },
    told,
    table: {
      caption: `${capitalWords(name)}, difference ${against} (${quantity.unit}): median (90 % of the pairs)`,
      head: ["scenario", factor ? words(factor.name) : "point", "difference", "share above zero", "variance ratio"],
      rows: rows.map((row) => [
        String(row.scenario),
        read(factor ? row[factor.name] : row.point, PLAIN),
        readSpread(row, quantity),
        read(row.share_above_zero, PLAIN),
        read(row.variance_ratio, PLAIN),
      ]),
    },
  });
}

function baseValue(context: StudyContext, rows: readonly Row[], factor: string): unknown {
  return context.rows("bands").find(({ point }) => point === rows[0].base_point)?.[factor];
}

function sentence(id: string, rows: readonly Row[], factor: string | undefined, quantity: Quantity): string {
  const own = matching(rows, { scenario: id });
  const last = own[own.length - 1];
  const where = factor ? ` at ${read(last[factor], PLAIN)}` : "";
  const above = last.share_above_zero;
  return `${id} has a median difference of ${spoken(last.p50, quantity)}${where} (90 % of the pairs ${readRange(last, quantity)}, above zero in ${typeof above === "number" ? Math.round(100 * above) : "–"} % of them)`;
}

/** Of many scenarios only the lowest and the highest are named: the table has all of them. */
function sentences(
  ids: readonly string[],
  rows: readonly Row[],
  factor: string | undefined,
  quantity: Quantity,
): string {
  const last = (id: string): number => Number(matching(rows, { scenario: id }).at(-1)?.p50);
  const told = extremes(ids, MOST_NAMED, last).map((id) => sentence(id, rows, factor, quantity));
  return told.length === ids.length
    ? told.join("; ")
    : `of ${ids.length} scenarios ${told[0]}, the lowest; ${told[1]}, the highest`;
}

/** How much the common luck reduced the variance. */
function saved(rows: readonly Row[]): string {
  const ratios = rows.map(({ variance_ratio: ratio }) => ratio).filter((ratio) => typeof ratio === "number");
  if (ratios.length === 0) return "";
  const middle = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)];
  return `Without pairing the variance of these differences is ${read(middle, PLAIN)} times as large (median).`;
}
