/** survival.csv and survival_means.csv: how long a dated event has not happened, by scenario and point. */
import { kaplanMeier, restrictedMean, type Lifetime } from "../../base/kaplan-meier.ts";
import { parseDate } from "../../base/dates.ts";
import type { Cell, Table } from "../../base/table.ts";
import type { StudyAnalysis, StudyData } from "../study-definition.ts";
import { analysed, basePoint, count, factorCells, factorColumns, replicatesAt, text } from "./study-results.ts";

const years = (name: string) => ({ name, unit: "years" });

/**
 * survival: scenario, point, observable, time, share, low, high, at_risk: the steps of each curve (90 % interval), time in years since
 * the branch, or since the start where there is none. survival_means: the mean time without the event within the horizon, the
 * end of the shortest scenario. A run in which the event never happens is seen until its end; a run that is missing is left out.
 */
export function survivalTables(data: StudyData, analyses: readonly StudyAnalysis[]): Record<string, Table> {
  const { scenarios, branchAt } = data.definition;
  const origin = (scenario: number): number =>
    branchAt === null ? scenarios[scenario].start : Math.max(scenarios[scenario].start, parseDate(branchAt));
  const horizon = Math.min(...scenarios.map(({ end }, scenario) => end - origin(scenario)));
  const steps: Cell[][] = [];
  const means: Cell[][] = [];
  for (const { scenario, observable, place } of analysed(data, analyses)) {
    if (!observable.isDate) continue;
    const { id, end } = scenarios[scenario];
    for (const { head: at, points } of groupsOf(data)) {
      const lifetimes = points.flatMap((point) => lifetimesOf(data, scenario, point, place, origin(scenario), end));
      if (lifetimes.length === 0) continue;
      const head = [id, ...at, observable.name];
      for (const { time, share, low, high, atRisk } of kaplanMeier(lifetimes))
        steps.push([...head, time, share, low, high, atRisk]);
      const { mean, low, high } = restrictedMean(lifetimes, horizon);
      const events = lifetimes.filter(({ happened }) => happened).length;
      means.push([...head, mean, low, high, horizon, lifetimes.length, events]);
    }
  }
  const head = [text("scenario"), count("point"), ...factorColumns(data), text("observable")];
  const shares = ["share", "low", "high", "at_risk"].map(count);
  const counts = ["n", "events"].map(count);
  return {
    survival: { columns: [...head, years("time"), ...shares], rows: steps },
    survival_means: { columns: [...head, ...["mean", "low", "high", "horizon"].map(years), ...counts], rows: means },
  };
}

/** One curve for each point; of a sample that fills the space one for all its points together, with point and factors left empty. */
function groupsOf(data: StudyData): { readonly head: readonly Cell[]; readonly points: readonly number[] }[] {
  const all = data.points.unit.map((_, point) => point);
  if (basePoint(data) === undefined) return [{ head: [null, ...data.definition.factors.map(() => null)], points: all }];
  return all.map((point) => ({ head: [point, ...factorCells(data, point)], points: [point] }));
}

function lifetimesOf(
  data: StudyData,
  scenario: number,
  point: number,
  observable: number,
  origin: number,
  end: number,
): Lifetime[] {
  const dates = replicatesAt(data, scenario, point, observable);
  return [...dates.keys()]
    .filter((replicate) => wasRun(data, scenario, point, replicate))
    .map((replicate) => {
      const happened = Number.isFinite(dates[replicate]);
      // An event of the last tick may be dated a moment after the end, where all that are left were still seen.
      return { time: Math.max(0, Math.min(happened ? dates[replicate] : end, end) - origin), happened };
    });
}

/** A run that failed or is missing has no result at all; one that ended has some observable other than a date. */
function wasRun(data: StudyData, scenario: number, point: number, replicate: number): boolean {
  const { definition, points, results } = data;
  const { observables, replicates } = definition;
  const first = ((scenario * points.unit.length + point) * replicates + replicate) * observables.length;
  return (
    observables.every(({ isDate }) => isDate) ||
    observables.some((_, observable) => results[first + observable] === results[first + observable])
  );
}
