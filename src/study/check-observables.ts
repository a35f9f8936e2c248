/** Checks what a study reads from each run: summaries, calls of event statistics, and values of dated curves; and which curves it keeps. */
import { isDate, parseDate } from "../base/dates.ts";
import type { Model } from "../engine/run.ts";
import { EVENT_STATISTICS } from "../observe/event-statistics.ts";
import { FLOW_OBSERVABLES } from "../observe/flow-observables.ts";
import { OBSERVABLES } from "../observe/observables.ts";
import { readCall } from "../observe/statistic-call.ts";
import { SUMMARIES } from "../observe/summaries.ts";
import { quote } from "../scenario/input-error.ts";
import { allowedNames } from "../scenario/nearest-name.ts";
import type { Path, Report } from "../scenario/read-checked.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Asked, SLACK_YEARS, type Take } from "./read-observables.ts";
import type { WrittenStudy } from "./study-file.ts";
import type { StudyObservable } from "./study-definition.ts";
import type { WrittenObservable } from "./study-file.ts";

const CURVES = [...OBSERVABLES, ...FLOW_OBSERVABLES];
const CURVE_NAMES = [...new Set(CURVES.map(({ name }) => name))];
const ALL_NAMES = [...SUMMARIES.map(({ name }) => name), ...CURVE_NAMES];
/** What says where and when a curve is read; what is one number a run has none of it. */
const CURVE_FIELDS = ["entity", "over_items", "at", "from", "to", "take"] as const;
/** Decimal years before and after all runs: a window without an end of its own. */
const EARLIEST = 0;
const LATEST = 10_000;

export interface Recorded {
  readonly scenario: Scenario;
  readonly model: Model;
}

