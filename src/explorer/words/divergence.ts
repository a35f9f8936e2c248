/** One luck, two policies: the first event in which two runs of one seed differ, and what followed. */
import { formatDate } from "../../base/dates.ts";
import type { RunEvent } from "../../ensemble/run-record.ts";

export interface Divergence {
  /** Decimal year. */
  readonly date: number;
  /** What happened in one run alone on that day; empty where only the other has something. */
  readonly first: readonly RunEvent[];
  readonly second: readonly RunEvent[];
}

/** Events are the same when day, process, actor and kind are the same. Undefined where the runs never differ. */
export function firstDivergence(ours: readonly RunEvent[], theirs: readonly RunEvent[]): Divergence | undefined {
  const [first, second] = [without(ours, theirs), without(theirs, ours)];
  const dates = [...first, ...second].map(({ date }) => date);
  if (dates.length === 0) return undefined;
  const date = Math.min(...dates);
  const day = formatDate(date);
  const onDay = (events: readonly RunEvent[]): RunEvent[] => events.filter((event) => formatDate(event.date) === day);
  return { date, first: onDay(first), second: onDay(second) };
}

/** What is in the one list and not in the other; an event that stands twice is looked for twice. */
function without(events: readonly RunEvent[], others: readonly RunEvent[]): RunEvent[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(nameOf(other), (left.get(nameOf(other)) ?? 0) + 1);
  return events.filter((event) => {
    const count = left.get(nameOf(event)) ?? 0;
    if (count > 0) left.set(nameOf(event), count - 1);
    return count === 0;
  });
}

function nameOf({ date, process, entity, event }: RunEvent): string {
  return `${formatDate(date)} ${process} ${entity} ${event}`;
}

/** How many more of a kind of event the first run has than the second, after a date. */
export function countsAfter(
  ours: readonly RunEvent[],
  theirs: readonly RunEvent[],
  date: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [events, sign] of [
    [ours, 1],
    [theirs, -1],
  ] as const) {
    for (const event of events) if (event.date >= date) counts.set(event.event, (counts.get(event.event) ?? 0) + sign);
  }
  return new Map(
    [...counts]
      .filter(([, count]) => count !== 0)
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1)),
  );
}
