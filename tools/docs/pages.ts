/** The generated pages of `docs/`: each is a hand-written part of `docs/parts` with its places filled from the running code. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isVisible, PROJECT } from "../../src/cli/read-files.ts";
import { keptText, type Texts } from "../kept.ts";
import { fillPart } from "./places.ts";

const PARTS = "docs/parts";

export function renderPages(): Texts {
  const names = readdirSync(join(PROJECT, PARTS)).filter((name) => name.endsWith(".md") && isVisible(name));
  return new Map(names.sort((a, b) => (a < b ? -1 : 1)).map((name) => [`docs/${name}`, pageOf(`${PARTS}/${name}`)]));
}

function pageOf(part: string): string {
  const note = `Written by "npm run docs" from ${part} and the running code: change those, not this file.`;
  return `<!-- ${note} -->\n\n${fillPart(part, keptText(part)).trimEnd()}\n`;
}
