/**
 * The entry for claims: from the text of a claim file to one checked claim. All problems are reported together, with their places.
 *
 * Scenarios are loaded by the caller, who knows where the files are; each side is tried out, so that a claim that starts can also finish.
 */
import { parseDate } from "../../base/dates.ts";
import { type Model, prepare, summariesOf } from "../../engine/run.ts";
import { OBSERVABLES } from "../../observe/observables.ts";
import { SUMMARIES } from "../../observe/summaries.ts";
import { type Problem, quote, throwIfAny } from "../../scenario/input-error.ts";
import { idOf, type Layer, type Path } from "../../scenario/layer.ts";
import { allowedNames } from "../../scenario/nearest-name.ts";
import { PARAMETERS, type ParameterName } from "../../scenario/parameters.ts";
import { type Checked, readChecked } from "../../scenario/read-checked.ts";
import { limitsOf } from "../../scenario/resolve-parameters.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { ScenarioFile } from "../../scenario/scenario-file.ts";
import { layerOf } from "../factor-values.ts";
import { STATEMENTS } from "../hypotheses.ts";
import type { ParameterChange } from "../../ensemble/case.ts";
import type { ScenarioLoader } from "../../ensemble/case-memory.ts";
import type { Measure, Side, Term } from "../hypothesis-table.ts";
import { type CurveRead, needsOf, readNumber, type SummaryRead } from "../read-observables.ts";
import { collectProblems } from "../try-factors.ts";
import { type Claim, CLAIM_FILE, type ClaimFile, type WrittenRead, type WrittenSide } from "./claim-file.ts";

export interface ClaimRequest {
  /** As the user can find it; in messages. */
  readonly file: string;
  readonly text: string;
  readonly load: ScenarioLoader;
  /** What `load` calls a scenario that the file names; default: the same. */
  readonly nameOf?: (scenario: string) => string;
}

interface Context extends Checked<ClaimFile> {
  readonly request: ClaimRequest;
  readonly problems: Problem[];
}

export function loadClaim(request: ClaimRequest): Claim {
  const problems: Problem[] = [];
  const checked = readChecked(CLAIM_FILE, request.file, request.text, problems)!;
  throwIfAny(problems);
  const { content, report } = checked;
  const { title, hypothesis = null, source = null, comparison, stated, beyond = 0, read } = content;
  const known = Object.keys(STATEMENTS);
  if (hypothesis !== null && !known.includes(hypothesis))
    report(["hypothesis"], `found ${quote(hypothesis)}; ${allowedNames(hypothesis, known)}`);
  const context = { ...checked, request, problems };
  const sides = [...termsOf(context, "of", 1), ...termsOf(context, "less", -1)];
  throwIfAny(problems);
  const { quantity, unit } = sides[0].term.measure;
  for (const { term, at } of sides) {
    const other = term.measure.unit;
    if (other === unit) continue;
    report(at, `found a number in ${quote(other)} beside one in ${quote(unit)}; allowed: the same unit`);
  }
  throwIfAny(problems);
  const terms = sides.map(({ term }) => term);
  return {
    ...{ id: idOf(request.file), title, hypothesis, source },
    comparison: { comparison, quantity: read?.meaning ?? quantity, unit, terms, stated, beyond },
    reads: [...new Set(sides.map(({ observable }) => observable))],
  };
}

/** Only a claim has these at the top of the file; neither a scenario nor a study does. */
export function looksLikeClaim(text: string): boolean {
  return /^(of|less|stated|comparison|beyond)[ \t]*:/m.test(text);
}

interface PlacedTerm {
  readonly term: Term;
  readonly at: Path;
  readonly observable: string;
}

function termsOf(context: Context, field: "of" | "less", weight: number): PlacedTerm[] {
  const written = context.content[field];
  if (written === undefined) return [];
  return [written].flat().flatMap((side, place) => {
    const at = Array.isArray(written) ? [field, place] : [field];
    const found = loadedSide(context, side, at);
    const read = side.read ?? context.content.read;
    if (!read) context.report(at, "found nothing that is read; needed: read, here or at the top of the file");
    if (!read || !found) return [];
    const measure = measureOf(context, read, side.read ? [...at, "read"] : ["read"], found.scenario, found.model);
    if (!measure) return [];
    const term = { weight, side: found.loaded, measure, ...(side.another_run && { ofNextRun: true as const }) };
    return [{ term, at, observable: read.observable }];
  });
}

/** The side as runs know it, tried out: its scenario loads, with what is set in it. */
function loadedSide(
  context: Context,
  side: WrittenSide,
  at: Path,
): { loaded: Side; scenario: Scenario; model: Model } | undefined {
  const { request, placeOf, report, problems } = context;
  const before = problems.length;
  const set = Object.entries(side.set ?? {});
  for (const [path] of set) {
    if (!path.startsWith("parameters.")) continue;
    report([...at, "set", path], `found ${quote(path)}; allowed: parameters under the field parameters`, true);
  }
  const parameters = changesOf(side, at, report);
  const overrides = set.map(([path, value]) => ({ path, value: String(value) }));
  const content = side.with as unknown as ScenarioFile | undefined;
  const placeInLayer: Layer["placeOf"] = (path, atKey) => placeOf([...at, "with", ...path], atKey);
  const layers = content ? [layerOf(`with of ${at.join(".")}`, content, placeInLayer)] : [];
  if (problems.length > before) return undefined;
  try {
    const name = request.nameOf?.(side.scenario) ?? side.scenario;
    const scenario = request.load(name, overrides, layers);
    const loaded = { scenario: name, overrides, ...(content && { layers }), ...(parameters.length > 0 && { parameters }) }; // prettier-ignore
    return { loaded, scenario, model: prepare(scenario) };
  } catch (error) {
    const where = [...at, "scenario"];
    collectProblems(error, placeOf, where, (line) => [...at, "set", overrides[line - 1].path], problems);
    return undefined;
  }
}

