/** The headline numbers: each scenario's median with its 50 and 90 % intervals, and the differences run by run. */
import { quantile, sortedDefined } from "../base/statistics.ts";
import { capital } from "../base/words.ts";
import { HEADLINES } from "../scenario/headlines.ts";
import type { Context, ScenarioView } from "./context.ts";
import { differenceKind, type Kind, kindOf, written, writtenRange } from "./numbers.ts";

export interface Headline {
  readonly label: string;
  /** One text for each scenario, then one for each difference to the first. */
  readonly cells: readonly string[];
}

interface Measure {
  readonly label: string;
  readonly kind: Kind;
  readonly summary: string;
  /** Totals of scenarios of different length are reported by the year. */
  readonly aYear?: boolean;
}

const MEASURES: readonly Measure[] = [
  ...HEADLINES.map(({ dataName, unit, data }) => ({
    ...{ label: capital(dataName), kind: kindOf(unit) ?? "share", summary: data },
  })),
  {
    label: "Leakage over the whole run (conditional after the data), share of wanted",
    kind: "share",
    summary: "leakage_total",
  },
  { label: "… permitted", kind: "share", summary: "leakage_permitted_total" },
  { label: "… by timing", kind: "share", summary: "leakage_timing_total" },
  { label: "… by evasion", kind: "share", summary: "leakage_evasion_total" },
  { label: "Backward delay, mean of all years of the run", kind: "years", summary: "delay_years_mean" },
  { label: "Backward delay at the end of the run", kind: "years", summary: "delay_years_end" },
  { label: "Delay until half of the users hold the generation", kind: "years", summary: "delay_years_50" },
  { label: "Diffusion at the end of the run", kind: "share", summary: "diffusion_end" },
  { label: "Diffusion of the twin at the end of the run", kind: "share", summary: "diffusion_twin_end" },
  { label: "Gap of the best users at the end of the run", kind: "years", summary: "gap_users_years_end" },
  { label: "Gap of domestic makers at the end of the run", kind: "years", summary: "gap_domestic_years_end" },
  { label: "Participation at the end of the run", kind: "share", summary: "participation_end" },
  { label: "Compliance at the end of the run", kind: "share", summary: "compliance_end" },
  { label: "States that defected at any time", kind: "count", summary: "states_defected_end" },
  { label: "Gross loss of the suppliers, a year", kind: "musd", summary: "cost_gross_total_musd", aYear: true },
  { label: "Gains of others, a year", kind: "musd", summary: "gain_others_total_musd", aYear: true },
  { label: "Loss from retaliation, a year", kind: "musd", summary: "cost_retaliation_total_musd", aYear: true },
  { label: "Administration, a year", kind: "musd", summary: "cost_administration_total_musd", aYear: true },
  { label: "Front-years per front found", kind: "years", summary: "shell_life_years_mean" },
];

export function headlines(context: Context): { head: string[]; rows: Headline[] } {
  const [first, ...others] = context.scenarios;
  const head = [
    "quantity",
    ...context.scenarios.map(({ name }) => name),
    ...others.map(({ name }) => `${name} minus ${first.name}, run by run`),
  ];
  const rows = MEASURES.filter(({ summary }) => context.runs.has(summary)).map((measure): Headline => {
    const values = context.scenarios.map((scenario) => valuesOf(context, scenario, measure));
    const levels = values.map((of, k) =>
      describe([...of.values()], measure.kind, censored(context, context.scenarios[k], measure)),
    );
    const differences = values.slice(1).map((of) => describe(pairedDifferences(of, values[0]), measure.kind, "", true));
    return { label: measure.label, cells: [...levels, ...differences] };
  });
  const defection = firstDefection(context);
  return { head, rows: defection ? [...rows, defection] : rows };
}

/** The difference of every run number that both scenarios define. */
export function pairedDifferences(of: ReadonlyMap<string, number>, from: ReadonlyMap<string, number>): number[] {
  return [...of].map(([run, value]) => value - (from.get(run) ?? NaN)).filter(Number.isFinite);
}

/** "34 % (50 %: 30 to 40 %; 90 %: 20 to 50 %)", with how many runs define it where not all do. */
export function describe(values: readonly number[], own: Kind, note = "", difference = false): string {
  const sorted = sortedDefined(values);
  if (sorted.length === 0) return "undefined";
  const kind = difference ? differenceKind(own) : own;
  const at = (p: number): number => quantile(sorted, p);
  const extent = sorted.length < values.length ? `; defined in ${sorted.length} of ${values.length} runs` : "";
  const rest = `${extent}${note}`;
  const median = written(at(0.5), kind);
  if (sorted.length === 1) return `${median} (one run${rest})`;
  if (at(0) === at(1)) return `${median} (in every run${rest})`;
  const range = (low: number, high: number): string => writtenRange(at(low), at(high), kind);
  return `${median} (50 %: ${range(0.25, 0.75)}; 90 %: ${range(0.05, 0.95)}${rest})`;
}

function valuesOf(context: Context, scenario: ScenarioView, { summary, aYear }: Measure): Map<string, number> {
  const years = aYear ? scenario.end - scenario.start : 1;
  return new Map([...context.runs.of(scenario.id, summary)].map(([run, value]) => [run, value / years]));
}

/** The delay at a level stops at the end of the run: then the number is a lower bound. */
function censored(context: Context, scenario: ScenarioView, { summary }: Measure): string {
  if (summary !== "delay_years_50") return "";
  const flags = [...context.runs.of(scenario.id, "delay_censored_50").values()];
  const count = flags.filter((flag) => flag > 0).length;
  return count === 0 ? "" : `; not for all goods in ${count} of ${flags.length} runs, counted up to their end`;
}

/** Within the years that all scenarios have, so that a longer one is not at a disadvantage. */
function firstDefection(context: Context): Headline | undefined {
  if (!context.runs.has("first_defection_date")) return undefined;
  const happened = context.scenarios.map((scenario) => {
    const dates = [...context.runs.of(scenario.id, "first_defection_date")];
    return new Map(dates.map(([run, date]) => [run, date - scenario.first <= context.horizon ? 1 : 0]));
  });
  const share = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    label: `Runs with a defection of a state within ${written(context.horizon, "years")} of the first announcement`,
    cells: [
      ...happened.map((of) => written(share([...of.values()]), "share")),
      ...happened.slice(1).map((of) => written(share(pairedDifferences(of, happened[0])), "points")),
    ],
  };
}
