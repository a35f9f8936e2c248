/**
 * The door of claims: from the text of a claim file to one checked claim. Every problem found is told at once, with its place.
 *
 * Scenarios are loaded by the caller, who knows where files lie; each side is tried out, so that a claim that starts can also end.
 */
import { isDate, parseDate } from "../../base/dates.ts";
import { type Model, prepare, summariesOf } from "../../engine/run.ts";
import { OBSERVABLES } from "../../observe/observables.ts";
import { SUMMARIES } from "../../observe/summaries.ts";
import { describeIssue } from "../../scenario/describe-issue.ts";
import { MOST_PROBLEMS, type Problem, problemAt, quote, throwIfAny } from "../../scenario/input-error.ts";
import { idOf, type Layer, type Path } from "../../scenario/layer.ts";
import { allowedNames } from "../../scenario/nearest-name.ts";
import { PARAMETERS, type ParameterName } from "../../scenario/parameters.ts";
import { readYaml } from "../../scenario/read-yaml.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { namesAt, type ScenarioFile } from "../../scenario/scenario-file.ts";
import { layerOf } from "../factor-values.ts";
import { STATEMENTS } from "../hypotheses.ts";
import type { Arm, ParameterChange, Term } from "../hypothesis-table.ts";
import { type Curve, curveOf, type Measure, summaryOf } from "../measures.ts";
import { collectProblems, type ScenarioLoader } from "../try-factors.ts";
import { CLAIM_FILE, type ClaimFile, type WrittenRead, type WrittenSide } from "./claim-file.ts";
import type { Claim } from "./claim.ts";

export interface ClaimRequest {
  /** As the user can find it; in messages. */
  readonly file: string;
  readonly text: string;
  readonly load: ScenarioLoader;
  /** What `load` calls a scenario that the file names; default: the same. */
  readonly nameOf?: (scenario: string) => string;
}

interface Context {
  readonly request: ClaimRequest;
  readonly content: ClaimFile;
  readonly placeOf: Layer["placeOf"];
  readonly report: (path: Path, message: string, atKey?: boolean) => void;
  readonly problems: Problem[];
}

export function loadClaim(request: ClaimRequest): Claim {
  const problems: Problem[] = [];
  const written = readClaim(request.file, request.text, problems);
  throwIfAny(problems);
  const { content, placeOf } = written!;
  const report: Context["report"] = (path, message, atKey) => {
    problems.push(problemAt(placeOf(path, atKey), path.map(String).join("."), message));
  };
  const context: Context = { request, content, placeOf, report, problems };
  if (content.hypothesis !== undefined && STATEMENTS[content.hypothesis] === undefined)
    report(["hypothesis"], `found ${quote(content.hypothesis)}; ${allowedNames(content.hypothesis, Object.keys(STATEMENTS))}`); // prettier-ignore
  const terms = [...termsOf(context, "of", 1), ...termsOf(context, "less", -1)];
  throwIfAny(problems);
  const first = terms[0].measure;
  for (const { measure, at } of terms) {
    if (measure.unit !== first.unit)
      report(at, `found a number in ${quote(measure.unit)} beside one in ${quote(first.unit)}; allowed: the same unit`);
  }
  throwIfAny(problems);
  const { title, hypothesis, comparison, stated, beyond } = content;
  return {
    ...{ id: idOf(request.file), title, hypothesis: hypothesis ?? null },
    comparison: {
      ...{ comparison, quantity: content.read?.meaning ?? first.quantity, unit: first.unit },
      terms: terms.map(({ at: _, observable: __, ...term }) => term),
      ...{ stated, beyond: beyond ?? 0 },
    },
    reads: [...new Set(terms.map(({ observable }) => observable))],
  };
}

/** Only a claim has these at the top of the file; neither a scenario nor a study does. */
export function looksLikeClaim(text: string): boolean {
  return /^(of|less|stated|comparison|beyond)[ \t]*:/m.test(text);
}

function readClaim(file: string, text: string, problems: Problem[]) {
  const yaml = readYaml(file, text, problems);
  if (!yaml) return undefined;
  const result = CLAIM_FILE.safeParse(yaml.value);
  if (result.success) return { content: result.data, placeOf: yaml.placeOf };
  for (const issue of result.error.issues.slice(0, MOST_PROBLEMS)) {
    for (const { path, atKey, message } of describeIssue(issue, yaml.value, (at) => namesAt(at, CLAIM_FILE)))
      problems.push(problemAt(yaml.placeOf(path, atKey), path.map(String).join("."), message));
  }
  return undefined;
}

interface WrittenTerm extends Term {
  readonly at: Path;
  readonly observable: string;
}

