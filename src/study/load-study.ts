/**
 * The entry for studies: from the text of a study file to one checked definition. All problems are reported together, with their places.
 *
 * Scenarios are loaded by the caller, who knows where files lie. What a factor changes besides parameters is tried out here by loading the
 * scenarios with each of its values, so that a study that starts can also end.
 */
import { parseDate } from "../base/dates.ts";
import { prepare } from "../engine/run.ts";
import type { ScenarioLoader } from "../ensemble/case-memory.ts";
import { type Problem, quote, throwIfAny } from "../scenario/input-error.ts";
import { idOf } from "../scenario/layer.ts";
import { allowedNames } from "../scenario/nearest-name.ts";
import { readChecked } from "../scenario/read-checked.ts";
import type { Override, Scenario } from "../scenario/scenario.ts";
import { ANALYSES, analysisProblem } from "./analysis/analysis-names.ts";
import { checkBranch } from "./check-branch.ts";
import { checkDesign } from "./check-design.ts";
import { checkFactors, type FileReader } from "./check-factors.ts";
import { checkNames } from "./check-names.ts";
import { askedBy, checkObservables } from "./check-observables.ts";
import { withEveryParameter } from "./every-parameter.ts";
import { type Mover, movesOfLayer, movesOfPath, reportOverlaps } from "./moved-paths.ts";
import { STUDY_FILE, type WrittenStudy } from "./study-file.ts";
import type { Asked } from "./read-observables.ts";
import type { Factor, StudyDefinition } from "./study-definition.ts";
import { collectProblems, tryFactors } from "./try-factors.ts";

const REPLICATES = 8;

export interface StudyRequest {
  /** As the user can find it; in messages. */
  readonly file: string;
  readonly text: string;
  readonly load: ScenarioLoader;
  /** Reads a file that a factor names; absent: factors may name none. */
  readonly readBeside?: FileReader;
  /** Names of figures that the caller can draw; absent: names are taken as they are. */
  readonly figures?: readonly string[];
  /** Laid over what the file says. */
  readonly replicates?: number;
  readonly uncertainty?: StudyDefinition["uncertainty"];
}

export interface LoadedStudy {
  readonly definition: StudyDefinition;
  /** With the study's overrides, in the order of the definition. */
  readonly scenarios: readonly Scenario[];
  /** What the runs record. */
  readonly recorded: Asked;
}

export function loadStudy(request: StudyRequest): LoadedStudy {
  const problems: Problem[] = [];
  let written = readChecked(STUDY_FILE, request.file, request.text, problems)!;
  throwIfAny(problems);
  const { content } = written;
  const overrides = Object.entries(content.overrides ?? {}).map(([path, value]) => ({ path, value: String(value) }));
  const scenarios = loadScenarios(written, overrides, request, problems);
  throwIfAny(problems);

  written = withEveryParameter(written, scenarios);
  const factors = checkFactors(written, scenarios, problems, request.readBeside);
  const replicates = request.replicates ?? content.replicates ?? REPLICATES;
  reportOverlaps(moversOf(written, factors), written.placeOf, problems);
  const recorded = askedBy(written);
  const models = scenarios.map((scenario) => ({
    scenario,
    model: prepare(scenario, recorded.observables, recorded.summaries),
  }));
  const observables = checkObservables(written, models);
  checkNames(written, factors, observables);
  if (content.branch_at !== undefined)
    checkBranch(parseDate(content.branch_at), models, (message, future) =>
      written.report(future === undefined ? ["branch_at"] : ["scenarios", future], message),
    );
  checkSteps(written);
  checkFigures(written, request.figures);
  throwIfAny(problems); // what follows needs factors that are sound
  const ids = scenarios.map(({ id }) => id);
  tryFactors(written, factors, overrides, request.load, problems, ids);
  const design = checkDesign(written, factors, replicates);
  refuseMovingCalendar(written, factors);
  const definition: StudyDefinition = {
    id: studyId(request.file),
    path: request.file,
    title: content.title,
    question: content.question,
    scenarios: scenarios.map(({ id, title, time, setting }) => ({
      ...{ id, title, start: time.start, end: time.end, replayUntil: time.replayUntil, setting },
    })),
    steps: content.steps ?? null,
    baseline: baselineOf(written, ids),
    branchAt: content.branch_at ?? null,
    overrides,
    factors,
    design,
    replicates,
    seed: String(content.seed ?? "1"),
    seeds: content.seeds ?? "common",
    uncertainty: request.uncertainty ?? content.uncertainty ?? "chance",
    observables,
    curves: content.curves ?? [],
    analyses: (content.analyses ?? []).map((entry) => {
      const {
        kind,
        observable = null,
        above = null,
        below = null,
      } = typeof entry === "string" ? { kind: entry } : entry;
      return { kind, observable, above, below };
    }),
    figures: content.figures ?? [],
  };
  checkAnalyses(written, definition);
  throwIfAny(problems);
  return { definition, scenarios, recorded };
}

