/** From the path of a study file to a checked study, the texts that its workers need, and the files that it rests on. */
import { realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { STUDY_FIGURES } from "../../report/study/study-figures.ts";
import { loadStudy, type LoadedStudy } from "../../study/load-study.ts";
import type { StudyDefinition } from "../../study/study-definition.ts";
import type { ScenarioSource } from "../../study/perform-unit.ts";
import { studyFrames, type StudyFrame } from "../../study/study-units.ts";
import { type InputFile, scenarioLoader, usedTexts } from "./load-scenarios.ts";
import { namedBeside, pathBeside, PROJECT, readNamedFile, sha256 } from "../read-files.ts";

export interface StudyOnDisk extends LoadedStudy {
  readonly sources: readonly ScenarioSource[];
  readonly frames: readonly StudyFrame[];
  readonly inputs: readonly InputFile[];
  /** Of all that decides about the results: the same in every shard, whatever the study's title or figures. */
  readonly digest: string;
}

/** `replicates` and `uncertainty` replace what the file says. */
export function loadStudyFile(
  file: string,
  replicates?: number,
  uncertainty?: StudyDefinition["uncertainty"],
): StudyOnDisk {
  const text = readNamedFile(file, "the .yaml file of a study");
  const { load, sources: read } = scenarioLoader((name) => namedBeside(file, name));
  const beside = new Map<string, string>();
  const study = loadStudy({
    ...{ file, text, figures: STUDY_FIGURES },
    ...(replicates !== undefined && { replicates }),
    ...(uncertainty !== undefined && { uncertainty }),
    load,
    readBeside(name) {
      const path = pathBeside(file, name);
      const content = readNamedFile(path, "the scenario file of a factor");
      beside.set(storedPath(path), content);
      return { file: path, text: content };
    },
  });
  const definition = { ...study.definition, path: storedPath(file) };
  const sources = [...read.values()].map(({ path, files }) => ({ path, files: usedTexts(files) }));
  const inputs = new Map([[definition.path, sha256(text)]]);
  for (const { files } of sources) for (const [name, content] of files) inputs.set(name, sha256(content));
  for (const [name, content] of beside) inputs.set(name, sha256(content));
  const loaded = { ...study, definition };
  return {
    ...{ ...loaded, sources, frames: studyFrames(loaded) },
    inputs: [...inputs].map(([name, digest]) => ({ name, sha256: digest })),
    digest: digestOf(loaded),
  };
}

/** The same on every machine where the study lies in the project. */
function storedPath(file: string): string {
  const inside = relative(realpathSync(PROJECT), realpathSync(resolve(file)));
  return inside.startsWith("..") ? file : inside.split(sep).join("/");
}

/** What only describes a scenario and its rows: it may change, as may the study's title or figures, without a run being made again. */
const DESCRIPTIVE: readonly string[] = [
  ...["path", "title", "question", "differs", "lineage", "meaning", "statement"],
  ...["source", "sources", "place", "grade", "note", "why", "setBy"],
];

function digestOf({ definition, scenarios, recorded }: LoadedStudy): string {
  const { branchAt, overrides, factors, design, replicates, seed, seeds, uncertainty, observables, curves } =
    definition;
  const study = { branchAt, overrides, factors, design, replicates, seed, seeds, uncertainty, observables, curves };
  const decides = JSON.stringify(scenarios, (key, value: unknown) => (DESCRIPTIVE.includes(key) ? undefined : value));
  return sha256(`${JSON.stringify([study, recorded])}\n${decides}`);
}
