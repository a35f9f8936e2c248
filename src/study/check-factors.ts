/**
 * Checks the factors of a study against its scenarios: what each moves, over which values, where its base point lies, and the scenario files that it
 * names.
 *
 * Only the values of parameters are checked here; whatever else a factor moves is tried out by loading the scenarios with it.
 */
import { type Problem, quote } from "../scenario/input-error.ts";
import { allowedNames } from "../scenario/nearest-name.ts";
import { type ParameterName, PARAMETERS } from "../scenario/parameters.ts";
import type { Path, Report } from "../scenario/read-checked.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { placeOfLevel } from "./design/designs.ts";
import { parameterOf } from "./factor-values.ts";
import { LAYER, type Setting, type WrittenFactor, type WrittenStudy } from "./study-file.ts";
import type { Factor, SwitchLayer } from "./study-definition.ts";
import { readLayer } from "../scenario/layer.ts";

const PARAMETER_NAMES = Object.keys(PARAMETERS);

export function checkFactors(
  study: WrittenStudy,
  scenarios: readonly Scenario[],
  problems: Problem[],
  readBeside?: FileReader,
): Factor[] {
  const { factors = {}, base = {}, design } = study.content;
  const names = Object.keys(factors);
  for (const name of Object.keys(base)) {
    if (!names.includes(name))
      study.report(["base", name], `found unknown factor ${quote(name)}; ${allowedNames(name, names)}`, true);
  }
  const isBaseNeeded = design.kind === "one-at-a-time";
  return Object.entries(factors).flatMap(([name, written]) => {
    const layers = written.files && readFactorFiles(study, name, written.files, scenarios, problems, readBeside);
    const head = { name, unit: "1", meaning: written.meaning ?? "", base: 0 };
    const factor = checkFactor(written, head, scenarios, study.report);
    if (!factor) return [];
    const place = basePlace(factor, base[name], scenarios[0], isBaseNeeded, study.report);
    return [{ ...factor, base: place, ...(layers && { layers }) }];
  });
}

/** What every factor has; its base point is found last. */
type Head = Pick<Factor, "name" | "unit" | "meaning" | "base">;

function checkFactor(
  written: WrittenFactor,
  head: Head,
  scenarios: readonly Scenario[],
  report: Report,
): Factor | undefined {
  const { name } = head;
  const at = ["factors", name];
  const refuse = (path: Path, message: string, atKey?: boolean): undefined => void report(path, message, atKey);
  const { levels, values, low, high, switch: layer, files, dummy } = written;
  const kinds = Object.entries({ range: low ?? high, levels, values, switch: layer, files, dummy })
    .filter(([, value]) => value !== undefined)
    .map(([kind]) => kind);
  const allowed = "allowed: one of low and high, levels, values, switch, files, dummy";
  if (kinds.length > 1) return refuse(at, `found ${kinds.join(" and ")}; ${allowed}`, true);
  if (layer ?? files ?? dummy) {
    if (written.path !== undefined)
      report([...at, "path"], "found a path; allowed: none beside a switch or a dummy", true);
    if (dummy) return { ...head, kind: "dummy", meaning: head.meaning || "moves nothing" };
    if (layer && Object.keys(layer).length === 0)
      report([...at, "switch"], "found nothing in the switch; needed: a field of a scenario");
    return { ...head, kind: "switch", layer: layer ?? {} };
  }
  const path = pathOf(name, written.path);
  if (path === undefined) {
    const found = written.path ?? name;
    const message = `found unknown factor ${quote(found)}; ${allowedNames(found, PARAMETER_NAMES)} or a path, as in regime.mode or suppliers.NL.alliance`;
    return refuse(written.path ? [...at, "path"] : at, message, written.path === undefined);
  }
  const parameter = parameterOf(path);
  if (parameter !== undefined) return checkParameter(parameter, path, written, head, scenarios, report);
  if (levels) return { ...head, kind: "levels", path, levels };
  if (values) return { ...head, unit: "", kind: "values", path, values: values.map(String) };
  if (low === undefined || high === undefined)
    return refuse(at, "found no range; needed: low and high, levels or values", true);
  if (low >= high) report([...at, "low"], `found low ${low}, high ${high}; allowed: low below high`);
  return { ...head, kind: "range", path, low, high };
}

function checkParameter(
  parameter: ParameterName,
  path: string,
  written: WrittenFactor,
  { name, meaning, base }: Head,
  scenarios: readonly Scenario[],
  report: Report,
): Factor | undefined {
  const at = ["factors", name];
  const { levels, values } = written;
  if (values) return void report([...at, "values"], "found names for a parameter; allowed: numbers, as levels");
  const head = { name, unit: PARAMETERS[parameter].unit, meaning: meaning || PARAMETERS[parameter].meaning, base };
  const check = (where: Path, value: number): void => {
    // A range of one point is a switch that is never drawn: any value may be tried.
    const narrow = scenarios.find(({ provenance }) => {
      const range = provenance[parameter];
      return range.low !== range.high && (value < range.low || value > range.high);
    });
    if (!narrow) return;
    const range = narrow.provenance[parameter];
    const whose = `the range of ${parameter} in ${narrow.id}, unless overrides widen it (${path}.low, ${path}.high)`;
    report(where, `found ${value}; allowed: ${range.low} to ${range.high}, ${whose}`);
  };
  if (levels) {
    for (const [place, level] of levels.entries()) {
      const where = [...at, "levels", place];
      check(where, level);
      if (levels.indexOf(level) < place) report(where, `found ${level} twice; allowed: once`);
    }
    return { ...head, kind: "levels", path, levels };
  }
  const published = scenarios[0].provenance[parameter];
  const { low = published.low, high = published.high } = written;
  const [lowAt, highAt] = (["low", "high"] as const).map((end) => (written[end] === undefined ? at : [...at, end]));
  if (published.low === published.high && (lowAt === at || highAt === at)) {
    const message = `found no range, and ${parameter} has no published one; needed: low and high, or levels`;
    return void report(at, message, true);
  }
  if (low >= high) report(lowAt === at ? highAt : lowAt, `found low ${low}, high ${high}; allowed: low below high`);
  check(lowAt, low);
  check(highAt, high);
  return { ...head, kind: "range", path, low, high };
}

