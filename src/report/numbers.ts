/** Quantities as a reader meets them: rounded for the page, written with their unit. */
import { fixed, NONE } from "../base/numbers.ts";
import { axisUnit } from "../base/units.ts";

export { rounded } from "../base/numbers.ts";

/** Keeps a number and its unit on one line. */
const NO_BREAK = "\u00a0";

/** What kind of quantity a number is; it decides how the number is written. A difference between shares is in percentage points. */
export type Kind = "share" | "points" | "years" | "months" | "count" | "per-year" | "musd" | "index" | "date";

const KINDS: Readonly<Record<string, Kind>> = {
  "share of wanted": "share",
  "share of bound": "share",
  share: "share",
  yr: "years",
  months: "months",
  count: "count",
  "1/yr": "per-year",
  "musd/yr": "musd",
  musd: "musd",
  "-": "index",
  index: "index",
};

/** The kind of a quantity of the model, by its unit. */
export function kindOf(unit: string): Kind | undefined {
  return KINDS[unit];
}

/** A number with its unit: "34 %", "4.2 years", "1.3 bn USD a year". Nothing there is "undefined". */
export function written(value: number, kind: Kind): string {
  if (!Number.isFinite(value)) return "undefined";
  return bare(value, kind) + spaced(unitOf(kind, value));
}

/** A range with the unit once: "12 to 34 %"; a single number where both ends are written alike. */
export function writtenRange(low: number, high: number, kind: Kind): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return "undefined";
  if (kind === "musd" && moneyUnit(low) !== moneyUnit(high)) return `${written(low, kind)} to ${written(high, kind)}`;
  const [from, to] = [bare(low, kind), bare(high, kind)];
  return (from === to ? to : `${from} to ${to}`) + spaced(unitOf(kind, high));
}

/** Without the unit, for tables whose head names it: a share is in per cent, money in millions. */
export function bare(value: number, kind: Kind): string {
  if (!Number.isFinite(value)) return NONE;
  switch (kind) {
    case "share":
    case "points":
      return fixed(100 * value, Math.abs(value) < 0.0995 && Math.abs(value) >= 0.0005 ? 1 : 0);
    case "years":
    case "months":
      return fixed(value, 1);
    case "count":
      return fixed(value, Math.abs(value) < 9.95 && value !== Math.round(value) ? 1 : 0);
    case "per-year":
    case "index":
      return fixed(value, 2);
    case "date":
      return fixed(value, 1);
    case "musd":
      return money(value);
  }
}

/** "1 run", "12 runs" */
export function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}

/** What a difference between two such numbers is. */
export function differenceKind(kind: Kind): Kind {
  return kind === "share" ? "points" : kind;
}

/** What stands on an axis or in the head of a table. */
export function unitName(kind: Kind): string {
  const units = {
    share: "share",
    points: "percentage points",
    years: "yr",
    months: "months",
    count: "count",
    "per-year": "1/yr",
    musd: "musd/yr",
    index: "index",
    date: "year",
  };
  return axisUnit(units[kind]);
}

function unitOf(kind: Kind, value: number): string {
  const units = {
    share: "%",
    points: "points",
    years: "years",
    months: "months",
    count: "",
    "per-year": "a year",
    index: "",
    date: "",
  };
  return kind === "musd" ? moneyUnit(value) : units[kind];
}

function spaced(unit: string): string {
  return unit === "" ? "" : NO_BREAK + unit.replaceAll(" ", NO_BREAK);
}

function moneyUnit(value: number): string {
  const size = Math.abs(value);
  return size >= 999_500 ? "tn USD" : size >= 999.5 ? "bn USD" : "m USD";
}

function money(value: number): string {
  const size = Math.abs(value);
  const scaled = size >= 999_500 ? value / 1e6 : size >= 999.5 ? value / 1e3 : value;
  return fixed(scaled, Math.abs(scaled) < 9.95 && scaled !== 0 ? 1 : 0);
}
