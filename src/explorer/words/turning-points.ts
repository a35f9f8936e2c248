/** The story of a run: the few of many hundred events after which a curve moved most, with what the curve did. */
import { formatDate, month } from "../../base/dates.ts";
import { capital } from "../../base/words.ts";
import { type Kind, written } from "../../report/numbers.ts";
import type { Story } from "../engine/protocol.ts";
import { endOfData } from "../../scenario/headlines.ts";
import type { EventKind, ToldEvent } from "./events.ts";
import { type Curves, curveIn } from "./readings.ts";

const MOST = 12;
/** Years after an event that are credited to it. */
const AFTERWARDS = 1;
/** At most so many turning points come from one curve, so that none makes up the whole story. */
const OF_A_CURVE = 3;
/** Events of one kind closer than this, in years, are the same turning point. */
const APART = 0.4;

/** How much an event of a kind can do by itself: no single front of a hundred makes a story. */
const WEIGHTS: Readonly<Record<string, number>> = {
  ...{ package: 1, force: 0.9, crisis: 0.9, deal: 0.9, reply: 0.8, boycott: 0.3, defected: 0.8, "defies reach": 0.7 },
  ...{ "accepts exits": 0.7, law: 0.5, announcement: 0.5, review: 0.4, "version closed": 0.4, "version sold": 0.35 },
  ...{ "violation found": 0.3, violates: 0.25, "front opened": 0.15, "front found": 0.15 },
};

interface Curve {
  readonly observable: string;
  readonly kind: Kind;
  /** The kinds of events that can move it by themselves. */
  readonly by: readonly EventKind[];
  readonly name: string;
  /** What a share is a part of. */
  readonly of?: string;
  /** What comes before its first value: nothing, so that it begins there, or a value that is not known; absent: zero. */
  readonly first?: "begins" | "unknown";
}

const IN_LIST = " of the coalition, weighted by trade in the list";
/** Sizes, not rates of what is listed: the rate of a short list can go from nothing to all with a single user. */
const CURVES: readonly Curve[] = [
  { observable: "yard_trade_share", kind: "share", by: ["leader"], name: "the list", of: " of what is needed" },
  { observable: "denied_imports", kind: "musd", by: ["leader", "follow", "break"], name: "what is denied a year" },
  { observable: "work_not_done", kind: "share", by: ["leader", "follow", "break"], name: "the work that is not done" },
  { observable: "stockpile_months", kind: "months", by: ["leader", "world"], name: "the stock", first: "unknown" },
  {
    ...{ observable: "participation", kind: "share", by: ["follow", "break"], name: "participation" },
    ...{ of: IN_LIST, first: "begins" },
  },
  {
    ...{ observable: "retaliation_index", kind: "share", by: ["target", "world"] },
    name: "the closing of the mineral valves",
  },
];

export interface TurningPoint {
  readonly date: number;
  readonly event: ToldEvent;
  /** "October 2022" */
  readonly when: string;
  readonly what: string;
  /** What the curve that moved most did in the year after. */
  readonly then: string;
}

/** In order of time. */
export function turningPoints(story: Curves, told: readonly ToldEvent[]): TurningPoint[] {
  const curves = CURVES.flatMap((one) => {
    const all = curveIn(story, one.observable);
    const known = all.filter(Number.isFinite);
    const range = Math.max(...known) - Math.min(...known);
    const start = one.first === "begins" ? all.findIndex((value) => value > 0) : 0;
    return range > 0 ? [{ ...one, values: all.map((value, k) => (k < start ? NaN : value)), range }] : [];
  });
  const scored = atOnce(told).flatMap(({ event, texts }) => {
    const refuses = event.event.event === "defies reach"; // no part of participation, and often a neutral state
    const own = curves.filter(({ by, first }) => by.includes(event.kind) && !(refuses && first === "begins"));
    const moves = own.map((one) => {
      const [from, to] = [-1 / 24, AFTERWARDS].map((later) => lastKnown(story, one.values, event.event.date + later));
      const before = from ?? (one.first === "unknown" ? NaN : 0);
      return { curve: one, from, to: to ?? 0, jump: Math.abs((to ?? 0) - before) / one.range || 0 };
    });
    const most = moves.sort((a, b) => b.jump - a.jump)[0];
    const weight = (WEIGHTS[event.event.event] ?? (event.kind === "break" ? 0.7 : 0.2)) * sizeOf(event.event);
    if (most === undefined || most.jump === 0) return [];
    return [{ event, texts, most, score: weight * (0.2 + most.jump) }];
  });
  const chosen: typeof scored = [];
  for (const one of scored.sort((a, b) => b.score - a.score)) {
    if (chosen.length === MOST) break;
    const isTold = ({ event: { kind, event } }: (typeof scored)[number]): boolean =>
      kind === one.event.kind && Math.abs(event.date - one.event.event.date) < APART;
    const ofCurve = chosen.filter(({ most }) => most.curve.observable === one.most.curve.observable).length;
    if (ofCurve < OF_A_CURVE && !chosen.some(isTold)) chosen.push(one);
  }
  return chosen
    .sort((a, b) => a.event.event.date - b.event.event.date)
    .map(({ event, texts, most: { curve: moved, from, to } }) => {
      const { date } = event.event;
      const source = isOfModel(event, story.facts) ? " (in the model)" : "";
      const then = `In the year that follows ${movedWords(moved, from, to)}.`;
      return { date, event, when: month(date), what: capital(texts.slice(0, 3).join("; ")) + source, then };
    });
}

/** In years that replay history the model still generates events of its own, which history does not record. */
function isOfModel({ event }: ToldEvent, { replayUntil }: Story["facts"]): boolean {
  return event.date <= replayUntil && event.process !== "apply-events";
}

/** Which events of the story are recorded history; "" where none are. */
export function sourceWords({ facts }: Pick<Story, "facts">): string {
  if (facts.replayUntil <= facts.start) return "";
  return `Up to ${month(endOfData(facts) - 1 / 24)} the leader's packages and rules, crises, settlements and the partners' dated acts are those of recorded history, except where the setup changes them. The model generates the rest in those years too; such events are marked “in the model” above, and no record holds them.`;
}

function movedWords({ name, kind, of = "", first }: Curve, from: number | undefined, to: number): string {
  const after = written(to, kind);
  if (from === undefined && first === "begins") return `${name} begins and reaches ${after}${of}`;
  const before = written(from ?? 0, kind);
  return before === after ? `${name} stays at ${after}${of}` : `${name} goes from ${before} to ${after}${of}`;
}

/** A package counts by its items; one that only lists users changes little. */
function sizeOf({ event, value }: ToldEvent["event"]): number {
  return event === "package" ? Math.min(1, 0.3 + 0.1 * value) : 1;
}

/** Events of one kind on one day are one event of the story. */
function atOnce(told: readonly ToldEvent[]): { event: ToldEvent; texts: string[] }[] {
  const days = new Map<string, { event: ToldEvent; texts: string[] }>();
  for (const event of told) {
    const key = `${formatDate(event.event.date)} ${event.kind} ${event.event.event}`;
    const day = days.get(key);
    if (day === undefined) days.set(key, { event, texts: [event.text] });
    else if (!day.texts.includes(event.text)) day.texts.push(event.text);
  }
  return [...days.values()];
}

/** The last value known at a date; undefined before the first. */
function lastKnown({ dates }: Pick<Story, "dates">, values: Float64Array, date: number): number | undefined {
  return values.findLast((value, k) => dates[k] <= date + 1e-9 && value === value);
}
