/** The manifest: everything that made a result, of runs or of a study, so that another person can make it again and compare. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { formatDate } from "../../base/dates.ts";
import { MOST_EXACT_RUNS } from "../../ensemble/distribution-block.ts";
import type { Ensemble } from "../../ensemble/ensemble.ts";
import type { EnsemblePlan } from "../../ensemble/ensemble-plan.ts";
import type { Override, Scenario } from "../../scenario/scenario.ts";
import { WrongInput } from "../errors.ts";
import type { CollectedStudy } from "../jobs/collect-study.ts";
import type { InputFile } from "../inputs/load-scenarios.ts";
import { MANIFEST_FORMAT, type WrittenFile } from "./result-folder.ts";
import type { StoreHead } from "../store/study-store.ts";
import { sha256 } from "../read-files.ts";
import { packageVersion, readCommit } from "../version.ts";

/** How the work was done. */
interface WorkFacts {
  readonly started: Date;
  readonly milliseconds: number;
  readonly jobs: number;
}

export interface RunFacts extends WorkFacts {
  readonly command: string;
  readonly plan: EnsemblePlan;
  readonly overrides: readonly Override[];
  readonly scenarios: readonly Scenario[];
  readonly inputs: readonly InputFile[];
  readonly interrupted: boolean;
}

export interface StudyFacts extends WorkFacts {
  readonly head: StoreHead;
  readonly shards: number;
}

export type RunManifest = ReturnType<typeof runManifest>;
export type StudyManifest = ReturnType<typeof studyManifest>;
export type Manifest = RunManifest | StudyManifest;

/** The fields of every manifest, around those of runs or of a study alone. */
function manifestOf<Maker extends object, Own extends object>(
  maker: Maker,
  own: Own,
  { command, inputs }: { readonly command: string; readonly inputs: readonly InputFile[] },
  files: readonly WrittenFile[],
  { started, milliseconds, jobs }: WorkFacts,
) {
  const { commit, dirty } = readCommit();
  return {
    ...{ format: MANIFEST_FORMAT, ...maker, commit, dirty, command, ...own, inputs },
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    environment: { node: process.version, platform: process.platform, architecture: process.arch, jobs },
    started: started.toISOString(),
    duration_s: Math.round(milliseconds / 100) / 10,
  };
}

export function runManifest(facts: RunFacts, ensembles: readonly Ensemble[], files: readonly WrittenFile[]) {
  const { plan, scenarios, interrupted } = facts;
  const own = {
    seed: plan.seed,
    planned_runs: plan.runs,
    uncertainty: plan.uncertainty,
    /** Parameters were drawn from sets accepted by calibration, in every scenario. */
    calibrated: plan.uncertainty !== "chance" && scenarios.every(({ accepted }) => accepted !== null),
    quantiles: quantilesOf(plan.runs),
    interrupted,
    overrides: asTyped(facts.overrides),
    branch_at: plan.branchAt === undefined ? null : formatDate(plan.branchAt),
    scenarios: scenarios.map(({ id, title, path, lineage, setting, forms }, place) => ({
      ...{ id, title, path, lineage, setting, forms },
      runs: numberRanges(ensembles[place].runs.map(({ run }) => run)),
      failed: ensembles[place].failures,
    })),
  };
  return manifestOf({ version: packageVersion() }, own, facts, files, facts);
}

/** Whether the scenario has acts of its own in the years of history, so that it is not a root as it ships. */
export function isSet({ overrides, branch_at: branch }: RunManifest, lineage: readonly string[]): boolean {
  return overrides.length > 0 || (lineage.length > 1 && branch === null);
}

export function studyManifest(facts: StudyFacts, collected: CollectedStudy, files: readonly WrittenFile[]) {
  const { head, shards } = facts;
  const { failed, failures, missing } = collected;
  const { definition, points } = collected.data;
  const { id, title, path, seed, seeds, uncertainty, design, replicates, overrides, scenarios } = definition;
  const own = {
    study: { id, title, path, digest: head.study },
    ...{ seed, seeds, uncertainty, design, points: points.unit.length, replicates },
    runs: points.unit.length * replicates * scenarios.length,
    shards,
    /** Units (a replicate of a point, in all scenarios) that are missing: above 0 the tables are partial. */
    missing_units: missing,
    failed_runs: failures,
    failed,
    calibrated: false,
    quantiles: quantilesOf(replicates),
    overrides: asTyped(overrides),
    scenarios,
  };
  return manifestOf({ kind: "study", version: head.version, model: head.model }, own, head, files, facts);
}

/** What a page says about its result. */
export function provenanceOf({ version, commit, dirty, command, inputs, files }: Manifest) {
  const digests = [...inputs, ...files].map(({ name, sha256: digest }) => ({ name, digest }));
  return { version, commit, dirty, command, digests };
}

/** Closed with a digest of its own fields, so that a change is noticed even where the list of checksums is lost. */
export function manifestText(manifest: object): string {
  return `${JSON.stringify({ ...manifest, digest: digestOfFields(manifest) }, null, 2)}\n`;
}

export function digestOfFields(manifest: { readonly digest?: string }): string {
  return sha256(JSON.stringify({ ...manifest, digest: undefined }));
}

function quantilesOf(runs: number): "exact" | "histogram" {
  return runs <= MOST_EXACT_RUNS ? "exact" : "histogram";
}

/** As `--set` takes them. */
function asTyped(overrides: readonly Override[]): string[] {
  return overrides.map(({ path, value }) => `${path}=${value}`);
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

/** `digest`: of all other fields; older results have none. */
export type ReadManifest = Manifest & { readonly digest?: string };

export function readManifest(folder: string): ReadManifest {
  const path = join(resolve(folder), "manifest.json");
  if (!existsSync(path))
    throw new WrongInput(`${folder}: found no manifest.json there; needed: the folder of a result`);
  try {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as ReadManifest | null;
    const lists: unknown[] = [manifest?.files, manifest?.inputs, manifest?.scenarios];
    if (manifest?.format === MANIFEST_FORMAT && lists.every(Array.isArray)) return manifest;
  } catch {
    // reported below
  }
  throw new WrongInput(
    `${join(folder, "manifest.json")}: found no manifest of a result; allowed: format "${MANIFEST_FORMAT}"`,
  );
}

export function isOfStudy(manifest: Manifest): manifest is StudyManifest {
  return "kind" in manifest;
}

export function readStudyManifest(folder: string): StudyManifest {
  const manifest = readManifest(folder);
  if (isOfStudy(manifest)) return manifest;
  throw new WrongInput(`${folder}: found a result of runs; needed: the folder of a study`);
}
