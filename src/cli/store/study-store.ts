/**
 * The store of a study: one file to which results are appended as they come, in whatever order. Killed at any moment, it loses at most
 * the records that were being written; the torn end is cut off when work goes on.
 *
 * The first line is the head (JSON: which study, which version of the model, which shard); records follow (study/unit-record.ts). The head is
 * written beside the file and takes its place in one step, so that a store is never without one.
 */
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from "node:fs";
import type { StudyDefinition } from "../../study/study-definition.ts";
import type { StudyFrame } from "../../study/study-units.ts";
import {
  decodeRecord,
  isSound,
  RECORD_HEAD,
  recordLength,
  type ScenarioOutcome,
  unitOfRecord,
} from "../../study/unit-record.ts";
import { WrongInput } from "../errors.ts";
import type { InputFile } from "../inputs/load-scenarios.ts";
import { modelDigest } from "../model-digest.ts";
import { packageVersion } from "../version.ts";

export const STORE_FORMAT = "smallyard store 1";
export const STORE_NAME = "runs.store";
/** Longer heads and records are none of ours: the file is damaged. */
const LONGEST_HEAD = 64e6;
const LONGEST_RECORD = 256e6;
const CHUNK = 1 << 20;
/** So often, in milliseconds, what is written is forced onto the disk: a loss of power loses no more. */
const SYNC_EVERY = 2000;

export interface StoreHead {
  readonly format: typeof STORE_FORMAT;
  readonly version: string;
  /** Of the code that results depend on. */
  readonly model: string;
  /** Of the study, its scenarios and base data. */
  readonly study: string;
  readonly shard: number;
  readonly shards: number;
  /** Of the whole study. */
  readonly units: number;
  readonly definition: StudyDefinition;
  readonly frames: readonly StudyFrame[];
  readonly inputs: readonly InputFile[];
  readonly command: string;
}

/** Which records a store holds. */
export interface StoreContent {
  readonly head: StoreHead;
  /** By unit: where its record begins, 0 = it has none. Two numbers a unit is all that stays in memory. */
  readonly starts: Float64Array;
  readonly lengths: Uint32Array;
  /** Units that have a record. */
  readonly count: number;
  /** Where the sound records end. */
  readonly end: number;
  readonly bytes: number;
  /** Records in the middle of the file that do not fit their checksums. */
  readonly damaged: number;
}

export interface StoreReader extends StoreContent {
  read(unit: number): ScenarioOutcome[] | undefined;
  close(): void;
}

export interface StoreWriter {
  append(records: Uint8Array): void;
  close(): void;
}

export function newHead(facts: Omit<StoreHead, "format" | "version" | "model">): StoreHead {
  return { format: STORE_FORMAT, version: packageVersion(), model: modelDigest(), ...facts };
}

