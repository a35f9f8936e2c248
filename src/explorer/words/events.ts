/** What happened, in words: the events of a run as a reader sees them. */
import { parseDate } from "../../base/dates.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { RunEvent } from "../../ensemble/run-record.ts";
import { inSentence, targetName } from "./names.ts";

/** Half a day, years. */
const SAME_DAY = 0.5 / 365;

/** How an event is marked: by who caused it. */
export type EventKind = "leader" | "follow" | "target" | "evasion" | "found" | "break" | "world";

export interface ToldEvent {
  readonly event: RunEvent;
  readonly kind: EventKind;
  /** State whose strip it stands on; empty for the world's. */
  readonly state: string;
  readonly text: string;
}

export const KIND_WORDS: Readonly<Record<EventKind, string>> = {
  leader: "the leader acts",
  follow: "a partner announces a control, or its control enters into force",
  target: "the target answers",
  evasion: "evasion begins",
  found: "evasion is discovered",
  break: "a state slackens, refuses to obey or leaves",
  world: "crisis or settlement",
};

type Telling = readonly [kind: EventKind, text: (who: string, event: RunEvent) => string];

const many = (count: number, one: string, more: string): string => (count === 1 ? `one ${one}` : `${count} ${more}`);

const TELLINGS: Readonly<Record<string, Telling>> = {
  package: [
    "leader",
    (who, { value }) =>
      `${who} announces a package${value > 0 ? ` of ${many(value, "item", "items")}` : " of listed users"}`,
  ],
  proposal: ["leader", (who, { value }) => `${who} proposes a package of ${many(value, "item", "items")}`],
  rule: ["leader", (who, { value }) => `${who} sets a rule to ${Math.round(100 * value)} %`],
  deadline: ["leader", (who) => `${who} gives partners a deadline`],
  "deadline ends": ["leader", (who) => `the deadline for ${who} ends`],
  "accepts exits": ["leader", (who) => `${who} accepts that members leave`],
  announcement: ["follow", (who) => `${who} announces that it will follow`],
  force: ["follow", (who) => `controls come into force in ${who}`],
  law: ["follow", (who) => `the law of ${who} changes`],
  review: ["follow", (who, { value }) => `a list review leaves ${value} entries on the list ${who}`],
  reply: ["target", (who, { value }) => `the target throttles minerals to ${who} (answer ${value})`],
  boycott: ["target", (who) => `the target stops buying from ${who}`],
  deal: ["world", () => "leader and target settle"],
  crisis: ["world", () => "a crisis"],
  "front opened": ["evasion", (who) => `a front opens for ${who}`],
  violates: ["evasion", (who) => `${who} begins to sell in breach of the rules`],
  "front found": ["found", (who, { value }) => `a front for ${who} is found after ${value.toFixed(1)} years`],
  "sibling listed": ["found", (who) => `a front for ${who} is listed together with its owner`],
  "violation found": ["found", (who) => `${who} is caught`],
  defected: ["break", (who) => `${who} defects: it enforces little of what is in force there`],
  provoked: ["target", (who) => `the target takes offence at ${who}`],
  "version sold": ["evasion", (who) => `a weaker version of ${who} that stays below the limit comes on the market`],
  "version closed": ["leader", (who) => `the rule closes the weaker version of ${who}`],
  "defies reach": ["break", (who) => `${who} forbids its makers to obey the leader's rules`],
};

/** In words, with both sides named. */
export function tellEvent(event: RunEvent, scenario: Told): ToldEvent {
  const told = tellPlainly(event, scenario);
  const leader = inSentence(scenario.data.suppliers.find(({ role }) => role === "leader")?.name ?? "the leader");
  const target = targetName({ setting: scenario.setting ?? "" });
  const text = told.text.replace("leader and target", `${leader} and ${target}`).replaceAll("the target", target);
  return {
    ...told,
    text: text.replaceAll("the leader's", leader === "the United States" ? "American" : "the leader's"),
  };
}

type Told = Pick<Scenario, "data"> & Partial<Pick<Scenario, "setting">>;

/** An event that is not in the table is called by its own name. */
function tellPlainly(event: RunEvent, { data }: Told): ToldEvent {
  const leader = data.suppliers.find(({ role }) => role === "leader")?.id;
  const rows = [data.suppliers, data.items, data.firms] as const;
  const name =
    rows.flatMap((table) => table.find(({ id }) => id === event.entity)?.name ?? []).map(inSentence)[0] ??
    entityWords(event.entity, data);
  const state = data.suppliers.some(({ id }) => id === event.entity) ? event.entity : "";
  if (event.event.startsWith("left")) return { event, kind: "break", state, text: `${name} leaves the list` };
  const statement = statementOf(event, leader, data);
  const telling = TELLINGS[event.event];
  if (telling === undefined) return { event, kind: "world", state, text: `${name}: ${event.event}` };
  const kind = event.event === "force" && event.entity === leader ? "leader" : telling[0];
  if (statement === undefined) return { event, kind, state, text: telling[1](name, event) };
  const head = event.event === "package" ? telling[1](name, event) : name;
  return { event, kind, state, text: `${head}: ${statement}` };
}

/** What the timeline says of the leader's packages and rules. */
function statementOf({ event, entity, date, value }: RunEvent, leader: string | undefined, data: Scenario["data"]) {
  if (entity !== leader || (event !== "package" && event !== "rule")) return undefined;
  const rows = data.timeline.filter(
    (row) => row.class === event && row.actor === leader && Math.abs(parseDate(row.date) - date) < SAME_DAY,
  );
  return (rows.find((row) => row.value === value) ?? rows[0])?.statement;
}

/** "fringe/DEPOSITION/JP/0" -> "a small maker in Japan". */
function entityWords(id: string, { suppliers }: Pick<Scenario["data"], "suppliers">): string {
  const [first, , state] = id.split("/");
  return first === "fringe" && state !== undefined
    ? `a small maker in ${inSentence(suppliers.find((row) => row.id === state)?.name ?? state)}`
    : id === "target"
      ? "the target"
      : id.replaceAll("_", " ");
}

/** The most important first. */
const ORDER: readonly EventKind[] = ["leader", "break", "follow", "world", "target", "found", "evasion"];

/** The events around a date, the most important kinds first. */
export function eventsNear(told: readonly ToldEvent[], from: number, to: number): ToldEvent[] {
  return told
    .filter(({ event }) => event.date > from && event.date <= to)
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.event.date - b.event.date);
}

/** Each text once, with how often it occurred. */
export function gathered(told: readonly ToldEvent[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of told) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count === 1 ? text : `${text} (${count} times)`));
}
