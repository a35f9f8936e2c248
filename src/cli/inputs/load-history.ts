/** The facts and reference series that ship, and the scenarios that they refer to. */
import { parseDate } from "../../base/dates.ts";
import { loadScenario } from "../../scenario/load.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type Fact, readFacts, readReferences } from "../../study/history/fact-table.ts";
import { CUTS, type Forecast, forecastsOf } from "../../study/history/hindcast.ts";
import { withDiskPaths } from "./load-scenarios.ts";
import { readScenarioFiles, shippedScenarios } from "../read-files.ts";

let shipped: ReturnType<typeof readShipped> | undefined;

export function loadFacts(): readonly Fact[] {
  return (shipped ??= readShipped()).facts;
}

export function loadForecasts(): readonly Forecast[] {
  return (shipped ??= readShipped()).forecasts;
}

/** A shipped scenario by its id. */
export function findScenario(id: string): Scenario {
  return (shipped ??= readShipped()).find(id);
}

function readShipped() {
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
