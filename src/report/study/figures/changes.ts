/**
 * Changes along the first factor, several observables in one chart: differences from the base point, run by run. One figure for each
 * unit, and one for what is read of single items, suppliers or minerals. Further factors stay at the base.
 */
import type { Dash, Mark } from "../../../figures/chart.ts";
import { FAMILY_COLOURS, LINE_COLOURS, lineColour, lineDash } from "../../../figures/palette.ts";
import type { Figure } from "../../figure.ts";
import { WIDE } from "../../curve-marks.ts";
import { area, axis, column, eachOf, line, type Look, studyFigure, ZERO_LINE } from "../chart-parts.ts";
import type { ReportedObservable } from "../input.ts";
import { aroundBase, baseRows, matching, type Row, type StudyContext } from "../study-context.ts";
import { withUnit, words } from "../plain-names.ts";
import { drawn, PLAIN, type Quantity, quantityOf, read, spoken } from "../units.ts";

/** More lines cannot be distinguished. */
const MOST_LINES = 7;
/** Intervals of more lines hide each other. */
const MOST_BANDED = 2;
/** Dots need room between them. */
const FEWEST_VALUES = 3;

export function changes(context: StudyContext): Figure[] {
  const { study } = context.input;
  const [factor] = study.factors;
  if (study.scenarios.length > 1 || factor?.kind !== "levels" || factor.levels.length < FEWEST_VALUES) return [];
  const whole = study.observables.filter(({ read: of }) => isWhole(of?.entity));
  const single = study.observables.filter(({ read: of }) => !isWhole(of?.entity));
  return [
    ...eachOf(byUnit(context, whole), (group) => figure(context, group, group[0].name)),
    ...eachOf(byUnit(context, single), (group) => figure(context, group, "parts")),
  ];
}

interface Line {
  readonly label: string;
  readonly colour: string;
  readonly dash: Dash;
  readonly rows: readonly Row[];
}

/** Shares go together, whatever they are shares of: their differences are in percentage points. */
function byUnit(context: StudyContext, observables: readonly ReportedObservable[]): ReportedObservable[][] {
  const unitOf = ({ name }: ReportedObservable): string => context.difference(name).unit;
  const units = [...new Set(observables.map(unitOf))];
  return units.map((unit) => observables.filter((one) => unitOf(one) === unit).slice(0, MOST_LINES));
}

function isWhole(entity: string | undefined): boolean {
  return entity === undefined || entity === "all";
}

function figure(context: StudyContext, group: readonly ReportedObservable[], id: string): Figure | undefined {
  const [factor] = context.input.study.factors;
  const quantity = context.difference(group[0].name);
  const rows = aroundBase(context, context.rows("differences"), [factor.name]);
  const base = baseRows(context);
  const series = group
    .map(({ name, read: of }, k): Line => {
      const own = [...matching(base, { observable: name }), ...matching(rows, { observable: name })];
      const dash = lineDash(Math.floor(k / LINE_COLOURS.length));
      const known = own.filter(({ n }) => n !== 0).sort((a, b) => Number(a[factor.name]) - Number(b[factor.name]));
      return { label: words(name), colour: colourOf(of?.observable, k), dash, rows: known };
    })
    .filter((one) => one.rows.length > 1);
  if (series.length === 0) return undefined;
  const ends = series.map(({ label, rows: own }) => `${label} ${spoken(own.at(-1)!.mean, quantity)}`);
  const last = read(series[0].rows.at(-1)![factor.name], PLAIN);
  const told = `change against the base by ${words(factor.name)}, run by run, mean: at ${last} ${ends.join("; ")}. Areas, for the first two: 90 % interval of the mean.`;
  const of = id === "parts" ? "Item by item: change" : "Change";
  const heading = `${of} by ${words(factor.name)}${quantity.unit === "" ? "" : ` (${quantity.unit})`}`;
  return studyFigure(context, {
    id: `changes-${id}`,
    heading,
    chart: {
      title: heading,
      alt: "A line for each quantity.",
      marks: series.flatMap((one, k) => marksOf(one, k < MOST_BANDED, factor.name, quantity)),
      x: axis(withUnit(factor.name, quantityOf(factor.unit))),
      y: axis(quantity.unit, ZERO_LINE),
    },
    told,
    table: {
      caption: `${heading}: mean ± its 90 % interval`,
      head: [words(factor.name), ...series.map(({ label }) => label)],
      rows: series[0].rows.map((row) => [
        read(row[factor.name], PLAIN),
        ...series.map((one) => {
          const [own] = matching(one.rows, { [factor.name]: row[factor.name] });
          return own === undefined ? "–" : `${read(own.mean, quantity)} ± ${read(own.half_width, quantity)}`;
        }),
      ]),
    },
  });
}

/** The walls keep their hues. */
function colourOf(observable: string | undefined, k: number): string {
  const families: Readonly<Record<string, string>> = FAMILY_COLOURS;
  return families[observable ?? ""] ?? lineColour(k);
}

/** A line, and under it the interval of its means where there are not too many. */
function marksOf({ label, colour, dash, rows }: Line, isBanded: boolean, factor: string, quantity: Quantity): Mark[] {
  const look: Look = { name: label, role: "run", colour };
  const x = rows.map((row) => Number(row[factor]));
  const end = (sign: number) => rows.map((row) => drawn(Number(row.mean) + sign * Number(row.half_width), quantity));
  const means = line(look, x, column(rows, "mean", quantity), dash);
  return [...(isBanded ? [area(look, x, end(-1), end(1), WIDE)] : []), { ...means, atEnd: true }];
}
