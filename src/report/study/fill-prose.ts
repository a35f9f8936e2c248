/**
 * Fills the places in a study's hand-written words from its tables, so that no number is ever typed and no sentence outlives its number.
 *
 *   {{bands.p50 leakage_total lag=12}}              a cell with its unit: the row of that observable where lag is 12
 *   {{bands.range leakage_total lag=12}}            from its 5th to its 95th percentile
 *   {{differences.mean leakage_total lag=12 /12}}   a twelfth of it
 *   {{differences.mean delay ? more : less : as much}}   by the sign; the third where the 90 % interval of the mean holds zero
 *   {{bare differences.range leakage_total}}        without the unit, which stands beside it already
 *   {{best bands.mean work_denied}}                 the title of the scenario in which the column is highest, {{least ...}}: lowest; with n=3 the
 *                                                   first three, each with its cell
 *   {{tied bands.mean work_denied}}                 ", which these runs cannot distinguish from ..." for those whose difference from the best, or for
 *                                                   {{tied-least ...}} from the lowest, is within luck; of three wordings the first where there are none, else the second;
 *                                                   with along=factor the same of the factors of a design
 *   {{monotone differences.mean leakage_total along=lag ? never falls : never rises : turns}}   over all values of a factor, within the 90 % intervals
 *   {{sure differences.mean leakage_total lag=12}}  whether the sign is sure, depends on luck and parameters, or cannot be seen
 *   {{top indices.value leakage_total method=pawn n=5}}   the factors of the highest cells, each with its cell
 *   {{count indices.value leakage_total above=floor}}     how many rows agree; `above`, also of {{top}}: those whose cell is higher than that column
 *   {{made}}                                        what the page was made with
 *   {{assumed}}                                     what no fact narrows of all that it reads
 *   {{figure steps-leakage_total}}                  alone in a paragraph: stays; figure-places.ts puts the figure there
 *
 * A factor that is not named has the base point's value; a scenario that is not named is the baseline; differences of another scenario are
 * from the baseline, unless baseline= says otherwise.
 */
import { fillPlaces } from "../../base/places.ts";
import type { Cell } from "../../base/table.ts";
import { listed } from "../../base/words.ts";
import { inSentence } from "../names.ts";
import { assumedSentence } from "./assumptions.ts";
import { basePoint, falling, largest, made, type Row, type StudyContext } from "./study-context.ts";
import { words } from "./plain-names.ts";
import { differenceOf, inPercent, PLAIN, type Quantity, read, SHARE, spoken } from "./units.ts";

interface Place {
  readonly table: string;
  readonly column: string;
  readonly where: Readonly<Record<string, string>>;
  readonly divisor: number;
  /** Three wordings; none = the place stands for a number or a name. */
  readonly choices: readonly string[];
}

/** Everything that a place can ask for besides one cell. */
const REQUESTS: Readonly<Record<string, (place: Place, context: StudyContext) => string>> = {
  bare: (place, context) => cellText(place, context, read),
  best: (place, context) => best(place, context, 1),
  least: (place, context) => best(place, context, -1),
  tied: (place, context) => tied(place, context, 1),
  "tied-least": (place, context) => tied(place, context, -1),
  top,
  count: (place, context) => String(rowsAbove(place, context).length),
  monotone,
  sure,
};
/** Those that choose between the wordings after their question mark. */
const CHOOSING = ["tied", "tied-least", "monotone"];
/** The share of paired runs with the same sign that is enough to call the sign sure. */
const SURE = 0.95;

/** Tables whose cells are differences of the observable. */
const OF_DIFFERENCES = ["differences", "shapley", "interactions", "decomposition", "regret"];
/** Tables whose cells are shares or plain numbers, whatever the observable's unit. */
const OF_PLAIN_NUMBERS = ["indices", "boxes"];

export function fillProse(prose: string, context: StudyContext): string {
  return fillPlaces(prose, (text, whole) => {
    if (text.startsWith("figure ")) return whole;
    if (text === "made") return made(context);
    if (text === "assumed") return assumedSentence(context.input.study);
    const [word, ...rest] = text.split(" ");
    if (Object.hasOwn(REQUESTS, word)) {
      const place = readPlace(rest.join(" "));
      if (place.choices.length > 0 && !CHOOSING.includes(word)) throw new Error(`allowed after ${word}: no wordings`);
      return REQUESTS[word](place, context);
    }
    return cellOrChoice(readPlace(text), context);
  });
}

function readPlace(text: string): Place {
  const [request, ...rest] = text.split(" ? ");
  const [name, observable, ...options] = request.split(" ");
  const [table, column, ...more] = name.split(".");
  if (!column || more.length > 0 || !observable)
    throw new Error("allowed: TABLE.COLUMN OBSERVABLE, then NAME=VALUE for each");
  const choices = rest.length === 0 ? [] : rest.join(" ? ").split(" : ");
  if (rest.length > 0 && choices.length !== 3) throw new Error("allowed after the ?: three wordings with : between");
  const where: Record<string, string> = { observable };
  let divisor = 1;
  for (const option of options) {
    const [key, value] = option.split("=");
    if (/^\/\d+(\.\d+)?$/.test(option)) divisor = Number(option.slice(1));
    else if (value) where[key] = value;
    else throw new Error(`found "${option}"; allowed: NAME=VALUE, or /NUMBER`);
  }
  return { table, column, where, divisor, choices };
}

