/** Who holds a lock, and when it is stale. */
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lockFolder, SILENT_FOR } from "../../../src/cli/folder/folder-lock.ts";

const folder = mkdtempSync(join(tmpdir(), "smallyard-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, "lock");

test("one at a time; released, the next may have it", () => {
  const lock = lockFolder(path, "out");
  expect(() => lockFolder(path, "out")).toThrow(/out: process \d+ on .* is writing there/);
  lock.release();
  lockFolder(path, "out").release();
});

test("a lock of a process that died here is taken over", () => {
  writeFileSync(path, `999999999 ${hostname()}\n`);
  const lock = lockFolder(path, "out");
  expect(lock.deadProcess).toBe(999999999);
  expect(readFileSync(path, "utf8")).toBe(`${process.pid} ${hostname()}\n`);
  lock.release();
});

test("a lock of another machine holds as long as it gives signs of life", () => {
  writeFileSync(path, "17 elsewhere\n");
  expect(() => lockFolder(path, "out")).toThrow(/process 17 on elsewhere/);
  const long = new Date(Date.now() - 2 * SILENT_FOR);
  utimesSync(path, long, long);
  expect(lockFolder(path, "out").deadProcess).toBe(17);
});
