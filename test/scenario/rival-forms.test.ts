/** Rival forms alone, and the sets that were fitted to them. */
import { expect, test } from "vitest";
import { FORM_PROCESSES, formNames, FORMS_IN_USE } from "../../src/scenario/forms.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { readRivalSets, RIVALS, rivalFile, rivalText, withRival } from "../../src/scenario/rival-forms.ts";
import { MINIMAL_PATH, minimalFiles } from "./minimal-setting.ts";

const scenario = loadScenario(minimalFiles(), MINIMAL_PATH);
const thresholds = RIVALS.find((one) => rivalText(one) === "cohere=thresholds")!;

test("every form but those in use is a rival", () => {
  const all = FORM_PROCESSES.flatMap((process) => formNames(process).map((form) => rivalText({ process, form })));
  const inUse = FORM_PROCESSES.map((process) => rivalText({ process, form: FORMS_IN_USE[process] }));
  expect(RIVALS.map(rivalText)).toEqual(all.filter((text) => !inUse.includes(text)));
  expect(all).toEqual(expect.arrayContaining(["cohere=balance", "cohere=thresholds", "absorb=contagion"]));
});

test("a rival takes its place alone, and its own parameters are drawn with it", () => {
  const changed = withRival(scenario, thresholds);
  expect(changed.forms).toEqual({ ...scenario.forms, cohere: "thresholds" });
  expect(scenario.provenance.assurance_value.drawn).toBe(false);
  const newly = Object.entries(changed.provenance).filter(([name, { drawn }]) => drawn !== scenario.provenance[name as "assurance_value"].drawn); // prettier-ignore
  expect(newly.map(([name]) => name)).toContain("assurance_value");
  for (const [, { process, form }] of newly) expect([process, form]).toEqual(["cohere", "thresholds"]);
});

test("its sets are read from its own file; without one there are none, and a wrong number is refused with its place", () => {
  const file = rivalFile(scenario.setting, thresholds);
  expect(readRivalSets(minimalFiles(), scenario, thresholds)).toBeNull();
  const { low, high } = scenario.provenance.assurance_value;
  const files = new Map([...minimalFiles(), [file, `assurance_value\n${low}\n${high}\n`]]);
  expect(readRivalSets(files, scenario, thresholds)).toEqual({ names: ["assurance_value"], sets: [[low], [high]] });
  const wrong = new Map([...minimalFiles(), [file, `assurance_value\n${high + 1}\n`]]);
  expect(() => readRivalSets(wrong, scenario, thresholds)).toThrow(`${file}:2:1`);
});
