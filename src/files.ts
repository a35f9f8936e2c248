/**
 * For programs on Node: the texts of a scenario that ships, or of one's own file with what it extends and its base data.
 *
 *   const { files, path } = readScenarioFiles("today");
 *   const scenario = loadScenario(files, path);
 */
export { readScenarioFiles, type ScenarioSource, shippedScenarios } from "./cli/read-files.ts";
