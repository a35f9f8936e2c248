/**
 * A clone in whose own folders an editor, a system and a user have left things: locks, `._` files, a file too large, a broken draft. Commands that name
 * none of them work, in a process of their own, since what is read at the start is part of it.
 */
import { spawnSync } from "node:child_process";
import { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs"; // prettier-ignore
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT } from "../../src/cli/read-files.ts";

const clone = mkdtempSync(join(tmpdir(), "smallyard-clone-"));
const LITTERED = {
  scenarios: "yaml",
  "seeds/today": "csv",
  "src/cli": "ts",
  "src/engine": "ts",
  "reports/claims": "yaml",
};

beforeAll(() => {
  for (const name of ["src", "compiled", "scenarios", "seeds", "reports/claims", "package.json"])
    if (existsSync(join(PROJECT, name))) cpSync(join(PROJECT, name), join(clone, name), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(clone, "node_modules"));
  for (const [folder, ending] of Object.entries(LITTERED)) {
    const at = (name: string): string => join(clone, folder, `${name}.${ending}`);
    symlinkSync("me@host.123:1", at(".#locked"));
    symlinkSync("nowhere", at("dangling"));
    writeFileSync(at("._hosts"), "\u0000\u0005");
    mkdirSync(at("folder"));
  }
  for (const name of ["scenarios/huge.yaml", "seeds/today/huge.csv", "reports/claims/huge.yaml"]) {
    closeSync(openSync(join(clone, name), "w"));
    truncateSync(join(clone, name), 70e6);
  }
  writeFileSync(join(clone, "scenarios/draft.yaml"), "title: [half\n");
  writeFileSync(join(clone, "reports/claims/draft.yaml"), "title: [half\n");
  mkdirSync(join(clone, "seeds/draft"));
  writeFileSync(join(clone, "scenarios/own.yaml"), "title: Own\nquestion: Q\ndata: draft\n");
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

function smallyard(...words: string[]): { code: number | null; stdout: string; stderr: string } {
  const script = join(clone, "src/cli/smallyard.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { cwd: clone, encoding: "utf8" });
  return { code: status, stdout, stderr };
}

test.each<[string, RegExp]>([
  ["check scenarios/cocom.yaml", /nothing wrong/],
  ["explain fear_memory_years", /fear_memory_years \(parameter\)/],
  ["explain JP", /JP \(supplier\)/],
  ["list items", /ETCH/],
  ["main --runs 1 --jobs 1 --out made", /^2 runs/m],
])(
  "%s",
  (words, told) => {
    const { code, stdout, stderr } = smallyard(...words.split(" "));
    expect(stderr.split("\n").filter((line) => /locked|hosts|dangling|folder|unexpected|    at /.test(line))).toEqual(
      [],
    );
    expect([code, stdout]).toEqual([0, expect.stringMatching(told)]);
  },
  120_000,
);

test("a listing says what it leaves out, once", () => {
  const { code, stdout, stderr } = smallyard("list", "scenarios");
  expect([code, stdout]).toEqual([0, expect.stringContaining("minerals-reversed")]);
  expect(stderr.match(/^left out: .*$/gm)).toEqual([
    expect.stringMatching(/^left out: .*draft\.yaml:2:1: /),
    expect.stringMatching(/^left out: .*huge\.yaml: found 70 MB; allowed: at most 64 MB/),
    expect.stringMatching(/^left out: .*own\.yaml:\d+/),
  ]);
}, 60_000);
