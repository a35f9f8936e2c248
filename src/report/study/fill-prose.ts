/**
 * Fills the places in a study's hand-written words from its tables, so that no number is ever typed and no sentence outlives its number.
 *
 *   {{bands.p50 leakage_total lag=12}}                    a cell with its unit: the row of that observable where lag is 12
 *   {{bands.range leakage_total lag=12}}                  its 5th to 95th percentile
 *   {{differences.mean leakage_total lag=12 /12}}         a twelfth of it
 *   {{differences.mean delay_years_end ? more : less : as much}}   by the sign; the third where the mean's 90 % interval holds zero
 *   {{best bands.mean delay_years_end along=yard}}        the value of the factor at which the column is highest; {{least ...}}: lowest
 *   {{best ... along=yard ? the widest : the smallest : one in between}}
 *   {{best ... along=scenario as=title}}                  the title of that scenario: a yard of 2 items; with n=3 the three best, each with its cell
 *   {{tied bands.mean work_denied along=yard as=title}}    ", which these runs cannot tell from ..." for those whose difference from the best is within luck; with wordings the first where there are none, else the second
 *   {{tied shapley.value work_denied along=factor}}        the same of the factors of a design; {{tied-least ...}}: of the lowest
 *   {{bare differences.range leakage_total lag=12}}        any cell without its unit, which stands beside it already
 *   {{monotone differences.mean leakage_total along=lag ? never falls : never rises : turns}}   over all values of the factor, within the 90 % intervals
 *   {{sure differences.mean leakage_total lag=12}}        whether the sign is sure, depends on luck and parameters, or cannot be seen
 *   {{top indices.value leakage_total method=pawn index=median n=5}}   the factors of the highest cells, each with its cell
 *   {{count indices.value leakage_total method=pawn index=median above=floor}}   rows whose cell is above that of another column, or above=0
 *   {{made}}                                              what the page was made with
 *   {{assumed}}                                           of what it reads, what no fact narrows
 *   {{figure steps-leakage_total}}                       alone in a paragraph: stays; figure-places.ts puts the figure there
 *
 * A factor that is not named stands at the base point's value; a scenario that is not named is the baseline; differences of another
 * scenario are from the baseline, unless baseline= says otherwise.
 */
import { fillPlaces } from "../../base/places.ts";
import type { Cell } from "../../base/table.ts";
import { inSentence } from "../names.ts";
import { assumedSentence } from "./assumptions.ts";
import { made } from "./made.ts";
import { basePoint, distinct, type Row, type StudyContext } from "./study-context.ts";
import { inPercent, differenceOf, type Quantity, quantityOf, read, spoken, words } from "./units.ts";
import { listed } from "../../base/words.ts";

const ASKED = ["best", "least", "tied", "tied-least", "bare", "top", "count", "monotone", "sure"] as const;
/** Of the paired runs that have the same sign: enough to call the sign sure. */
const SURE = 0.95;

interface Place {
  /** More than the one cell: where it is best, the highest few, how many. */
  readonly asked: (typeof ASKED)[number] | "cell";
  readonly table: string;
  readonly column: string;
  readonly where: Readonly<Record<string, string>>;
  readonly divisor: number;
  /** Words for above, below and neither; none = the number. */
  readonly choices: readonly string[];
}

/** Tables whose cells are differences of the observable. */
const OF_DIFFERENCES = ["differences", "shapley", "interactions", "decomposition", "regret"];
/** Tables whose cells are shares or plain numbers, whatever the observable's unit. */
const OF_PLAIN_NUMBERS = ["indices", "boxes"];

export function fillProse(prose: string, context: StudyContext): string {
  return fillPlaces(prose, (text, whole) => {
    if (text.startsWith("figure ")) return whole;
    if (text === "made") return made(context);
    if (text === "assumed") return assumedSentence(context.input.study);
    return filled(readPlace(text), context);
  });
}

