/** Checks what a study reads from each run: summaries, and values of dated curves; and which curves it keeps. */
import { isDate, parseDate } from "../base/dates.ts";
import type { Model } from "../engine/run.ts";
import { FLOW_OBSERVABLES } from "../observe/flow-observables.ts";
import { OBSERVABLES } from "../observe/observables.ts";
import { EVENT_STATISTICS } from "../observe/event-statistics.ts";
import { readCall } from "../observe/statistic-call.ts";
import { SUMMARIES } from "../observe/summaries.ts";
import { type Problem, problemAt, quote } from "../scenario/input-error.ts";
import type { Path } from "../scenario/layer.ts";
import { allowedNames } from "../scenario/nearest-name.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { WrittenStudy } from "./read-study.ts";
import type { CurveRead, StudyObservable, Take } from "./study-definition.ts";
import type { WrittenObservable } from "./study-file.ts";

const CURVES = [...OBSERVABLES, ...FLOW_OBSERVABLES];
const CURVE_NAMES = [...new Set(CURVES.map(({ name }) => name))];
const SUMMARY_NAMES = SUMMARIES.map(({ name }) => name);
/** A window ends with the recorded date on its last day, whatever the rounding of decimal years. */
const SLACK_YEARS = 1e-6;
/** Decimal years before and after all runs: a window without an end of its own. */
const EARLIEST = 0;
const LATEST = 10_000;

export interface Recorded {
  readonly scenario: Scenario;
  readonly model: Model;
}

