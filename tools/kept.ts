/** What the repository keeps of what the tools make: texts as they were written, whatever line ends a checkout gives them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../src/cli/read-files.ts";

/** By path from the project's root. */
export function keptText(path: string, root = PROJECT): string {
  return readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");
}

/** Whether a file is there and says exactly this; null: whether there is none. */
export function isKept(path: string, text: string | null, root = PROJECT): boolean {
  return (existsSync(join(root, path)) ? keptText(path, root) : null) === text;
}