function termsOf(context: Context, field: "of" | "less", weight: number): WrittenTerm[] {
  const written = context.content[field];
  if (written === undefined) return [];
  const sides = Array.isArray(written) ? written : [written];
  return sides.flatMap((side, place) => {
    const at = Array.isArray(written) ? [field, place] : [field];
    const found = armOf(context, side, at);
    const read = side.read ?? context.content.read;
    if (read === undefined) {
      context.report(at, "found nothing that is read; needed: read, here or at the top of the file");
      return [];
    }
    if (found === undefined) return [];
    const measure = measureOf(context, read, side.read ? [...at, "read"] : ["read"], found.scenario, found.model);
    if (measure === undefined) return [];
    const term = { weight, arm: found.arm, measure, at, observable: read.observable };
    return [side.another_run ? { ...term, ofNextRun: true } : term];
  });
}

/** The side as runs know it, tried out: its scenario loads, with what is set in it. */
function armOf(
  context: Context,
  side: WrittenSide,
  at: Path,
): { arm: Arm; scenario: Scenario; model: Model } | undefined {
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
    const arm = { scenario: name, overrides, ...(content && { layers }), ...(parameters.length > 0 && { parameters }) }; // prettier-ignore
    return { arm, scenario, model: prepare(scenario) };
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
    return { name: name as ParameterName, ...(typeof change === "number" ? { value: change } : change) };
  });
}

const CURVE_FIELDS = ["entity", "entities", "spread_of", "take", "years", "at", "from", "to"] as const;

function measureOf(
  { report }: Context,
  written: WrittenRead,
  at: Path,
  { id, time }: Scenario,
  model: Model,
): Measure | undefined {
  const { observable, meaning, entity, entities, spread_of, take, years, at: day, from, to } = written;
  const summary = summariesOf(model).find(({ name }) => name === observable);
  const stated = CURVE_FIELDS.filter((field) => written[field] !== undefined);
  if (summary) {
    if (stated.length === 0) return summaryOf(observable, summary.unit, meaning);
    const message = `found ${stated[0]} beside ${observable}, which is one number a run; allowed: no ${stated[0]}`;
    report([...at, stated[0]], message, true);
    return undefined;
  }
  const columns = model.series.filter((column) => column.observable === observable);
  if (columns.length === 0) {
    const names = [...SUMMARIES.map(({ name }) => name), ...new Set(OBSERVABLES.map(({ name }) => name))];
    report([...at, "observable"], `found unknown observable ${quote(observable)}; ${allowedNames(observable, names)}`);
    return undefined;
  }
  const refuse = (field: string, message: string): undefined => void report([...at, field], message, true);
  const wheres = stated.filter((field) => ["entity", "entities", "spread_of"].includes(field));
  if (wheres.length > 1) return refuse(wheres[1], `found ${wheres.join(" and ")}; allowed: one of them`);
  const whens = [years !== undefined, day !== undefined, from !== undefined || to !== undefined].filter(Boolean).length;
  if (whens > 1) return refuse("years" in written ? "years" : "at", "found two windows; allowed: years, or at, or from and to"); // prettier-ignore
  if (take === undefined && day === undefined)
    return refuse("observable", `found ${quote(observable)}, which has a value at every date; needed: take, or at`);
  if (take !== undefined && day !== undefined) return refuse("take", "found take beside at; allowed: one of them");
  if (years && years[0] > years[1])
    return refuse("years", `found ${years.join(" to ")}; allowed: the earlier year first`);

  const wanted = spread_of !== undefined ? [] : (entities ?? [entity ?? "all"]);
  for (const one of wanted) {
    const known = columns.map((column) => column.entity);
    if (known.includes(one)) continue;
    const field = entities ? "entities" : entity ? "entity" : "observable";
    return refuse(
      field,
      `found ${observable} of ${quote(one)}, which ${id} does not have; ${allowedNames(one, known)}`,
    );
  }
  const kind = spread_of ?? columns.find((column) => column.entity === wanted[0])!.kind;
  if (spread_of !== undefined && !columns.some((column) => column.kind === spread_of))
    return refuse("spread_of", `found ${spread_of}; ${allowedNames(spread_of, [...new Set(columns.map((c) => c.kind))])}`); // prettier-ignore
  for (const field of ["at", "from", "to"] as const) {
    const text = written[field];
    if (text === undefined || (isDate(text) && parseDate(text) >= time.start && parseDate(text) <= time.end)) continue;
    return refuse(field, `found ${quote(text)}; allowed: a day of the run of ${id}, ${time.start.toFixed(2)} to ${time.end.toFixed(2)}`); // prettier-ignore
  }
  const dates: readonly [number, number] | undefined =
    day !== undefined
      ? [-Infinity, parseDate(day)]
      : from !== undefined || to !== undefined
        ? [from === undefined ? -Infinity : parseDate(from), to === undefined ? Infinity : parseDate(to)]
        : undefined;
  const { unit } = columns[0];
  const curve: Curve = {
    ...{ observable, kind, entities: wanted, take: take ?? "last", across: spread_of ? "spread" : "mean" },
    ...(years && { years: years }),
    ...(dates && { dates }),
  };
  return curveOf(curve, take === "total" ? unit.replace(/\/yr$/, "") : unit, meaning);
}
