/** The story of a run: the few events of many hundred after which a curve moved most, with what the curve did. */
import { formatDate, month } from "../../base/dates.ts";
import { capital } from "../../base/words.ts";
import { type Kind, written } from "../../report/numbers.ts";
import type { Story } from "../engine/protocol.ts";
import type { EventKind, ToldEvent } from "./events.ts";

const MOST = 12;
/** An event is given the year that follows it. */
const AFTERWARDS = 1;
/** A curve makes so many turns of the story, so that none is the whole of it. */
const OF_A_CURVE = 3;
/** Events of one kind closer than this are the same turn of the story. */
const APART = 0.4;

/** How much an event of a kind can do by itself; of a hundred fronts none makes a story. */
const WEIGHTS: Readonly<Record<string, number>> = {
  ...{ package: 1, force: 0.9, crisis: 0.9, deal: 0.9, reply: 0.8, boycott: 0.3, defected: 0.8, "defies reach": 0.7 },
  ...{ "accepts exits": 0.7, law: 0.5, announcement: 0.5, review: 0.4, "version closed": 0.4, "version sold": 0.35 },
  ...{ "violation found": 0.3, violates: 0.25, "front opened": 0.15, "front found": 0.15 },
};

interface Curve {
  readonly observable: string;
  readonly kind: Kind;
  /** Whose events can move it by themselves. */
  readonly by: readonly EventKind[];
  /** While it is not defined, before anything is listed. */
  readonly atFirst: number;
  tell(before: string, after: string): string;
}

function curve(observable: string, kind: Kind, by: Curve["by"], name: string, of = "", atFirst = 0): Curve {
  const went = (before: string, after: string): string =>
    before === after ? `stays at ${after}` : `goes from ${before} to ${after}`;
  return { observable, kind, by, atFirst, tell: (before, after) => `${name} ${went(before, after)}${of}` };
}

/** Sizes, not rates of what is listed: a rate of a short list goes from nothing to all with a single user. */
const CURVES: readonly Curve[] = [
  curve("yard_trade_share", "share", ["leader"], "the list", " of what is needed"),
  curve("denied_imports", "musd", ["leader", "follow", "break"], "what is denied a year"),
  curve("work_not_done", "share", ["leader", "follow", "break"], "the work that is not done"),
  curve("stockpile_months", "months", ["leader", "world"], "the stock", "", NaN),
  curve("participation", "share", ["follow", "break"], "the part of the coalition that takes part"),
  curve("retaliation_index", "share", ["target", "world"], "the closing of the mineral valves"),
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
export function turningPoints(
  story: Pick<Story, "facts" | "dates" | "values">,
  told: readonly ToldEvent[],
): TurningPoint[] {
  const curves = CURVES.flatMap((one) => {
    const values = valuesOf(story, one.observable);
    const known = values.filter(Number.isFinite);
    const range = Math.max(...known) - Math.min(...known);
    return range > 0 ? [{ ...one, values, range }] : [];
  });
  const scored = atOnce(told).flatMap(({ event, texts }) => {
    const own = curves.filter(({ by }) => by.includes(event.kind));
    const moves = own.map((one) => {
      const dates = [event.event.date - 1 / 24, event.event.date + AFTERWARDS];
      const [from, to] = dates.map((date) => valueAt(story, one, date));
      return { curve: one, from, to, jump: Math.abs(to - from) / one.range || 0 };
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
    .map(({ event, texts, most: { curve: moved, from, to } }) => ({
      ...{ date: event.event.date, event, when: month(event.event.date), what: capital(texts.slice(0, 3).join("; ")) },
      then: `In the year that follows ${moved.tell(written(from, moved.kind), written(to, moved.kind))}.`,
    }));
}

/** A package counts by its items; one of listed users alone changes little. */
function sizeOf({ event, value }: ToldEvent["event"]): number {
  return event === "package" ? Math.min(1, 0.3 + 0.1 * value) : 1;
}

/** What happens on one day by one hand is one event of the story. */
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

function valuesOf({ facts, dates, values }: Pick<Story, "facts" | "dates" | "values">, observable: string) {
  const place = facts.frame.series.findIndex((one) => one.kind === "all" && one.observable === observable);
  return place < 0 ? new Float64Array() : values.slice(place * dates.length, (place + 1) * dates.length);
}

/** The last that is known on a date. */
function valueAt(
  { dates }: Pick<Story, "dates">,
  { values, atFirst }: { readonly values: Float64Array; readonly atFirst: number },
  date: number,
): number {
  let found = atFirst;
  for (let k = 0; k < dates.length && dates[k] <= date + 1e-9; k++) if (values[k] === values[k]) found = values[k];
  return found;
}
