/** Asks the questions of history in single runs: what a thread does for `smallyard history`. */
import { parseDate } from "../../base/dates.ts";
import { drawParameters } from "../../engine/draw-parameters.ts";
import { type EnsemblePlan, eventSeedOfRun, parameterSeedOfRun } from "../../ensemble/ensemble-plan.ts";
import type { AcceptedSets, Scenario } from "../../scenario/scenario.ts";
import { readEarlierSets } from "../../study/calibration/earlier-sets.ts";
import { CUTS } from "../../study/history/hindcast.ts";
import { askOnce, type ParametersOf, prepareHistory } from "../../study/history/history-runs.ts";
import { findScenario, loadFacts, loadForecasts } from "../inputs/load-history.ts";
import { withDiskPaths } from "../inputs/load-scenarios.ts";
import { readScenarioFiles } from "../read-files.ts";

/** What is asked: the facts, or the hindcast. */
export type HistoryKind = "facts" | "hindcast";

/** The answers of a run by its number; throws where the run fails. */
export function historyAsker(kind: HistoryKind, plan: EnsemblePlan): (run: number) => Float64Array {
  const history = prepareHistory(kind === "facts" ? loadFacts() : loadForecasts(), findScenario);
  return (run) => {
    const seed = parameterSeedOfRun(plan, run);
    const drawn: ParametersOf = (scenario) =>
      drawParameters(kind === "hindcast" ? knowingEarlierFacts(scenario) : scenario, seed!);
    return askOnce(history, eventSeedOfRun(plan, run), seed === undefined ? undefined : drawn);
  };
}

const earlier = new Map<string, AcceptedSets | null>();

/** The scenario with the sets that a hindcast from its cut may draw from: those accepted on facts known by then. */
function knowingEarlierFacts(scenario: Scenario): Scenario {
  const key = `${scenario.setting} ${scenario.time.replayUntil}`;
  let sets = earlier.get(key);
  if (sets === undefined) {
    const { files } = readScenarioFiles("today");
    const dates = CUTS.flatMap((one) => one.dates);
    const cut = dates.find((text) => parseDate(text) === scenario.time.replayUntil) ?? "";
    sets = withDiskPaths(files, () => readEarlierSets(files, scenario.setting, cut));
    earlier.set(key, sets);
  }
  return { ...scenario, accepted: sets };
}
