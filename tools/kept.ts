/** Texts that tools make and the repository keeps, compared as they were written, whatever line ends a checkout gives them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { EXIT } from "../src/cli/errors.ts";
import { PROJECT } from "../src/cli/read-files.ts";
import { runScript } from "./script.ts";

/** By path from the project's root. */
export type Texts = ReadonlyMap<string, string>;

export function keptText(path: string, root = PROJECT): string {
  return readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");
}

/** Whether a file exists with exactly this text; null: whether there is no such file. */
export function isKept(path: string, text: string | null, root = PROJECT): boolean {
  return (existsSync(join(root, path)) ? keptText(path, root) : null) === text;
}

/** Paths of the files that are missing or say something else. */
export function staleIn(texts: Texts): string[] {
  return [...texts].flatMap(([path, text]) => (isKept(path, text) ? [] : [path]));
}

/** Writes the stale ones; returns their paths. */
export function writeTexts(texts: Texts): string[] {
  const stale = staleIn(texts);
  for (const path of stale) {
    mkdirSync(dirname(join(PROJECT, path)), { recursive: true });
    writeFileSync(join(PROJECT, path), texts.get(path)!);
  }
  return stale;
}

/** A script of package.json that writes texts; with `--check` it writes nothing, names the stale ones and ends with 1. */
export function keepTexts(script: string, make: () => Texts): Promise<void> {
  return runScript(() => {
    const { check } = parseArgs({ options: { check: { type: "boolean", default: false } } }).values;
    const stale = check ? staleIn(make()) : writeTexts(make());
    process.stdout.write(stale.map((path) => (check ? `${path} is stale: ${script}\n` : `wrote ${path}\n`)).join(""));
    return check && stale.length > 0 ? EXIT.failed : EXIT.done;
  });
}