function readPlace(text: string): Place {
  const [request, ...rest] = text.split(" ? ");
  const parts = request.split(" ");
  const asked = ASKED.find((word) => word === parts[0]) ?? "cell";
  const [name, observable, ...options] = asked === "cell" ? parts : parts.slice(1);
  const [table, column, ...more] = name.split(".");
  if (!column || more.length > 0 || !observable)
    throw new Error("allowed: TABLE.COLUMN OBSERVABLE, then NAME=VALUE for each");
  const choices = rest.join(" ? ").split(" : ");
  if (rest.length > 0 && choices.length !== 3) throw new Error("allowed after the ?: three wordings with : between");
  const where: Record<string, string> = { observable };
  let divisor = 1;
  for (const option of options) {
    const [key, value] = option.split("=");
    if (/^\/\d+(\.\d+)?$/.test(option)) divisor = Number(option.slice(1));
    else if (value) where[key] = value;
    else throw new Error(`found "${option}"; allowed: NAME=VALUE, or /NUMBER`);
  }
  return { asked, table, column, where, divisor, choices: rest.length > 0 ? choices : [] };
}

function filled(place: Place, context: StudyContext): string {
  if (place.asked === "best" || place.asked === "least") return best(place, context);
  if (place.asked === "tied" || place.asked === "tied-least") return tied(place, context);
  if (place.asked === "top") return top(place, context);
  if (place.asked === "monotone") return monotone(place, context);
  if (place.asked === "sure") return sure(place, context);
  if (place.asked === "count") return String(rowsAbove(place, context).length);
  const { table, column, divisor, choices } = place;
  const row = theRow(place, context);
  if (choices.length > 0) {
    const [value, width] = [row[column], row.half_width];
    if (typeof value !== "number" || typeof width !== "number" || Math.abs(value) <= width) return choices[2];
    return value > 0 ? choices[0] : choices[1];
  }
  if (column === "n") return read(row.n, quantityOf("1")); // how many, whatever the unit of what was counted
  const quantity = column.startsWith("share_") ? quantityOf("share") : quantityIn(table, row, context);
  const scaled = (cell: Cell): Cell => (typeof cell === "number" ? cell / divisor : cell);
  const said = place.asked === "bare" ? read : spoken;
  if (column !== "range") return said(scaled(cellOf(row, column)), quantity);
  return `${read(scaled(cellOf(row, "p05")), quantity)} to ${said(scaled(cellOf(row, "p95")), quantity)}`;
}

/** The rows in question differ in the factor `along` alone. */
function best(place: Place, context: StudyContext): string {
  const { as, n } = place.where;
  const { along, known, rows } = alongRows(place, context);
  const values = rows.map((row) => {
    const cell = cellOf(row, place.column);
    return typeof cell !== "number" ? -Infinity : place.asked === "least" ? -cell : cell;
  });
  if (n !== undefined) {
    const order = [...values.keys()].sort((a, b) => values[b] - values[a]).slice(0, Number(n));
    return listed(
      order.map((k) => {
        const cell = spoken(cellOf(rows[k], place.column), quantityIn(place.table, rows[k], context));
        return `${as === "title" ? titleOf(String(known[k]), context) : String(known[k])} (${cell})`;
      }),
    );
  }
  const top = values.indexOf(Math.max(...values));
  const [last, first, inside] = place.choices;
  if (place.choices.length > 0) return top === known.length - 1 ? last : top === 0 ? first : inside;
  if (as === "title") return titleOf(String(known[top]), context);
  return read(known[top], quantityOf(context.factor(along)?.unit ?? "1"));
}

