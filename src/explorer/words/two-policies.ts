/** One luck, two policies, in words: the first event in which two runs of one seed differ, and what followed from it. */
import { formatDate } from "../../base/dates.ts";
import { written } from "../../report/numbers.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Story } from "../engine/protocol.ts";
import { countsAfter, type Divergence, firstDivergence } from "./divergence.ts";
import { gathered, tellEvent } from "./events.ts";

/** Paragraphs; `names` are those of the two settings. */
export function tellTwoPolicies(
  names: readonly [string, string],
  yours: Pick<Story, "seed" | "events" | "facts" | "dates" | "values">,
  base: Pick<Story, "events" | "facts" | "dates" | "values">,
  scenario: Pick<Scenario, "data">,
): string[] {
  const [mine, held] = names.map((name) => `“${name}”`);
  if (yours.dates[0] !== base.dates[0])
    return [`${mine} and ${held} are of other times: they have no luck in common, and no first event that differs.`];
  const found = firstDivergence(yours.events, base.events);
  if (found === undefined)
    return ["The two runs have the same events on the same days: the change does not reach what happens in this luck."];
  const list = (events: Divergence["first"]): string =>
    events.length === 0
      ? "nothing"
      : gathered(events.map((event) => tellEvent(event, scenario)))
          .slice(0, 3)
          .join("; ");
  const counts = [...countsAfter(yours.events, base.events, found.date)].slice(0, 4);
  const followed = counts
    .map(([event, count]) => `${count > 0 ? "+" : "−"}${Math.abs(count)} ${MORE[event] ?? event}`)
    .join(", ");
  const [a, b] = [yours, base].map((story) => written(lastValue(story, "leakage_bound_cumulative"), "share"));
  return [
    `The same luck (seed ${yours.seed}), ${mine} and ${held}.`,
    `The first event that differs is on ${formatDate(found.date)}: ${mine}: ${list(found.first)}. ${held}: ${list(found.second)}.`,
    `From there on ${mine} has more (+) or fewer (−) events than ${held}: ${followed === "" ? "none" : followed}. By the end ${a} of what is bound has arrived, against ${b}.`,
  ];
}

/** Events that are counted, in the plural. */
const MORE: Readonly<Record<string, string>> = {
  "front opened": "fronts opened",
  "front found": "fronts found",
  announcement: "announcements",
  force: "entries into force",
  reply: "answers with minerals",
  package: "packages",
  "defies reach": "acts of defiance",
  "sibling listed": "fronts that fall with their owner",
  provoked: "offences taken",
};

function lastValue({ facts, dates, values }: Pick<Story, "facts" | "dates" | "values">, observable: string): number {
  const place = facts.frame.series.findIndex((one) => one.kind === "all" && one.observable === observable);
  for (let k = dates.length - 1; k >= 0; k--) {
    const value = values[place * dates.length + k];
    if (value === value) return value;
  }
  return NaN;
}
