/** The options `--figures` and `--figure-size`, which every command with a report shares. */
import { counted } from "../../report/numbers.ts";
import { type Command, InvalidArgumentError, Option } from "commander";
import { FIGURE_SIZES, type FigureSizeName } from "../../report/figure-size.ts";
import { WANTED_NAMES, figuresNamed } from "../../report/figure-names.ts";
import { allowedNames } from "../../scenario/nearest-name.ts";
import { WrongInput } from "../errors.ts";
import { readChoice } from "../option-values.ts";
import type { PictureFormat } from "./draw-figures.ts";
import type { FiguresWanted, FiguresWritten } from "./write-figures.ts";

const FORMATS = ["svg", "png", "pdf", "json"] as const;
type Format = (typeof FORMATS)[number];

export interface FigureOptions {
  readonly figures?: readonly Format[];
  readonly figureSize: FigureSizeName;
  readonly figureGrey?: boolean;
  /** Names of figures; absent: all. */
  readonly only?: readonly string[];
}

export function addFigureOptions(command: Command): Command {
  const sizes = Object.keys(FIGURE_SIZES) as FigureSizeName[];
  const size = new Option("--figure-size <name>", "size of the figures: column (85 mm), page (174 mm) or slide (16:9)")
    .argParser(readChoice(sizes))
    .default("column");
  return command
    .option(
      "--figures <formats>",
      "also write each figure to figures/, as svg, png, pdf or json; several separated by commas",
      readFormats,
    )
    .addOption(size)
    .option("--figure-grey", "figures in shades of grey, for printing without colour");
}

/** For the report of runs, whose figures are known before it is made. */
export function addOnlyOption(command: Command): Command {
  return command.option(
    "--only <names>",
    "only these of the figures, separated by commas: leakage-by-channel,delay",
    readFigureNames,
  );
}

export function readFigureNames(text: string): string[] {
  const found = text.split(",").map((word) => {
    const names = figuresNamed(word);
    if (names.length === 0)
      throw new InvalidArgumentError(`Found "${word.trim()}"; ${allowedNames(word.trim(), WANTED_NAMES)}`);
    return names;
  });
  return [...new Set(found.flat())];
}

export function readFormats(text: string): Format[] {
  const names = text.split(",").map((name) => name.trim());
  for (const name of names) {
    if (!FORMATS.some((format) => format === name))
      throw new InvalidArgumentError(`Found "${name}"; ${allowedNames(name, FORMATS)}`);
  }
  return FORMATS.filter((format) => names.includes(format));
}

export function figuresWanted(options: FigureOptions): FiguresWanted | undefined {
  const { figures, figureSize, figureGrey = false, only } = options;
  if (figures === undefined) {
    if (only === undefined) return undefined;
    throw new WrongInput("--only: found no --figures; allowed: --figures svg,png,pdf,json beside it");
  }
  const formats = figures.filter((format): format is PictureFormat => format !== "json");
  return { formats, size: figureSize, grey: figureGrey, ...(only !== undefined && { only }) };
}

/** What was written, for the end of a command. */
export function figureLines(out: string, written: FiguresWritten | undefined): string[] {
  if (written === undefined) return [];
  const { figures, pictures } = written;
  return [`Figures: ${figures} as Plotly JSON, ${counted(pictures, "picture")} in ${out}/figures`];
}
