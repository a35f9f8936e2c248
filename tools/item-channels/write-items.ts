/**
 * `npm run item-channels`: who sold what through which channel, item by item, in named years of today and of CoCom. Runs both settings with accepted
 * sets, keeps the medians in docs/item-channels/numbers.csv, and fills docs/item-channels/words.md into docs/item-channels.md. Options: see
 * `numbered-page.ts`.
 */
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { writeNumberedPage } from "../numbered-page.ts";
import { itemPage } from "./item-page.ts";
import { type ItemRow, itemsTable, readItems } from "./item-rows.ts";
import { measureItems } from "./measure-items.ts";

/** Seeds of the study of both settings: the first of the same runs. */
const SEED = "main-1";
const RUNS = 40;
const YEARS: Readonly<Record<string, readonly number[]>> = {
  today: [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026],
  cocom: [1950, 1958, 1970, 1980, 1988],
};

await writeNumberedPage({
  name: "item-channels",
  async measure(_words, runs = RUNS, jobs) {
    const plan = { seed: SEED, runs, uncertainty: "both", detail: false } as const;
    const rows: ItemRow[] = [];
    for (const { scenario } of loadScenarios(Object.keys(YEARS), [])) {
      process.stderr.write(`${scenario.id}: ${runs} runs\n`);
      rows.push(...(await measureItems(scenario, YEARS[scenario.id], plan, jobs)));
    }
    return itemsTable(rows);
  },
  fill: (words, numbers) => itemPage(words, readItems(numbers)),
});
