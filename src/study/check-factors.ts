/**
 * Checks the factors of a study against its scenarios: what each moves, over which values, and where its base point lies.
 *
 * Only the values of parameters are checked here; whatever else a factor moves is tried out by loading the scenarios with it.
 */
import { type Problem, problemAt, quote } from "../scenario/input-error.ts";
import type { Path } from "../scenario/layer.ts";
import { allowedNames } from "../scenario/nearest-name.ts";
import { type ParameterName, PARAMETERS } from "../scenario/parameters.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { placeOfLevel } from "./design/levels.ts";
import { parameterOf } from "./factor-values.ts";
import { type FileReader, readFactorFiles } from "./factor-files.ts";
import type { WrittenStudy } from "./read-study.ts";
import type { Factor, SwitchLayer } from "./study-definition.ts";
import type { WrittenFactor } from "./study-file.ts";

const PARAMETER_NAMES = Object.keys(PARAMETERS);

type Report = (path: Path, message: string, atKey?: boolean) => void;

export function checkFactors(
  study: WrittenStudy,
  scenarios: readonly Scenario[],
  problems: Problem[],
  readBeside?: FileReader,
): Factor[] {
  const { content, placeOf } = study;
  const report: Report = (path, message, atKey = false) =>
    problems.push(problemAt(placeOf(path, atKey), path.map(String).join("."), message));
  const written = Object.entries(content.factors ?? {});
  const names = written.map(([name]) => name);
  for (const name of Object.keys(content.base ?? {})) {
    if (!names.includes(name))
      report(["base", name], `found unknown factor ${quote(name)}; ${allowedNames(name, names)}`, true);
  }
  const strict = content.design.kind === "one-at-a-time";
  return written.flatMap(([name, factor]) => {
    const layers = factor.files && readFactorFiles(study, name, factor.files, scenarios, problems, readBeside);
    const checked = checkFactor(name, factor, scenarios, report, layers);
    if (checked === undefined) return [];
    return [{ ...checked, base: basePlace(checked, content.base?.[name], scenarios[0], strict, report) }];
  });
}

function checkFactor(
  name: string,
  written: WrittenFactor,
  scenarios: readonly Scenario[],
  report: Report,
  filed: Readonly<Record<string, SwitchLayer>> | undefined,
): Factor | undefined {
  const at = ["factors", name];
  const { levels, values, low, high, meaning } = written;
  const kinds = (["levels", "values", "switch", "files", "dummy"] as const).filter(
    (kind) => written[kind] !== undefined,
  );
  if (low !== undefined || high !== undefined) kinds.unshift("range" as never);
  if (kinds.length > 1) {
    report(
      at,
      `found ${kinds.join(" and ")}; allowed: one of low and high, levels, values, switch, files, dummy`,
      true,
    );
    return undefined;
  }
  const head = { name, unit: "", meaning: meaning ?? "", base: 0 };
  if (filed !== undefined) return { ...head, kind: "switch", unit: "1", layer: {}, layers: filed };
  if (written.switch !== undefined || written.dummy !== undefined) {
    if (written.path !== undefined)
      report([...at, "path"], "found a path; allowed: none beside a switch or a dummy", true);
    if (written.dummy !== undefined) return { ...head, kind: "dummy", unit: "1", meaning: meaning ?? "moves nothing" };
    if (Object.keys(written.switch!).length === 0)
      report([...at, "switch"], "found nothing in the switch; needed: a field of a scenario");
    return { ...head, kind: "switch", layer: written.switch!, unit: "1" };
  }

  const path = pathOf(name, written.path);
  if (path === undefined) {
    const found = written.path ?? name;
    const where = written.path === undefined ? at : [...at, "path"];
    const message = `found unknown factor ${quote(found)}; ${allowedNames(found, PARAMETER_NAMES)} or a path, as in regime.mode or suppliers.NL.alliance`;
    report(where, message, written.path === undefined);
    return undefined;
  }
  const parameter = parameterOf(path);
  if (parameter === undefined) {
    if (levels) return { ...head, kind: "levels", path, levels, unit: "1" };
    if (values) return { ...head, kind: "values", path, values: values.map(String) };
    if (low === undefined || high === undefined) {
      report(at, "found no range; needed: low and high, levels or values", true);
      return undefined;
    }
    if (low >= high) report([...at, "low"], `found low ${low}, high ${high}; allowed: low below high`);
    return { ...head, kind: "range", path, low, high, unit: "1" };
  }
  return checkParameter(parameter, path, written, { ...head, ...describe(parameter, meaning) }, scenarios, report);
}

function describe(parameter: ParameterName, meaning: string | undefined): { unit: string; meaning: string } {
  return { unit: PARAMETERS[parameter].unit, meaning: meaning ?? PARAMETERS[parameter].meaning };
}

