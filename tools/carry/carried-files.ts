/**
 * The scenario files of the study then-to-now: one era with one condition of the other, computed from the base data of both. Each is a scenario
 * of its own, so `smallyard run reports/then-to-now/layers/cocom-threat.yaml` runs it; the study lays several of them over each other.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Document, isMap, isPair, visit } from "yaml";
import { loadScenario } from "../../src/scenario/load.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { CARRIED_FACTORS, type CarriedFactor } from "./carried-factors.ts";
import { PROJECT, readScenarioFiles } from "../../src/cli/read-files.ts";

export const CARRIED_STUDY = "then-to-now";
export const CARRIED_FOLDER = `reports/${CARRIED_STUDY}/layers`;
const ERAS = ["cocom", "today"] as const;

/** By path from the project's root. */
export function carriedFiles(): ReadonlyMap<string, string> {
  const eras = ERAS.map((id) => {
    const { files, path } = readScenarioFiles(id);
    return loadScenario(files, path);
  });
  const passages = [
    { from: eras[1], into: eras[0] },
    { from: eras[0], into: eras[1] },
  ];
  return new Map(
    passages.flatMap(({ from, into }) =>
      CARRIED_FACTORS.map((factor): [string, string] => [
        `${CARRIED_FOLDER}/${into.id}-${factor.name}.yaml`,
        carriedText(factor, from, into),
      ]),
    ),
  );
}

/** The files that are missing, or not what the base data give. */
export function staleFiles(): string[] {
  const isStale = ([name, text]: [string, string]): boolean => {
    const path = join(PROJECT, name);
    return !existsSync(path) || readFileSync(path, "utf8").replaceAll("\r\n", "\n") !== text;
  };
  return [...carriedFiles()].filter(isStale).map(([name]) => name);
}

export function writeCarriedFiles(): void {
  mkdirSync(join(PROJECT, CARRIED_FOLDER), { recursive: true });
  for (const [name, text] of carriedFiles()) writeFileSync(join(PROJECT, name), text);
}

function carriedText({ name, told, carry }: CarriedFactor, from: Scenario, into: Scenario): string {
  const head = {
    title: `${into.id} with the ${name} of ${from.id}`,
    question: `What would ${into.id} have been with the ${name} of ${from.id}, all else its own?`,
    extends: into.id,
    differs: `${told}. Each at the level of ${from.id}: means over its run; what these numbers rest on is told with each in the base data of ${from.id}.`,
  };
  const lines = [
    "# yaml-language-server: $schema=../../../scenarios/scenario.schema.json",
    "# Written by npm run carried from the base data of both eras: change tools/carry, not this file.",
  ];
  const document = new Document({ ...head, ...carry({ from, into }) });
  // A row, a parameter, an event or a series stands on one line.
  visit(document, {
    Map(_, map, path) {
      const field = isPair(path[2]) ? String(path[2].key) : "";
      const depth = path.filter(isMap).length;
      if (depth === (field === "changes" ? 3 : field === "regime" ? 1 : 2)) map.flow = true;
      if (field.endsWith("events")) map.flow = true;
    },
  });
  return `${lines.join("\n")}\n${document.toString({ lineWidth: 0 })}`;
}
