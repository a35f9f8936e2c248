/** Everything in src serves somebody who uses smallyard: the command, the page, or a program that imports it. What only maintainers run is in tools. */
import { existsSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { importsOf, readSource, ROOT, sourceFiles } from "./source-files.ts";

/** Where a user comes in; the builder of the page is `smallyard explore`'s. */
const DOORS = [
  "src/cli/smallyard.js",
  "src/index.ts",
  "src/files.ts",
  "src/explorer/main.ts",
  "src/explorer/engine/worker.ts",
  ".config/vite.config.ts",
];

/** Files that a file imports, and scripts that it starts as threads. */
function nextOf(path: string): string[] {
  const text = readSource(path);
  const scripts = [...text.matchAll(/new URL\("(\.[^"]+\.[jt]s)"/g)].map(([, name]) => name);
  const imports = importsOf(path, text).flatMap(({ kind, target }) => (kind === "file" ? [target] : []));
  return [...imports, ...scripts.map((name) => posix.join(posix.dirname(path), name))];
}

function reachedFrom(starts: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...starts];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path) || !existsSync(ROOT + path)) continue;
    reached.add(path);
    open.push(...nextOf(path));
  }
  return reached;
}

test("every file of src is reached by a user", () => {
  const reached = reachedFrom(DOORS);
  expect(sourceFiles("src").filter((path) => !path.endsWith(".d.ts") && !reached.has(path))).toEqual([]);
});

/** compiled/ holds what comes of .ts files and nothing else; the rest is found from the project's folder. */
test("a file is named by its place beside the source only where it is compiled too", () => {
  const named = sourceFiles("src").flatMap((path) =>
    [...readSource(path).matchAll(/new URL\(["`]([^"`]+)["`], import\.meta\.url\)/g)].map(([, name]) =>
      posix.join(posix.dirname(path), name),
    ),
  );
  const strangers = named.filter((name) => name !== "./" && !existsSync(ROOT + name.replace(/\.js$/, ".ts")));
  expect(named.length).toBeGreaterThan(1);
  expect(strangers).toEqual([]);
});

test("tools import from src and from each other, and nothing imports them but their tests", () => {
  const imports = (folder: string): [string, string][] =>
    sourceFiles(folder).flatMap((path) =>
      importsOf(path).flatMap(({ kind, target }): [string, string][] => (kind === "file" ? [[path, target]] : [])),
    );
  expect(imports("tools").filter(([, target]) => !/^(src|tools)\//.test(target))).toEqual([]);
  expect(imports("src").filter(([, target]) => target.startsWith("tools/"))).toEqual([]);
});

test("what only a tool uses would be found", () => {
  expect(reachedFrom(["src/index.ts"]).has("src/cli/main.ts")).toBe(false);
  expect(reachedFrom(["src/cli/smallyard.js"]).has("src/engine/tick.ts")).toBe(true);
});
