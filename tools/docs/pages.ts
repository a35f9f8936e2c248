/** The generated pages of `docs/`: each is a hand-written part of `docs/parts` with its places filled from the running code. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isVisible, PROJECT } from "../../src/cli/read-files.ts";
import { isKept, keptText } from "../kept.ts";
import { fillPart } from "./places.ts";

const PARTS = "docs/parts";

export interface Page {
  /** From the root of the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

export function renderPages(): Page[] {
  const names = readdirSync(join(PROJECT, PARTS)).filter((name) => name.endsWith(".md") && isVisible(name));
  return names
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => {
      const part = `${PARTS}/${name}`;
      const filled = fillPart(part, keptText(part));
      return { path: `docs/${name}`, text: `<!-- ${noteOf(part)} -->\n\n${filled.trimEnd()}\n` };
    });
}

function noteOf(part: string): string {
  return `Written by "npm run docs" from ${part} and the running code: change those, not this file.`;
}

/** Pages whose file is missing or says something else. */
export function stalePages(pages: readonly Page[]): string[] {
  return pages.filter(({ path, text }) => !isKept(path, text)).map(({ path }) => path);
}