/** The file's name or, where it is called study.yaml, its folder's. */
function studyId(file: string): string {
  const steps = file.replaceAll("\\", "/").split("/");
  const own = idOf(file);
  return own === "study" && steps.length > 1 ? steps[steps.length - 2] : own;
}

/** What a scenario is called by `--set` has its place in this file. */
function loadScenarios(
  { content, placeOf, report }: WrittenStudy,
  overrides: readonly Override[],
  { load }: StudyRequest,
  problems: Problem[],
): Scenario[] {
  const loaded: Scenario[] = [];
  for (const [place, name] of content.scenarios.entries()) {
    const at = ["scenarios", place];
    try {
      const scenario = load(name, overrides, []);
      if (loaded.some(({ id }) => id === scenario.id))
        report(at, `found the scenario ${quote(scenario.id)} twice; allowed: each once`);
      loaded.push(scenario);
    } catch (error) {
      collectProblems(error, placeOf, at, (line) => ["overrides", overrides[line - 1].path], problems);
    }
  }
  return loaded;
}

function moversOf({ content }: WrittenStudy, factors: readonly Factor[]): Mover[] {
  const overrides = Object.keys(content.overrides ?? {}).map((path): Mover => ({
    name: path,
    at: ["overrides", path],
    moves: movesOfPath(path),
  }));
  const isAlone = content.design.kind === "one-at-a-time";
  const moving = factors.map((factor): Mover => {
    const mover = { name: factor.name, at: ["factors", factor.name] };
    if (factor.kind === "dummy") return { ...mover, moves: [] };
    if (factor.kind !== "switch") return { ...mover, moves: movesOfPath(factor.path) };
    const layers = [factor.layer, ...Object.values(factor.layers ?? {})];
    return { ...mover, alone: isAlone && factor.base === 0, moves: layers.flatMap(movesOfLayer) };
  });
  return [...overrides, ...moving];
}

/** Bands over time need the same dates at every point. */
function refuseMovingCalendar({ content, report }: WrittenStudy, factors: readonly Factor[]): void {
  if ((content.curves ?? []).length === 0) return;
  for (const factor of factors) {
    if (!("path" in factor) || !factor.path.startsWith("time.") || factor.path === "time.replay_until") continue;
    const message = `found ${factor.path} as a factor beside curves, whose dates would differ between points; allowed: no curves, or another factor`;
    report(["factors", factor.name], message, true);
  }
}

function checkSteps({ content: { steps, scenarios }, report }: WrittenStudy): void {
  if (steps !== undefined && steps.at.length !== scenarios.length)
    report(
      ["steps", "at"],
      `found ${steps.at.length} numbers for ${scenarios.length} scenarios; allowed: one for each`,
    );
}

function baselineOf({ content, report }: WrittenStudy, ids: readonly string[]): number {
  const { baseline, scenarios } = content;
  if (baseline === undefined) return 0;
  const place = Math.max(ids.indexOf(baseline), scenarios.indexOf(baseline));
  if (place < 0) report(["baseline"], `found unknown baseline ${quote(baseline)}; ${allowedNames(baseline, ids)}`);
  return place;
}

function checkAnalyses({ report }: WrittenStudy, definition: StudyDefinition): void {
  const kinds = Object.keys(ANALYSES);
  const names = definition.observables.map(({ name }) => name);
  for (const [place, analysis] of definition.analyses.entries()) {
    const { kind, observable } = analysis;
    const found = (what: string): void => report(["analyses", place], `found ${what}`);
    if (!kinds.includes(kind)) found(`unknown analysis ${quote(kind)}; ${allowedNames(kind, kinds)}`);
    else if (observable !== null && !names.includes(observable))
      found(`unknown observable ${quote(observable)}; ${allowedNames(observable, names)}`);
    else {
      const problem = analysisProblem(analysis, definition);
      if (problem !== undefined) found(`${quote(kind)}; ${problem}`);
    }
  }
}

function checkFigures({ content, report }: WrittenStudy, known: StudyRequest["figures"]): void {
  for (const [place, name] of (content.figures ?? []).entries()) {
    if (known === undefined || known.includes(name)) continue;
    report(["figures", place], `found unknown figure ${quote(name)}; ${allowedNames(name, known)}`);
  }
}
