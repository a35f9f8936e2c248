/** The manifest: everything that made a result, so that another person can make it again and compare. */
import { formatDate } from "../base/dates.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { MOST_EXACT_RUNS } from "../ensemble/distribution-block.ts";
import type { Ensemble } from "../ensemble/ensemble.ts";
import type { EnsemblePlan } from "../ensemble/ensemble-plan.ts";
import type { InputFile } from "./load-scenarios.ts";
import { MANIFEST_FORMAT, type WrittenFile } from "./result-folder.ts";
import { packageVersion, readCommit } from "./version.ts";

export interface ManifestFacts {
  readonly command: string;
  readonly plan: EnsemblePlan;
  readonly overrides: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly ensembles: readonly Ensemble[];
  readonly inputs: readonly InputFile[];
  readonly interrupted: boolean;
  readonly started: Date;
  readonly milliseconds: number;
  readonly jobs: number;
}

export type Manifest = ReturnType<typeof buildManifest>;

export function buildManifest(facts: ManifestFacts, files: readonly WrittenFile[]) {
  const { plan, ensembles } = facts;
  const { commit, dirty } = readCommit();
  return {
    format: MANIFEST_FORMAT,
    version: packageVersion(),
    commit,
    dirty,
    command: facts.command,
    seed: plan.seed,
    planned_runs: plan.runs,
    uncertainty: plan.uncertainty,
    /** Parameters were drawn from sets that passed against the facts, in every scenario. */
    calibrated: plan.uncertainty !== "chance" && facts.scenarios.every(({ accepted }) => accepted !== null),
    quantiles: plan.runs <= MOST_EXACT_RUNS ? "exact" : "histogram",
    interrupted: facts.interrupted,
    overrides: facts.overrides,
    branch_at: plan.branchAt === undefined ? null : formatDate(plan.branchAt),
    scenarios: facts.scenarios.map((scenario, place) => ({
      id: scenario.id,
      title: scenario.title,
      path: scenario.path,
      lineage: scenario.lineage,
      setting: scenario.setting,
      forms: scenario.forms,
      runs: numberRanges(ensembles[place].runs.map(({ run }) => run)),
      failed: ensembles[place].failures,
    })),
    inputs: facts.inputs,
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    environment: { node: process.version, platform: process.platform, architecture: process.arch, jobs: facts.jobs },
    started: facts.started.toISOString(),
    duration_s: Math.round(facts.milliseconds / 100) / 10,
  };
}

/** [1, 2, 3, 5] as "1-3,5" */
export function numberRanges(sorted: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(",");
}
