/** The entries of the keys above the charts that many figures share. */
import type { ScenarioView } from "./context.ts";
import type { KeyEntry } from "./figure.ts";
import { INK, QUIET, CONDITIONAL_SHADE } from "../figures/palette.ts";

export const BANDS_KEY: readonly KeyEntry[] = [
  { label: "half of the runs", colour: QUIET, mark: "band50" },
  { label: "90 % of the runs", colour: QUIET, mark: "band90" },
];
export const SHADE_KEY: KeyEntry = {
  label: "shaded: past the data, conditional on the model",
  colour: CONDITIONAL_SHADE,
  mark: "shade",
};
/** Overlaid scenarios have no shading. */
export const REPLAY_BAR_KEY: KeyEntry = { label: "bar above the chart: replayed years", colour: QUIET, mark: "bar" };
export const MARKS_KEY: KeyEntry = { label: "announcement, crisis or deal", colour: INK, mark: "tick" };

/** An entry for the line of each scenario, with what it shows where `what` is not empty. */
export function scenarioKey(scenarios: readonly ScenarioView[], what = "median"): KeyEntry[] {
  return scenarios.map(({ id, name, colour }) => {
    return { label: what === "" ? name : `${name}: ${what}`, colour, mark: "line", series: id };
  });
}
