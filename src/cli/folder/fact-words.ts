/** A statistic of history in words: what it is, of whom, when. For readers who do not know the codes. */
import { isDate, parseDate } from "../../base/dates.ts";
import { EVENT_STATISTICS } from "../../observe/event-statistics.ts";
import { month } from "../../report/paragraphs.ts";

const MOST_NAMED = 3;

/** "imports_ratio(ETCH, 2023-06-01, ...)" as a sentence without a full stop; the call itself where it is no known statistic. */
export function factWords(call: string, names: Readonly<Record<string, string>>): string {
  const [, name = "", inner = ""] = /^\s*([a-z0-9_]+)\s*\((.*)\)\s*$/.exec(call) ?? [];
  const statistic = EVENT_STATISTICS.find((one) => one.name === name);
  if (statistic === undefined) return call;
  const parts = inner.split(",").map((part) => part.trim());
  const told = statistic.arguments.flatMap(({ kind, name: argument }, k) => {
    const part = parts[k] ?? "";
    // A longest wait or a factor says how it is counted, not what.
    if (kind === "months" || kind === "number" || part === "") return [];
    if (isDate(part)) return [`${argument} ${month(parseDate(part))}`];
    const ids = part.split("+");
    if (ids.length > MOST_NAMED) return [`${ids.length} ${kind === "items" ? "items" : "of them"}`];
    return [ids.map((id) => (Object.hasOwn(names, id) ? names[id] : id.replaceAll("_", " "))).join(", ")];
  });
  return told.length === 0 ? statistic.meaning : `${statistic.meaning}: ${told.join("; ")}`;
}
