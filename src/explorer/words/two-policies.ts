/** One luck, two policies, in words: the first event in which two runs of one seed differ, and what followed from it. */
import { formatDate } from "../../base/dates.ts";
import { written } from "../../report/numbers.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Story } from "../engine/protocol.ts";
import { countsAfter, type Divergence, firstDivergence } from "./divergence.ts";
import { gathered, tellEvent } from "./events.ts";

/** Paragraphs; `change` names what differs between the two. */
export function tellTwoPolicies(
  change: string,
  yours: Pick<Story, "seed" | "events" | "facts" | "dates" | "values">,
  base: Pick<Story, "events" | "facts" | "dates" | "values">,
  scenario: Pick<Scenario, "data">,
): string[] {
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
  const followed = counts.map(([event, count]) => `${count > 0 ? "+" : "−"}${Math.abs(count)} ${event}`).join(", ");
  const [a, b] = [yours, base].map((story) => written(lastValue(story, "leakage_cumulative"), "share"));
  return [
    `The same luck (seed ${yours.seed}); what differs: ${change}.`,
    `The first event that differs is on ${formatDate(found.date)}: in yours ${list(found.first)}; in the baseline ${list(found.second)}.`,
    `From there on, events in yours more (+) or fewer (−) than in the baseline: ${followed === "" ? "none" : followed}. At the end ${a} of wanted has leaked, against ${b} in the baseline.`,
  ];
}

function lastValue({ facts, dates, values }: Pick<Story, "facts" | "dates" | "values">, observable: string): number {
  const place = facts.frame.series.findIndex((one) => one.kind === "all" && one.observable === observable);
  for (let k = dates.length - 1; k >= 0; k--) {
    const value = values[place * dates.length + k];
    if (value === value) return value;
  }
  return NaN;
}
