/** A result is what its manifest says, or what differs is named. */
import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { manifestText } from "../../src/cli/folder/manifest.ts";
import { renewChecksums } from "../../src/cli/folder/checksums.ts";
import { wordsOf } from "../../src/cli/commands/command-words.ts";
import { call, contentsOf, projectFolder, writeIn } from "./project-folder.ts";
import { STUDY } from "./study-files.ts";

const folder = projectFolder();
writeIn(folder, "small.yaml", STUDY);
const result = join(folder, "result");
const runs = join(result, "runs.csv");
const manifestPath = join(result, "manifest.json");
beforeAll(async () => {
  await call(folder, "study", "small.yaml", "--jobs", "1", "--figures", "json", "--out", result);
  copyFileSync(runs, join(folder, "runs.csv"));
});

/** Writes a file otherwise while something is looked at. */
async function whileChanged(
  name: string,
  change: (bytes: Buffer) => Buffer | string,
  look: () => Promise<void>,
): Promise<void> {
  const path = join(result, name);
  const before = readFileSync(path);
  writeFileSync(path, change(before));
  try {
    await look();
  } finally {
    writeFileSync(path, before);
  }
}

/** As whoever changes a manifest and knows how it is closed. */
const sealedAgain = (text: string): string => manifestText({ ...(JSON.parse(text) as object), digest: undefined });

const verify = () => call(folder, "verify", result, "--runs", "4");

test("as it was made, it agrees", async () => {
  expect(await verify()).toMatchObject({
    code: 0,
    stderr: "",
    stdout: expect.stringMatching(/everything agrees/) as string,
  });
});

test("a changed byte, and a missing file, are named", async () => {
  writeFileSync(runs, readFileSync(runs, "utf8").replace("1/run-2", "1/run-3"));
  const { code, stderr } = await verify();
  copyFileSync(join(folder, "runs.csv"), runs);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^runs\.csv: has changed since it was written\n/)]);
  rmSync(runs);
  expect((await verify()).stderr).toMatch(/^runs\.csv: is missing/);
  copyFileSync(join(folder, "runs.csv"), runs);
});

test.each<[string, (bytes: Buffer) => Buffer | string]>([
  ["report.html", (bytes) => bytes.toString().replace(/<title>[^<]*/, "<title>Leakage is 5 %")],
  ["manifest.json", (bytes) => bytes.toString().replace(/"seed": "[^"]*"/, '"seed": "another"')],
  ["figures/grid-differences-early.json", (bytes) => bytes.toString().replace("{", "{ ")],
  ["runs.store", (bytes) => ((bytes[bytes.length - 20] ^= 1), bytes)],
  ["datapackage.json", (bytes) => `${bytes.toString()} `],
  ["salib_X.csv", (bytes) => `${bytes.toString()}1\n`],
])("a changed %s is named", async (name, change) => {
  await whileChanged(
    name,
    (bytes) => change(Buffer.from(bytes)),
    async () => {
      const { code, stderr } = await verify();
      expect([code, stderr]).toEqual([1, expect.stringContaining(`${name}: has changed since it was written\n`)]);
    },
  );
  expect((await verify()).code).toBe(0);
});

test("every file that was made has its digest", () => {
  const sums = readFileSync(join(result, "SHA256SUMS"), "utf8");
  const names = contentsOf(result).filter((name) => statSync(join(result, name)).isFile() && name !== "SHA256SUMS");
  expect(names.filter((name) => !sums.includes(`  ${name}\n`))).toEqual([]);
});

test("without the list of checksums, a changed field of the manifest is still seen, and that the list is missing", async () => {
  const sums = readFileSync(join(result, "SHA256SUMS"));
  rmSync(join(result, "SHA256SUMS"));
  await whileChanged(
    "manifest.json",
    (bytes) => bytes.toString().replace(/"seed": "[^"]*"/, '"seed": "another"'),
    async () => {
      const { code, stderr } = await verify();
      expect([code, stderr]).toEqual([1, expect.stringContaining("manifest.json: has changed since it was written\n")]);
      expect(stderr).toContain("SHA256SUMS: is missing");
    },
  );
  writeFileSync(join(result, "SHA256SUMS"), sums);
});

test("what has no digest is named: a file, one in a folder of a folder, a result within", async () => {
  writeFileSync(join(result, "notes.txt"), "mine");
  writeIn(result, "figures/mine/drawn.svg", "mine");
  writeIn(result, "part/manifest.json", "{}");
  const { code, stdout } = await verify();
  for (const name of ["notes.txt", "figures/mine", "part"]) rmSync(join(result, name), { recursive: true });
  expect(stdout).toMatch(
    /: without a digest, not compared: figures\/mine\/drawn\.svg, notes\.txt, part\/ \(a result of its own\)\n.*everything that has a digest agrees/,
  );
  expect(code).toBe(0);
});

test("of a result from before there were checksums, every file without a digest is named", async () => {
  const sums = readFileSync(join(result, "SHA256SUMS"));
  rmSync(join(result, "SHA256SUMS"));
  const manifest = readFileSync(manifestPath, "utf8");
  const older = { ...(JSON.parse(manifest) as object), digest: undefined };
  writeFileSync(manifestPath, JSON.stringify(older));
  const { code, stdout } = await verify();
  writeFileSync(manifestPath, manifest);
  writeFileSync(join(result, "SHA256SUMS"), sums);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/not compared: .*manifest\.json and \d+ more\n/)]);
});

