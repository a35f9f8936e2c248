/**
 * The scenario files that a factor of a study names, one for each scenario: what the switch lays over it. Each extends its scenario, so that it can
 * also be run by itself, and says nothing that a switch cannot lay (no calendar, no other base data).
 */
import { type Problem, quote } from "../scenario/input-error.ts";
import { readLayer } from "../scenario/layer.ts";
import { allowedNames } from "../scenario/nearest-name.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { WrittenStudy } from "./study-file.ts";
import type { SwitchLayer } from "./study-definition.ts";
import { LAYER } from "./study-file.ts";

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
