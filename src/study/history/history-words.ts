/** What pages on history call mechanisms, series, units and eras. Tables; a name that is not here is used as it is. */
import { grouped, threeDigits } from "../../base/numbers.ts";
import { isShare, textUnit } from "../../base/units.ts";
import type { Fact, MECHANISMS } from "./fact-table.ts";
import { monthWords } from "../../base/dates.ts";

export const MECHANISM_WORDS: Readonly<Record<(typeof MECHANISMS)[number], string>> = {
  joining: "how fast partners follow",
  coverage: "what a control stops",
  lists: "what is put on lists",
  exceptions: "exceptions and licences",
  cohesion: "keeping to the rules or leaving",
  rush: "buying ahead of a rule",
  sales: "who sells how much to the target",
  permitted: "versions made to stay below the limit",
  fronts: "front companies and theft",
  makers: "the target's own makers",
  lag: "how far the target is behind",
  replies: "how the target answers",
  minerals: "minerals held back in reply",
  cost: "what controls cost the suppliers",
  "design-out": "doing without the leader's parts",
  "base data": "inputs, shown and not counted",
};

const SERIES_WORDS: Readonly<Record<string, string>> = {
  "list-entries": "Entries on CoCom's main list",
  exceptions: "Exceptions that CoCom's members use in a year",
  "lead-microelectronics": "Years by which the Soviet bloc is behind in microelectronics",
  "tools-share": "China's share of the world's purchases of chip-making tools",
  "dutch-share": "China's share of Dutch sales (ASML's), by quarter",
  "listed-users": "Buyers that the United States puts on its list in a year",
  "partners-bound": "Partners with a control of their own in force",
  packages: "The United States' rules on goods in a year",
  "own-etch": "China's makers in the world's sales of etching tools",
  "own-deposition": "China's makers in the world's sales of deposition tools",
  "own-clean": "China's makers in the world's sales of cleaning tools",
};

export function seriesWords(series: string): string {
  return SERIES_WORDS[series] ?? series;
}

const SETTING_WORDS: Readonly<Record<string, string>> = { cocom: "CoCom", today: "Today" };

/** A setting, or the scenario of the same name. */
export function settingWords(setting: string): string {
  return SETTING_WORDS[setting] ?? setting;
}

/** "CoCom, from January 1953 on" */
export function cutWords(scenario: string, cut: string): string {
  return `${settingWords(scenario)}, from ${monthWords(cut)} on`;
}

/** "20.6 %", "9 months", "15,000 million dollars a year" */
export function amountWords(value: number, unit: string): string {
  const words = textUnit(unit);
  return `${numberWords(value, unit)}${words === "" ? "" : ` ${words}`}`;
}

/** The same without its unit. */
export function numberWords(value: number, unit: string): string {
  return grouped(threeDigits(isShare(unit) ? 100 * value : value));
}

/** "5.85 to 12.2", "29 or more" */
export function windowWords({ low, high, unit }: Pick<Fact, "low" | "high" | "unit">): string {
  const end = (value: number): string => numberWords(value, unit);
  if (low === high) return `exactly ${end(low)}`;
  if (!Number.isFinite(low)) return Number.isFinite(high) ? `${end(high)} or less` : "any";
  return Number.isFinite(high) ? `${end(low)} to ${end(high)}` : `${end(low)} or more`;
}
