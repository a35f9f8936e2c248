/** The shipped scenarios and base data, read once for the tests of the explorer. */
import { readScenarioFiles } from "../../src/cli/read-files.ts";
import { loadScenario } from "../../src/scenario/load.ts";

export const FILES = new Map(readScenarioFiles("today").files);
export const today = loadScenario(FILES, "scenarios/today.yaml");
export const free = loadScenario(FILES, "scenarios/partners-free.yaml");
