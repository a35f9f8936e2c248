/** Nothing is overwritten unasked, nothing is half-written, nothing is left behind. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { claimResultFolder, MANIFEST_FORMAT } from "../../../src/cli/folder/result-folder.ts";
import { PROJECT } from "../../../src/cli/read-files.ts";
import { contentsOf, projectFolder } from "../project-folder.ts";

const project = projectFolder();
const folder = join(project, "work");
const out = join(folder, "result");
const LOCK = join(folder, ".smallyard-tmp-result.lock");

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});

function write(force = false, files: Record<string, string> = { "runs.csv": "new\n" }): void {
  const result = claimResultFolder(out, force);
  for (const [name, text] of Object.entries({
    ...files,
    "manifest.json": JSON.stringify({ format: MANIFEST_FORMAT }),
  })) {
    const file = result.open(name);
    file.write(text);
    file.close();
  }
  result.finish();
}

test("a result appears whole", () => {
  const result = claimResultFolder(join(out, "deep"), false);
  const file = result.open("runs.csv");
  file.write("half");
  expect(existsSync(join(out, "deep"))).toBe(false);
  file.write(" and half\n");
  expect(file.close()).toMatchObject({ name: "runs.csv", bytes: 14 });
  result.finish();
  expect(contentsOf(folder)).toEqual(["result", "result/deep", "result/deep/SHA256SUMS", "result/deep/runs.csv"]);
  expect(readFileSync(join(out, "deep", "runs.csv"), "utf8")).toBe("half and half\n");
});

test("a result links pages of the project where it lies inside of it, and the page is there", () => {
  const outside = claimResultFolder(out, false);
  expect(outside.linkTo("reports/claims/index.html")).toBeUndefined();
  outside.abandon();
  const inside = claimResultFolder(join(PROJECT, "results/test-of-links"), false);
  expect(inside.linkTo("reports/claims/index.html")).toBe("../../reports/claims/index.html");
  expect(inside.linkTo("reports/nowhere.html")).toBeUndefined();
  inside.abandon();
});

test("a file that a result does not have is refused, so that none can be lost on the way", () => {
  const result = claimResultFolder(out, false);
  expect(() => result.open("notes.txt")).toThrow(/notes.txt is not a file of a result: .*hypotheses.csv/);
  result.abandon();
});

test("what is abandoned leaves nothing, not even the folders above it", () => {
  const result = claimResultFolder(join(out, "deep"), false);
  result.open("runs.csv").write("half");
  result.abandon();
  expect(contentsOf(folder)).toEqual([]);
});

test("a result is refused without --force, before any work", () => {
  write();
  expect(() => claimResultFolder(out, false)).toThrow(/add --force/);
  expect(contentsOf(folder)).toEqual(["result", "result/SHA256SUMS", "result/manifest.json", "result/runs.csv"]);
});

test("--force replaces a result's own files only", () => {
  write(false, { "runs.csv": "old\n", "ticks.csv": "old\n" });
  writeFileSync(join(out, "README.md"), "prose");
  write(true);
  expect(contentsOf(out)).toEqual(["README.md", "SHA256SUMS", "manifest.json", "runs.csv"]);
  expect(readFileSync(join(out, "runs.csv"), "utf8")).toBe("new\n");
  expect(contentsOf(folder)).not.toContain(expect.stringContaining(".smallyard") as string);
});

test.each([true, false])("a folder of something else is refused (--force: %s)", (force) => {
  mkdirSync(out);
  writeFileSync(join(out, "manifest.json"), "{}");
  expect(() => claimResultFolder(out, force)).toThrow(/holds something else/);
});

test("a folder that cannot be written is told", () => {
  const where = join(folder, "file", "below");
  writeFileSync(join(folder, "file"), "");
  expect(() => claimResultFolder(where, false)).toThrow(/cannot write there/);
  expect(contentsOf(folder)).toEqual(["file"]);
});

describe("two processes", () => {
  test("the second refuses while the first lives", () => {
    const first = claimResultFolder(out, false);
    expect(() => claimResultFolder(out, false)).toThrow(new RegExp(`process ${process.pid} .* is writing there`));
    first.abandon();
    writeFileSync(LOCK, `${process.ppid} ${hostname()}\n`);
    expect(() => claimResultFolder(out, true)).toThrow(/is writing there/);
    expect(existsSync(LOCK)).toBe(true);
  });

  test("a process of another machine counts as living", () => {
    writeFileSync(LOCK, `1 another-machine\n`);
    expect(() => claimResultFolder(out, false)).toThrow(/on another-machine is writing there/);
  });

  test("the lock and the leavings of a dead process are cleared away", () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    writeFileSync(LOCK, `${pid} ${hostname()}\n`);
    mkdirSync(join(folder, `.smallyard-tmp-${pid}-result`));
    write();
    expect(contentsOf(folder)).toEqual(["result", "result/SHA256SUMS", "result/manifest.json", "result/runs.csv"]);
  });
});
