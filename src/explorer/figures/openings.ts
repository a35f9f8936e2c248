/** Why a curve over the list can fall with nobody losing anything: new items join. Says so, and marks where. */
import { formatDate } from "../../base/dates.ts";
import type { Chart, RuleMark } from "../../figures/chart.ts";
import { QUIET } from "../../figures/palette.ts";
import { month } from "../../report/paragraphs.ts";
import type { Opening } from "../engine/cohort.ts";
import type { Shown } from "./shown.ts";

/** The day of the leader's package that opened the accounts, where the scenario dates it; else the recorded date itself. */
export function openedOn({ after, date }: Opening, { scenario }: Pick<Shown, "scenario">): string {
  const [from, to] = [formatDate(after), formatDate(date)];
  const days = scenario.data.timeline
    .filter((event) => event.class === "package" && event.items.length > 0 && event.date > from && event.date <= to)
    .map((event) => event.date);
  return days[0] ?? to;
}

/** Whose users are counted. */
export function cohortNote(shown: Shown): string {
  const { cohort } = shown.results;
  if (cohort === undefined) return "";
  const count = cohort.items.length;
  const items = count === 1 ? "the one item" : `the ${count} items`;
  const when = monthOf(openedOn(cohort, shown));
  return (
    `Of ${items} first listed in ${when}, at all dates; who holds what was the frontier then. ` +
    "“Diffusion, the whole list” under More charts counts whatever is listed at each date."
  );
}

/** Their names. */
export function cohortNames({ results: { cohort }, scenario }: Shown): string {
  const names = (cohort?.items ?? []).map((id) => scenario.data.items.find((item) => item.id === id)?.name ?? id);
  return names.length === 0 ? "" : `The items: ${names.join(", ")}.`;
}

/** For charts that average over the list as it is at each date. */
export function joinsNote(shown: Shown): string {
  const { openings } = shown.results;
  if (openings.length < 2) return "";
  const joins = openings.slice(1).map((one) => `${monthOf(openedOn(one, shown))} (${one.items.length})`);
  return (
    `An average over the items listed at each date. It jumps where items join the list (dotted: ${joins.join(", ")}): ` +
    "they begin at their own level, nobody lost anything."
  );
}

/** A dotted line where items joined. */
export function withJoins(chart: Chart, { results: { openings } }: Shown): Chart {
  if (openings.length < 2 || chart.x.kind !== "time") return chart;
  const look = { along: "y", colour: QUIET, width: 1, dash: "dot" } as const;
  const rules = openings.slice(1).map(({ date }): RuleMark => ({ kind: "rule", meaning: "joins", at: date, ...look }));
  return { ...chart, marks: [...rules, ...chart.marks] };
}

function monthOf(day: string): string {
  return month(Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 0.5) / 12);
}
