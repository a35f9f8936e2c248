/** A small study over the minimal setting, for the tests of this room and of the command line. */
import { loadScenario } from "../../src/scenario/load.ts";
import { loadStudy, type LoadedStudy } from "../../src/study/load-study.ts";
import type { StudyWork } from "../../src/study/perform-unit.ts";
import { studyFrames } from "../../src/study/study-units.ts";
import { minimalFiles, MINIMAL_PATH } from "../scenario/minimal-setting.ts";

const PATHS: Readonly<Record<string, string>> = { minimal: MINIMAL_PATH, child: "scenarios/child.yaml" };

/** The lines of a study file; `changed` replaces whole fields, undefined leaves one out. */
export function studyText(changed: Readonly<Record<string, string | undefined>> = {}): string {
  const fields = {
    title: "Small",
    question: "Does it run?",
    scenarios: "[minimal, child]",
    overrides: "{ time.end: 2021-01-01, time.replay_until: 2020-01-01 }",
    factors: "{ crisis_rate: { levels: [0.1, 0.6] }, regime.mode: { values: [sequential, standing] } }",
    design: "{ kind: grid }",
    replicates: "2",
    observables: "[leakage_total, { name: early, observable: diffusion_mark, at: 2020-07-01 }]",
    ...changed,
  };
  return Object.entries(fields)
    .flatMap(([field, value]) => (value === undefined ? [] : [`${field}: ${value}\n`]))
    .join("");
}

export function loadText(text: string, replicates?: number): LoadedStudy {
  const files = minimalFiles();
  return loadStudy({
    ...{ file: "small.yaml", text },
    ...(replicates !== undefined && { replicates }),
    load(name, overrides, layers) {
      if (PATHS[name] === undefined) throw new Error(`found unknown scenario "${name}"`);
      return loadScenario(files, PATHS[name], overrides, layers);
    },
  });
}

export function workOf(study: LoadedStudy): StudyWork {
  const { definition, recorded, scenarios } = study;
  const sources = scenarios.map(({ path }) => ({ path, files: minimalFiles() }));
  return { definition, sources, frames: studyFrames(study), recorded };
}

/** What is told about a study with these fields changed; "" where nothing is wrong. */
export function problemsOf(changed: Readonly<Record<string, string | undefined>>): string {
  try {
    loadText(studyText(changed));
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

/** name, fields changed, what must be told */
export type Case = [string, Record<string, string | undefined>, RegExp];