function checkParameter(
  parameter: ParameterName,
  path: string,
  { levels, values, low, high }: WrittenFactor,
  head: { name: string; unit: string; meaning: string; base: number },
  scenarios: readonly Scenario[],
  report: Report,
): Factor | undefined {
  const at = ["factors", head.name];
  if (values) {
    report([...at, "values"], `found names for a parameter; allowed: numbers, as levels`);
    return undefined;
  }
  const check = (where: Path, value: number): void => {
    for (const { id, provenance } of scenarios) {
      const range = provenance[parameter];
      // A range of one point is a switch that is never drawn: any value may be tried.
      if (range.low === range.high || (range.low <= value && value <= range.high)) continue;
      report(
        where,
        `found ${value}; allowed: ${range.low} to ${range.high}, the range of ${parameter} in ${id}, unless overrides widen it (${path}.low, ${path}.high)`,
      );
      return;
    }
  };
  if (levels) {
    levels.forEach((level, place) => {
      check([...at, "levels", place], level);
      if (levels.indexOf(level) < place) report([...at, "levels", place], `found ${level} twice; allowed: once`);
    });
    return { ...head, kind: "levels", path, levels };
  }
  const published = scenarios[0].provenance[parameter];
  if (published.low === published.high && (low === undefined || high === undefined)) {
    report(at, `found no range, and ${parameter} has no published one; needed: low and high, or levels`, true);
    return undefined;
  }
  const range = { low: low ?? published.low, high: high ?? published.high };
  if (range.low >= range.high) {
    report(
      [...at, low === undefined ? "high" : "low"],
      `found low ${range.low}, high ${range.high}; allowed: low below high`,
    );
  }
  check(low === undefined ? at : [...at, "low"], range.low);
  check(high === undefined ? at : [...at, "high"], range.high);
  return { ...head, kind: "range", path, ...range };
}

/** A parameter may be named without `parameters.`; anything else needs a dot. */
function pathOf(name: string, path: string | undefined): string | undefined {
  const found = path ?? name;
  if (Object.hasOwn(PARAMETERS, found)) return `parameters.${found}`;
  if (found.startsWith("parameters."))
    return Object.hasOwn(PARAMETERS, found.slice("parameters.".length)) ? found : undefined;
  return found.includes(".") || found === "controls" ? found : undefined;
}

/** The place of a value, as written under `base` or, without that, as the first scenario has it. */
function basePlace(
  factor: Factor,
  written: number | string | boolean | undefined,
  first: Scenario,
  strict: boolean,
  report: Report,
): number {
  if (factor.kind === "dummy") return 0.5;
  const value = written ?? scenarioValue(factor, first);
  const place = value === undefined ? undefined : placeOfValue(factor, value);
  if (place !== undefined) return place;
  if (written !== undefined) {
    report(["base", factor.name], `found ${quote(String(written))}; allowed: ${allowedValues(factor)}`);
  } else if (strict) {
    const found = value === undefined ? "no base value" : `base value ${quote(String(value))} of ${first.id}`;
    report(["factors", factor.name], `found ${found}; needed: under base, ${allowedValues(factor)}`, true);
  }
  return 0;
}

function scenarioValue(
  factor: Factor,
  { parameters, regime, forms, controls }: Scenario,
): number | string | boolean | undefined {
  if (factor.kind === "switch") return 0;
  if (factor.kind === "dummy") return undefined;
  const parameter = parameterOf(factor.path);
  if (parameter !== undefined) return parameters[parameter];
  if (factor.path.startsWith("forms."))
    return (forms as Readonly<Record<string, string>>)[factor.path.slice("forms.".length)];
  return { "regime.mode": regime.mode, "regime.leader": regime.leader, controls }[factor.path];
}

function placeOfValue(factor: Factor, value: number | string | boolean): number | undefined {
  switch (factor.kind) {
    case "range":
      if (typeof value !== "number" || value < factor.low || value > factor.high) return undefined;
      return (value - factor.low) / (factor.high - factor.low);
    case "levels":
      return placeOfChoice(factor.levels.indexOf(Number(value)), factor.levels.length);
    case "values":
      return placeOfChoice(factor.values.indexOf(String(value)), factor.values.length);
    case "switch":
      return placeOfChoice([0, 1].indexOf(Number(value)), 2);
    case "dummy":
      return undefined;
  }
}

/** Where designs that go through levels have this choice. */
function placeOfChoice(choice: number, choices: number): number | undefined {
  if (choice < 0) return undefined;
  return placeOfLevel(choice, choices);
}

function allowedValues(factor: Factor): string {
  switch (factor.kind) {
    case "range":
      return `from ${factor.low} to ${factor.high}`;
    case "levels":
      return factor.levels.join(", ");
    case "values":
      return factor.values.join(", ");
    case "switch":
      return "0 or 1";
    case "dummy":
      return "nothing";
  }
}