/** A parameter may be named without `parameters.`; anything else needs a dot. */
function pathOf(name: string, path = name): string | undefined {
  const parameter = path.replace(/^parameters\./, "");
  if (Object.hasOwn(PARAMETERS, parameter)) return `parameters.${parameter}`;
  if (path.startsWith("parameters.")) return undefined;
  return path.includes(".") || path === "controls" ? path : undefined;
}

/** The place of a value, as written under `base` or, without that, as the first scenario has it. */
function basePlace(
  factor: Factor,
  written: Setting | undefined,
  first: Scenario,
  isNeeded: boolean,
  report: Report,
): number {
  if (factor.kind === "dummy") return 0.5;
  const value = written ?? scenarioValue(factor, first);
  const place = value === undefined ? undefined : placeOfValue(factor, value);
  if (place !== undefined) return place;
  if (written !== undefined) {
    report(["base", factor.name], `found ${quote(String(written))}; allowed: ${allowedValues(factor)}`);
  } else if (isNeeded) {
    const found = value === undefined ? "no base value" : `base value ${quote(String(value))} of ${first.id}`;
    report(["factors", factor.name], `found ${found}; needed: under base, ${allowedValues(factor)}`, true);
  }
  return 0;
}

function scenarioValue(factor: Factor, { parameters, regime, forms, controls }: Scenario): Setting | undefined {
  if (factor.kind === "switch") return 0;
  if (factor.kind === "dummy") return undefined;
  const parameter = parameterOf(factor.path);
  if (parameter !== undefined) return parameters[parameter];
  if (factor.path.startsWith("forms."))
    return (forms as Readonly<Record<string, string>>)[factor.path.slice("forms.".length)];
  return { "regime.mode": regime.mode, "regime.leader": regime.leader, controls }[factor.path];
}

/** Where designs that go through choices have this value; undefined where the factor never takes it. */
function placeOfValue(factor: Factor, value: Setting): number | undefined {
  if (factor.kind === "range") {
    if (typeof value !== "number" || value < factor.low || value > factor.high) return undefined;
    return (value - factor.low) / (factor.high - factor.low);
  }
  const choices = choicesOf(factor).map(String);
  const choice = choices.indexOf(String(factor.kind === "values" ? value : Number(value)));
  return choice < 0 ? undefined : placeOfLevel(choice, choices.length);
}

function choicesOf(factor: Exclude<Factor, { kind: "range" }>): readonly (number | string)[] {
  if (factor.kind === "levels") return factor.levels;
  if (factor.kind === "values") return factor.values;
  return factor.kind === "switch" ? [0, 1] : [];
}

function allowedValues(factor: Factor): string {
  if (factor.kind === "range") return `from ${factor.low} to ${factor.high}`;
  return choicesOf(factor).join(factor.kind === "switch" ? " or " : ", ");
}

/** From the name in the study to the file as the user can find it, and its text; throws where there is none. */
export type FileReader = (name: string) => { readonly file: string; readonly text: string };

const LAID = Object.keys(LAYER.shape);
/** Fields of a scenario file that only describe it. */
const DESCRIPTIVE = ["title", "question", "extends", "differs", "sources", "tags"];

export function readFactorFiles(
  { report }: WrittenStudy,
  factor: string,
  files: Readonly<Record<string, string>>,
  scenarios: readonly Scenario[],
  problems: Problem[],
  read?: FileReader,
): Readonly<Record<string, SwitchLayer>> {
  const at = ["factors", factor, "files"];
  const ids = scenarios.map(({ id }) => id);
  for (const id of Object.keys(files))
    if (!ids.includes(id)) report([...at, id], `found unknown scenario ${quote(id)}; ${allowedNames(id, ids)}`);
  const layers: Record<string, SwitchLayer> = {};
  for (const { id, lineage } of scenarios) {
    if (files[id] === undefined) {
      report(at, `found no file for ${id}; needed: one for each scenario`, true);
      continue;
    }
    const layer = readOne(files[id], problems, (found) => report([...at, id], found), read);
    if (layer === undefined) continue;
    const { extends: parent, ...rest } = layer;
    if (typeof parent !== "string" || !lineage.includes(parent))
      report([...at, id], `found a file that extends ${quote(String(parent))}; allowed: ${lineage.join(", ")}`);
    const other = Object.keys(rest).filter((field) => !LAID.includes(field) && !DESCRIPTIVE.includes(field));
    if (other.length > 0) report([...at, id], `found ${other.join(", ")} in ${files[id]}; allowed: ${LAID.join(", ")}`);
    layers[id] = Object.fromEntries(Object.entries(rest).filter(([field]) => LAID.includes(field)));
  }
  return layers;
}

function readOne(
  name: string,
  problems: Problem[],
  report: (message: string) => void,
  read: FileReader | undefined,
): Readonly<Record<string, unknown>> | undefined {
  try {
    if (read === undefined) throw new Error("files cannot be read here");
    const { file, text } = read(name);
    return readLayer(file, text, problems)?.content as Readonly<Record<string, unknown>> | undefined;
  } catch (error) {
    report(`found ${quote(name)}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
