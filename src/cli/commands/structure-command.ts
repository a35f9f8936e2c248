/** `smallyard structure`: what the choice between rival forms does, beside chance and parameters; and what a finer tick or fringe changes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { refine } from "../../study/structure/convergence.ts";
import { formCombinations, spreadOverForms } from "../../study/structure/form-spread.ts";
import {
  convergencePage,
  REFINEMENT_HEAD,
  refinementRow,
  SPREAD_HEAD,
  spreadRow,
  structurePage,
} from "../../study/structure/structure-pages.ts";
import { loadScenarios } from "../inputs/load-scenarios.ts";
import { MOST_RUNS, readCount, readFolder, readSeed } from "../option-values.ts";
import { printTable } from "./print-table.ts";
import { createProgress } from "../jobs/progress.ts";

const EXAMPLES = `
Examples:
  smallyard structure                       today and cocom, 8 runs a case
  smallyard structure today --runs 40       one scenario, more runs
  smallyard structure --pages docs          also writes docs/structure.md and docs/convergence.md`;

interface StructureOptions {
  readonly runs: number;
  readonly seed: string;
  readonly pages?: string;
  readonly json: boolean;
}

export function structureCommand(): Command {
  return new Command("structure")
    .description("compare what rival forms of a process do with chance and parameters; refine tick and makers")
    .argument("[scenarios...]", "names or files; default: today cocom")
    .option("--runs <number>", "runs of each case", readCount(MOST_RUNS), 8)
    .option("--seed <text>", "run k uses the seed text/k", readSeed, "structure-1")
    .option("--pages <folder>", "write structure.md and convergence.md into this folder", readFolder)
    .option("--json", "print as JSON", false)
    .addHelpText("after", EXAMPLES)
    .action(perform);
}

function perform(names: readonly string[], options: StructureOptions): void {
  const { runs, seed } = options;
  const scenarios = loadScenarios(names.length > 0 ? names : ["today", "cocom"], []).map(({ scenario }) => scenario);
  const steps = scenarios.length * (formCombinations().length + 1 + 3);
  const progress = createProgress(process.stderr, steps, () => performance.now());
  let finished = 0;
  const done = (): void => progress.update((finished += 1));
  const spreads = scenarios.flatMap((scenario) => spreadOverForms(scenario, runs, seed, done));
  const refinements = scenarios.flatMap((scenario) => refine(scenario, runs, seed, done));
  progress.clear();
  if (options.pages !== undefined) {
    mkdirSync(options.pages, { recursive: true });
    writeFileSync(join(options.pages, "structure.md"), structurePage(spreads, { runs, seed }));
    writeFileSync(join(options.pages, "convergence.md"), convergencePage(refinements, { runs, seed }));
  }
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ runs, seed, spreads, refinements }, null, 2)}\n`
      : `${printTable(SPREAD_HEAD, spreads.map(spreadRow))}\n${printTable(REFINEMENT_HEAD, refinements.map(refinementRow))}`,
  );
}
