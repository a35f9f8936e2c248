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
import { listed } from "../base/words.ts";

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
  readonly tell: (values: string) => string;
  /** A state at a date may be the exception of its years: where it stood halfway is reported beside it. */
  readonly halfway?: boolean;
}

const QUESTIONS: readonly Question[] = [
  {
    ...{ words: "leakage of what is bound", figure: "leakage_bound", kind: "share" },
    tell: (values) => `Of what the controls bind, ${values} still arrives`,
  },
  {
    ...{ words: "backward delay", figure: "delay_years", kind: "years" },
    tell: (values) => `The median user stands ${values} behind a world without controls`,
  },
  {
    ...{ words: "participation", figure: "participation", kind: "share", halfway: true },
    tell: (values) => `Of the coalition's weight ${values} takes part`,
  },
];

export function findings(context: Context): Finding[] {
  const several = context.scenarios.length > 1;
  return QUESTIONS.flatMap(({ words, figure, kind, tell, halfway }) => {
    const output = summaryOf(words, context);
    const read = context.scenarios
      .map((scenario) => ({ scenario, runs: context.runs.of(scenario.id, output) }))
      .filter(({ runs }) => sortedDefined([...runs.values()]).length > 0);
    if (read.length === 0) return [];
    const values = read.map(({ scenario, runs }) => {
      const range = interval([...runs.values()], kind);
      const before = halfway ? halfwayText(context, scenario, figure, kind) : "";
      const median = quantile(sortedDefined([...runs.values()]), 0.5);
      return `${written(median, kind)} (${range}${before})${several ? ` in ${scenario.name}` : ""}`;
    });
    return [{ text: `${tell(listed(values))}${order(read)}.`, figure }];
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

/** Which of two is higher, run by run. */
function order(read: readonly { scenario: ScenarioView; runs: ReadonlyMap<string, number> }[]): string {
  if (read.length !== 2) return "";
  const [first, second] = read;
  const differences = pairedDifferences(second.runs, first.runs);
  if (differences.length < 2) return "";
  const more = differences.filter((difference) => difference > 0).length;
  const less = differences.filter((difference) => difference < 0).length;
  if (more + less === 0) return "; the same in every pair";
  const [count, word] = more >= less ? [more, "more"] : [less, "less"];
  return `; ${word} in ${second.scenario.name} in ${count} of ${differences.length} pairs`;
}