function changesOf(side: WrittenSide, at: Path, report: Context["report"]): ParameterChange[] {
  const known = Object.keys(PARAMETERS);
  return Object.entries(side.parameters ?? {}).map(([name, change]) => {
    if (!known.includes(name))
      report([...at, "parameters", name], `found unknown parameter ${quote(name)}; ${allowedNames(name, known)}`, true);
    else if (typeof change === "number") {
      const [least, most] = limitsOf(name as ParameterName);
      if (change < least || change > most)
        report([...at, "parameters", name], `found ${change}; allowed: from ${least} to ${most}`);
    }
    return { name: name as ParameterName, ...(typeof change === "number" ? { value: change } : change) };
  });
}

const CURVE_FIELDS = ["entity", "entities", "spread_of", "take", "years", "at", "from", "to"] as const;

/** Undefined where the number cannot be read from runs of this scenario; what is wrong is reported. */
function measureOf(
  { report }: Context,
  written: WrittenRead,
  at: Path,
  { id, time }: Scenario,
  model: Model,
): Measure | undefined {
  const { observable, meaning, entity, entities, spread_of: spread, take, years, at: day, from, to } = written;
  const refuse = (field: string, message: string, atKey = true): undefined =>
    void report([...at, field], `found ${message}`, atKey);
  const summary = summariesOf(model).find(({ name }) => name === observable);
  const stated = CURVE_FIELDS.filter((field) => written[field] !== undefined);
  if (summary) {
    if (stated.length === 0) return measured({ kind: "summary", summary: observable }, summary.unit, meaning);
    return refuse(stated[0], `${stated[0]} beside ${observable}, which is one number a run; allowed: no ${stated[0]}`);
  }
  const columns = model.series.filter((column) => column.observable === observable);
  if (columns.length === 0) {
    const names = [...SUMMARIES.map(({ name }) => name), ...new Set(OBSERVABLES.map(({ name }) => name))];
    return refuse("observable", `unknown observable ${quote(observable)}; ${allowedNames(observable, names)}`, false);
  }
  const wheres = stated.filter((field) => ["entity", "entities", "spread_of"].includes(field));
  if (wheres.length > 1) return refuse(wheres[1], `${wheres.join(" and ")}; allowed: one of them`);
  if ([years, day, from ?? to].filter((window) => window !== undefined).length > 1)
    return refuse(years ? "years" : "at", "two windows; allowed: years, or at, or from and to");
  if (take === undefined && day === undefined)
    return refuse("observable", `${quote(observable)}, which has a value at every date; needed: take, or at`);
  if (take !== undefined && day !== undefined) return refuse("take", "take beside at; allowed: one of them");
  if (years && years[0] >= years[1]) return refuse("years", `${years.join(" to ")}; allowed: the earlier year first`);

  const has = columns.map((column) => column.entity);
  const wanted = spread ? [] : (entities ?? [entity ?? "all"]);
  const missing = wanted.find((one) => !has.includes(one));
  if (missing !== undefined) {
    const found = `${observable} of ${quote(missing)}, which ${id} does not have`;
    return refuse(wheres[0] ?? "observable", `${found}; ${allowedNames(missing, has)}`);
  }
  const kinds = [...new Set(columns.map((column) => column.kind))];
  const kind = spread ?? columns.find((column) => column.entity === wanted[0])!.kind;
  if (!kinds.includes(kind)) return refuse("spread_of", `${kind}; ${allowedNames(kind, kinds)}`);
  for (const [field, text] of Object.entries({ at: day, from, to })) {
    if (text === undefined || (parseDate(text) >= time.start && parseDate(text) <= time.end)) continue;
    const run = `${time.start.toFixed(2)} to ${time.end.toFixed(2)}`;
    return refuse(field, `${quote(text)}; allowed: a day of the run of ${id}, ${run}`);
  }
  if (from !== undefined && to !== undefined && parseDate(from) >= parseDate(to))
    return refuse("from", `${from} to ${to}; allowed: the earlier day first, or at`);
  const until = day ?? to;
  const window = years ?? [from ? parseDate(from) : -Infinity, until ? parseDate(until) : Infinity];
  const { unit } = columns[0];
  const across = spread ? "spread" : entities;
  return measured(
    {
      ...{ kind: "curve", observable, entityKind: kind, entity: entity ?? "all", ...(across && { across }) },
      ...{ from: window[0], to: window[1], ...(years && { clock: "first account" }), take: take ?? "last" },
    },
    take === "total" ? unit.replace(/\/yr$/, "") : unit,
    meaning,
  );
}

/** What a run does not record was not asked for: that is an error, not an empty number. */
function measured(read: SummaryRead | CurveRead, unit: string, quantity: string): Measure {
  const refuse = (name: string): never => {
    throw new RangeError(`no run records "${name}"`);
  };
  return { quantity, unit, asks: needsOf(read), read: (run) => readNumber(read, run, refuse) };
}
