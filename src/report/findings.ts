/**
 * What a run shows, in three sentences: what still arrives, what it buys, whether it holds. They are headline numbers, of the definition that table, studies
 * and calibration share: totals to the end of the data, or the state at it. Each stands with its interval.
 */
import { quantile, sortedDefined } from "../base/statistics.ts";
import { endOfData, HEADLINES } from "../scenario/headlines.ts";
import type { Context, ScenarioView } from "./context.ts";
import { nearest } from "./curve-book.ts";
import { pairedDifferences } from "./headline.ts";
import { written, writtenRange, type Kind } from "./numbers.ts";
import { month } from "../base/dates.ts";

export interface Finding {
  readonly text: string;
  /** The figure that shows it. */
  readonly figure: string;
}

interface Question {
  /** The headline, and the curve whose figure shows it. */
  readonly words: string;
  readonly figure: string;
  readonly kind: Kind;
  /** Of one scenario, and what stands before the values of several. */
  readonly one: (value: string) => string;
  readonly several: string;
  /** A state at a date may be the exception of its years: where it stood halfway is reported beside it. */
  readonly halfway?: boolean;
}

const QUESTIONS: readonly Question[] = [
  {
    ...{ words: "leakage of what is bound", figure: "leakage_bound", kind: "share" },
    one: (value) => `Of what the controls bind, ${value} still arrives`,
    several: "Of what the controls bind, this much still arrives",
  },
  {
    ...{ words: "backward delay", figure: "delay_years", kind: "years" },
    one: (value) => `The median user stands ${value} behind a world without controls`,
    several: "The median user stands this far behind a world without controls",
  },
  {
    ...{ words: "participation", figure: "participation", kind: "share", halfway: true },
    one: (value) => `Of the coalition, by trade in the list, ${value} takes part at that date`,
    several: "Of the coalition, by trade in the list, this much takes part at that date",
  },
];

export function findings(context: Context): Finding[] {
  return QUESTIONS.flatMap(({ words, figure, kind, one, several: before, halfway }) => {
    const output = summaryOf(words, context);
    const read = context.scenarios
      .map((scenario) => ({ scenario, runs: context.runs.of(scenario.id, output) }))
      .filter(({ runs }) => sortedDefined([...runs.values()]).length > 0);
    if (read.length === 0) return [];
    const values = read.map(({ scenario, runs }, k) => {
      const range = interval([...runs.values()], kind);
      const middle = halfway ? halfwayText(context, scenario, figure, kind) : "";
      const median = quantile(sortedDefined([...runs.values()]), 0.5);
      return `${written(median, kind)} (${range}${middle}${k === 1 ? order(read) : ""})`;
    });
    if (context.scenarios.length === 1) return [{ text: `${one(values[0])}.`, figure }];
    return [
      { text: `${before}: ${read.map(({ scenario }, k) => `${scenario.name} ${values[k]}`).join(", ")}.`, figure },
    ];
  });
}

/** When the findings are read: at the end of each scenario's data. Futures share their data and differ at the end of the run alone. */
export function readWhen(context: Context): string {
  const at = context.scenarios.map((scenario) => ({ scenario, year: yearOf(scenario, context) }));
  const when = atTheEnd(context) ? "the end of the run" : "the end of the data";
  const years = at.every(({ year }) => year === at[0].year)
    ? month(at[0].year)
    : at.map(({ scenario, year }) => `${scenario.name} ${month(year)}`).join(", ");
  return `to ${when} (${years})`;
}

function summaryOf(words: string, context: Context): string {
  const { data, horizon } = HEADLINES.find((headline) => headline.words === words)!;
  return atTheEnd(context) ? horizon : data;
}

function atTheEnd({ branch, scenarios }: Context): boolean {
  return branch !== undefined || scenarios.some(({ end, replayUntil }) => end < replayUntil);
}

function yearOf(scenario: ScenarioView, context: Context): number {
  return atTheEnd(context) ? scenario.end : endOfData(scenario);
}

function interval(values: readonly number[], kind: Kind): string {
  const sorted = sortedDefined(values);
  return sorted.length === 1 ? "one run" : writtenRange(quantile(sorted, 0.05), quantile(sorted, 0.95), kind);
}

function halfwayText(context: Context, scenario: ScenarioView, observable: string, kind: Kind): string {
  const year = (scenario.first + yearOf(scenario, context)) / 2;
  const curve = context.book.curve(scenario.id, observable);
  const place = curve ? nearest(curve, year) : -1;
  if (!curve || place < 0 || !Number.isFinite(curve.p50[place])) return "";
  return `; halfway ${written(curve.p50[place], kind)}`;
}

/** Of the second of two, in how many pairs it is higher or lower. */
function order(read: readonly { scenario: ScenarioView; runs: ReadonlyMap<string, number> }[]): string {
  if (read.length !== 2) return "";
  const [first, second] = read;
  const differences = pairedDifferences(second.runs, first.runs);
  if (differences.length < 2) return "";
  const more = differences.filter((difference) => difference > 0).length;
  const less = differences.filter((difference) => difference < 0).length;
  if (more + less === 0) return "; the same in every pair";
  const [count, word] = more >= less ? [more, "higher"] : [less, "lower"];
  return `; ${word} in ${count} of ${differences.length} pairs`;
}