/** A new store with its head. */
export function createStore(path: string, head: StoreHead): void {
  const temporary = `${path}.tmp`;
  const file = openSync(temporary, "w");
  try {
    writeAll(file, Buffer.from(`${JSON.stringify(head)}\n`));
    fdatasyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

/** Goes on behind the sound records of a store; what is torn there is cut off. */
export function continueStore(path: string, end: number): StoreWriter {
  const file = openSync(path, "r+");
  ftruncateSync(file, end);
  let at = end;
  let synced = performance.now();
  return {
    append(records) {
      writeAll(file, records, at);
      at += records.length;
      if (performance.now() - synced < SYNC_EVERY) return;
      fdatasyncSync(file);
      synced = performance.now();
    },
    close() {
      fdatasyncSync(file);
      closeSync(file);
    },
  };
}

/** Reads a store as far as it is sound; it may be written to meanwhile. */
export function openStore(path: string): StoreReader {
  if (!existsSync(path)) throw new WrongInput(`${path}: found no such file; needed: the store of a study`);
  const file = openSync(path, "r");
  try {
    const content = scan(path, file);
    const { definition, frames } = content.head;
    const shape = {
      observables: definition.observables.length,
      curves: frames.map(({ dates, series }) => dates.length * series.length),
    };
    return {
      ...content,
      read(unit) {
        if (content.starts[unit] === 0) return undefined;
        const bytes = new Uint8Array(content.lengths[unit]);
        readSync(file, bytes, 0, bytes.length, content.starts[unit]);
        return decodeRecord(bytes, shape);
      },
      close: () => closeSync(file),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function scan(path: string, file: number): StoreContent {
  const bytes = fstatSync(file).size;
  const { head, length } = readHead(path, file, bytes);
  const starts = new Float64Array(head.units);
  const lengths = new Uint32Array(head.units);
  let count = 0;
  const window = slidingWindow(file, bytes);
  let end = length;
  let damaged = 0;
  let skipped = 0;
  for (let at = length; ;) {
    const first = window(at, RECORD_HEAD);
    const size = first && recordLength(first, 0);
    if (size === undefined || size > LONGEST_RECORD) break;
    const record = window(at, size);
    if (record === undefined) break;
    if (isSound(record)) {
      const unit = unitOfRecord(record);
      if (unit < head.units && starts[unit] === 0) {
        count++;
        starts[unit] = at;
        lengths[unit] = size;
      }
      end = at + size;
      damaged += skipped;
      skipped = 0;
    } else {
      skipped++; // perhaps only this one: whether a sound one follows will show
    }
    at += size;
  }
  return { head, starts, lengths, count, end, bytes, damaged };
}

/** Reads forward in large pieces; undefined where the file ends before. */
function slidingWindow(file: number, bytes: number): (at: number, length: number) => Uint8Array | undefined {
  let start = 0;
  let buffer = new Uint8Array(0);
  return (at, length) => {
    if (at + length > bytes) return undefined;
    if (at < start || at + length > start + buffer.length) {
      buffer = new Uint8Array(Math.min(bytes - at, Math.max(length, CHUNK)));
      readSync(file, buffer, 0, buffer.length, at);
      start = at;
    }
    return buffer.subarray(at - start, at - start + length);
  };
}

function readHead(path: string, file: number, bytes: number): { head: StoreHead; length: number } {
  for (let size = Math.min(bytes, CHUNK); ; size = Math.min(bytes, size * 4)) {
    const buffer = Buffer.alloc(size);
    readSync(file, buffer, 0, size, 0);
    const end = buffer.indexOf(10);
    if (end >= 0) {
      const head = parseHead(buffer.toString("utf8", 0, end));
      if (head === undefined) break;
      return { head, length: end + 1 };
    }
    if (size === bytes || size > LONGEST_HEAD) break;
  }
  throw new WrongInput(`${path}: found no head of a store; allowed: a file ${STORE_NAME} as smallyard study writes it`);
}

function parseHead(line: string): StoreHead | undefined {
  try {
    const head = JSON.parse(line) as StoreHead | null;
    return head?.format === STORE_FORMAT ? head : undefined;
  } catch {
    return undefined;
  }
}

/** Why work cannot go on with what is in a store; undefined where it can. */
export function differenceOf(found: StoreHead, own: StoreHead): string | undefined {
  if (found.version !== own.version) return `version ${found.version} of smallyard; this is ${own.version}`;
  if (found.model !== own.model) return `other code of the model (digest ${found.model}; this is ${own.model})`;
  if (found.study !== own.study) {
    const same = found.definition.id === own.definition.id ? " (its file, a scenario or base data have changed)" : "";
    return `another study: ${JSON.stringify(found.definition.title)}${same}`;
  }
  if (found.shards !== own.shards || found.shard !== own.shard) {
    return `shard ${found.shard} of ${found.shards}; this is ${own.shard} of ${own.shards}`;
  }
  return undefined;
}

function writeAll(file: number, bytes: Uint8Array, at: number | null = null): void {
  for (let written = 0; written < bytes.length;) {
    written += writeSync(file, bytes, written, bytes.length - written, at === null ? null : at + written);
  }
}
