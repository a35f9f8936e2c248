import { expect, test } from "vitest";
import { scenarioName } from "../../../src/report/names.ts";
import { namedInput } from "../../../src/report/study/named-input.ts";
import { LAG, studyInput } from "./example.ts";

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

test("a scenario goes by its short title, in the study and in every table; a long title leaves the id, its words apart", () => {
  const named = namedInput(titled(["CoCom", "Today's controls on semiconductors"]));
  expect(named.study.scenarios.map(({ id }) => id)).toEqual(["CoCom", second.id]);
  expect(idsIn("bands", named)).toEqual(new Set(["CoCom", second.id]));
  expect(scenarioName("partners-free", "Partners that follow in their own time")).toBe("partners free");
});

test("two of one title and the steps of a ladder keep their ids", () => {
  expect(namedInput(titled(["Same", "Same"])).study.scenarios.map(({ id }) => id)).toEqual([first.id, second.id]);
  const ladder = namedInput(titled(["One item", "Two items"], ["yard-01", "yard-02"]));
  expect(ladder.study.scenarios.map(({ id }) => id)).toEqual(["yard-01", "yard-02"]);
});