function cellOrChoice(place: Place, context: StudyContext): string {
  const { column, choices } = place;
  if (choices.length === 0) return cellText(place, context, spoken);
  const row = theRow(place, context);
  const [value, width] = [row[column], row.half_width];
  if (typeof value !== "number" || typeof width !== "number" || Math.abs(value) <= width) return choices[2];
  return value > 0 ? choices[0] : choices[1];
}

function cellText(place: Place, context: StudyContext, write: typeof spoken): string {
  const { table, column, divisor } = place;
  const row = theRow(place, context);
  if (column === "n") return read(row.n, PLAIN); // a count, whatever the unit of the observable
  const quantity = column.startsWith("share_") ? SHARE : quantityIn(table, row, context);
  const at = (name: string): Cell => {
    const cell = cellOf(row, name);
    return typeof cell === "number" ? cell / divisor : cell;
  };
  if (column !== "range") return write(at(column), quantity);
  return `${read(at("p05"), quantity)} to ${write(at("p95"), quantity)}`;
}

/** The titles of the scenarios with the highest cells, or with the lowest where the sign is negative. */
function best(place: Place, context: StudyContext, sign: 1 | -1): string {
  const { n, ...where } = place.where;
  const rows = alongRows({ ...place, where }, "scenario", context);
  const cell = (row: Row): Cell => cellOf(row, place.column);
  const ranked = falling(rows, (row) => (typeof cell(row) === "number" ? sign * Number(cell(row)) : -Infinity));
  if (n === undefined) return titleOf(ranked[0], context);
  const told = ranked.slice(0, Number(n)).map((row) => {
    return `${titleOf(row, context)} (${spoken(cell(row), quantityIn(place.table, row, context))})`;
  });
  return listed(told);
}

/** Those that differ from the best by less than their intervals: scenarios, by their paired differences from the baseline, or factors. */
function tied(place: Place, context: StudyContext, sign: 1 | -1): string {
  const { along = "scenario", ...where } = place.where;
  const isFactor = along === "factor";
  const nameOf = (row: Row): string => (isFactor ? words(String(row.factor)) : titleOf(row, context));
  const widthOf = (row: Row): number => {
    if (isFactor) return Number(row.half_width);
    const own = { ...where, scenario: String(row.scenario) };
    const { found } = rowsMeant({ ...place, table: "differences", where: own }, context);
    return found.length === 1 ? Number(found[0].half_width) : 0; // the baseline itself
  };
  const valueOf = (row: Row): number => sign * Number(cellOf(row, place.column));
  const rows = alongRows({ ...place, where }, along, context);
  const top = largest(rows, valueOf);
  const isNear = (row: Row): boolean => {
    const [a, b] = [widthOf(top), widthOf(row)];
    return row !== top && valueOf(top) - valueOf(row) <= Math.sqrt(a * a + b * b);
  };
  const near = rows.filter(isNear);
  if (place.choices.length > 0) return place.choices[near.length === 0 ? 0 : 1];
  if (near.length === 0) return "";
  return `, which these runs cannot distinguish from ${listed(near.map(nameOf))}`;
}

/** One row for each value in a column; the base or baseline from which differences are taken has none. */
function alongRows(place: Place, along: string, context: StudyContext): Row[] {
  const values = new Set(context.rows(place.table).map((row) => String(row[along])));
  const rows = [...values].flatMap((value) => {
    const { found } = rowsMeant({ ...place, where: { ...place.where, [along]: value } }, context);
    return found.length === 1 ? found : [];
  });
  if (rows.length === 0) throw new Error(`found no rows of ${place.table} along ${along}`);
  return rows;
}

/** Starts from the base; a step back counts where it is larger than the interval of its mean. */
function monotone(place: Place, context: StudyContext): string {
  const { along, ...where } = place.where;
  if (!along) throw new Error("allowed: along=FACTOR");
  const steps = alongRows({ ...place, where }, along, context)
    .filter((row) => typeof row[place.column] === "number")
    .sort((a, b) => Number(a[along]) - Number(b[along]))
    .map((row) => ({ value: Number(row[place.column]), width: Number(row.half_width) }));
  const goes = (sign: 1 | -1): boolean =>
    steps.every(({ value, width }, k) => sign * (value - (k === 0 ? 0 : steps[k - 1].value)) >= -width) &&
    steps.some(({ value, width }) => sign * value > width);
  return place.choices[goes(1) ? 0 : goes(-1) ? 1 : 2];
}

