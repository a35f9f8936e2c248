/** The places in the hand-written parts, `{{name}}`, and what the running code puts there. */
import { fillPlaces } from "../../src/base/places.ts";
import { allowedNames } from "../../src/scenario/nearest-name.ts";
import { loadShipped } from "./shipped.ts";
import { columnTables, eventTable, inputTables, rowGrades, ruleTable, seriesTable } from "./data-pages.ts";
import {
  flowTable,
  observableTables,
  patternTable,
  scenarioSections,
  scenarioTable,
  sourceTable,
  statisticTable,
  summaryTable,
} from "./list-pages.ts";
import { gradeCounts, parameterCount, parameterTables, scenarioValues, settingValues } from "./parameter-pages.ts";
import { formTable, processList, scheduleTable, submodels } from "./process-pages.ts";
import { entityTable, stateCount, stateTables } from "./state-pages.ts";

export const PLACES: Readonly<Record<string, () => string>> = {
  "column-tables": columnTables,
  "entity-table": entityTable,
  "event-table": eventTable,
  "flow-table": flowTable,
  "form-table": formTable,
  "grade-counts": gradeCounts,
  "input-tables": inputTables,
  "observable-tables": observableTables,
  "parameter-count": parameterCount,
  "parameter-tables": parameterTables,
  "pattern-table": patternTable,
  "process-list": processList,
  "row-grades": rowGrades,
  "rule-table": ruleTable,
  "scenario-count": () => String(loadShipped().length),
  "scenario-sections": scenarioSections,
  "scenario-table": scenarioTable,
  "scenario-values": scenarioValues,
  "schedule-table": scheduleTable,
  "series-table": seriesTable,
  "setting-values": settingValues,
  "source-table": sourceTable,
  "state-count": stateCount,
  "state-tables": stateTables,
  "statistic-table": statisticTable,
  submodels,
  "summary-table": summaryTable,
};

const NAMES = Object.keys(PLACES);

/** The part with every place filled. A place that nothing fills is an error. */
export function fillPart(file: string, text: string): string {
  return fillPlaces(text, (name) => {
    const fill = PLACES[name];
    if (fill !== undefined) return fill();
    throw new Error(`${file}: found the place "${name}", which nothing fills; ${allowedNames(name, NAMES)}`);
  });
}
