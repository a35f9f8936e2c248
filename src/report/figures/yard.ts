/** The yard and its enforcement: how much is controlled, and what capacity is left to look. */
import type { Context } from "../context.ts";
import type { Figure } from "../figure.ts";
import { lineFigures, type Quantity } from "../line-figures.ts";

const MAIN: readonly Quantity[] = [
  {
    observable: "yard_trade_share",
    name: "Size of the yard",
    axis: "% of the target's need",
    phrase: "the share of the target's need that is controlled",
    kind: "share",
    marked: true,
  },
  {
    observable: "listed_users",
    name: "Listed users",
    axis: "number",
    phrase: "the number of legal entities on the leader's list",
    kind: "count",
    ownRange: true,
  },
  {
    observable: "licence_backlog_months",
    name: "Licence backlog",
    axis: "months",
    phrase: "the backlog of licences",
    kind: "months",
  },
  {
    observable: "shell_life_years",
    name: "Front-years per front found",
    axis: "front-years per find",
    phrase: "front-years per front found",
    kind: "years",
  },
];

const MORE: readonly Quantity[] = [
  {
    observable: "yard_entries",
    name: "Entries on the lists",
    axis: "number",
    phrase: "the number of list entries",
    kind: "count",
    ownRange: true,
  },
  {
    observable: "exceptions",
    name: "Exceptions",
    axis: "a year",
    phrase: "exceptions granted",
    kind: "per-year",
    ownRange: true,
  },
  {
    observable: "discovery_rate",
    name: "Rate of discovery",
    axis: "per shell and year",
    phrase: "the rate at which shells are found",
    kind: "per-year",
  },
  {
    observable: "shells_open",
    name: "Shells open",
    axis: "number",
    phrase: "the number of open shells",
    kind: "count",
    ownRange: true,
  },
];

export function yard(context: Context): Figure[] {
  return MAIN.flatMap((quantity) => lineFigures(context, quantity));
}

export function moreOfYard(context: Context): Figure[] {
  return MORE.flatMap((quantity) => lineFigures(context, quantity));
}
