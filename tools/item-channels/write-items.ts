/**
 * `npm run item-channels`: who sold what through which channel, item by item, in named years of today and of CoCom. Runs both settings with accepted
 * sets, keeps the medians in docs/item-channels/numbers.csv, and fills docs/item-channels/words.md into docs/item-channels.md.
 *
 *   npm run item-channels -- --runs 12     fewer runs
 *   npm run item-channels -- --page        no runs: the page again, from the numbers that are kept
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { EXIT } from "../../src/cli/errors.ts";
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { PROJECT } from "../../src/cli/read-files.ts";
import { csvText } from "../../src/study/csv.ts";
import { countOption, runScript } from "../script.ts";
import { itemPage } from "./item-page.ts";
import { itemsTable, readItems } from "./item-rows.ts";
import { measureItems } from "./measure-items.ts";

const WORDS = "docs/item-channels/words.md";
const NUMBERS = "docs/item-channels/numbers.csv";
const PAGE = "docs/item-channels.md";

/** Seeds of the study of both settings: the first of the same runs. */
const SEED = "main-1";
const RUNS = 40;
const YEARS: Readonly<Record<string, readonly number[]>> = {
  today: [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026],
  cocom: [1950, 1958, 1970, 1980, 1988],
};

function perform(): number {
  const { values } = parseArgs({ options: { runs: { type: "string" }, page: { type: "boolean", default: false } } });
  process.chdir(PROJECT);
  if (!values.page) {
    const plan = {
      ...{ seed: SEED, runs: countOption("runs", values.runs) ?? RUNS },
      ...({ uncertainty: "both", detail: false } as const),
    };
    const rows = loadScenarios(Object.keys(YEARS), []).flatMap(({ scenario }) => {
      process.stderr.write(`${scenario.id}: ${plan.runs} runs\n`);
      return measureItems(scenario, YEARS[scenario.id], plan);
    });
    writeFileSync(NUMBERS, csvText(itemsTable(rows)));
  }
  writeFileSync(PAGE, itemPage(textOf(WORDS), readItems(textOf(NUMBERS))));
  process.stdout.write(`wrote ${PAGE}\n`);
  return EXIT.done;
}

function textOf(path: string): string {
  return readFileSync(path, "utf8").replaceAll("\r\n", "\n");
}

await runScript(perform);
