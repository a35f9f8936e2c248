/** The options `--figures` and `--figure-size`, which every command with a report shares. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { FIGURE_SIZES, type FigureSizeName } from "../../report/figure-size.ts";
import { allowedNames } from "../../scenario/nearest-name.ts";
import { readChoice } from "../option-values.ts";
import type { PictureFormat } from "./draw-figures.ts";
import type { FiguresWanted, FiguresWritten } from "./write-figures.ts";

const FORMATS = ["svg", "png", "pdf", "json"] as const;
type Format = (typeof FORMATS)[number];

export interface FigureOptions {
  readonly figures?: readonly Format[];
  readonly figureSize: FigureSizeName;
  readonly figureGrey?: boolean;
}

export function addFigureOptions(command: Command): Command {
  const sizes = Object.keys(FIGURE_SIZES) as FigureSizeName[];
  const size = new Option("--figure-size <name>", "of the pictures: column (85 mm), page (174 mm) or slide (16:9)")
    .argParser(readChoice(sizes))
    .default("column");
  return command
    .option(
      "--figures <formats>",
      "also write each figure into figures/: svg, png, pdf, json, with commas",
      readFormats,
    )
    .addOption(size)
    .option("--figure-grey", "pictures in shades of grey, for print without colours");
}

export function readFormats(text: string): Format[] {
  const names = text.split(",").map((name) => name.trim());
  for (const name of names) {
    if (!FORMATS.some((format) => format === name))
      throw new InvalidArgumentError(`Found "${name}"; ${allowedNames(name, FORMATS)}`);
  }
  return FORMATS.filter((format) => names.includes(format));
}

export function figuresWanted({ figures, figureSize, figureGrey = false }: FigureOptions): FiguresWanted | undefined {
  if (figures === undefined) return undefined;
  const formats = figures.filter((format): format is PictureFormat => format !== "json");
  return { formats, size: figureSize, grey: figureGrey };
}

/** For the end of a command: what was written. */
export function tellFigures(out: string, written: FiguresWritten | undefined): string[] {
  if (written === undefined) return [];
  const { figures, pictures } = written;
  return [
    `Figures: ${figures} as Plotly JSON, ${pictures} ${pictures === 1 ? "picture" : "pictures"} in ${out}/figures`,
  ];
}
