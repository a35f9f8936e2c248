/**
 * Fills the places in the words of the page of doubts from its numbers, so that no number is typed by hand and no verdict outlives its number.
 *
 *   {{today.coverage}}                       the median, with its unit; of a change its mean, with the half width of that mean's 90 % interval
 *   {{today.coverage band}}                  median and 5th to 95th percentile
 *   {{today.coverage runs}}                  in how many runs it is defined
 *   {{today.coverage < 0.5 ? few : many}}    words by the median (of a change by its mean) against a number or another name, both in the unit of the
 *                                            table; today.coverage@p95 takes a percentile, NAME@sure is 1 where a change can be distinguished from none
 */
import { fillPlaces, placesIn } from "../../src/base/places.ts";
import { differenceOf, inPercent, quantityOf, type Quantity, read, spoken } from "../../src/report/study/units.ts";
import type { NumberRow } from "./number-rows.ts";

const HOWS = ["median", "band", "runs"] as const;
const QUESTION = /^(\S+) (<|>) (\S+) \? (.*) : (.*)$/;

export function fillDoubts(words: string, numbers: readonly NumberRow[]): string {
  const known = new Map(numbers.map((row) => [row.name, row]));
  const rowOf = (name: string): NumberRow => {
    const row = known.get(name);
    if (row === undefined) throw new Error(`found no number "${name}"`);
    if (!Number.isFinite(centre(row))) throw new Error(`${name} is undefined in all runs`);
    return row;
  };
  const valueOf = (text: string): number => {
    if (/^-?[\d.]+$/.test(text)) return Number(text);
    const [name, part] = text.split("@");
    const row = rowOf(name);
    if (part === undefined) return centre(row);
    if (part === "p05" || part === "p95") return row[part];
    if (part === "sure") return Math.abs(row.mean) > row.halfWidth ? 1 : 0;
    throw new Error(`found "@${part}"; allowed: @p05, @p95, @sure`);
  };
  return fillPlaces(words, (text) => {
    const asked = QUESTION.exec(text);
    if (asked) {
      const [, one, sign, other, yes, no] = asked;
      const [left, right] = [valueOf(one), valueOf(other)];
      return (sign === "<" ? left < right : left > right) ? yes : no;
    }
    const [name, asHow = "median", ...more] = text.split(" ");
    const how = HOWS.find((one) => one === asHow);
    if (how === undefined || more.length > 0)
      throw new Error("allowed: NAME, NAME band, NAME runs, or NAME < VALUE ? WORDS : WORDS");
    return written(rowOf(name), how);
  });
}

/** All names that the words ask for. */
export function namesIn(words: string): ReadonlySet<string> {
  return new Set(placesIn(words).flatMap((inner) => inner.match(/[A-Za-z][\w-]*(\.[\w-]+)+/g) ?? []));
}

function centre({ kind, mean, p50 }: NumberRow): number {
  return kind === "change" ? mean : p50;
}

function written(row: NumberRow, how: (typeof HOWS)[number]): string {
  if (how === "runs") return String(row.n);
  if (row.kind === "count") return read(row.p50, quantityOf("1"));
  const quantity = plain(quantityOf(row.unit));
  if (row.kind === "change") {
    const change = differenceOf(quantity);
    const sign = row.mean > 0 ? "+" : "";
    return `${sign}${spoken(row.mean, change)} (± ${read(row.halfWidth, change)})`;
  }
  const median = spoken(row.p50, quantity);
  return how === "band" ? `${median} (${read(row.p05, quantity)} to ${read(row.p95, quantity)})` : median;
}

/** Plain numbers have no unit. */
function plain(quantity: Quantity): Quantity {
  return ["index", "as given"].includes(quantity.unit) ? { ...quantity, unit: "" } : inPercent(quantity);
}
