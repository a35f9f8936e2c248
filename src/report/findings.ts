/** What a run shows, in three sentences: what still arrives, what it buys, whether it holds; each with its interval, all read at one time. */
import { endOfData } from "../scenario/headlines.ts";
import type { Context, ScenarioView } from "./context.ts";
import { nearest, type Curve } from "./curve-book.ts";
import { written, writtenRange, type Kind } from "./numbers.ts";
import { listed, month } from "./paragraphs.ts";
import { sameCalendar } from "./same-calendar.ts";

export interface Finding {
  readonly text: string;
  /** The figure that shows it. */
  readonly figure: string;
  /** Summary for which the evidence of the calibration speaks. */
  readonly output: string;
}

interface Question {
  readonly observable: string;
  readonly kind: Kind;
  readonly output: string;
  readonly tell: (values: string) => string;
}

const QUESTIONS: readonly Question[] = [
  {
    ...{ observable: "leakage_bound", kind: "share", output: "leakage_bound_data" },
    tell: (values) => `Of what the controls bind, ${values} still arrives`,
  },
  {
    ...{ observable: "delay_years", kind: "years", output: "delay_years_data" },
    tell: (values) => `The median user stands ${values} behind a world without controls`,
  },
  {
    ...{ observable: "participation", kind: "share", output: "participation_data" },
    tell: (values) => `Of the coalition's weight in the controlled trade, ${values} takes part`,
  },
];

export function findings(context: Context): Finding[] {
  return QUESTIONS.flatMap(({ observable, kind, output, tell }) => {
    const read = context.scenarios.flatMap((scenario) => {
      const curve = context.book.curve(scenario.id, observable);
      const place = curve ? nearest(curve, yearOf(scenario, context)) : -1;
      return curve && place >= 0 && Number.isFinite(curve.p50[place]) ? [{ scenario, curve, place }] : [];
    });
    if (read.length === 0) return [];
    const several = context.scenarios.length > 1;
    const values = read.map(({ scenario, curve, place }) => {
      const value = `${written(curve.p50[place], kind)} (${interval(curve, place, kind)})`;
      return several ? `${value} in ${scenario.name}` : value;
    });
    return [{ text: `${tell(listed(values))}${overlap(read)}.`, figure: observable, output }];
  });
}

/** When the findings are read: at the end of the data, or as long after the first announcement as all scenarios have data. */
export function readWhen(context: Context): string {
  const [first] = context.scenarios;
  if (sameCalendar(context.scenarios)) {
    const year = yearOf(first, context);
    return `${month(year)}${year < first.end ? ", the end of the data" : ""}`;
  }
  return `${written(yearOf(first, context) - first.first, "years")} after the first announcement of each`;
}

function yearOf(scenario: ScenarioView, { scenarios }: Context): number {
  if (sameCalendar(scenarios)) return Math.min(...scenarios.map(endOfData));
  return scenario.first + Math.min(...scenarios.map((one) => endOfData(one) - one.first));
}

function interval(curve: Curve, place: number, kind: Kind): string {
  return curve.n[place] === 1 ? "one run" : writtenRange(curve.p05[place], curve.p95[place], kind);
}

/** Whether two intervals leave the order open. */
function overlap(read: readonly { readonly curve: Curve; readonly place: number }[]): string {
  if (read.length !== 2) return "";
  const [a, b] = read.map(({ curve, place }) => [curve.p05[place], curve.p95[place]]);
  return a[0] <= b[1] && b[0] <= a[1] ? "; the intervals overlap" : "; the intervals lie apart";
}
