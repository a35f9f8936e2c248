/**
 * A page of docs/ whose numbers come from runs: its words lie in docs/NAME/words.md, its numbers are kept beside them, so that the page can be filled
 * again without a run.
 *
 *   npm run NAME -- --runs 12 --jobs 1     fewer runs
 *   npm run NAME -- --page                 no runs: the page again, from the numbers that are kept
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Table } from "../src/base/table.ts";
import { EXIT } from "../src/cli/errors.ts";
import { defaultJobs } from "../src/cli/option-values.ts";
import { PROJECT } from "../src/cli/read-files.ts";
import { csvText } from "../src/study/csv.ts";
import { keptText } from "./kept.ts";
import { countOption, runScript } from "./script.ts";

export interface NumberedPage {
  readonly name: string;
  /** The numbers, from this many runs, or from the page's usual number. */
  readonly measure: (words: string, runs: number | undefined, jobs: number) => Table | Promise<Table>;
  readonly fill: (words: string, numbers: string) => string;
}

export function writeNumberedPage(page: NumberedPage): Promise<void> {
  process.chdir(PROJECT);
  return runScript(() => makeNumberedPage(page, process.argv.slice(2), PROJECT));
}

/** The exit code. */
export async function makeNumberedPage(
  { name, measure, fill }: NumberedPage,
  args: string[],
  root: string,
): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: "string" }, jobs: { type: "string" }, page: { type: "boolean", default: false } },
  });
  const [page, numbers] = [`docs/${name}.md`, `docs/${name}/numbers.csv`];
  const words = keptText(`docs/${name}/words.md`, root);
  if (!values.page) {
    const [runs, jobs] = [countOption("runs", values.runs), countOption("jobs", values.jobs) ?? defaultJobs()];
    writeFileSync(join(root, numbers), csvText(await measure(words, runs, jobs)));
  }
  writeFileSync(join(root, page), fill(words, keptText(numbers, root)));
  process.stdout.write(`wrote ${page}
`);
  return EXIT.done;
}
