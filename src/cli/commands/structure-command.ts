/** `smallyard structure`: what the choice between rival forms does, beside chance and parameters; and what a finer tick or fringe changes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { parse } from "csv-parse/sync";
import type { Refinement } from "../../study/structure/convergence.ts";
import { type FittedForms, type FormSpread, IN_USE } from "../../study/structure/form-spread.ts";
import { convergencePage, REFINEMENT_HEAD, refinementRow } from "../../study/structure/convergence-page.ts";
import {
  type FitRow,
  FITTED_HEAD,
  fittedRows,
  SPREAD_HEAD,
  spreadRow,
  structurePage,
} from "../../study/structure/structure-pages.ts";
import { RIVALS_FILE } from "../../study/calibration/accepted-text.ts";
import type { FileSet } from "../../scenario/scenario.ts";
import { readRivalSets, RIVALS } from "../../scenario/rival-forms.ts";
import { readScenarioFiles } from "../read-files.ts";
import { loadScenarios } from "../inputs/load-scenarios.ts";
import { MOST_RUNS, readCount, readFolder, readSeed, jobsOption } from "../option-values.ts";
import { printTable } from "./print-table.ts";
import { workOnce } from "../threads/crew.ts";
import type { StructureTask } from "../threads/tasks.ts";

const EXAMPLES = `
Examples:
  smallyard structure                       today and cocom, 8 runs a case
  smallyard structure today --runs 40       one scenario, more runs
  smallyard structure --pages docs          also writes docs/structure.md and docs/convergence.md`;

interface StructureOptions {
  readonly runs: number;
  readonly seed: string;
  readonly jobs: number;
  readonly pages?: string;
  readonly json: boolean;
}

export function structureCommand(): Command {
  return new Command("structure")
    .description(
      "compare the effect of rival forms of a process with that of chance and parameters; refine the tick and the number of makers",
    )
    .argument("[scenarios...]", "names or files; default: today cocom")
    .option("--runs <number>", "runs of each case", readCount(MOST_RUNS), 8)
    .option("--seed <text>", "run k uses the seed text/k", readSeed, "structure-1")
    .addOption(jobsOption())
    .option("--pages <folder>", "write structure.md and convergence.md into this folder", readFolder)
    .option("--json", "print as JSON", false)
    .addHelpText("after", EXAMPLES)
    .action(perform);
}

/** How well each form meets the facts, the form in use first. */
function fitRows(files: FileSet): FitRow[] {
  const rowsOf = (name: string): FitRow[] => parse(files.get(name) ?? "", { columns: true });
  const inUse = rowsOf("seeds/calibration.csv").map((row) => ({ ...row, form: IN_USE }));
  return [...inUse, ...rowsOf(RIVALS_FILE)];
}

async function perform(names: readonly string[], options: StructureOptions): Promise<void> {
  const { runs, seed, jobs } = options;
  const scenarios = loadScenarios(names.length > 0 ? names : ["today", "cocom"], []).map(({ scenario }) => scenario);
  const units = scenarios.flatMap((_, scenario): StructureTask[] => [
    { scenario, part: "forms" },
    { scenario, part: "fitted" },
    { scenario, part: "refinement" },
  ]);
  const { files } = readScenarioFiles("today");
  const rivals = scenarios.map((scenario) =>
    RIVALS.flatMap((rival) => {
      const sets = readRivalSets(files, scenario, rival);
      return sets ? [{ rival, sets }] : [];
    }),
  );
  const spreads: FormSpread[] = [];
  const fitted: FittedForms[] = [];
  const refinements: Refinement[] = [];
  await workOnce(
    { kind: "structure", setup: { scenarios, rivals, runs, seed }, jobs },
    {
      ...{ units, ordered: true },
      onResult(_place, part) {
        spreads.push(...part.spreads);
        fitted.push(...part.fitted);
        refinements.push(...part.refinements);
      },
    },
  );
  if (options.pages !== undefined) {
    mkdirSync(options.pages, { recursive: true });
    writeFileSync(join(options.pages, "structure.md"), structurePage(spreads, fitted, fitRows(files), { runs, seed }));
    writeFileSync(join(options.pages, "convergence.md"), convergencePage(refinements, { runs, seed }));
  }
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ runs, seed, spreads, fitted, refinements }, null, 2)}\n`
      : `${printTable(SPREAD_HEAD, spreads.map(spreadRow))}\n${printTable(FITTED_HEAD, fitted.flatMap(fittedRows))}\n${printTable(REFINEMENT_HEAD, refinements.map(refinementRow))}`,
  );
}
