/** A user's own folder with the minimal setting, made for a test and taken away after it; and ways to call the command in it. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { minimalFiles } from "../scenario/minimal-setting.ts";

const COMMAND = fileURLToPath(new URL("../../src/cli/smallyard.js", import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** scenarios/minimal.yaml, scenarios/child.yaml and seeds/, in a new temporary folder. */
export function projectFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "smallyard-test-"));
  for (const [name, text] of minimalFiles()) writeIn(folder, name, text);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeIn(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Every file and folder below, hidden ones too. */
export function contentsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort((a, b) => (a < b ? -1 : 1));
}

/** Starts the real command in a process of its own. */
export function start(folder: string, ...words: string[]): { child: ChildProcess; ended: Promise<Outcome> } {
  const child = spawn(process.execPath, [COMMAND, ...words], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = new Promise<Outcome>((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
  return { child, ended };
}

/** Calls the command in this process, which is faster. */
export async function call(folder: string, ...words: string[]): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const spies = [
    vi.spyOn(process, "cwd").mockReturnValue(folder),
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      stdout += String(text);
      return true;
    }),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      stderr += String(text);
      return true;
    }),
  ];
  try {
    const code = await main(words);
    return { code, stdout, stderr };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
