/**
 * The scenario files of the study then-to-now: one era with one condition of the other, computed from the base data of both. Each is a scenario
 * of its own, so `smallyard run reports/then-to-now/layers/cocom-threat.yaml` runs it; the study lays several of them over each other.
 */
import { loadScenario } from "../../src/scenario/load.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { Texts } from "../kept.ts";
import { scenarioText } from "./scenario-text.ts";
import { CONDITIONS, type Condition } from "./conditions.ts";
import { readScenarioFiles } from "../../src/cli/read-files.ts";

export const CONDITIONS_STUDY = "then-to-now";
export const CONDITIONS_FOLDER = `reports/${CONDITIONS_STUDY}/layers`;
const ERAS = ["cocom", "today"] as const;

export function conditionFiles(): Texts {
  const eras = ERAS.map((id) => {
    const { files, path } = readScenarioFiles(id);
    return loadScenario(files, path);
  });
  const exchanges = [
    { from: eras[1], into: eras[0] },
    { from: eras[0], into: eras[1] },
  ];
  return new Map(
    exchanges.flatMap(({ from, into }) =>
      CONDITIONS.map((condition): [string, string] => [
        `${CONDITIONS_FOLDER}/${into.id}-${condition.name}.yaml`,
        textOf(condition, from, into),
      ]),
    ),
  );
}

function textOf({ name, meaning, carry }: Condition, from: Scenario, into: Scenario): string {
  const head = {
    title: `${into.id} with the ${name} of ${from.id}`,
    question: `What would ${into.id} have been with the ${name} of ${from.id}, all else its own?`,
    extends: into.id,
    differs: `${meaning}. Each at the level of ${from.id}: means over its run; what these numbers rest on stands with each in the base data of ${from.id}.`,
  };
  const by = "Written by npm run conditions from the base data of both eras: change tools/conditions, not this file.";
  return scenarioText("../../../", by, { ...head, ...carry({ from, into }) });
}
