/**
 * The value of every parameter: the default, then the setting's own table, then each scenario file, then `--set`.
 */
import { z } from "zod";
import { checkRows, type Origins } from "./check-rows.ts";
import { type Place, type Problem, problemAt, quote } from "./input-error.ts";
import type { Layer } from "./layer.ts";
import { allowedNames } from "./nearest-name.ts";
import { PARAMETERS, type ParameterName } from "./parameters.ts";
import { readCsv } from "./read-csv.ts";
import type { FileSet, ParameterInfo } from "./scenario.ts";
import { GRADES } from "./table-words.ts";

const DEFAULTS_FILE = "src/scenario/parameters.ts";
const NAMES = Object.keys(PARAMETERS) as ParameterName[];

const number = z.coerce.number();
const ownRangeOrDefault = z.string().regex(/^$|^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/, "a number or an empty cell");

/** `seeds/<setting>/parameters.csv`: values for the setting; an empty `low` or `high` keeps the default's. */
export const PARAMETER_ROW = z.strictObject({
  name: z.string(),
  value: number,
  low: ownRangeOrDefault,
  high: ownRangeOrDefault,
  grade: z.enum(GRADES),
  source: z.string(),
  place: z.string(),
  note: z.string(),
});

type Provenance = Record<ParameterName, ParameterInfo>;

export function resolveParameters(
  files: FileSet,
  setting: string,
  layers: readonly Layer[],
  sourceIds: ReadonlySet<string>,
  problems: Problem[],
): Provenance {
  const known = Object.fromEntries(
    NAMES.map((name) => [name, { ...PARAMETERS[name], why: "", setBy: DEFAULTS_FILE }]),
  ) as Provenance;
  const checkSource = (id: string, place: Place, path: string) => {
    if (sourceIds.has(id)) return;
    const message = `found unknown source ${quote(id)}; ${allowedNames(id, [...sourceIds])}`;
    problems.push(problemAt(place, path, message));
  };

  applySetting(files, setting, known, checkSource, problems);
  for (const { content, file, placeOf } of layers) {
    for (const [name, written] of Object.entries(content.parameters ?? {})) {
      if (written === undefined) continue;
      const before = known[name as ParameterName];
      const path = ["parameters", name];
      const detail = typeof written === "number" ? { value: written } : written;
      if (detail.source !== undefined)
        checkSource(detail.source, placeOf([...path, "source"]), `${path.join(".")}.source`);
      // A new value is an assumption until the file says what it rests on: the old value's source does not support it.
      const changed = detail.value !== undefined;
      const value = detail.value ?? before.value;
      // A range of one point is not uncertainty but a switch that is never drawn: the point moves with the value.
      const pinned = before.low === before.high;
      const after: ParameterInfo = {
        ...before,
        value,
        low: detail.low ?? (pinned ? value : before.low),
        high: detail.high ?? (pinned ? value : before.high),
        grade: detail.grade ?? (changed ? "assumed" : before.grade),
        sources: detail.source !== undefined ? [detail.source] : changed ? [] : before.sources,
        place: detail.place ?? (changed ? "" : before.place),
        why: detail.why ?? (changed ? "" : before.why),
        setBy: file,
      };
      known[name as ParameterName] = after;
      const at = typeof written !== "number" && changed ? [...path, "value"] : path;
      checkRange(name as ParameterName, after, placeOf(at), path.join("."), problems);
      if (after.grade !== "assumed" && after.sources.length === 0) {
        const message = `found grade ${quote(after.grade)} without a source; needed: source`;
        problems.push(problemAt(placeOf([...path, "grade"]), path.join("."), message));
      }
    }
  }
  return known;
}

function applySetting(
  files: FileSet,
  setting: string,
  known: Provenance,
  checkSource: (id: string, place: Place, path: string) => void,
  problems: Problem[],
): void {
  const file = `seeds/${setting}/parameters.csv`;
  const text = files.get(file);
  if (text === undefined) return; // a setting may do with the defaults
  const origins: Origins = new Map();
  const drafts = readCsv(file, text, Object.keys(PARAMETER_ROW.shape), problems);
  for (const row of checkRows("parameters", PARAMETER_ROW, drafts, origins, problems)) {
    const { placeOf } = origins.get(row)!;
    const path = `parameters.${row.name}`;
    if (!Object.hasOwn(PARAMETERS, row.name)) {
      const message = `found unknown parameter ${quote(row.name)}; ${allowedNames(row.name, NAMES)}`;
      problems.push(problemAt(placeOf("name"), path, message));
      continue;
    }
    const name = row.name as ParameterName;
    const before = known[name];
    const sources = row.source === "" ? [] : row.source.split(";").map((id) => id.trim());
    for (const id of sources) checkSource(id, placeOf("source"), `${path}.source`);
    known[name] = {
      ...before,
      value: row.value,
      low: row.low === "" ? before.low : Number(row.low),
      high: row.high === "" ? before.high : Number(row.high),
      grade: row.grade,
      sources,
      place: row.place,
      why: row.note,
      setBy: file,
    };
    checkRange(name, known[name], placeOf("value"), path, problems);
  }
}

/** How far a range may be widened: a hundred times what is published, and never to the other side of 0. */
export function limitsOf(name: ParameterName): readonly [number, number] {
  const { low, high } = PARAMETERS[name];
  const most = 100 * Math.max(1, Math.abs(low), Math.abs(high));
  return [low < 0 ? -most : 0, most];
}

/** Outside its range a value is a slip until the range is widened with it: draws come from the range. */
function checkRange(
  parameter: ParameterName,
  { value, low, high }: ParameterInfo,
  place: Place,
  path: string,
  problems: Problem[],
): void {
  const report = (message: string): void => void problems.push(problemAt(place, path, message));
  const [least, most] = limitsOf(parameter);
  const beyond = [low, high].find((number) => number < least || number > most);
  if (beyond !== undefined) report(`found ${beyond}; allowed: from ${least} to ${most}`);
  else if (low > high) report(`found low ${low} above high ${high}; allowed: low at most high`);
  else if (value < low || value > high)
    report(`found ${value}; allowed: from ${low} to ${high}, or give low and high with it`);
}
