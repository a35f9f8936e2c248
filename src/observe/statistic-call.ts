/**
 * Reads a statistic written as a call, `imports_ratio(ETCH+DEPOSITION, 2023-06-01, 2023-08-01, 2022-06-01)`, and says what is wrong with it.
 */
import { isDate, parseDate } from "../base/dates.ts";
import { isDecimal } from "../scenario/columns.ts";
import { quote } from "../scenario/input-error.ts";
import { allowedNames } from "../scenario/nearest-name.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { CHANNELS } from "./channels.ts";
import type { Argument, Arguments, ArgumentValue, EventStatistic } from "./event-statistic.ts";
import { EVENT_STATISTICS } from "./event-statistics.ts";
import type { Recording } from "./recording.ts";

/** A statistic with its arguments. */
export interface StatisticCall {
  readonly text: string;
  readonly statistic: EventStatistic;
  /** The last date that it looks at, decimal years. */
  readonly until: number;
  /** NaN = undefined in this run. */
  readonly read: (recording: Recording) => number;
}

/** The names that arguments may take. */
export type Names = Pick<Scenario, "data">;

/** Calls `report` with what is wrong, and returns undefined then. */
export function readCall(text: string, { data }: Names, report: (message: string) => void): StatisticCall | undefined {
  const match = /^\s*([a-z][a-z0-9_]*)\s*\(([^()]*)\)\s*$/.exec(text);
  if (!match) {
    report(`found ${quote(text)}; allowed: name(argument, argument), as in months_to_force(JP, 2022-10-01, 60)`);
    return undefined;
  }
  const [, name = "", inner = ""] = match;
  const statistic = EVENT_STATISTICS.find((one) => one.name === name);
  if (!statistic) {
    const names = EVENT_STATISTICS.map((one) => one.name);
    report(`found unknown statistic ${quote(name)}; ${allowedNames(name, names)}`);
    return undefined;
  }
  const parts = inner.trim() === "" ? [] : inner.split(",").map((part) => part.trim());
  const wanted = statistic.arguments;
  if (parts.length !== wanted.length) {
    const form = `${name}(${wanted.map((argument) => argument.name).join(", ")})`;
    report(`found ${parts.length} arguments; allowed: ${wanted.length}, as in ${form}`);
    return undefined;
  }
  const values = new Map<string, ArgumentValue>();
  wanted.forEach((argument, place) => {
    const value = readArgument(argument, parts[place], data, (message) => report(`${argument.name}: ${message}`));
    if (value !== undefined) values.set(argument.name, value);
  });
  if (values.size < wanted.length) return undefined;
  const args = argumentsOf(values);
  if (wanted.some(({ name: own }) => own === "to") && args.number("to") <= args.number("from")) {
    report("to: found a date that is not after `from`; allowed: a later one");
    return undefined;
  }
  return {
    text: text.trim(),
    statistic,
    until: statistic.until?.(args) ?? latestDate(statistic, args),
    read: (recording) => statistic.read(recording, args),
  };
}

function latestDate({ arguments: own }: EventStatistic, args: Arguments): number {
  return Math.max(...own.filter(({ kind }) => kind === "date").map(({ name }) => args.number(name)));
}

function argumentsOf(values: ReadonlyMap<string, ArgumentValue>): Arguments {
  return {
    number: (name) => values.get(name) as number,
    text: (name) => values.get(name) as string,
    list: (name) => values.get(name) as readonly string[],
  };
}

function readArgument(
  { kind }: Argument,
  text: string,
  data: Scenario["data"],
  report: (message: string) => void,
): ArgumentValue | undefined {
  switch (kind) {
    case "date":
      if (isDate(text)) return parseDate(text);
      report(`found ${quote(text)}; allowed: a day that exists, written YYYY-MM-DD`);
      return undefined;
    case "number":
      if (isDecimal(text)) return Number(text);
      report(`found ${quote(text)}; allowed: a number`);
      return undefined;
    case "months":
      if (isDecimal(text) && Number(text) > 0) return Number(text);
      report(`found ${quote(text)}; allowed: months, a number above 0`);
      return undefined;
    case "word":
      if (/^[A-Za-z][A-Za-z0-9_-]*$/.test(text)) return text;
      report(`found ${quote(text)}; allowed: a name`);
      return undefined;
    case "state":
      return known([text], data.suppliers, report)?.[0];
    case "mineral":
      return known([text], data.minerals, report)?.[0];
    case "firm":
      return known([text], data.firms, report)?.[0];
    case "channel":
      return known(
        [text],
        CHANNELS.map((id) => ({ id })),
        report,
      )?.[0];
    case "list":
      return known(
        [text],
        data.items.map((row) => ({ id: row.list })),
        report,
      )?.[0];
    case "items":
      return text === "all" ? data.items.map(({ id }) => id) : known(text.split("+"), data.items, report);
    case "states":
      return known(text.split("+"), data.suppliers, report);
  }
}

/** The ids, where all of them are known. */
function known(
  texts: readonly string[],
  rows: readonly { readonly id: string }[],
  report: (message: string) => void,
): readonly string[] | undefined {
  const ids = [...new Set(rows.map(({ id }) => id))];
  const wanted = texts.map((text) => text.trim());
  const unknown = wanted.find((text) => !ids.includes(text));
  if (unknown === undefined) return wanted;
  report(`found unknown ${quote(unknown)}; ${allowedNames(unknown, ids)}`);
  return undefined;
}
