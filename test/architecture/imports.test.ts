/** The floors of the house: a file imports from its own room or from the rooms below it, types included. */
import { describe, expect, test } from "vitest";
import { importsOf, readSource, roomOf, sourceFiles, withoutTypes } from "./source-files.ts";

const BELOW_ENGINE = ["base", "scenario", "world"];
const BELOW_DOORS = [...BELOW_ENGINE, "processes", "observe", "engine", "ensemble", "study", "figures", "report"];

/** What each room may import besides itself. Report knows tables, not worlds. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  scenario: ["base"],
  world: ["base", "scenario"],
  processes: BELOW_ENGINE,
  observe: BELOW_ENGINE,
  engine: [...BELOW_ENGINE, "processes", "observe"],
  ensemble: [...BELOW_ENGINE, "processes", "observe", "engine"],
  study: [...BELOW_ENGINE, "processes", "observe", "engine", "ensemble"],
  figures: ["base", "scenario"],
  report: ["base", "scenario", "figures"],
  cli: [...BELOW_DOORS, "index"],
  explorer: [...BELOW_DOORS, "index"],
  index: BELOW_DOORS, // src/index.ts, the list of names for programmers
  files: ["cli"], // src/files.ts, those for programmers on Node
};
const DOORS = ["cli", "explorer"];

/** Trade is a small folder: its parts import each other, and nothing of another process. */
function processOf(path: string): string {
  return path.split("/")[2].replace(/\.ts$/, "");
}

/** What is wrong with one import, or nothing. */
function complaint(path: string, target: string): string | undefined {
  const [from, to] = [roomOf(path), roomOf(target)];
  if (!target.startsWith("src/")) return `${path} imports ${target}, which is outside src`;
  if (from !== to && !MAY_IMPORT[from]?.includes(to)) return `${path} imports ${target}: ${from} may not know ${to}`;
  if (from === "processes" && to === "processes" && processOf(path) !== processOf(target))
    return `${path} imports ${target}: processes speak only through the world`;
  return undefined;
}

/** The first circle found by walking the imports, as a list of files. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of graph.get(file) ?? []) {
      const cycle = visit(target, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

const files = sourceFiles("src");
const fileImports = (path: string) => importsOf(path).flatMap((i) => (i.kind === "file" ? [i.target] : []));

describe("imports", () => {
  test("go only to the same room or to rooms below", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((path) => fileImports(path).flatMap((target) => complaint(path, target) ?? []))).toEqual([]);
  });

  test("name a file that exists, with its ending", () => {
    const known = new Set(files);
    expect(files.flatMap((path) => fileImports(path).filter((target) => !known.has(target)))).toEqual([]);
  });

  test("never run in a circle", () => {
    expect(findCycle(new Map(files.map((path) => [path, fileImports(path)])))).toEqual([]);
  });

  test("of what checks a file are not reached by a run, so that a thread starts without it", () => {
    const reached = new Set(["src/ensemble/perform-ensemble.ts"]);
    const packages: string[] = [];
    for (const path of reached) {
      for (const { kind, target } of importsOf(path, withoutTypes(readSource(path)))) {
        if (kind === "file") reached.add(target);
        else packages.push(target);
      }
    }
    expect([...new Set(packages)].sort()).toEqual(["lru-cache", "seedrandom/lib/alea.js"]);
    expect(reached.size).toBeGreaterThan(100);
  });

  test("of Node's own modules stand only in the doors", () => {
    const below = files.filter((path) => !DOORS.includes(roomOf(path)));
    const builtins = below.flatMap((path) =>
      importsOf(path)
        .filter((i) => i.kind === "builtin")
        .map((i) => [path, i.target]),
    );
    expect(builtins).toEqual([]);
  });
});

describe("these checks can fail", () => {
  test("every way of importing is seen", () => {
    const text = `
      import type { A } from "./a.ts"; import { type B } from "../base/b.ts"; export { c } from "./c.ts";
      export type { D } from "./d.ts"; const e = await import("./e.ts"); type F = import("./f.ts").F;
      import "node:fs"; import z from "zod";`;
    const found = importsOf("src/world/x.ts", text).map((i) => `${i.kind} ${i.target}`);
    expect(found.sort((a, b) => (a < b ? -1 : 1))).toEqual([
      "builtin node:fs",
      ...[
        "src/base/b.ts",
        "src/world/a.ts",
        "src/world/c.ts",
        "src/world/d.ts",
        "src/world/e.ts",
        "src/world/f.ts",
      ].map((path) => `file ${path}`),
      "package zod",
    ]);
  });

  test.each([
    ["src/base/x.ts", "src/scenario/y.ts"],
    ["src/world/x.ts", "src/engine/y.ts"],
    ["src/observe/x.ts", "src/processes/y.ts"],
    ["src/report/x.ts", "src/world/y.ts"],
    ["src/study/x.ts", "src/report/y.ts"],
    ["src/ensemble/x.ts", "src/study/y.ts"],
    ["src/cli/x.ts", "src/explorer/y.ts"],
    ["src/engine/x.ts", "src/index.ts"],
    ["src/base/x.ts", "test/base/y.ts"],
    ["src/processes/enforce.ts", "src/processes/trade.ts"],
    ["src/processes/enforce.ts", "src/processes/trade/licences.ts"],
  ])("%s may not import %s", (path, target) => {
    expect(complaint(path, target)).toBeDefined();
  });

  test.each([
    ["src/processes/trade.ts", "src/processes/trade/licences.ts"],
    ["src/processes/trade/trade.ts", "src/processes/trade/licences.ts"],
    ["src/engine/x.ts", "src/processes/trade.ts"],
    ["src/index.ts", "src/report/y.ts"],
  ])("%s may import %s", (path, target) => {
    expect(complaint(path, target)).toBeUndefined();
  });

  test("a circle is found wherever it starts", () => {
    const graph = new Map([
      ["a", ["b"]],
      ["b", ["c", "d"]],
      ["c", []],
      ["d", ["b"]],
    ]);
    expect(findCycle(graph)).toEqual(["b", "d", "b"]);
  });
});