/** The statistic that is called; undefined where the text is no call. */
export function statisticIn(text: string): string | undefined {
  return /^\s*([a-z0-9_]+)\s*\(/.exec(text)?.[1];
}

/** What a run has to record for this study. */
export function askedBy({ content }: WrittenStudy): Asked {
  const asked = content.observables.map((entry) => (typeof entry === "string" ? entry : entry.observable));
  const calls = asked.flatMap((text) => EVENT_STATISTICS.find(({ name }) => name === statisticIn(text)) ?? []);
  const wanted = [...(content.curves ?? []), ...asked, ...calls.flatMap(({ needs }) => needs)];
  return {
    observables: CURVE_NAMES.filter((name) => wanted.includes(name)),
    summaries: SUMMARIES.map(({ name }) => name).filter((name) => wanted.includes(name)),
  };
}

export function checkObservables(
  { content: { observables, curves = [] }, report }: WrittenStudy,
  recorded: readonly Recorded[],
): StudyObservable[] {
  for (const [place, name] of curves.entries()) {
    const at = ["curves", place];
    if (!CURVE_NAMES.includes(name))
      report(at, `found unknown observable ${quote(name)}; ${allowedNames(name, CURVE_NAMES)}`);
    else if (curves.indexOf(name) < place) report(at, `found ${quote(name)} twice; allowed: once`);
  }
  const names = observables.map((entry) => (typeof entry === "string" ? entry : entry.name));
  return observables.flatMap((entry, place) => {
    const [at, name] = [["observables", place], names[place]];
    const isBare = typeof entry === "string";
    if (names.indexOf(name) < place)
      report(isBare ? at : [...at, "name"], `found ${quote(name)} twice; allowed: each name once`);
    const written = isBare ? { name, observable: entry } : entry;
    return checkOne(written, at, isBare ? at : [...at, "observable"], recorded, report) ?? [];
  });
}

/** `nameAt` is where the observable is named; undefined where it cannot be read. */
function checkOne(
  written: WrittenObservable,
  at: Path,
  nameAt: Path,
  recorded: readonly Recorded[],
  report: Report,
): StudyObservable | undefined {
  const { name, observable, over_items: overItems, at: day, from, to, take } = written;
  const refuse = (path: Path, message: string, atKey?: boolean): undefined => void report(path, message, atKey);
  const isCall = statisticIn(observable) !== undefined;
  if (isCall && at === nameAt)
    return refuse(at, `found ${quote(observable)}; needed: a name, as in { name: rush, observable: "${observable}" }`);
  const summary = SUMMARIES.find((entry) => entry.name === observable);
  if (isCall || summary) {
    const field = CURVE_FIELDS.find((key) => written[key] !== undefined);
    const message = `found ${field} beside ${observable}, which is one number a run; allowed: no ${field}`;
    if (field !== undefined) report([...at, field], message, true);
  }
  if (isCall) return checkCall(written, nameAt, recorded, report);
  if (summary) {
    const { unit, meaning } = summary;
    return { name, unit, meaning, isDate: unit === "year", read: { kind: "summary", summary: observable } };
  }
  const known = CURVES.find((entry) => entry.name === observable);
  if (!known)
    return refuse(nameAt, `found unknown observable ${quote(observable)}; ${allowedNames(observable, ALL_NAMES)}`);
  const hasWindow = (from ?? to ?? take) !== undefined;
  if (day === undefined && !hasWindow) {
    const needed = "needed: at (a date), or take with from and to";
    return refuse(nameAt, `found ${quote(observable)}, which has a value at every date; ${needed}`);
  }
  if (day !== undefined && hasWindow)
    return refuse([...at, "at"], "found a date and a window; allowed: at, or from, to and take", true);
  const entity = written.entity ?? (overItems === undefined ? "all" : recorded[0].scenario.data.items[0].id);
  for (const { scenario, model } of recorded) {
    const has = model.series.filter((column) => column.observable === observable).map((column) => column.entity);
    if (has.includes(entity)) continue;
    const found = `found ${observable} of ${quote(entity)}, which ${scenario.id} does not have`;
    const where = written.entity === undefined ? nameAt : [...at, "entity"];
    return refuse(where, `${found}; ${allowedNames(entity, has)} (as entity)`);
  }
  if (overItems !== undefined && written.entity !== undefined)
    return refuse([...at, "over_items"], "found it beside an entity; allowed: one of them", true);
  const window = checkWindow(written, at, recorded, report);
  if (!window) return undefined;
  const how: Take = day === undefined ? (take ?? "mean") : "last";
  const column = recorded[0].model.series.find((one) => one.observable === observable && one.entity === entity)!;
  return {
    ...{ name, unit: unitOf(known.unit, how), meaning: meaningOf(known.meaning, written), isDate: false },
    read: {
      ...{ kind: "curve", observable, entityKind: column.kind, entity, ...(overItems && { overItems }) },
      ...{ ...window, take: how },
    },
  };
}

/** A call must make sense in every scenario. */
function checkCall(
  { name, observable }: WrittenObservable,
  nameAt: Path,
  recorded: readonly Recorded[],
  report: Report,
): StudyObservable | undefined {
  const days = observable.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  for (const { scenario } of recorded) {
    let problem = "";
    readCall(observable, scenario, (message) => (problem = message));
    const outside = days.find((day) => isDate(day) && isOutside(day, scenario));
    if (problem === "" && outside !== undefined) problem = `found ${quote(outside)}; allowed: ${runOf(scenario)}`;
    if (problem !== "") return void report(nameAt, `in ${scenario.id}: ${problem}`);
  }
  const { unit, meaning } = EVENT_STATISTICS.find((statistic) => statistic.name === statisticIn(observable))!;
  const read = { kind: "call", call: observable } as const;
  return { name, unit, meaning: `${meaning}: ${observable}`, isDate: false, read };
}

/** The dates must lie in the run of every scenario; a date or the last of a window may lie past the end of some, which are then read to their end. */
function checkWindow(
  { at: day, from = day, to = day }: WrittenObservable,
  at: Path,
  recorded: readonly Recorded[],
  report: Report,
): { from: number; to: number } | undefined {
  const isLate = (text: string): boolean => recorded.every(({ scenario }) => isOutside(text, scenario));
  const wrong = Object.entries(day === undefined ? { from, to } : { at: day }).flatMap(([field, text]) => {
    if (text === undefined) return [];
    const isWrong = field === "from" || isLate(text) ? isOutside : isBefore;
    const found = recorded.find(({ scenario }) => isWrong(text, scenario));
    return found ? [{ field, message: `found ${quote(text)}; allowed: ${runOf(found.scenario)}` }] : [];
  });
  for (const { field, message } of wrong) report([...at, field], message);
  if (wrong.length > 0) return undefined;
  const window = { from: from ? parseDate(from) : EARLIEST, to: to ? parseDate(to) : LATEST };
  if (day !== undefined || window.from < window.to) return window;
  return void report([...at, "from"], `found a window from ${from} to ${to}; allowed: from before to`);
}

function isBefore(day: string, { time }: Scenario): boolean {
  return parseDate(day) < time.start - SLACK_YEARS;
}

function isOutside(day: string, scenario: Scenario): boolean {
  return isBefore(day, scenario) || parseDate(day) > scenario.time.end + SLACK_YEARS;
}

function runOf({ id, time }: Scenario): string {
  return `a date within the run of ${id}, ${time.start.toFixed(2)} to ${time.end.toFixed(2)}`;
}

/** A total over time is in what the rate adds up to. */
function unitOf(unit: string, take: Take): string {
  if (take !== "total") return unit;
  if (unit === "1/yr") return "1";
  return unit.endsWith("/yr") ? unit.slice(0, -"/yr".length) : `${unit} x yr`;
}

function meaningOf(
  meaning: string,
  { at, from = "the start", to = "the end", take = "mean", entity, over_items: weight }: WrittenObservable,
): string {
  const items = weight === undefined ? "" : ` (mean over all items, weight: ${weight})`;
  const of = items || (entity === undefined ? "" : ` (${entity})`);
  return `${meaning}${of}; ${at === undefined ? `${take} from ${from} to ${to}` : `at ${at}`}`;
}
