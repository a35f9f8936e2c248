/** The timeline of a scenario as events in order of date, each of one actor. */
import { parseDate } from "../base/dates.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { EVENT_CLASSES, LAWS, RULES } from "../scenario/table-words.ts";
import { ALL_ITEMS, type BaseData, PARTNERS } from "../scenario/tables.ts";

type EventRow = BaseData["timeline"][number];
export type TimelineEvent = Readonly<ReturnType<typeof compileEvents>[number]>;

/** Events in order of date; history after the replay horizon is left out, except entries into force of earlier acts. */
export function compileEvents(scenario: Scenario) {
  const { items } = scenario.data;
  const itemsOf = (ids: readonly string[]): number[] => {
    const named = ids.flatMap((id) =>
      items.flatMap((row, item) => (id === ALL_ITEMS || id === row.id || id === row.list ? [item] : [])),
    );
    return [...new Set(named)];
  };
  return scenario.data.timeline
    .filter(({ date, planned }) => planned === true || parseDate(date) < scenario.time.replayUntil)
    .map((row, order) => ({ row, order, date: parseDate(actingDate(row)) }))
    .sort((one, other) => one.date - other.date || one.order - other.order)
    .flatMap(({ row, date }) => actorsOf(scenario.data, row.actor).map((actor) => ({ row, date, actor })))
    .map(({ row, date, actor }) => ({
      date,
      actor, // supplier, or -1 for the target
      class: row.class,
      /** Place in RULES, or in LAWS where the class is law; -1 = none. */
      rule: (row.class === "law" ? LAWS : RULES).indexOf(row.rule as never),
      items: itemsOf(row.items),
      effective: row.effective === "" ? date : parseDate(row.effective),
      entities: row.entities,
      listedShare: row.listed_share,
      tighten: row.tighten_years,
      value: row.value,
      statement: row.statement,
    }));
}

/** The whole timeline counts: up to an earlier horizon, history also says what had not happened yet. */
export function compileDated(data: BaseData): (eventClass: EventRow["class"], actor: number) => boolean {
  const actors = new Map<EventRow["class"], Set<number>>(EVENT_CLASSES.map((name) => [name, new Set()]));
  for (const row of data.timeline) {
    if (row.planned === true) continue;
    for (const actor of actorsOf(data, row.actor)) actors.get(row.class)!.add(actor);
  }
  return (eventClass, actor) => actors.get(eventClass)!.has(actor);
}

/** Who acts: a state, -1 for the target, or each of the partners. */
function actorsOf({ suppliers }: BaseData, actor: string): number[] {
  if (actor !== PARTNERS) return [suppliers.findIndex(({ id }) => id === actor)];
  return suppliers.flatMap(({ role }, supplier) => (role === "partner" || role === "member" ? [supplier] : []));
}

/** A rule, a law or a licence policy counts from its entry into force, everything else from its announcement. */
export function actingDate(row: EventRow): string {
  const quiet = row.class === "rule" || row.class === "licence" || row.class === "law";
  return quiet && row.effective !== "" ? row.effective : row.date;
}
