/**
 * Reads a statistic written as a call, `imports_ratio(ETCH+DEPOSITION, 2023-06-01, 2023-08-01, 2022-06-01)`, and says what is wrong with it.
 */
import { isDate, parseDate } from "../base/dates.ts";
import { isDecimal } from "../scenario/columns.ts";
import { quote } from "../scenario/input-error.ts";
import { allowedNames } from "../scenario/nearest-name.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { CHANNELS } from "./channels.ts";
import type { Argument, ArgumentKind, Arguments, ArgumentValue, EventStatistic } from "./event-statistic.ts";
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

type PlainKind = "date" | "number" | "months" | "word";

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

/** Arguments that are read by themselves, without looking anything up. */
const PLAIN: Readonly<
  Record<PlainKind, { is: (text: string) => boolean; read: (text: string) => ArgumentValue; allowed: string }>
> = {
  date: { is: isDate, read: parseDate, allowed: "a day that exists, written YYYY-MM-DD" },
  number: { is: isDecimal, read: Number, allowed: "a number" },
  months: { is: (text) => isDecimal(text) && Number(text) > 0, read: Number, allowed: "months, a number above 0" },
  word: { is: (text) => /^[A-Za-z][A-Za-z0-9_-]*$/.test(text), read: (text) => text, allowed: "a name" },
};

/** The ids that an argument may take. */
function idsOf(kind: Exclude<ArgumentKind, PlainKind>, data: Scenario["data"]): readonly string[] {
  switch (kind) {
    case "items":
      return data.items.map(({ id }) => id);
    case "state":
    case "states":
      return data.suppliers.map(({ id }) => id);
    case "mineral":
      return data.minerals.map(({ id }) => id);
    case "firm":
      return data.firms.map(({ id }) => id);
    case "channel":
      return CHANNELS;
    case "list":
      return [...new Set(data.items.map(({ list }) => list))];
  }
}

function isPlain(kind: ArgumentKind): kind is PlainKind {
  return kind in PLAIN;
}

function readArgument(
  { kind }: Argument,
  text: string,
  data: Scenario["data"],
  report: (message: string) => void,
): ArgumentValue | undefined {
  if (isPlain(kind)) {
    const { is, read, allowed } = PLAIN[kind];
    if (is(text)) return read(text);
    report(`found ${quote(text)}; allowed: ${allowed}`);
    return undefined;
  }
  const ids = idsOf(kind, data);
  if (kind === "items" && text === "all") return ids;
  const isMany = kind === "items" || kind === "states";
  const wanted = (isMany ? text.split("+") : [text]).map((one) => one.trim());
  const unknown = wanted.find((one) => !ids.includes(one));
  if (unknown === undefined) return isMany ? wanted : wanted[0];
  report(`found unknown ${quote(unknown)}; ${allowedNames(unknown, ids)}`);
  return undefined;
}