/** Those that differ from the best one by less than their intervals: of scenarios, the intervals of the paired differences from the baseline. */
function tied(place: Place, context: StudyContext): string {
  const { known, rows } = alongRows(place, context);
  const sign = place.asked === "tied-least" ? -1 : 1;
  const others = Object.entries(place.where).filter(([key]) => !["along", "as"].includes(key));
  const isOwn = OF_DIFFERENCES.includes(place.table.split("/").at(-1)!) && "half_width" in rows[0];
  const widthOf = (k: number): number => {
    if (isOwn) return Number(rows[k].half_width);
    const where = { ...Object.fromEntries(others), scenario: String(known[k]) };
    const { found } = rowsMeant({ ...place, table: "differences", where }, context);
    return found.length === 1 ? Number(found[0].half_width) : 0; // the baseline itself
  };
  const both = (a: number, b: number): number => Math.sqrt(a * a + b * b);
  const values = rows.map((row) => sign * Number(cellOf(row, place.column)));
  const top = values.indexOf(Math.max(...values));
  const near = [...known.keys()].filter((k) => k !== top && values[top] - values[k] <= both(widthOf(top), widthOf(k)));
  if (place.choices.length > 0) return place.choices[near.length === 0 ? 0 : 1];
  if (near.length === 0) return "";
  const name = (k: number): string => {
    if (place.where.along === "factor") return words(String(known[k]));
    return place.where.as === "title" ? titleOf(String(known[k]), context) : String(known[k]);
  };
  return `, which these runs cannot tell from ${listed(near.map(name))}`;
}

/** The row of each value of the factor `along`; a base or baseline from which differences are taken has none. */
function alongRows(place: Place, context: StudyContext) {
  const { along } = place.where;
  const where = Object.fromEntries(Object.entries(place.where).filter(([key]) => !["along", "as", "n"].includes(key)));
  if (!along) throw new Error("allowed: along=FACTOR");
  const all = distinct(context.rows(place.table), along).map((value) => ({
    value,
    rows: rowsMeant({ ...place, where: { ...where, [along]: String(value) } }, context).found,
  }));
  const own = all.filter(({ rows }) => rows.length === 1);
  if (own.length === 0) throw new Error(`found no rows of ${place.table} along ${along}`);
  return { along, known: own.map(({ value }) => value), rows: own.map(({ rows }) => rows[0]) };
}

/** From the base on; a step back counts where it is larger than the interval of its mean. */
function monotone(place: Place, context: StudyContext): string {
  const { along, rows } = alongRows(place, context);
  const steps = rows
    .filter((row) => typeof row[place.column] === "number")
    .sort((a, b) => Number(a[along]) - Number(b[along]))
    .map((row) => ({ value: Number(row[place.column]), width: Number(row.half_width) }));
  const goes = (sign: 1 | -1): boolean =>
    steps.every(({ value, width }, k) => sign * (value - (k === 0 ? 0 : steps[k - 1].value)) >= -width) &&
    steps.some(({ value, width }) => sign * value > width);
  return place.choices[goes(1) ? 0 : goes(-1) ? 1 : 2];
}

/** In the words of a card: sure; depends on luck and parameters, with the share of pairs; cannot be distinguished from no effect. */
function sure(place: Place, context: StudyContext): string {
  const row = theRow(place, context);
  const [value, width] = [Number(cellOf(row, place.column)), Number(row.half_width)];
  if (!(Math.abs(value) > width)) return "not told: these runs cannot tell the effect from none";
  const alone = context.rows(`chance/${place.table}`).length > 0 ? theRow({ ...place, table: `chance/${place.table}` }, context) : undefined; // prettier-ignore
  const other = Number(alone?.[place.column]);
  if (other * value < 0 && Math.abs(other) > Number(alone?.half_width))
    return "depends on parameters: with those at their published values the sign is the other one";
  const above = typeof row.share_above_zero === "number" ? row.share_above_zero : undefined;
  if (above === undefined)
    return Number(row.p05 ?? row.low) * Number(row.p95 ?? row.high) > 0
      ? "sure within this model: the sign is the same throughout"
      : "depends: the mean is told from none, the sign is not the same throughout";
  const same = value > 0 ? above : 1 - above;
  const told = `${spoken(same, quantityOf("share"))} of the paired runs have this sign`;
  return same >= SURE ? `sure within this model: ${told}` : `depends on luck and parameters: ${told}`;
}

/** Of a scenario, as it stands within a sentence: "a yard of 2 items". */
function titleOf(id: string, { input }: StudyContext): string {
  const title = input.study.scenarios.find((scenario) => scenario.id === id)?.title ?? id;
  return inSentence(title);
}