/** The statistic that is called; undefined where the text is no call. */
function statisticIn(text: string): string | undefined {
  return /^\s*([a-z0-9_]+)\s*\(/.exec(text)?.[1];
}

/** The observables that a run has to record for this study (all of them would do, but flows are recorded on request only). */
export function recordedNames(written: WrittenStudy): string[] {
  const asked = written.content.observables.map((entry) => (typeof entry === "string" ? entry : entry.observable));
  const calls = asked.flatMap((text) => EVENT_STATISTICS.find(({ name }) => name === statisticIn(text)) ?? []);
  const wanted = [...(written.content.curves ?? []), ...asked, ...calls.flatMap(({ needs }) => needs)];
  return CURVE_NAMES.filter((name) => OBSERVABLES.some((other) => other.name === name) || wanted.includes(name));
}

export function checkObservables(
  { content, placeOf }: WrittenStudy,
  recorded: readonly Recorded[],
  problems: Problem[],
): StudyObservable[] {
  const report = (path: Path, message: string, atKey = false): void => {
    problems.push(problemAt(placeOf(path, atKey), path.map(String).join("."), message));
  };
  for (const [place, name] of (content.curves ?? []).entries()) {
    if (!CURVE_NAMES.includes(name))
      report(["curves", place], `found unknown observable ${quote(name)}; ${allowedNames(name, CURVE_NAMES)}`);
    else if (content.curves!.indexOf(name) < place)
      report(["curves", place], `found ${quote(name)} twice; allowed: once`);
  }
  const names: string[] = [];
  return content.observables.flatMap((entry, place) => {
    const at = ["observables", place];
    const name = typeof entry === "string" ? entry : entry.name;
    if (names.includes(name))
      report(typeof entry === "string" ? at : [...at, "name"], `found ${quote(name)} twice; allowed: each name once`);
    names.push(name);
    const found = typeof entry === "string" ? { name, observable: name } : entry;
    const nameAt = typeof entry === "string" ? at : [...at, "observable"];
    const checked = checkOne(found, at, nameAt, recorded, report);
    return checked === undefined ? [] : [checked];
  });
}

type Report = (path: Path, message: string, atKey?: boolean) => void;

function checkOne(
  written: WrittenObservable,
  at: Path,
  nameAt: Path,
  recorded: readonly Recorded[],
  report: Report,
): StudyObservable | undefined {
  const { name, observable, over_items: overItems, at: day, from, to, take } = written;
  const entity = written.entity ?? (overItems === undefined ? "all" : recorded[0].scenario.data.items[0].id);
  if (statisticIn(observable) !== undefined) return checkCall(written, at, nameAt, recorded, report);
  const summary = SUMMARIES.find((entry) => entry.name === observable);
  if (summary !== undefined) {
    refuseWindow(written, at, report);
    const { unit, meaning } = summary;
    return { name, unit, meaning, isDate: unit === "year", read: { kind: "summary", summary: observable } };
  }
  const known = CURVES.find((entry) => entry.name === observable);
  if (known === undefined) {
    const all = [...SUMMARY_NAMES, ...CURVE_NAMES];
    report(nameAt, `found unknown observable ${quote(observable)}; ${allowedNames(observable, all)}`);
    return undefined;
  }
  if (day === undefined && from === undefined && to === undefined && take === undefined) {
    report(
      nameAt,
      `found ${quote(observable)}, which has a value at every date; needed: at (a date), or take with from and to`,
    );
    return undefined;
  }
  if (day !== undefined && (from ?? to ?? take) !== undefined) {
    report([...at, "at"], "found a date and a window; allowed: at, or from, to and take", true);
    return undefined;
  }
  if (!isEntityKnown(observable, entity, at, nameAt, written.entity !== undefined, recorded, report)) return undefined;
  if (overItems !== undefined && written.entity !== undefined) {
    report([...at, "over_items"], "found it beside an entity; allowed: one of them", true);
    return undefined;
  }
  const window = checkWindow(written, at, recorded, report);
  if (window === undefined) return undefined;
  const how: Take = day === undefined ? (take ?? "mean") : "last";
  const { kind: entityKind } = recorded[0].model.series.find(
    (one) => one.observable === observable && one.entity === entity,
  )!;
  const read: CurveRead = {
    kind: "curve",
    observable,
    entityKind,
    entity,
    ...(overItems && { overItems }),
    ...window,
    take: how,
  };
  return { name, unit: unitOf(known.unit, how), meaning: meaningOf(known.meaning, written), isDate: false, read };
}

/** What is one number a run has no window. */
function refuseWindow(written: WrittenObservable, at: Path, report: Report): void {
  const field = (["entity", "over_items", "at", "from", "to", "take"] as const).find(
    (key) => written[key] !== undefined,
  );
  if (field === undefined) return;
  const message = `found ${field} beside ${written.observable}, which is one number a run; allowed: no ${field}`;
  report([...at, field], message, true);
}

/** A call must make sense in every scenario. */
function checkCall(
  written: WrittenObservable,
  at: Path,
  nameAt: Path,
  recorded: readonly Recorded[],
  report: Report,
): StudyObservable | undefined {
  const { name, observable } = written;
  if (at === nameAt) {
    report(at, `found ${quote(observable)}; needed: a name, as in { name: rush, observable: "${observable}" }`);
    return undefined;
  }
  refuseWindow(written, at, report);
  const days = observable.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const calls = recorded.map(({ scenario }) => {
    let problem = "";
    const call = readCall(observable, scenario, (message) => (problem = message));
    const outside = days.find((day) => isDate(day) && isOutside(parseDate(day), scenario));
    if (problem === "" && outside !== undefined) problem = `found ${quote(outside)}; allowed: ${runOf(scenario)}`;
    return { scenario, call, problem };
  });
  const broken = calls.find(({ problem }) => problem !== "");
  if (broken !== undefined) {
    report(nameAt, `in ${broken.scenario.id}: ${broken.problem}`);
    return undefined;
  }
  const { unit, meaning } = calls[0].call!.statistic;
  return {
    ...{ name, unit, meaning: `${meaning}: ${observable}`, isDate: false },
    read: { kind: "call", call: observable },
  };
}

function isEntityKnown(
  observable: string,
  entity: string,
  at: Path,
  nameAt: Path,
  stated: boolean,
  recorded: readonly Recorded[],
  report: Report,
): boolean {
  for (const { scenario, model } of recorded) {
    const known = model.series.filter((column) => column.observable === observable).map((column) => column.entity);
    if (known.includes(entity)) continue;
    const where = stated ? [...at, "entity"] : nameAt;
    report(
      where,
      `found ${observable} of ${quote(entity)}, which ${scenario.id} does not have; ${allowedNames(entity, known)} (as entity)`,
    );
    return false;
  }
  return true;
}

/** The dates must lie in the run of every scenario. */
function checkWindow(
  { at: day, from, to }: WrittenObservable,
  at: Path,
  recorded: readonly Recorded[],
  report: Report,
): { from: number; to: number } | undefined {
  const fields = { at: day, from, to };
  let sound = true;
  for (const field of ["at", "from", "to"] as const) {
    const text = fields[field];
    if (text === undefined) continue;
    const outside = isDate(text) ? recorded.find(({ scenario }) => isOutside(parseDate(text), scenario)) : undefined;
    if (isDate(text) && outside === undefined) continue;
    sound = false;
    const allowed = outside ? runOf(outside.scenario) : "a day that exists, written YYYY-MM-DD";
    report([...at, field], `found ${quote(text)}; allowed: ${allowed}`);
  }
  if (!sound) return undefined;
  if (day !== undefined) return { from: parseDate(day), to: parseDate(day) };
  const window = {
    from: from === undefined ? EARLIEST : parseDate(from),
    to: to === undefined ? LATEST : parseDate(to),
  };
  if (window.from >= window.to) {
    report([...at, "from"], `found a window from ${from} to ${to}; allowed: from before to`);
    return undefined;
  }
  return window;
}

function runOf({ id, time }: Scenario): string {
  return `a date within the run of ${id}, ${time.start.toFixed(2)} to ${time.end.toFixed(2)}`;
}

function isOutside(date: number, { time }: Scenario): boolean {
  return date < time.start - SLACK_YEARS || date > time.end + SLACK_YEARS;
}

/** A total over time is in what the rate adds up to. */
function unitOf(unit: string, take: Take): string {
  if (take !== "total") return unit;
  if (unit === "1/yr") return "1";
  return unit.endsWith("/yr") ? unit.slice(0, -"/yr".length) : `${unit} x yr`;
}

function meaningOf(
  meaning: string,
  { at, from, to, take = "mean", entity, over_items: weight }: WrittenObservable,
): string {
  const of =
    weight !== undefined ? ` (mean over all items, weight: ${weight})` : entity === undefined ? "" : ` (${entity})`;
  if (at !== undefined) return `${meaning}${of}; at ${at}`;
  return `${meaning}${of}; ${take} from ${from ?? "the start"} to ${to ?? "the end"}`;
}
