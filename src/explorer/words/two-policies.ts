/** One luck, two policies, in words: the first event in which two runs of one seed differ, and what followed from it. */
import { formatDate } from "../../base/dates.ts";
import { signed } from "../../base/numbers.ts";
import { written } from "../../report/numbers.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { RunEvent } from "../../ensemble/run-record.ts";
import type { Story } from "../engine/protocol.ts";
import { gathered, tellEvent } from "./events.ts";
import { type Curves, curveIn } from "./readings.ts";

/** Paragraphs; `names` are those of the two settings. */
export function tellTwoPolicies(
  names: readonly [string, string],
  yours: Curves & Pick<Story, "seed" | "events">,
  base: Curves & Pick<Story, "events">,
  scenario: Pick<Scenario, "data">,
): string[] {
  const [mine, held] = names.map((name) => `“${name}”`);
  if (yours.dates[0] !== base.dates[0])
    return [
      `${mine} and ${held} are of different times: they share no luck, so there is no first event in which they differ.`,
    ];
  const found = firstDivergence(yours.events, base.events);
  if (found === undefined)
    return ["The two runs have the same events on the same days: with this luck the change alters no event."];
  const list = (events: Divergence["first"]): string => {
    const told = gathered(events.map((event) => tellEvent(event, scenario)));
    return told.slice(0, 3).join("; ") || "nothing";
  };
  const counts = countsAfter(yours.events, base.events, found.date).slice(0, 4);
  const followed = counts.map(([event, count]) => `${signed(count, 0)} ${MORE[event] ?? event}`).join(", ");
  const [a, b] = [yours, base].map((story) => {
    const arrived = curveIn(story, "leakage_bound_cumulative").findLast((value) => value === value);
    return written(arrived ?? NaN, "share");
  });
  return [
    `The same luck (seed ${yours.seed}), ${mine} and ${held}.`,
    `The first event that differs is on ${formatDate(found.date)}: ${mine}: ${list(found.first)}. ${held}: ${list(found.second)}.`,
    `From there on ${mine} has more (+) or fewer (−) events than ${held}: ${followed || "none"}. By the end ${a} of what is bound has arrived, against ${b}.`,
  ];
}

/** Events, as they are counted. */
const MORE: Readonly<Record<string, string>> = {
  "front opened": "fronts opened",
  "front found": "fronts found",
  announcement: "announcements",
  force: "entries into force",
  reply: "answers with minerals",
  package: "packages",
  "defies reach": "refusals to obey",
  "sibling listed": "fronts listed with their owner",
  provoked: "offences taken",
};

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

/** What is in the first list and not in the second; an event that occurs twice must have two matches. */
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

/** How many more of a kind of event the first run has than the second, after a date; the largest differences first. */
export function countsAfter(ours: readonly RunEvent[], theirs: readonly RunEvent[], date: number): [string, number][] {
  const counts = new Map<string, number>();
  const count = (events: readonly RunEvent[], sign: number): void => {
    for (const event of events) if (event.date >= date) counts.set(event.event, (counts.get(event.event) ?? 0) + sign);
  };
  count(ours, 1);
  count(theirs, -1);
  return [...counts]
    .filter(([, more]) => more !== 0)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1));
}
