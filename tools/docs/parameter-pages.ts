/** Every parameter with what it rests on, by process; what settings and scenarios replace; how many are assumed. */
import { PARAMETERS, type ParameterName } from "../../src/scenario/parameters.ts";
import { PROCESSES } from "../../src/scenario/processes.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { GRADES } from "../../src/scenario/table-words.ts";
import { loadSettings } from "../../src/cli/commands/catalogue.ts";
import { loadShipped } from "./shipped.ts";
import { code, markdownTable } from "../../src/study/markdown.ts";
import { parametersOf } from "./process-pages.ts";

const NAMES = Object.keys(PARAMETERS) as ParameterName[];

export function parameterCount(): string {
  return String(NAMES.length);
}

/** How many are documented, inferred, assumed: of the defaults, and in each setting. */
export function gradeCounts(): string {
  const row = (label: string, grades: readonly string[]): (string | number)[] => {
    const counts = GRADES.map((grade) => grades.filter((one) => one === grade).length);
    return [label, ...counts, `${Math.round((100 * counts[2]) / grades.length)} %`];
  };
  const defaults = NAMES.map((name) => PARAMETERS[name].grade);
  const settings = loadSettings().map(({ id, provenance }) =>
    row(
      code(id),
      NAMES.map((name) => provenance[name].grade),
    ),
  );
  return markdownTable(["values of", ...GRADES, "share assumed"], [row("defaults", defaults), ...settings]);
}

export function parameterTables(): string {
  return PROCESSES.filter(({ name }) => parametersOf(name).length > 0)
    .map((process) => {
      const rows = parametersOf(process.name).map((name) => {
        const { value, low, high, unit, drawn, grade, sources, place, meaning } = PARAMETERS[name];
        const range = `${low} to ${high}`;
        return [code(name), meaning, value, range, unit, drawn ? "yes" : "no", grade, sources.join(", "), place];
      });
      const head = ["parameter", "meaning", "value", "range", "unit", "drawn", "grade", "source", "place"];
      return `### ${process.title} (${code(process.name)})\n\n${markdownTable(head, rows)}`;
    })
    .join("\n\n");
}

/** What a setting's own table replaces, and why. */
export function settingValues(): string {
  return loadSettings()
    .map((scenario) => {
      const names = setBy(scenario, `seeds/${scenario.setting}/parameters.csv`);
      if (names.length === 0) return `### ${code(scenario.setting)}\n\nThe defaults, all of them.`;
      return `### ${code(scenario.setting)}\n\n${replacedTable(scenario, names)}`;
    })
    .join("\n\n");
}

/** Names of the parameters to which a file gave their value. */
export function setBy({ provenance }: Scenario, file: string): ParameterName[] {
  return NAMES.filter((name) => provenance[name].setBy === file);
}

export function replacedTable({ provenance }: Scenario, names: readonly ParameterName[]): string {
  const rows = names.map((name) => {
    const { value, low, high, unit, grade, sources, why } = provenance[name];
    const before = PARAMETERS[name].value;
    return [code(name), before, value, `${low} to ${high}`, unit, grade, sources.join(", "), why];
  });
  return markdownTable(["parameter", "default", "here", "range", "unit", "grade", "source", "why"], rows);
}

/** Values that single scenarios give, in one table. */
export function scenarioValues(): string {
  const rows = loadShipped().flatMap((scenario) =>
    setBy(scenario, scenario.path).map((name) => {
      const { value, unit, grade, why } = scenario.provenance[name];
      return [code(scenario.id), code(name), value, unit, grade, why];
    }),
  );
  return markdownTable(["scenario", "parameter", "value", "unit", "grade", "why"], rows);
}
