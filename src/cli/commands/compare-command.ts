/** `smallyard compare`: finished results on one chart, without running anything. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Command } from "commander";
import { buildContext } from "../../report/context.ts";
import { buildSections } from "../../report/sections.ts";
import { FIRST_FIGURES } from "../../report/small-charts.ts";
import { WrongInput } from "../errors.ts";
import { addFigureOptions, addOnlyOption, type FigureOptions, figuresWanted } from "../figures/figure-options.ts";
import { writeFigures } from "../figures/write-figures.ts";
import { readFolder } from "../option-values.ts";
import { readResults } from "../folder/read-result.ts";

const EXAMPLES = `
Examples:
  smallyard compare results/today results/small-yard
  smallyard compare reports/cocom-vs-today my-result --only delay,coverage --figures pdf --out figures-for-paper

Overlays the scenarios of all results in each figure, by date where they share a calendar, otherwise by years since the first
announcement, with captions in captions.md. Runs are not paired between results: each has its own intervals.`;

type CompareOptions = FigureOptions & { readonly out: string };

export function compareCommand(): Command {
  const command = new Command("compare")
    .description("draw several finished results in the same charts")
    .argument("<result...>", "folders of results of runs, two or more, or one with several scenarios");
  return addOnlyOption(addFigureOptions(command))
    .option("--out <folder>", "where the figures go: a new or an empty folder", readFolder, "comparison")
    .addHelpText("after", EXAMPLES)
    .action(async (folders: string[], options: CompareOptions) => {
      process.stdout.write(`${await compare(folders, options)}\n`);
    });
}

async function compare(folders: readonly string[], { out, ...options }: CompareOptions): Promise<string> {
  const folder = resolve(out);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new WrongInput(`${out}: found a folder that holds something; allowed: a new or an empty folder`);
  const { tables, manifests, started } = readResults(folders);
  const only = options.only ?? FIRST_FIGURES; // those of the first screen of a report
  const wanted = figuresWanted({ ...options, only, figures: options.figures ?? ["svg"] });
  const figures = buildSections(buildContext(tables)).flatMap((section) => [...section.figures, ...section.more]);
  const missing = only.filter((name) => !figures.some(({ id }) => id === name));
  if (missing.length === only.length)
    throw new WrongInput(
      `compare: found none of ${only.join(", ")} in these results; allowed: figures that they define`,
    );
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = mkdtempSync(join(dirname(folder), ".smallyard-compare-"));
  try {
    const addFigure = (name: string, bytes: Uint8Array): void => writeFileSync(join(temporary, name), bytes);
    const made = {
      command: ["smallyard compare", ...folders].join(" "),
      ...{ manifest: manifests.join(" "), scenarios: tables.scenarios.map(({ name = "" }) => name) },
      ...{ seeds: "as the manifests have them", started },
    };
    const written = await writeFigures({ addFigure }, figures, wanted!, made);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(temporary, folder);
    const left = missing.length === 0 ? "" : ` Not defined there: ${missing.join(", ")}.`;
    return `${written.figures} figures with captions in ${out}.${left}`;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
