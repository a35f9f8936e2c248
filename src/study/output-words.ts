/** What pages call the outputs of a run, with their unit; shares are told in percent. */
import { grouped, threeDigits } from "../base/numbers.ts";
import { isShare, textUnit } from "../base/units.ts";
import { capital } from "../base/words.ts";
import { HEADLINES } from "../scenario/headlines.ts";

interface Output {
  /** Without what it is counted to. */
  readonly short: string;
  readonly words: string;
  readonly unit: string;
}

/** Headlines whose word alone says too little outside their own table. */
const CLEARER: Readonly<Record<string, string>> = {
  denied: "what is denied",
  leakage: "leakage in total",
  "backward delay": "delay",
  "work not done, last year": "work not done in the last year",
  "gross loss of suppliers": "sales lost by the suppliers",
};

const OUTPUTS: ReadonlyMap<string, Output> = new Map([
  ...HEADLINES.flatMap(({ words, unit, data, horizon }): [string, Output][] => [
    [data, output(CLEARER[words] ?? words, ", to the end of the data", unit)],
    [horizon, output(CLEARER[words] ?? words, ", whole run", unit)],
  ]),
  ["leakage_permitted_total", output("leakage by permission", ", whole run", "share of wanted")],
  ["leakage_timing_total", output("leakage by timing", ", whole run", "share of wanted")],
  ["leakage_evasion_total", output("leakage by evasion", ", whole run", "share of wanted")],
  ["delay_years_50", output("delay until half of the users hold the generation", "", "yr")],
  ["diffusion_end", output("users near the frontier", ", end of the run", "share")],
  ["diffusion_twin_end", output("users near the frontier without controls", ", end of the run", "share")],
  ["states_defected_end", output("states that ever left or gave up enforcing", "", "")],
]);

function output(short: string, upTo: string, unit: string): Output {
  return { short, words: `${short}${upTo}`, unit };
}

/** "coverage, to the end of the data"; what has no words is told with its own apart. */
export function outputName(name: string): string {
  return OUTPUTS.get(name)?.words ?? name.replaceAll("_", " ");
}

/** The same where the page says already to which date: "coverage". */
export function outputShort(name: string): string {
  return OUTPUTS.get(name)?.short ?? outputName(name);
}

/** The same at the head of a row, with its unit: "Coverage, to the end of the data (% of what is wanted)". */
export function outputWords(name: string): string {
  const unit = textUnit(OUTPUTS.get(name)?.unit ?? "");
  return `${capital(outputName(name))}${unit === "" ? "" : ` (${unit})`}`;
}

/** A value, or a difference of two, in that unit. */
export function outputNumber(name: string, value: number): string {
  return grouped(threeDigits(isShare(OUTPUTS.get(name)?.unit ?? "") ? 100 * value : value));
}