test("what its repository does not keep is no fault where it is missing; anything else is", async () => {
  const git = (...words: string[]) => spawnSync("git", words, { cwd: folder });
  git("init", "--quiet");
  writeIn(folder, ".gitignore", "runs.csv\nreport.html\nSHA256SUMS\n");
  const left = ["runs.csv", "report.html", "SHA256SUMS"].map(
    (name) => [name, readFileSync(join(result, name))] as const,
  );
  for (const [name] of left) rmSync(join(result, name));
  const kept = await verify();
  await whileChanged(
    "points.csv",
    (bytes) => `${bytes.toString()}1\n`,
    async () => expect((await verify()).stderr).toMatch(/^points\.csv: has changed since it was written\n/),
  );
  const points = readFileSync(join(result, "points.csv"));
  rmSync(join(result, "points.csv"));
  const lost = await verify();
  rmSync(join(folder, ".git"), { recursive: true });
  writeFileSync(join(result, "points.csv"), points);
  const outside = await verify();
  for (const [name, bytes] of left) writeFileSync(join(result, name), bytes);
  expect(kept).toMatchObject({
    code: 0,
    stderr: "",
    stdout: expect.stringMatching(
      /not compared: SHA256SUMS, runs\.csv\n.*\n.*everything that is kept and has a digest agrees\n$/,
    ) as string,
  });
  expect([lost.code, lost.stderr]).toEqual([1, expect.stringMatching(/^points\.csv: is missing/)]);
  expect([outside.code, outside.stderr]).toEqual([1, expect.stringMatching(/^SHA256SUMS: .*\nruns\.csv: is missing/)]);
});

test("sha256sum reads the checksums", () => {
  const { status, stderr } = spawnSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: result, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("numbers that were changed together with their digest do not come out again", async () => {
  const manifest = readFileSync(manifestPath, "utf8");
  const forged = readFileSync(runs, "utf8").replace(/(,0\.\d)\d/g, "$19");
  const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
  writeFileSync(manifestPath, sealedAgain(manifest.replace(digest(readFileSync(runs, "utf8")), digest(forged))));
  writeFileSync(runs, forged);
  const sums = readFileSync(join(result, "SHA256SUMS"));
  renewChecksums(result);
  const { code, stderr } = await verify();
  writeFileSync(manifestPath, manifest);
  copyFileSync(join(folder, "runs.csv"), runs);
  writeFileSync(join(result, "SHA256SUMS"), sums);
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/runs\.csv: lacks this row, which the repeated run gives: minimal,1,1,/),
  ]);
});

test("another version, other code, other data are named", async () => {
  const manifest = readFileSync(manifestPath, "utf8");
  writeFileSync(
    manifestPath,
    manifest.replace(/"version": "[^"]*"/, '"version": "0.0.1"').replace(/"model": "[^"]*"/, '"model": "0"'),
  );
  const other = await verify();
  writeFileSync(manifestPath, manifest);
  expect(other.stderr).toMatch(/made by version 0\.0\.1 of smallyard; this is .*\nmade by other code of the model/);
  const child = join(folder, "scenarios", "child.yaml");
  const text = readFileSync(child, "utf8");
  writeFileSync(child, `${text}# a remark\n`);
  expect((await verify()).stderr).toMatch(/child\.yaml: has changed since the result was made/);
  writeFileSync(child, text);
});

test("runs: the same command again", async () => {
  const out = join(folder, "plain");
  await call(
    folder,
    "run",
    join(folder, "scenarios/minimal.yaml"),
    "--set",
    "time.end=2024-01-01",
    "--jobs",
    "1",
    "--out",
    out,
  );
  expect(await call(folder, "verify", out, "--all", "--jobs", "1")).toMatchObject({ code: 0, stderr: "" });
});

test("what is no result is refused", async () => {
  expect(await call(folder, "verify", join(folder, "seeds"))).toMatchObject({ code: 2 });
  writeIn(folder, "odd/manifest.json", "[]");
  expect((await call(folder, "verify", join(folder, "odd"))).stderr).toMatch(/found no manifest of a result/);
});

test("a command line is read as a shell reads it", () => {
  expect(wordsOf("smallyard run a.yaml --seed 'it'\\''s' --set x=1")).toEqual([
    "smallyard",
    "run",
    "a.yaml",
    "--seed",
    "it's",
    "--set",
    "x=1",
  ]);
});
