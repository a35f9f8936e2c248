/** The facts and reference series that ship, and the questions that they put to the model. */
import { parseDate } from "../../base/dates.ts";
import { loadScenario } from "../../scenario/load.ts";
import type { AcceptedSets, Scenario } from "../../scenario/scenario.ts";
import { readEarlierSets } from "../../study/calibration/earlier-sets.ts";
import { type Fact, readFacts, readReferences } from "../../study/history/fact-table.ts";
import { CUTS, type Forecast, forecastsOf } from "../../study/history/hindcast.ts";
import { type History, prepareHistory, type Question } from "../../study/history/history-runs.ts";
import { withDiskPaths } from "./load-scenarios.ts";
import { readScenarioFiles, shippedScenarios } from "../read-files.ts";

/** What is asked: the facts, or the hindcast. */
export type HistoryKind = "facts" | "hindcast";

interface Shipped {
  readonly facts: readonly Fact[];
  readonly forecasts: readonly Forecast[];
  readonly find: (id: string) => Scenario;
}

export function loadFacts(): Shipped["facts"] {
  return loadShipped().facts;
}

export function loadForecasts(): Shipped["forecasts"] {
  return loadShipped().forecasts;
}

/** A shipped scenario by its id. */
export function findScenario(id: string): Scenario {
  return loadShipped().find(id);
}

export function loadHistory(kind: HistoryKind): History {
  const { facts, forecasts, find } = loadShipped();
  const questions: readonly Question[] = kind === "facts" ? facts : forecasts;
  return prepareHistory(questions, find);
}

/** The scenario with the sets that a hindcast from its cut may draw from: those accepted on facts known by then. */
export function knowingEarlierFacts(scenario: Scenario): Scenario {
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

const earlier = new Map<string, AcceptedSets | null>();

let shipped: Shipped | undefined;

function loadShipped(): Shipped {
  shipped ??= readShipped();
  return shipped;
}

function readShipped(): Shipped {
  const { files } = readScenarioFiles("today");
  const ids = shippedScenarios();
  const loaded = new Map<string, Scenario>();
  const find = (id: string): Scenario => {
    const known = loaded.get(id) ?? loadScenario(files, `scenarios/${id}.yaml`);
    loaded.set(id, known);
    return known;
  };
  return withDiskPaths(files, () => {
    const known = (id: string): Scenario | undefined => (ids.includes(id) ? find(id) : undefined);
    const cuts = CUTS.flatMap(({ scenario, dates }) => dates.map((text) => ({ scenario, cut: parseDate(text), text })));
    return { facts: readFacts(files, known), forecasts: forecastsOf(readReferences(files, known), cuts), find };
  });
}
