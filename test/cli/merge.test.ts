/** Shards of any number, in whatever order their results came, give the bytes of one run; what does not belong together is refused. */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { mergeStudies } from "../../src/cli/commands/merge-command.ts";
import { createStore } from "../../src/cli/store/study-store.ts";
import type { Shard } from "../../src/study/study-units.ts";
import { call } from "./project-folder.ts";
import { fakeHead, tableDigests, writeFakeShard } from "./study-files.ts";

const folder = mkdtempSync(join(tmpdir(), "smallyard-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => join(folder, ...names);
const shardAt = (study: string, part: Shard): string => at(study, `shard-${part.shard}-of-${part.shards}`);

const OPTIONS = { partial: false, force: true };
writeFakeShard(at("whole"), { shard: 1, shards: 1 });

test("any number of shards, in any order", async () => {
  expect((await call(folder, "merge", at("whole"), "--out", at("one"))).code).toBe(1); // some made-up runs have failed
  const one = tableDigests(at("one"));
  expect(Object.keys(one)).toContain("curves.csv");
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 23 }), fc.integer({ min: 1, max: 1000 }), async (shards, salt) => {
      const mix = (units: number[]): number[] => units.sort((a, b) => ((a * salt) % 13) - ((b * salt) % 13) || b - a);
      rmSync(at("parts"), { recursive: true, force: true });
      for (let shard = 1; shard <= shards; shard++)
        writeFakeShard(shardAt("parts", { shard, shards }), { shard, shards }, mix);
      await call(folder, "merge", at("parts"), "--out", at("parts", "all"));
      expect(tableDigests(at("parts", "all"))).toEqual(one);
    }),
    { numRuns: 5 },
  );
});

test("what is there so far can be looked at; it is marked", async () => {
  const path = writeFakeShard(shardAt("begun", { shard: 1, shards: 2 }), { shard: 1, shards: 2 });
  const bytes = readFileSync(path);
  truncateSync(path, bytes.length - 10); // as a reader meets it while a record is being written
  const { code, stdout } = await call(folder, "merge", at("begun"), "--partial", "--out", at("so-far"));
  expect([code, stdout]).toEqual([1, expect.stringMatching(/Partial: 11 of 20 units are missing/)]);
  expect(JSON.parse(readFileSync(at("so-far", "manifest.json"), "utf8"))).toMatchObject({ missing_units: 11 });
  expect(readFileSync(path).length).toBe(bytes.length - 10); // looking changes nothing
});

test.each<[string, () => string[], RegExp]>([
  ["a missing shard", () => [shard("m1", 1, 3), shard("m1", 3, 3)], /found no shard 2 of 3; needed: all, or --partial/],
  [
    "the same shard twice",
    () => [shard("m2", 1, 2), shard("m2-again", 1, 2)],
    /found shard 1 of 2 again; it is in .*m2/,
  ],
  ["shards of other numbers", () => [shard("m3", 1, 2), shard("m3", 2, 3)], /found a shard of 3, beside shards of 2/],
  ["another study", () => [shard("m4", 1, 2), stranger("m4", { study: "other" })], /found a shard of another study/],
  [
    "another version",
    () => [shard("m5", 1, 2), stranger("m5", { model: "other" })],
    /found a shard made by another version/,
  ],
  ["a shard that is not finished", () => [torn("m6")], /found 19 of 20 units.*bytes torn[^]*--resume continues/],
  ["no store", () => [folder], /found no store of a study there/],
  ["no folder", () => [at("nowhere")], /found no such folder/],
])("%s: refused, nothing written", async (_, folders, message) => {
  const { code, stderr } = await call(folder, "merge", ...folders(), "--out", at("refused"));
  expect(stderr).toMatch(message);
  expect(code).toBe(2);
  await expect(mergeStudies([at("refused")], OPTIONS)).rejects.toThrow(/no such folder/);
});

test("a folder with something else in it is left alone", async () => {
  writeFakeShard(at("prose-in-it"), { shard: 1, shards: 1 });
  writeFileSync(at("prose-in-it", "notes.md"), "mine");
  const { code, stderr } = await call(folder, "merge", at("prose-in-it"));
  expect([code, stderr]).toEqual([2, expect.stringMatching(/holds something else/)]);
  expect((await call(folder, "merge", at("whole"), at("prose-in-it"))).stderr).toMatch(/needed: --out/);
});

function shard(study: string, number: number, shards: number): string {
  writeFakeShard(shardAt(study, { shard: number, shards }), { shard: number, shards });
  return shardAt(study, { shard: number, shards });
}

function stranger(study: string, changed: Parameters<typeof fakeHead>[1]): string {
  const path = shard(`${study}-other`, 2, 2);
  createStore(join(path, "runs.store"), fakeHead({ shard: 2, shards: 2 }, changed));
  return path;
}

function torn(study: string): string {
  const path = shard(study, 1, 1);
  const store = join(path, "runs.store");
  truncateSync(store, readFileSync(store).length - 5);
  return path;
}
