/**
 * Each process is one file (or a small folder) that exports one function, headed by what it reads, writes and draws and where it comes from.
 * Whether `reads` and `writes` are true is tried by the test of each process on a watched world.
 */
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { PROCESS_NAMES, PROCESSES } from "../../src/scenario/processes.ts";
import { readSource, ROOT } from "./source-files.ts";

const LINES = ["reads", "writes", "draws", "sources"];

/** src/processes/coordinate.ts, or src/processes/trade/trade.ts. */
function fileOf(process: string): string {
  const folder = `src/processes/${process}/${process}.ts`;
  return existsSync(ROOT + folder) ? folder : `src/processes/${process}.ts`;
}

/** The comment that a file begins with. */
function headerOf(text: string): string {
  return /^\/\*\*[\s\S]*?\*\//.exec(text)?.[0] ?? "";
}

/** The named lines that a header lacks, or has with nothing after the name. */
function missingLines(header: string): string[] {
  return LINES.filter((name) => !new RegExp(`^ \\* ${name}:? +\\S`, "m").test(header));
}

/** "apply-events" is done by applyEvents. */
function functionName(process: string): string {
  return process.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

test.each(PROCESS_NAMES)("%s has its file, with a full header and the function of its name", (process) => {
  const path = fileOf(process);
  expect(existsSync(ROOT + path), `${path} is missing`).toBe(true);
  const text = readSource(path);
  expect(missingLines(headerOf(text)), "lines missing in the header").toEqual([]);
  expect(text).toMatch(new RegExp(`^export (const|function) ${functionName(process)}\\b`, "m"));
});

test.each(PROCESSES)("the header of $name begins with its title", ({ name, title }) => {
  expect(headerOf(readSource(fileOf(name)))).toMatch(new RegExp(`^/\\*\\*\n \\* ${title}: `));
});

test("an incomplete header is found", () => {
  const header = headerOf("/**\n * Trade.\n *\n * reads   orders\n * draws   nothing\n * writes\n */\nexport {};");
  expect(missingLines(header)).toEqual(["writes", "sources"]);
  expect(missingLines(headerOf("export {};\n/** late */"))).toEqual(LINES);
});