/** The factors of the highest cells (n= of them; three where it is left out), each with its cell. */
function top(place: Place, context: StudyContext): string {
  const { n = "3", ...where } = place.where;
  const rows = rowsAbove({ ...place, where }, context);
  const cell = (row: Row): number => Number(cellOf(row, place.column));
  const ranked = rows.sort((a, b) => cell(b) - cell(a)).slice(0, Number(n));
  if (ranked.length === 0) return "none";
  const said = ranked.map((row) => {
    const quantity =
      row.method === "swing" ? context.difference(String(row.observable)) : quantityIn(place.table, row, context);
    return `${words(String(row.factor))} (${spoken(cell(row), quantity)})`;
  });
  return listed(said);
}

/** The rows that agree, with above= those whose cell is higher than a number or than that of another column; every other cell is free. */
function rowsAbove({ table, column, where: { above, ...where } }: Place, context: StudyContext): Row[] {
  const all = context.rows(table);
  if (all.length === 0)
    throw new Error(`found no table "${table}"; there are ${Object.keys(context.input.tables).join(", ")}`);
  for (const key of [column, ...Object.keys(where)]) cellOf(all[0], key);
  const agreeing = all.filter(
    (row) => typeof row[column] === "number" && Object.entries(where).every(([key, value]) => isSame(row[key], value)),
  );
  if (above === undefined) return agreeing;
  const limit = (row: Row): number => (/^-?[\d.]+$/.test(above) ? Number(above) : Number(cellOf(row, above)));
  return agreeing.filter((row) => Number(row[column]) > limit(row));
}

/** The one row that the place means. */
function theRow(place: Place, context: StudyContext): Row {
  const { found, wanted } = rowsMeant(place, context);
  if (found.length === 1) return found[0];
  const asked = Object.entries(wanted).map(([key, value]) => `${key}=${value}`);
  throw new Error(`found ${found.length} rows of ${place.table} with ${asked.join(" ")}; allowed: one`);
}

function rowsMeant({ table, where }: Place, context: StudyContext) {
  const rows = context.rows(table);
  if (rows.length === 0)
    throw new Error(`found no table "${table}"; there are ${Object.keys(context.input.tables).join(", ")}`);
  for (const key of Object.keys(where)) cellOf(rows[0], key);
  const wanted = { ...defaults(rows, where, context), ...where };
  const found = rows.filter((row) => Object.entries(wanted).every(([key, value]) => isSame(row[key], value)));
  return { found, wanted };
}

function defaults(rows: readonly Row[], where: Place["where"], { input: { study }, rows: rowsOf }: StudyContext) {
  const has = (column: string): boolean => column in rows[0];
  const baseline = study.scenarios[study.baseline].id;
  const scenario = where.scenario ?? baseline;
  const wanted: Record<string, string> = {};
  if (has("scenario")) wanted.scenario = scenario;
  if (has("baseline")) wanted.baseline = scenario === baseline ? scenario : baseline;
  const from = basePoint({ rows: rowsOf });
  const base = rowsOf("bands").find(({ point }) => point === from);
  for (const { name } of study.factors) if (base && has(name)) wanted[name] = String(base[name]);
  return wanted;
}

function cellOf(row: Row, column: string): Cell {
  if (column in row) return row[column];
  throw new Error(`found no column "${column}"; there are ${Object.keys(row).join(", ")}`);
}

function isSame(cell: Cell | undefined, value: string): boolean {
  return typeof cell === "number" ? cell === Number(value) : cell === value;
}

function quantityIn(table: string, row: Row, context: StudyContext): Quantity {
  const kind = table.split("/").at(-1)!;
  if (OF_PLAIN_NUMBERS.includes(kind)) return quantityOf("1");
  const quantity = context.quantity(String(row.observable));
  if (OF_DIFFERENCES.includes(kind)) return differenceOf(quantity);
  return inPercent(quantity);
}
