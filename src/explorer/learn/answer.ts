/** The answer of an exercise: what the model gives, run by run, with its spread. */
import { signed } from "../../base/numbers.ts";
import type { Results } from "../engine/results.ts";
import { levels, paired, type Spread, spreadOf } from "../words/readings.ts";
import type { Exercise } from "./exercises.ts";

export interface Answer extends Spread {
  readonly runs: number;
}

/** In the exercise's unit. Undefined where no run defines it. */
export function answerOf({ summary, unit }: Exercise, changed: Results, from: Results | undefined): Answer | undefined {
  const values = from === undefined ? levels(changed, summary) : paired(changed, from, summary);
  if (values.length === 0) return undefined;
  return { runs: values.length, ...spreadOf(values.map((value) => (unit === "points" ? 100 : 1) * value)) };
}

/** "−6.4 points (90 % of 20 runs: −9.4 to −3.7)" */
export function answerText({ runs, low, middle, high }: Answer, unit: string): string {
  const text = (value: number): string => signed(value, 1);
  return `${text(middle)} ${unit} (90 % of ${runs} runs: ${text(low)} to ${text(high)})`;
}

/** How a prediction fared: first its sign, then its size. */
export function verdict(prediction: number, { low, middle, high }: Answer): string {
  if (prediction >= low && prediction <= high) return "Your prediction lies within the interval of the runs.";
  if (prediction === 0) return "You expected no change; the model gives one. Through which channel?";
  if (Math.abs(middle) >= 0.5 && Math.sign(prediction) !== Math.sign(middle))
    return "The model goes the other way. Which channel did you not expect?";
  return Math.abs(prediction) > Math.abs(middle)
    ? "The right direction, but you expected more than the model gives."
    : "The right direction, but the model gives more than you expected.";
}
