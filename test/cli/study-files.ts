/** Studies for the tests of the command: a real one over the minimal setting, and stores whose results are made up by a plain function. */
import { join } from "node:path";
import { encodeRecord } from "../../src/study/unit-record.ts";
import {
  continueStore,
  createStore,
  newHead,
  openStore,
  STORE_NAME,
  type StoreHead,
} from "../../src/cli/store/study-store.ts";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { type Shard, studyFrames, unitsOfShard, workOrder } from "../../src/study/study-units.ts";
import { designPoints } from "../../src/study/design-points.ts";
import { loadText, studyText } from "../study/small-study-file.ts";

/** Of the command's own folder: scenarios by their paths. */
export const STUDY = studyText({
  scenarios: "[scenarios/minimal.yaml, scenarios/child.yaml]",
  curves: "[leakage_cumulative]",
});

const small = loadText(studyText({ replicates: "5", curves: "[leakage_cumulative]" }));
const frames = studyFrames(small);
const { definition } = small;
const order = workOrder(definition, designPoints(definition.design, definition.factors));

export function fakeHead({ shard, shards }: Shard, changed: Partial<StoreHead> = {}): StoreHead {
  const facts = { study: "made up", units: order.length, definition, frames, inputs: [], command: "none" };
  return { ...newHead({ shard, shards, ...facts }), ...changed };
}

/** The record of a unit, the same whoever makes it; every seventh fails. */
export function fakeRecord(unit: number): Uint8Array {
  const numbers = (length: number, salt: number): Float64Array =>
    Float64Array.from({ length }, (_, k) => ((unit * 31 + k * 17 + salt) % 101) / 7);
  return encodeRecord(
    unit,
    frames.map(({ dates, series }, place) =>
      unit % 7 === 3
        ? { message: `broken ${unit}` }
        : { observables: numbers(2, place), curves: numbers(dates.length * series.length, place) },
    ),
  );
}

/** Writes a shard's store with its units in the order given by `mix`. */
export function writeFakeShard(
  folder: string,
  part: Shard,
  mix: (units: number[]) => number[] = (units) => units,
): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, STORE_NAME);
  createStore(path, fakeHead(part));
  finishFakeShard(path, part, mix);
  return path;
}

/** Adds what is missing, as a resumed job does. */
export function finishFakeShard(
  path: string,
  part: Shard,
  mix: (units: number[]) => number[] = (units) => units,
): void {
  const found = openStore(path);
  found.close();
  const store = continueStore(path, found.end);
  for (const unit of mix([...unitsOfShard(order, part)].filter((one) => found.starts[one] === 0)))
    store.append(fakeRecord(unit));
  store.close();
}

/** A digest of every table of a result: not of the manifest, which tells the time, nor of the report, which tells the manifest. */
export function tableDigests(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => /\.csv$|^salib_/.test(name));
  const digest = (name: string): string =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  return Object.fromEntries(names.sort((a, b) => (a < b ? -1 : 1)).map((name) => [name, digest(name)]));
}
