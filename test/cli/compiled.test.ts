/** The compiled program is started only where it is what the sources say. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { digestOfSources, isCompiled, STAMP } from "../../src/cli/compiled.js";
import { ROOT } from "../architecture/source-files.ts";

const root = mkdtempSync(join(tmpdir(), "smallyard-test-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeEach(() => {
  rmSync(join(root, "src"), { recursive: true, force: true });
  for (const folder of ["src/base", "compiled"]) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, "src/base/one.ts"), "export const ONE = 1;\n");
  writeFileSync(join(root, "src/two.ts"), "export const TWO = 2;\n");
  writeFileSync(join(root, "compiled", STAMP), digestOfSources(root));
});

test("as compiled, whatever times the files have", () => {
  expect(isCompiled(root)).toBe(true);
  utimesSync(join(root, "src/two.ts"), 0, 0);
  expect(isCompiled(root)).toBe(true);
});

test.each<[string, () => void]>([
  ["changed", () => writeFileSync(join(root, "src/two.ts"), "export const TWO = 3;\n")],
  ["added", () => writeFileSync(join(root, "src/base/three.ts"), "")],
  ["gone", () => rmSync(join(root, "src/two.ts"))],
  ["never compiled", () => rmSync(join(root, "compiled", STAMP))],
])("a source that is %s", (_, change) => {
  change();
  expect(isCompiled(root)).toBe(false);
});

test("an installed package is not read again at each start", () => {
  const installed = join(root, "node_modules", "smallyard");
  mkdirSync(join(installed, "compiled"), { recursive: true });
  writeFileSync(join(installed, "compiled", STAMP), "as packed");
  expect(isCompiled(installed)).toBe(true);
});

test("the general help names every command", () => {
  const help = execFileSync(process.execPath, [join(ROOT, "src/cli/smallyard.js"), "--help"], { encoding: "utf8" });
  for (const name of [
    "run",
    "study",
    "merge",
    "main",
    "history",
    "claim",
    "structure",
    "calibrate",
    "check",
    "verify",
    "list",
    "explain",
    "explore",
  ])
    expect(help).toMatch(new RegExp(`^  ${name} `, "m"));
});
