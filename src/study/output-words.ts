/** What pages call the outputs of a run, with their unit; shares are given in percent. */
import { grouped, threeDigits } from "../base/numbers.ts";
import { isShare, textUnit } from "../base/units.ts";
import { capital } from "../base/words.ts";
import { HEADLINES, OF_THE_RUN } from "../scenario/headlines.ts";

interface Output {
  /** Without what it is counted to. */
  readonly short: string;
  readonly words: string;
  readonly unit: string;
}

const OUTPUTS: ReadonlyMap<string, Output> = new Map([
  ...HEADLINES.flatMap(({ data, horizon, alone, unit }) => [
    [data, output(alone, ", to the end of the data", unit)] as const,
    [horizon, output(alone, ", whole run", unit)] as const,
  ]),
  ...OF_THE_RUN.map(({ horizon, alone, unit, end = ", whole run" }) => [horizon, output(alone, end, unit)] as const),
]);

function output(short: string, upTo: string, unit: string): Output {
  return { short, words: `${short}${upTo}`, unit };
}

/** "coverage, to the end of the data"; an output without a name here is called by its id, with spaces. */
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
