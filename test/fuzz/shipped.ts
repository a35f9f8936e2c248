/** What ships, to be mangled: all scenarios, the base data of the four settings, the studies and the claims. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT, readScenarioFiles } from "../../src/cli/read-files.ts";
import { shippedStudies } from "../../src/cli/folder/study-folder.ts";
import { loadScenarioHead } from "../../src/scenario/load.ts";
import type { Sound } from "./mangle.ts";

export function shipped(): Sound {
  const files = new Map(readScenarioFiles("today").files);
  const text = (file: string): [string, string] => [file, readFileSync(join(PROJECT, file), "utf8")];
  const scenarios = [...files.keys()].filter((file) => file.startsWith("scenarios/"));
  const roots = new Map(
    scenarios
      .map((file) => ({ file, head: loadScenarioHead(files, file) }))
      .filter(({ head }) => head.lineage.length === 1)
      .map(({ file, head }) => [head.setting, file]),
  );
  const studies = shippedStudies().map((name) => `reports/${name}/study.yaml`);
  for (const study of studies)
    for (const name of readdirSync(join(PROJECT, study, ".."), { recursive: true, encoding: "utf8" }))
      if (name.endsWith(".yaml")) files.set(...text(join(study, "..", name)));
  const claims = readdirSync(join(PROJECT, "reports/claims")).filter((name) => name.endsWith(".yaml"));
  return {
    files,
    texts: {
      scenario: scenarios.map((file) => [file, files.get(file)!]),
      "base data": [...files].filter(([file]) => roots.has(/^seeds\/([^/]+)\/\w+\.csv$/.exec(file)?.[1] ?? "")),
      study: studies.map(text),
      claim: claims.map((name) => text(`reports/claims/${name}`)),
    },
    scenarioOf: (file) => roots.get(file.split("/")[1]) ?? "scenarios/today.yaml",
  };
}
