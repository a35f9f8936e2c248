/** Equal worlds share a model, different ones do not, and no more are kept than there is room for. */
import { expect, test } from "vitest";
import type { CaseWorld } from "../../src/ensemble/case.ts";
import { createCaseMemory } from "../../src/ensemble/case-memory.ts";
import { load } from "../study/claims/small-claim.ts";
import type { ScenarioFile } from "../../src/scenario/scenario-file.ts";
import { FORMS_IN_USE } from "../../src/scenario/forms.ts";
import { layerOf } from "../../src/study/factor-values.ts";

const FORMS = { ...FORMS_IN_USE, anticipate: "option" } as const;
const CONTENT = { regime: { leader: "waits" } } as unknown as ScenarioFile;
/** Made anew for each call: what counts is what is in it. */
const worlds = (): CaseWorld[] => [
  { scenario: "minimal" },
  { scenario: "minimal", overrides: [{ path: "regime.leader", value: "waits" }] },
  { scenario: "minimal", layers: [layerOf("waits", { ...CONTENT })] },
  { scenario: "minimal", forms: { ...FORMS } },
  { scenario: "minimal", observables: ["leakage_rate"] },
];

test("equal worlds share a model, whoever asks; anything that differs makes another", () => {
  const loaded: string[] = [];
  const memory = createCaseMemory({ load: (...asked) => (loaded.push(asked[0]), load(...asked)) });
  const first = worlds().map((world) => memory.prepared(world).model);
  expect(worlds().map((world) => memory.prepared(world).model)).toEqual(first);
  expect(new Set(first).size).toBe(worlds().length);
  expect(loaded).toHaveLength(worlds().length);
  expect(first[3].blueprint.scenario.forms).toEqual(FORMS);
  expect(new Set(first[4].sources.map(({ name }) => name))).toEqual(new Set(["leakage_rate"]));
});

test("scenarios that are brought along are told apart by what they are, not by their ids", () => {
  const memory = createCaseMemory();
  const scenario = load("minimal", [], []);
  const copy = { ...scenario };
  expect(memory.prepared({ scenario }).model).toBe(memory.prepared({ scenario }).model);
  expect(memory.prepared({ scenario: copy }).model).not.toBe(memory.prepared({ scenario }).model);
  expect(() => memory.prepared({ scenario: "minimal" })).toThrow(/a memory without a loader/);
});

test("the model used longest ago makes room", () => {
  const memory = createCaseMemory({ load, models: 2 });
  const [one, two, three] = worlds();
  const first = memory.prepared(one).model;
  const second = memory.prepared(two).model;
  expect(memory.prepared(one).model).toBe(first);
  memory.prepared(three);
  expect(memory.prepared(one).model).toBe(first);
  expect(memory.prepared(two).model).not.toBe(second);
});
