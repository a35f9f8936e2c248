/** Every source file has its test, path for path: src/base/random.ts and test/base/random.test.ts. */
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { isPureTypes, readSource, ROOT, sourceFiles } from "./source-files.ts";

const ROOMS = ["base", "scenario", "world", "processes", "observe", "engine", "ensemble", "study", "figures", "report"];

test.each(ROOMS)("every file of src/%s is mirrored by a test", (room) => {
  const missing = sourceFiles(`src/${room}`)
    .filter((path) => !path.endsWith(".d.ts") && !isPureTypes(readSource(path))) // there is nothing to run in a file of types
    .map((path) => path.replace(/^src/, "test").replace(/\.ts$/, ".test.ts"))
    .filter((path) => !existsSync(ROOT + path));
  expect(missing).toEqual([]);
});

/** Written by hand and run by hand: they are tried as a whole by the tests of the parts they put together. */
const SCRIPTS = /\/(write-[a-z]+|golden-runs|golden-files|compile|script|pages|[a-z]+-pages)\.ts$/;

test("every file of tools is mirrored by a test, its scripts aside", () => {
  const missing = sourceFiles("tools")
    .filter((path) => !SCRIPTS.test(path) && !existsSync(`${ROOT}test/${path.replace(/\.ts$/, ".test.ts")}`))
    .filter((path) => !isPureTypes(readSource(path)));
  expect(missing).toEqual([]);
});

test("only a file without anything that runs counts as types", () => {
  expect(isPureTypes('/** A type. */ import type { B } from "./b.ts"; export interface A { b: B }')).toBe(true);
  expect(isPureTypes("export type A = 1; export const ONE: A = 1;")).toBe(false);
  expect(isPureTypes('import "./b.ts";')).toBe(false);
});
