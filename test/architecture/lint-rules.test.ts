/** The bans of .config/eslint.config.js hold below the doors: each of these lines must be refused there. */
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import { ROOT } from "./source-files.ts";

const eslint = new ESLint({ cwd: ROOT, overrideConfigFile: ".config/eslint.config.js" });

/** The rules that a text would break if it stood in the file. The file must exist, for the sake of type information. */
async function broken(text: string, path: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: ROOT + path });
  return result.messages.map((message) => message.ruleId ?? message.message);
}

const FORBIDDEN = [
  "export const x = Math.random();",
  "export const x = Math.exp(1);",
  'export const x = Math["log"](1);',
  "export const x = Math.pow(2, 3);",
  "export const x = Math.hypot(2, 3);",
  "const { sin } = Math; export const x = sin(1);",
  "const M = Math; export const x = M.sin(1);",
  "export const x = 2 ** 3;",
  "export let x = 2; x **= 3;",
  "export const x = Date.now();",
  "export const x = new Date();",
  "export const x = performance.now();",
  "export const x = new Intl.NumberFormat();",
  "export const x = (1.5).toLocaleString();",
  'export const x = "a".localeCompare("b");',
  "export const x = [3, 1].sort();",
  "export const x = process.argv;",
  "export const x = globalThis;",
  'import { readFileSync } from "node:fs"; export const x = readFileSync;',
  'console.log("x");',
  "export default 1;",
  'export * from "./dates.ts";',
];

const ALLOWED = [
  "export const x = Math.sqrt(Math.abs(Math.floor(-2.5))) + Math.imul(2, 3) + Math.max(1, 2) + Math.PI;",
  "export const x = [3, 1].sort((a, b) => a - b);",
];

describe("below the doors", () => {
  test.each(FORBIDDEN)("refused: %s", async (text) => {
    expect(await broken(text, "src/base/maths.ts")).toContainEqual(expect.stringMatching(/^no-(restricted|console)/));
  });

  test.each(ALLOWED)("allowed: %s", async (text) => {
    expect(await broken(text, "src/base/maths.ts")).toEqual([]);
  });
});

test("a promise that nobody waits for is refused", async () => {
  const text = "export async function f(): Promise<void> {}\nexport function g(): void {\n  f();\n}\n";
  expect(await broken(text, "src/base/maths.ts")).toEqual(["@typescript-eslint/no-floating-promises"]);
});
