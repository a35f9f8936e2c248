/** The scenario file of the study yard-growth in which all items are alike, written from the base data of its starting scenario. */
import { join } from "node:path";
import { loadScenario } from "../../src/scenario/load.ts";
import type { Texts } from "../kept.ts";
import { scenarioText } from "../conditions/scenario-text.ts";
import { alikeItems } from "./alike-items.ts";
import { PROJECT, readScenarioFiles } from "../../src/cli/read-files.ts";

export const ALIKE_STUDY = "yard-growth";
const GROUND = `reports/${ALIKE_STUDY}/no-package.yaml`;
const FILE = `reports/${ALIKE_STUDY}/alike.yaml`;

export function alikeFile(): Texts {
  const { files, path } = readScenarioFiles(join(PROJECT, GROUND));
  const ground = loadScenario(files, path);
  const head = {
    title: "All items alike",
    question: "What does the size of a yard do by itself, when its items differ in nothing?",
    extends: ground.id,
    differs: "Every item has the mean of all: need, criticality, makers, users, minerals. Totals stay.",
  };
  const by =
    "Written by npm run studies -- yard-growth from the base data: change tools/studies/alike-items.ts, not this file.";
  return new Map([[FILE, scenarioText("../../", by, { ...head, changes: alikeItems(ground) })]]);
}
