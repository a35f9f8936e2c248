/** Who does what, when: the strip of each state with the marks of a run's events, in words and as a table too. */
import { formatDate } from "../../base/dates.ts";
import type { Chart } from "../../figures/chart.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Story } from "../engine/protocol.ts";
import { EVENTS_KEY, monthRule, periodsOf, type StripRow, STRIPS_KEY, stripsChart } from "../figures/strips.ts";
import type { ToldEvent } from "../words/events.ts";
import { chartView } from "./chart-view.ts";
import { keyList } from "./dom.ts";

export interface StripsPart {
  readonly element: HTMLElement;
  take(story: Story, scenario: Scenario, told: readonly ToldEvent[]): void;
  /** Draws the strips with a line at this date, the month that is played. */
  show(now: number): void;
}

/** `choose` receives the place of the date that was clicked, from 0 at the start to 1 at the end. */
export function stripsPart(choose: (share: number) => void): StripsPart {
  let chart: Chart | undefined;
  const view = chartView("h2", () => chart?.height ?? 400, keyList(STRIPS_KEY));
  let content: Omit<Parameters<typeof view.show>[0], "chart"> | undefined;
  return {
    element: view.element,
    take(story, scenario, events) {
      const { dates } = story;
      const rows = rowsOf(story, scenario);
      const periods = periodsOf(rows, dates);
      const summary = wordsOf(rows, periods, dates[dates.length - 1], events.length);
      chart = stripsChart(rows, events, dates, summary);
      const table = {
        caption: "What each state does, from month to month",
        head: ["state", "from", "to", "stance"],
        rows: periods.map(({ name, from, to, stance }) => [name, monthOf(from), monthOf(to), stance]),
      };
      content = { title: chart.title, key: EVENTS_KEY, summary, table, choose };
    },
    show(now) {
      if (chart === undefined || content === undefined) return;
      view.show({ ...content, chart: { ...chart, marks: [...chart.marks, monthRule(now)] } });
    },
  };
}

function wordsOf(
  rows: readonly StripRow[],
  periods: ReturnType<typeof periodsOf>,
  end: number,
  events: number,
): string {
  const ever = rows.filter(({ id }) => periods.some((one) => one.id === id && one.stance !== "nothing in force"));
  const last = periods.filter(({ to }) => to === end);
  const names = (stance: string): string =>
    last.flatMap((one) => (one.stance === stance ? [one.name] : [])).join(", ") || "none";
  return `${ever.length} of ${rows.length} states put a control in force in this run. At its end: full: ${names("full")}; lax: ${names("lax")}; below 40 %: ${names("below 40 %")}. ${events} events are marked; the table at the foot of the page lists them all.`;
}

function rowsOf({ facts, dates, values }: Story, { data }: Scenario): StripRow[] {
  const count = dates.length;
  return data.suppliers.flatMap(({ id, name }): StripRow[] => {
    const place = facts.frame.series.findIndex(
      (one) => one.kind === "state" && one.entity === id && one.observable === "compliance",
    );
    if (place < 0) return [];
    return [{ id, name, compliance: Array.from(values.subarray(place * count, (place + 1) * count)) }];
  });
}

function monthOf(date: number): string {
  return formatDate(date).slice(0, 7);
}
