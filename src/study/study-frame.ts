/** What all runs of a scenario in a study have in common: its dates, and which curves are kept. */
import { prepare, recordedDates, seriesOf } from "../engine/run.ts";
import type { SeriesColumn } from "../ensemble/run-record.ts";
import type { LoadedStudy } from "./load-study.ts";

/** Plain data: it stands in the head of a store. */
export interface StudyFrame {
  readonly scenario: string;
  /** Decimal years of the recorded dates. */
  readonly dates: readonly number[];
  readonly tickYears: number;
  readonly series: readonly SeriesColumn[];
}

export function studyFrames({ definition, scenarios, recorded }: LoadedStudy): StudyFrame[] {
  return scenarios.map((scenario) => {
    const model = prepare(scenario, recorded.observables, []);
    const series = seriesOf(model).filter((column, _, all) => {
      // Where an observable is known of the whole, its parts are left out: they would make the store many times as large.
      const whole = all.some(({ kind, observable }) => kind === "all" && observable === column.observable);
      return definition.curves.includes(column.observable) && (column.kind === "all" || !whole);
    });
    return {
      scenario: scenario.id,
      dates: [...recordedDates(model)],
      tickYears: 1 / scenario.time.ticksPerYear,
      series: series.map(({ kind, entity, observable, unit }) => ({ kind, entity, observable, unit })),
    };
  });
}
