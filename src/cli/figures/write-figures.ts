/** Writes the figures of a report into the folder `figures` of its result: always as Plotly JSON, and as pictures in the formats asked for. */
import type { Figure } from "../../report/figure.ts";
import { isWanted } from "../../report/figure-names.ts";
import { figureJson } from "../../report/figure-json.ts";
import { type FigureFacts, pictureFacts } from "../../report/figure-picture.ts";
import { CAPTIONS_FILE, type ResultFolder } from "../folder/result-folder.ts";
import { packageVersion } from "../version.ts";
import type { DrawRequest } from "./draw-figures.ts";
import { captionOf } from "../../report/figure-html.ts";

export type FiguresWanted = Pick<DrawRequest, "formats" | "size" | "grey"> & {
  /** Ids of figures; absent: all. */
  readonly only?: readonly string[];
};

export interface FiguresWritten {
  readonly figures: number;
  readonly pictures: number;
}

export async function writeFigures(
  folder: Pick<ResultFolder, "addFigure">,
  all: readonly Figure[],
  { only, ...wanted }: FiguresWanted,
  made: Omit<FigureFacts, "program" | "version">,
): Promise<FiguresWritten> {
  const facts: FigureFacts = { program: "smallyard", version: packageVersion(), ...made };
  const figures = only === undefined ? all : all.filter(({ id }) => isWanted(id, only));
  const names = new Map(fileNames(figures).map((name, k) => [figures[k], name]));
  for (const [figure, name] of names) folder.addFigure(`${name}.json`, Buffer.from(figureJson(figure, facts)));
  folder.addFigure(CAPTIONS_FILE, Buffer.from(captions(names, facts)));
  let pictures = 0;
  const { drawFigures } = await import("./draw-figures.ts"); // takes a fifth of a second, so only with --figures
  await drawFigures({ figures, facts, ...wanted }, ({ figure, format, bytes }) => {
    folder.addFigure(`${names.get(figure)}.${format}`, bytes);
    pictures += 1;
  });
  return { figures: figures.length, pictures };
}

/** To paste under the figures. */
function captions(names: ReadonlyMap<Figure, string>, facts: FigureFacts): string {
  const parts = [...names].map(
    ([figure, name]) => `**${name}.** ${captionOf(figure, pictureFacts(figure, facts).line)}\n`,
  );
  return `# Captions\n\n${parts.join("\n")}`;
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
