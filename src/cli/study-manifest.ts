/** The manifest of a study: everything that made its tables, so that another person can make them again and compare. */
import { MOST_EXACT_RUNS } from "../ensemble/distribution-block.ts";
import type { CollectedStudy } from "./collect-study.ts";
import { MANIFEST_FORMAT, type WrittenFile } from "./result-folder.ts";
import type { StoreHead } from "./study-store.ts";
import { readCommit } from "./version.ts";

export interface StudyManifestFacts {
  readonly head: StoreHead;
  readonly shards: number;
  readonly started: Date;
  readonly milliseconds: number;
  readonly jobs: number;
}

export type StudyManifest = ReturnType<typeof buildStudyManifest>;

export function buildStudyManifest(
  { head, shards, started, milliseconds, jobs }: StudyManifestFacts,
  { data, failed, failures, missing }: CollectedStudy,
  files: readonly WrittenFile[],
) {
  const { definition, points } = data;
  const { commit, dirty } = readCommit();
  return {
    format: MANIFEST_FORMAT,
    kind: "study",
    version: head.version,
    model: head.model,
    commit,
    dirty,
    command: head.command,
    study: { id: definition.id, title: definition.title, path: definition.path, digest: head.study },
    seed: definition.seed,
    seeds: definition.seeds,
    uncertainty: definition.uncertainty,
    design: definition.design,
    points: points.unit.length,
    replicates: definition.replicates,
    runs: points.unit.length * definition.replicates * definition.scenarios.length,
    shards,
    /** Units (a replicate of a point, in all scenarios) that are not there: above 0 the tables are partial. */
    missing_units: missing,
    failed_runs: failures,
    failed,
    calibrated: false,
    quantiles: definition.replicates <= MOST_EXACT_RUNS ? "exact" : "histogram",
    overrides: definition.overrides.map(({ path, value }) => `${path}=${value}`),
    scenarios: definition.scenarios,
    inputs: head.inputs,
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    environment: { node: process.version, platform: process.platform, architecture: process.arch, jobs },
    started: started.toISOString(),
    duration_s: Math.round(milliseconds / 100) / 10,
  };
}
