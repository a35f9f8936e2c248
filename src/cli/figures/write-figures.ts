/** Writes the figures of a report into the folder `figures` of its result: always as Plotly JSON, and as pictures where a browser is. */
import type { Figure } from "../../report/figure.ts";
import { figureJson } from "../../report/figure-json.ts";
import type { FigureFacts } from "../../report/figure-picture.ts";
import type { FigureSizeName } from "../../report/figure-size.ts";
import { WorkFailed } from "../errors.ts";
import type { ResultFolder } from "../result-folder.ts";
import { packageVersion } from "../version.ts";
import { drawFigures, type PictureFormat } from "./draw-figures.ts";
import { NO_BROWSER } from "./find-browser.ts";

export interface FiguresWanted {
  readonly formats: readonly PictureFormat[];
  readonly size: FigureSizeName;
  /** undefined: none was found. */
  readonly browser: string | undefined;
}

export interface FiguresWritten {
  readonly figures: number;
  readonly pictures: number;
  /** Why there are fewer pictures than were asked for. */
  readonly problem?: string;
}

/** What fails here leaves the result as good as without pictures: the tables and the report are kept. */
export async function writeFigures(
  folder: ResultFolder,
  figures: readonly Figure[],
  wanted: FiguresWanted,
  made: Pick<FigureFacts, "command" | "manifest">,
): Promise<FiguresWritten> {
  const facts: FigureFacts = { program: "smallyard", version: packageVersion(), ...made };
  const names = fileNames(figures);
  for (const [k, figure] of figures.entries())
    folder.addFigure(`${names[k]}.json`, Buffer.from(figureJson(figure, facts)));
  let pictures = 0;
  const told = (problem?: string): FiguresWritten => ({
    figures: figures.length,
    pictures,
    ...(problem !== undefined && { problem }),
  });
  if (wanted.formats.length === 0 || figures.length === 0) return told();
  if (wanted.browser === undefined) return told(NO_BROWSER);
  try {
    await drawFigures(wanted.browser, { figures, formats: wanted.formats, size: wanted.size, facts }, (picture) => {
      folder.addFigure(`${names[figures.indexOf(picture.figure)]}.${picture.format}`, picture.bytes);
      pictures += 1;
    });
    return told();
  } catch (error) {
    if (error instanceof WorkFailed) return told(error.message);
    throw error;
  }
}

/** Names that every system takes, each once. */
export function fileNames(figures: readonly Pick<Figure, "id">[]): string[] {
  const taken = new Set<string>();
  return figures.map(({ id }) => {
    const plain =
      id
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, "")
        .slice(0, 80) || "figure";
    let name = plain;
    for (let k = 2; taken.has(name); k++) name = `${plain}-${k}`;
    taken.add(name);
    return name;
  });
}
