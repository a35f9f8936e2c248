/** Whatever moment a store is cut off at, work goes on behind its last sound record and ends in the same tables. */
import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { collectStudy } from "../../../src/cli/jobs/collect-study.ts";
import { differenceOf, openStore } from "../../../src/cli/store/study-store.ts";
import { fakeHead, fakeRecord, finishFakeShard, writeFakeShard } from "../study-files.ts";

const folder = mkdtempSync(join(tmpdir(), "smallyard-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ALL = { shard: 1, shards: 1 };
const whole = writeFakeShard(join(folder, "whole"), ALL);
const headLength = readFileSync(whole).indexOf(10) + 1;

const store = openStore(whole);
store.close();
const ends = Array.from(store.starts, (start, unit) => start + store.lengths[unit]);

function resultsOf(path: string): Float64Array {
  const store = openStore(path);
  const { data, missing } = collectStudy([store], store.head.definition);
  store.close();
  expect(missing).toBe(0);
  return data.results;
}

test("cut off anywhere, with anything torn at its end: what is sound is kept, the rest is made again", () => {
  const complete = resultsOf(whole);
  const cut = join(folder, "cut.store");
  fc.assert(
    fc.property(
      fc.integer({ min: headLength, max: statSync(whole).size }),
      fc.uint8Array({ maxLength: 40 }),
      (length, torn) => {
        copyFileSync(whole, cut);
        truncateSync(cut, length);
        appendFileSync(cut, torn);
        const before = openStore(cut);
        before.close();
        expect(before.count).toBe(ends.filter((end) => end <= length).length);
        finishFakeShard(cut, ALL);
        expect(resultsOf(cut)).toEqual(complete);
      },
    ),
    { numRuns: 60 },
  );
});

test("a changed byte in the middle costs one record, and is counted", () => {
  const path = join(folder, "changed.store");
  copyFileSync(whole, path);
  const bytes = readFileSync(path);
  bytes[headLength + fakeRecord(0).length + 20] ^= 1;
  writeFileSync(path, bytes);
  const store = openStore(path);
  store.close();
  expect([store.damaged, store.count]).toEqual([1, 19]);
  finishFakeShard(path, ALL);
  expect(resultsOf(path)).toEqual(resultsOf(whole));
});

test("a file that is no store is refused in plain words", () => {
  const path = join(folder, "other.store");
  for (const text of ["", "hello\n", '{"format":"smallyard store 0"}\n', "{".repeat(2e6)]) {
    writeFileSync(path, text);
    expect(() => openStore(path)).toThrow(/found no head of a store/);
  }
  expect(() => openStore(join(folder, "nowhere"))).toThrow(/found no such file/);
});

test("what was made by another version, for another study or another share is told apart", () => {
  const own = fakeHead(ALL);
  expect(differenceOf(fakeHead(ALL), own)).toBeUndefined();
  expect(differenceOf(fakeHead(ALL, { version: "0.0.1" }), own)).toMatch(/version 0\.0\.1 of smallyard/);
  expect(differenceOf(fakeHead(ALL, { model: "x" }), own)).toMatch(/other code of the model/);
  expect(differenceOf(fakeHead(ALL, { study: "x" }), own)).toMatch(/another study: "Small"/);
  expect(differenceOf(fakeHead({ shard: 2, shards: 3 }), own)).toMatch(/shard 2 of 3; this is 1 of 1/);
});
