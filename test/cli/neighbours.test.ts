/**
 * What lies beside a file breaks no command that does not name it: locks of editors, what macOS leaves on a disk, folders with a file's name,
 * sockets, files that are too large, cannot be read or hold nonsense. Named, each of them is refused in one line.
 */
import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isFresh } from "../../src/cli/commands/explore-command.ts";
import { readScenarioFiles, shippedScenarios } from "../../src/cli/read-files.ts";
import { call, projectFolder, writeIn } from "./project-folder.ts";

const folder = projectFolder();
const sockets: { close: () => void }[] = [];
const JUNK = ["", "scenarios", "seeds", "seeds/minimal", "own", "reports/claims"];

function huge(path: string): void {
  closeSync(openSync(path, "w"));
  truncateSync(path, 70e6);
}

/** One of each, of every ending that anybody looks for. */
async function litter(inside: string): Promise<void> {
  mkdirSync(join(folder, inside), { recursive: true });
  for (const ending of [".yaml", ".yml", ".csv"]) {
    const at = (name: string): string => join(folder, inside, `${name}${ending}`);
    symlinkSync("me@host.123:1", at(".#locked"));
    symlinkSync("nowhere", at("dangling"));
    writeIn(folder, join(inside, `._hosts${ending}`), "\u0000\u0005\u0016\u0007");
    writeIn(folder, join(inside, `nonsense${ending}`), "\u0000[{");
    mkdirSync(at("folder"));
    huge(at("huge"));
    writeIn(folder, join(inside, `closed${ending}`), "title: T\n");
    execFileSync("chmod", ["000", at("closed")]);
    await new Promise<void>((resolve) => {
      const server = createServer().listen(at("socket"), resolve);
      sockets.push(server);
    });
  }
}

beforeAll(async () => {
  writeIn(folder, "own/mine.yaml", "title: Mine\nextends: today\ndiffers: in its title\n");
  for (const inside of JUNK) await litter(inside);
});
afterAll(() => {
  for (const server of sockets) server.close();
  for (const inside of JUNK)
    for (const ending of [".yaml", ".yml", ".csv"]) rmSync(join(folder, inside, `huge${ending}`));
});

test.each([["scenarios/minimal.yaml"], ["scenarios/child.yaml"], ["own/mine.yaml"]])("check %s", async (file) => {
  expect(await call(folder, "check", join(folder, file))).toMatchObject({ code: 0, stderr: "" });
});

test("an installed copy with the same litter: its scenarios are listed and loaded", () => {
  const ids = shippedScenarios(folder);
  expect(ids).toEqual(["child", "closed", "huge", "minimal", "nonsense"]);
  const { path, files } = readScenarioFiles("minimal", folder);
  expect(path).toBe("scenarios/minimal.yaml");
  expect([...files.keys()].filter((name) => /locked|hosts|dangling|folder|socket/.test(name))).toEqual([]);
  expect([...files.used]).toEqual([]);
  expect(files.get("seeds/minimal/items.csv")).toContain("TOOLS");
  expect([...files.used]).toEqual(["seeds/minimal/items.csv"]);
});

test.each([
  ["huge.yaml", /^\S*huge\.yaml:1:1: \S*huge\.yaml: found 70 MB; allowed: at most 64 MB\n$/],
  ["folder.yaml", /found no file there; allowed: a \.yaml file\n$/],
  ["socket.yaml", /found no file there; allowed: a \.yaml file\n$/],
  ["dangling.yaml", /found no such file/],
  ["nonsense.yaml", /nonsense\.yaml:1:1: found binary content/],
  [".#locked.yaml", /found no such file/],
])("named, %s is refused in one line", async (name, told) => {
  const { code, stderr } = await call(folder, "check", join(folder, "own", name));
  expect(code).toBe(2);
  expect(stderr).toMatch(told);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test("a broken parent beside a file is told when the file names it", async () => {
  writeIn(folder, "own/heir.yaml", "title: Heir\nextends: nonsense\ndiffers: in nothing\n");
  const { code, stderr } = await call(folder, "check", join(folder, "own/heir.yaml"));
  expect([code, stderr]).toEqual([2, expect.stringMatching(/nonsense\.yaml:1:1: found binary content/)]);
});

test("a result goes into a folder in which only hidden files lie", async () => {
  writeIn(folder, "out/.DS_Store", "x");
  const { code } = await call(folder, "run", join(folder, "scenarios/minimal.yaml"), "--runs", "1", "--out", join(folder, "out")); // prettier-ignore
  expect(code).toBe(0);
});

test("whether the page is fresh does not depend on an editor's lock", () => {
  writeIn(folder, "page.html", "x");
  mkdirSync(join(folder, "made"));
  symlinkSync("me@host.123:1", join(folder, "made", ".#main.ts"));
  expect(isFresh(join(folder, "page.html"), [join(folder, "made")])).toBe(true);
});
