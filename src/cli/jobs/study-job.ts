/**
 * A study from its file to its tables: claims the folder, works on what is still open, appends to the store, and at the end writes the
 * tables. Ctrl-C (and a kill at any moment) keeps what is finished in the store; --resume continues from it.
 */
import type { StudyDefinition } from "../../study/study-definition.ts";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { designPoints } from "../../study/design-points.ts";
import { countUnits, type Shard, unitsOfShard, workOrder } from "../../study/study-units.ts";
import { collectStudy, exitCodeOf } from "./collect-study.ts";
import { EXIT, whileWriting, WorkFailed, WrongInput } from "../errors.ts";
import { type FolderLock, lockFolder, SILENT_FOR } from "../folder/folder-lock.ts";
import { loadStudyFile, type StudyOnDisk } from "../inputs/load-study-file.ts";
import type { FiguresWanted, FiguresWritten } from "../figures/write-figures.ts";
import { workOnce } from "../threads/crew.ts";
import { claimResultFolder, type ResultFolder } from "../folder/result-folder.ts";
import {
  continueStore,
  createStore,
  differenceOf,
  newHead,
  openStore,
  STORE_NAME,
  type StoreHead,
} from "../store/study-store.ts";
import { workUntilStopped } from "./stop-signals.ts";
import { besideOf } from "../folder/study-findings.ts";
import { isStudyFolder, readProse, shardFolder } from "../folder/study-folder.ts";
import { writeStudy } from "../folder/write-study.ts";

/** Milliseconds between two checks of a lock. */
const LOOK_EVERY = 5000;

export interface StudyJob {
  readonly file: string;
  readonly out: string | undefined;
  readonly jobs: number;
  readonly resume: boolean;
  readonly force: boolean;
  /** undefined: the whole study. */
  readonly shard: Shard | undefined;
  readonly replicates: number | undefined;
  readonly uncertainty?: StudyDefinition["uncertainty"] | undefined;
  readonly command: string;
  /** Which figures of the report to write as files; absent: none. */
  readonly figures?: FiguresWanted | undefined;
  /** The script of the threads; tests give their own. */
  readonly workerScript?: URL;
}

export type StudyJobResult = Awaited<ReturnType<typeof doStudy>>;

/** `done` counts units in the store, of this shard; `collected` is undefined for a shard and where the study is not finished. */
export async function doStudy(job: StudyJob) {
  const started = new Date();
  const study = loadStudyFile(job.file, job.replicates, job.uncertainty);
  const { definition, frames, inputs, digest } = study;
  const points = designPoints(definition.design, definition.factors);
  const whole = job.out ?? join("results", definition.id);
  const out = job.shard === undefined ? whole : shardFolder(whole, job.shard);
  const { shard, shards } = job.shard ?? { shard: 1, shards: 1 };
  const head = newHead({
    ...{ study: digest, shard, shards, units: countUnits(definition, points), definition, frames, inputs },
    command: job.command,
  });
  const claim = await claimFolder(job, out);
  return workUntilStopped(out, "Stopping: what is finished is kept for --resume.", claim.release, async (stop) => {
    const storePath = join(resolve(out), STORE_NAME);
    prepareStore(storePath, head, job);
    const units = unitsOfShard(workOrder(definition, points), { shard, shards });
    const outcome = await workOn(storePath, units, study, job, stop);
    const interrupted = stop.aborted;
    const store = openStore(storePath);
    try {
      const { count: done } = store;
      const isComplete = done === units.length;
      const milliseconds = Date.now() - started.getTime();
      const collected = claim.folder && isComplete ? collectStudy([store], definition) : undefined;
      let figures: FiguresWritten | undefined;
      if (claim.folder && collected) {
        // The prose describes the study as its file has it.
        const prose = job.uncertainty === undefined ? readProse(resolve(out), dirname(resolve(job.file))) : null;
        const facts = { head, shards: 1, started, milliseconds, jobs: job.jobs };
        figures = await writeStudy(claim.folder, collected, facts, prose, besideOf(out), job.figures);
        claim.folder.finish();
      }
      const unfinished = interrupted ? EXIT.interrupted : EXIT.failed;
      const exitCode = collected ? exitCodeOf(collected) : isComplete ? EXIT.done : unfinished;
      const { length } = units;
      return { out, study, units: length, done, outcome, interrupted, milliseconds, collected, figures, exitCode };
    } finally {
      store.close();
    }
  });
}

