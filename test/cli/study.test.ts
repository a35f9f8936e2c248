/** Studies through the real command: killed and resumed, in shards, on threads: always the same bytes. */
import { existsSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, expect, test } from "vitest";
import { call, contentsOf, projectFolder, start, writeIn } from "./project-folder.ts";
import { STUDY, tableDigests } from "./study-files.ts";

const folder = projectFolder();
writeIn(folder, "small.yaml", STUDY);
const before = contentsOf(folder);
const ONE = ["study", "small.yaml", "--jobs", "1"];
afterEach(() => rmSync(join(folder, "out"), { recursive: true, force: true }));

/** The tables of the study made in one go, in this process. */
let inOneGo: Record<string, string>;
beforeAll(async () => {
  expect(await call(folder, ...ONE, "--out", join(folder, "out"))).toMatchObject({ code: 0, stderr: "" });
  inOneGo = tableDigests(join(folder, "out"));
  rmSync(join(folder, "out"), { recursive: true });
});

// study-store.test.ts cuts stores off at many more places, without the cost of starting the command.
test("killed again and again at moments that nobody chose, and resumed, it ends in the same bytes", async () => {
  const store = join(folder, "out", "runs.store");
  let size = 0;
  for (let kills = 0; kills < 2; kills++) {
    const { child, ended } = start(folder, ...ONE, "--out", "out", "--resume");
    // Some are killed while they begin, some when they have added records, each a little later than the last.
    if (kills > 0)
      await waitUntil(() => (statSync(store, { throwIfNoEntry: false })?.size ?? 0) > size || child.exitCode !== null);
    else await waitUntil(() => existsSync(join(folder, "out")) || child.exitCode !== null);
    await new Promise((resolve) => setTimeout(resolve, 7 * kills));
    child.kill("SIGKILL");
    await ended;
    size = statSync(store, { throwIfNoEntry: false })?.size ?? 0;
    expect(existsSync(join(folder, "out", "manifest.json")) && kills === 0).toBe(false);
  }
  expect(await start(folder, ...ONE, "--out", "out", "--resume").ended).toMatchObject({ code: 0 });
  expect(tableDigests(join(folder, "out"))).toEqual(inOneGo);
  expect(contentsOf(folder).filter((name) => name.includes(".smallyard-tmp"))).toEqual([]); // nothing of the dead is left
});

test("two threads, and shards that are merged, give the same bytes", async () => {
  const threads = await call(folder, "study", "small.yaml", "--jobs", "2", "--out", join(folder, "out"));
  expect(threads).toMatchObject({ code: 0, stderr: "" });
  expect(tableDigests(join(folder, "out"))).toEqual(inOneGo);
  rmSync(join(folder, "out"), { recursive: true });
  for (const shard of ["3/3", "1/3", "2/3"]) {
    expect((await call(folder, ...ONE, "--out", join(folder, "out"), "--shard", shard)).code).toBe(0);
  }
  expect((await call(folder, "merge", join(folder, "out"))).code).toBe(0);
  expect(tableDigests(join(folder, "out"))).toEqual(inOneGo);
});

test("a store is never mixed with anything else, nor lost unasked", async () => {
  const out = ["--out", join(folder, "out")];
  const shard = [...ONE, ...out, "--shard", "1/8"];
  expect((await call(folder, ...shard)).code).toBe(0);
  const store = join(folder, "out", "shard-1-of-8", "runs.store");
  const bytes = readFileSync(store);
  const again = await call(folder, ...shard);
  expect([again.code, again.stderr]).toEqual([
    2,
    expect.stringMatching(/found a store with 1 units; allowed: --resume/),
  ]);
  const other = await call(folder, ...shard, "--resume", "--replicates", "3");
  expect([other.code, other.stderr]).toEqual([
    2,
    expect.stringMatching(/another study: "Small" \(its file, a scenario/),
  ]);
  renameSync(join(folder, "out", "shard-1-of-8"), join(folder, "out", "shard-2-of-8"));
  const moved = await call(folder, ...ONE, ...out, "--shard", "2/8", "--resume");
  expect([moved.code, moved.stderr]).toEqual([2, expect.stringMatching(/shard 1 of 8; this is 2 of 8/)]);
  expect(readFileSync(join(folder, "out", "shard-2-of-8", "runs.store")).equals(bytes)).toBe(true);
});

test.each<[string, string[], RegExp]>([
  ["no file", ["study", "nowhere.yaml"], /nowhere\.yaml: no such file/],
  ["a folder", ["study", "scenarios"], /found no file there/],
  ["a scenario", ["study", "scenarios/minimal.yaml"], /scenarios\/minimal\.yaml:.*found unknown key/],
  ["K above N", [...ONE, "--shard", "4/3"], /K\/N, share K of N, with K from 1 to N/],
  ["K of none", [...ONE, "--shard", "0/3"], /with K from 1 to N/],
  ["of no shards", [...ONE, "--shard", "0/0"], /with K from 1 to N/],
  ["no share", [...ONE, "--shard", "half"], /with K from 1 to N/],
  ["no replicates", [...ONE, "--replicates", "0"], /whole number from 1/],
])("%s: exit code 2, nothing left behind", async (_, words, message) => {
  const { code, stderr } = await call(folder, ...words);
  expect(stderr).toMatch(message);
  expect(code).toBe(2);
  expect(contentsOf(folder)).toEqual(before);
});

test("check finds what is wrong in a study", async () => {
  writeIn(folder, "wrong.yaml", STUDY.replace("leakage_total", "leakage_totl"));
  const { code, stderr } = await call(folder, "check", join(folder, "wrong.yaml"));
  rmSync(join(folder, "wrong.yaml"));
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/wrong\.yaml:8:\d+ observables\.0: .*did you mean "leakage_total"/),
  ]);
  expect((await call(folder, "check", join(folder, "small.yaml"))).code).toBe(0);
});

async function waitUntil(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 5));
}
