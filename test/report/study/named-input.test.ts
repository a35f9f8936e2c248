import { expect, test } from "vitest";
import { namedInput } from "../../../src/report/study/named-input.ts";
import { studySections } from "../../../src/report/study/study-figures.ts";
import { definition, observable } from "../../study/example-data.ts";
import { LAG, studyContext, studyInput } from "./example.ts";

const input = studyInput("grid", [LAG]);
const [first, second] = input.study.scenarios;
const titled = (titles: readonly [string, string], ids = [first.id, second.id]) => ({
  ...input,
  study: { ...input.study, scenarios: [first, second].map((one, k) => ({ ...one, id: ids[k], title: titles[k] })) },
});
const idsIn = (name: string, { tables }: typeof input): Set<string> => {
  const place = tables[name].columns.findIndex((column) => column.name === "scenario");
  return new Set(tables[name].rows.map((row) => String(row[place])));
};

test("a scenario goes by its title, in the study and in every table; today is today", () => {
  const named = namedInput(titled(["CoCom", "A deadline for allies (MATCH bill)"]));
  expect(named.study.scenarios.map(({ id }) => id)).toEqual(["CoCom", "A deadline for allies (MATCH bill)"]);
  expect(idsIn("bands", named)).toEqual(new Set(["CoCom", "A deadline for allies (MATCH bill)"]));
  const today = namedInput(titled(["CoCom", "Today's semiconductor controls"], ["cocom", "today"]));
  expect(today.study.scenarios.map(({ id }) => id)).toEqual(["CoCom", "today"]);
});

test("two of one title keep their ids", () => {
  expect(namedInput(titled(["Same", "Same"])).study.scenarios.map(({ id }) => id)).toEqual([first.id, second.id]);
});

test("figures of steps have the number of each, all others have titles", () => {
  const ids = ["small", "larger", "all"];
  const steps = { of: "yard", at: [1, 2, 10] };
  const [, beta] = definition().scenarios;
  const scenarios = ids.map((id) => ({ ...beta, id, title: `Yard ${id}` }));
  const observables = [observable("coverage", "share of wanted"), observable("leakage_bound", "share of bound")];
  let calls = 0; // nothing stands still
  const sections = studySections(studyContext("grid", [], { scenarios, steps, observables }, () => (calls++ % 7) / 10));
  const of = (id: string) => sections.flatMap(({ figures }) => figures).find((one) => one.id.startsWith(id))!;
  expect(of("plane").heading).toContain("yard 1 to 10");
  expect(of("levels").key.map(({ label }) => label)).toContain("Yard small");
});