interface Claim {
  /** Where the tables go; a shard has none. */
  readonly folder: ResultFolder | undefined;
  release(): void;
}

/** One process at a time works in a folder. */
async function claimFolder(job: StudyJob, out: string): Promise<Claim> {
  const { file, shard, resume, force } = job;
  if (shard === undefined) {
    const isOurs = (entries: readonly string[]): boolean => isStudyFolder(entries, resolve(file), resolve(out));
    const replaces = force || (resume && existsSync(join(resolve(out), STORE_NAME)));
    const folder = claimResultFolder(out, replaces, isOurs);
    mkdirSync(resolve(out), { recursive: true });
    return { folder, release: folder.abandon };
  }
  try {
    mkdirSync(resolve(out), { recursive: true });
    const lock = await lockShard(join(resolve(out), `.smallyard-tmp-${basename(out)}.lock`), out, resume);
    return { folder: undefined, release: lock.release };
  } catch (error) {
    throw whileWriting(out, error);
  }
}

/** A task that is run again on another machine waits until the one that died is known to be dead. */
async function lockShard(path: string, out: string, resume: boolean): Promise<FolderLock> {
  const patience = Date.now() + (resume ? SILENT_FOR + LOOK_EVERY : 0);
  for (let isReported = false; ; isReported = true) {
    try {
      return lockFolder(path, out);
    } catch (error) {
      if (!(error instanceof WorkFailed) || Date.now() > patience) throw error;
      if (!isReported) process.stderr.write(`${error.message}\nWaiting to see whether it is still running ...\n`);
      await setTimeout(LOOK_EVERY);
    }
  }
}

/** The store that this job continues, or a new one. With both --resume and --force it continues its own store and replaces any other. */
function prepareStore(path: string, head: StoreHead, { resume, force }: StudyJob): void {
  if (existsSync(path) && !(force && !resume)) {
    const found = openStore(path);
    found.close();
    const difference = differenceOf(found.head, head);
    if (resume && difference === undefined) return;
    if (!force) {
      throw new WrongInput(
        difference === undefined
          ? `${path}: found a store with ${found.count} units; allowed: --resume to continue it, or --force to start anew`
          : `${path}: found results of ${difference}; choose another --out, or --force to start anew`,
      );
    }
  }
  rmSync(path, { force: true });
  createStore(path, head);
}

/** Works on the units that are open. Those at which threads died twice are lost: they are not in the store, so a later --resume tries them again. */
async function workOn(
  storePath: string,
  units: Int32Array,
  study: StudyOnDisk,
  { jobs, workerScript }: StudyJob,
  stop: AbortSignal,
) {
  const found = openStore(storePath);
  found.close();
  const open = [...units].filter((unit) => found.starts[unit] === 0);
  if (found.bytes > found.end) {
    process.stderr.write(
      `${storePath}: cutting off ${found.bytes - found.end} bytes of records that were not finished\n`,
    );
  }
  if (found.count > 0) process.stderr.write(`Continuing: ${found.count} of ${units.length} units are done already.\n`);
  const store = continueStore(storePath, found.end);
  const lost: { unit: number; reason: string }[] = [];
  let done = 0;
  try {
    const { definition, sources, frames, recorded } = study;
    await workOnce(
      { kind: "units", setup: { definition, sources, frames, recorded }, jobs, stop, script: workerScript },
      {
        units: open,
        onResult(_place, record) {
          store.append(record);
          done++;
        },
        lost(place, reason) {
          lost.push({ unit: open[place], reason });
          return null;
        },
      },
    );
    return { done, lost };
  } finally {
    store.close();
  }
}