/** As on a card of a claim: sure; depends on luck and parameters, with the share of pairs; cannot be distinguished from no effect. */
function sure(place: Place, context: StudyContext): string {
  const row = theRow(place, context);
  const [value, width] = [Number(cellOf(row, place.column)), Number(row.half_width)];
  if (!(Math.abs(value) > width)) return "not established: these runs cannot distinguish the effect from none";
  const table = `chance/${place.table}`;
  const alone = context.rows(table).length > 0 ? theRow({ ...place, table }, context) : undefined;
  const other = Number(alone?.[place.column]);
  if (other * value < 0 && Math.abs(other) > Number(alone?.half_width))
    return "depends on parameters: with those at their published values the sign is the other one";
  if (typeof row.share_above_zero !== "number")
    return Number(row.p05 ?? row.low) * Number(row.p95 ?? row.high) > 0
      ? "sure within this model: the sign is the same throughout"
      : "depends: the mean differs from zero, the sign is not the same throughout";
  const same = value > 0 ? row.share_above_zero : 1 - row.share_above_zero;
  const told = `${spoken(same, SHARE)} of the paired runs have this sign`;
  return same >= SURE ? `sure within this model: ${told}` : `depends on luck and parameters: ${told}`;
}

/** Of a row's scenario, within a sentence: "a yard of 2 items". */
function titleOf({ scenario }: Row, { input }: StudyContext): string {
  const id = String(scenario);
  return inSentence(input.study.scenarios.find((one) => one.id === id)?.title ?? id);
}

/** The factors of the highest cells (n= of them; three where it is left out), each with its cell. */
function top(place: Place, context: StudyContext): string {
  const { n = "3", ...where } = place.where;
  const cell = (row: Row): number => Number(cellOf(row, place.column));
  const ranked = falling(rowsAbove({ ...place, where }, context), cell);
  if (ranked.length === 0) return "none";
  const told = ranked.slice(0, Number(n)).map((row) => {
    const isSwing = row.method === "swing";
    const quantity = isSwing ? context.difference(String(row.observable)) : quantityIn(place.table, row, context);
    return `${words(String(row.factor))} (${spoken(cell(row), quantity)})`;
  });
  return listed(told);
}

/** The rows that agree; with above= those whose cell is higher than that of another column. Every other cell is free. */
function rowsAbove({ table, column, where: { above, ...where } }: Place, context: StudyContext): Row[] {
  const all = rowsOf(table, context);
  for (const key of [column, ...Object.keys(where)]) cellOf(all[0], key);
  const agreeing = agreeingWith(where, all).filter((row) => typeof row[column] === "number");
  return above === undefined ? agreeing : agreeing.filter((row) => Number(row[column]) > Number(cellOf(row, above)));
}

/** The one row that the place means. */
function theRow(place: Place, context: StudyContext): Row {
  const { found, wanted } = rowsMeant(place, context);
  if (found.length === 1) return found[0];
  const asked = Object.entries(wanted).map(([key, value]) => `${key}=${value}`);
  throw new Error(`found ${found.length} rows of ${place.table} with ${asked.join(" ")}; allowed: one`);
}

function rowsMeant({ table, where }: Place, context: StudyContext) {
  const rows = rowsOf(table, context);
  for (const key of Object.keys(where)) cellOf(rows[0], key);
  const wanted = { ...defaults(rows[0], where, context), ...where };
  return { found: agreeingWith(wanted, rows), wanted };
}

function rowsOf(table: string, { rows, input }: StudyContext): readonly Row[] {
  const all = rows(table);
  if (all.length > 0) return all;
  throw new Error(`found no table "${table}"; there are ${Object.keys(input.tables).join(", ")}`);
}

function defaults(first: Row, where: Place["where"], { input: { study }, rows }: StudyContext) {
  const baseline = study.scenarios[study.baseline].id;
  const scenario = where.scenario ?? baseline;
  const wanted: Record<string, string> = {};
  if ("scenario" in first) wanted.scenario = scenario;
  if ("baseline" in first) wanted.baseline = scenario === baseline ? scenario : baseline;
  const from = basePoint({ rows });
  const base = rows("bands").find(({ point }) => point === from);
  for (const { name } of study.factors) if (base && name in first) wanted[name] = String(base[name]);
  return wanted;
}

function agreeingWith(where: Place["where"], rows: readonly Row[]): Row[] {
  const wanted = Object.entries(where);
  const isSame = (cell: Cell | undefined, value: string): boolean =>
    typeof cell === "number" ? cell === Number(value) : cell === value;
  return rows.filter((row) => wanted.every(([key, value]) => isSame(row[key], value)));
}

function cellOf(row: Row, column: string): Cell {
  if (column in row) return row[column];
  throw new Error(`found no column "${column}"; there are ${Object.keys(row).join(", ")}`);
}

function quantityIn(table: string, row: Row, context: StudyContext): Quantity {
  const kind = table.split("/").at(-1)!;
  if (OF_PLAIN_NUMBERS.includes(kind)) return PLAIN;
  const quantity = context.quantity(String(row.observable));
  return OF_DIFFERENCES.includes(kind) ? differenceOf(quantity) : inPercent(quantity);
}
