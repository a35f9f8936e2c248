/**
 * Small multiples: what a study reads of one curve for several items, suppliers or minerals, a small chart for each and all on one scale. Between
 * scenarios a row for each in the order of the first chart; within one scenario a line along the first factor. Paired differences, run by run.
 */
import { SCENARIO_COLOURS } from "../../../figures/palette.ts";
import { capital } from "../../../base/words.ts";
import type { Figure } from "../../figure.ts";
import { inSentence } from "../../names.ts";
import {
  axis,
  column,
  eachOf,
  fanBands,
  line,
  rangeRows,
  type StudyChart,
  studyFigure,
  ZERO_LINE,
} from "../chart-parts.ts";
import { rangeOfRows, withZero } from "../courses.ts";
import type { ReportedObservable } from "../input.ts";
import { aroundBase, baseRows, falling, largest, matching, type Row, type StudyContext } from "../study-context.ts";
import { withUnit, words } from "../plain-names.ts";
import { PLAIN, quantityOf, read, readSpread, spoken, type Quantity } from "../units.ts";

/** Two are shown together in a chart elsewhere. */
const FEWEST = 3;
const LOOK = { name: "difference", role: "run", colour: SCENARIO_COLOURS[0] } as const;

interface Panels {
  readonly context: StudyContext;
  readonly members: readonly ReportedObservable[];
  readonly quantity: Quantity;
  readonly rowsOf: (name: string) => readonly Row[];
  /** Of the x axis of rows, of the y axis of lines. */
  readonly scale: readonly [number, number];
}

export function panels(context: StudyContext): Figure[] {
  return eachOf(groupsOf(context), (members) => {
    const isBetween = context.input.study.scenarios.length > 1;
    const all = isBetween ? betweenScenarios(context) : alongFactor(context);
    const quantity = context.difference(members[0].name);
    const rowsOf = (name: string): readonly Row[] => matching(all, { observable: name }).filter(({ n }) => n !== 0);
    const shown = members.filter(({ name }) => rowsOf(name).length > 0);
    if (shown.length < FEWEST) return undefined;
    const scale = withZero(rangeOfRows(shown.flatMap(({ name }) => rowsOf(name)), quantity)); // prettier-ignore
    return figure({ context, members: shown, quantity, rowsOf, scale }, isBetween);
  });
}

/** Reads of one curve over the same years that differ in their entity. */
function groupsOf({ input }: StudyContext): ReportedObservable[][] {
  const single = input.study.observables.filter(({ read: of }) => of?.entity !== undefined && of.entity !== "all");
  const keyOf = ({ read: of }: ReportedObservable): string => [of?.observable, of?.from, of?.to].join(" ");
  const groups = [...new Set(single.map(keyOf))].map((key) => single.filter((one) => keyOf(one) === key));
  return groups.filter((group) => group.length >= FEWEST);
}

function betweenScenarios(context: StudyContext): Row[] {
  const { scenarios, baseline } = context.input.study;
  const base = scenarios[baseline].id;
  const all = context.rows("differences").filter((row) => row.baseline === base && row.scenario !== base);
  return aroundBase(context, all, []);
}

function alongFactor(context: StudyContext): Row[] {
  const [factor] = context.input.study.factors;
  if (factor?.kind !== "levels") return [];
  const all = [...baseRows(context), ...aroundBase(context, context.rows("differences"), [factor.name])];
  return all.sort((a, b) => Number(a[factor.name]) - Number(b[factor.name]));
}

function figure(parts: Panels, isBetween: boolean): Figure {
  const { context, members, quantity, rowsOf } = parts;
  const { study } = context.input;
  const id = `panels-${members[0].name}`;
  const [factor] = study.factors;
  const against = isBetween ? `against ${inSentence(study.scenarios[study.baseline].id)}` : `by ${words(factor.name)}`;
  const heading = `${headingOf(members)}: change ${against}${quantity.unit === "" ? "" : ` (${quantity.unit})`}`;
  const told = members.map(({ name }) => {
    const rows = rowsOf(name);
    const most = largest(rows, ({ mean }) => Math.abs(Number(mean)));
    const where = isBetween ? `in ${String(most.scenario)}` : `at ${read(most[factor.name], PLAIN)}`;
    return `${words(name)} ${spoken(most.mean, quantity)} ${where}`;
  });
  return studyFigure(context, {
    id,
    heading,
    charts: isBetween ? rowCharts(parts, id) : lineCharts(parts, id),
    told: `the largest change of each, run by run, mean: ${told.join("; ")}. Lines and areas: 90 % of the pairs.`,
    table: {
      caption: `${heading}: mean (90 % of the pairs)`,
      head: [isBetween ? "scenario" : words(factor.name), ...members.map(({ name }) => words(name))],
      rows: rowsOf(members[0].name).map((row) => {
        const key = isBetween ? "scenario" : factor.name;
        return [
          read(row[key], PLAIN),
          ...members.map(({ name }) => readSpread(matching(rowsOf(name), { [key]: row[key] })[0], quantity, "mean")),
        ];
      }),
    },
    small: !isBetween, // names of rows need their room
  });
}

/** "Sales lost, one by one": from the words that the names have in common. */
function headingOf(members: readonly ReportedObservable[]): string {
  const all = members.map(({ name }) => words(name).split(" "));
  const common = all[0].filter((word, k) => all.every((other) => other[k] === word));
  const bare = common.filter((word) => !["by", "of", "in", "the"].includes(word)).join(" ");
  return bare === "" ? "One by one" : `${capital(bare)}, one by one`;
}

function rowCharts({ members, quantity, rowsOf, scale }: Panels, id: string): StudyChart[] {
  const order = falling(rowsOf(members[0].name), ({ mean }) => Number(mean)).map(({ scenario }) => String(scenario));
  return members.map(({ name }) => {
    const rows = order.map((scenario) => matching(rowsOf(name), { scenario })[0]);
    const own = { id: `${id}-${name}`, title: capital(words(name)) };
    return rangeRows(own, order, rows, quantity, { title: "", scale, told: order });
  });
}

function lineCharts({ context, members, quantity, rowsOf, scale }: Panels, id: string): StudyChart[] {
  const [factor] = context.input.study.factors;
  return members.map(({ name }) => {
    const rows = rowsOf(name);
    const x = rows.map((row) => Number(row[factor.name]));
    const [wide] = fanBands(LOOK, x, rows, quantity);
    return {
      id: `${id}-${name}`,
      title: capital(words(name)),
      alt: "A line with an area.",
      height: 190,
      marks: [wide, line(LOOK, x, column(rows, "mean", quantity))],
      x: axis(withUnit(factor.name, quantityOf(factor.unit))),
      y: axis("", { ...ZERO_LINE, range: scale }),
    };
  });
}
