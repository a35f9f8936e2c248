/** Whether scenarios share their calendar: then they lie over each other by date, otherwise by years since the first announcement. */
import type { FigureScenario } from "./figure-tables.ts";

export function sameCalendar(scenarios: readonly Pick<FigureScenario, "start" | "end">[]): boolean {
  return scenarios.every(({ start, end }) => start === scenarios[0].start && end === scenarios[0].end);
}
