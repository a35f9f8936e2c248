/**
 * What has dates: series keep their course and get the other era's mean level; of rules of the leader and laws of states, which change in steps, the
 * other era's mean holds from the first day on.
 */
import { seriesMean } from "../../src/base/dated-series.ts";
import { formatDate, parseDate } from "../../src/base/dates.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { LAWS, RULES } from "../../src/scenario/table-words.ts";
import type { Row } from "../../src/scenario/tables.ts";
import type { Cells, Exchange, Piece } from "./exchange.ts";
import { type How, type Move, moveTo, rounded, stepMean, weightedMean } from "./levels.ts";

type Rule = (typeof RULES)[number];
type Law = (typeof LAWS)[number];

/** Points of a series by date. */
export function pointsOf({ data }: Scenario, name: string): { date: string; value: number }[] {
  return data.series.filter(({ series }) => series === name).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Mean of a series over the run after a move. */
export function meanSeries(era: Scenario, name: string, move: Move = (value) => value): number {
  const points = pointsOf(era, name).map(({ date, value }) => [parseDate(date), move(value)] as const);
  return seriesMean(points, era.time.start, era.time.end);
}

/** What moves a series between 0 and 1 to its mean level in the other era. */
export function moveOfSeries({ from, into }: Exchange, name: string, how: How): Move {
  return moveTo(how, (move) => meanSeries(into, name, move), meanSeries(from, name), 1);
}

export function movedSeries(era: Scenario, name: string, move: Move): Readonly<Record<string, number>> {
  return Object.fromEntries(pointsOf(era, name).map(({ date, value }) => [date, rounded(move(value))]));
}

/** Mean exposure of a state over the run: that of its own series, where it has one. */
export function meanExposure(era: Scenario, { id, exposure }: Row<"suppliers">, move: Move = (value) => value): number {
  const own = `exposure_${id}`;
  return pointsOf(era, own).length === 0 ? move(exposure) : meanSeries(era, own, move);
}

/** Mean of a rule over the era and over its items, weighted by the target's need. */
export function meanRule({ data, time }: Scenario, rule: Rule): number {
  const changes = data.timeline.filter((event) => event.class === "rule" && event.rule === rule);
  return weightedMean(
    data.items.map(({ id, list, need_musd }) => {
      const own = changes.filter(
        ({ items }) => items.length === 0 || [id, list, "all"].some((at) => items.includes(at)),
      );
      return { value: stepMean(0, own.map(acting), time.start, time.end), weight: need_musd };
    }),
  );
}

/** Mean of a state's law over the era; `first` is the level at its start. */
export function meanLaw({ data, time }: Scenario, state: string, law: Law, first: number): number {
  const changes = data.timeline.filter((event) => event.class === "law" && event.rule === law && event.actor === state);
  return stepMean(first, changes.map(acting), time.start, time.end);
}

/** A change acts on its day of entry into force, where that is another. */
function acting({ date, effective, value }: Row<"timeline">): readonly [date: number, value: number] {
  return [parseDate(effective === "" ? date : effective), value];
}

/** The dated changes of rules are left out, and the other era's means hold from the first day on. */
export function carryRules(
  { from, into }: Exchange,
  rules: readonly Rule[],
): Required<Pick<Piece, "events" | "without_events">> {
  const leader = into.data.suppliers.find(({ role }) => role === "leader")!.id;
  const dated = rules.filter((rule) =>
    into.data.timeline.some((event) => event.class === "rule" && event.rule === rule),
  );
  const events = rules.flatMap((rule): Cells[] => {
    const value = rounded(meanRule(from, rule));
    if (value === 0) return [];
    const statement = `Mean level of the rule over ${from.id}`;
    return [{ date: formatDate(into.time.start), actor: leader, class: "rule", rule, value, statement }];
  });
  return { events, without_events: dated.map((rule) => ({ class: "rule", rule })) };
}

/** Leaves out dated changes of law; `chosen` says whose. */
export function withoutLaws({ data }: Scenario, chosen: (actor: string) => boolean): Cells[] {
  const found = data.timeline.filter((event) => event.class === "law" && chosen(event.actor));
  const patterns = found.map(({ actor, rule }) => JSON.stringify({ class: "law", actor, rule }));
  return [...new Set(patterns)].map((pattern) => JSON.parse(pattern) as Cells);
}
