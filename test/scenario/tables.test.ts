import { expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { listsOf } from "../../src/scenario/tables.ts";
import { MINIMAL_PATH, minimalFiles } from "./minimal-setting.ts";

const { data } = loadScenario(minimalFiles(), MINIMAL_PATH);

test("lists are those of their table, in its order; without one those that items name", () => {
  const [tools, chips] = data.items;
  const other = { ...chips, list: "other" };
  expect(listsOf({ ...data, items: [tools, other] })).toEqual(["main", "other"]);
  const row = { id: "main", name: "", value: 1, source: [], place: "", grade: "assumed" as const, note: "" };
  expect(listsOf({ ...data, lists: [{ ...row, id: "other" }, row] })).toEqual(["other", "main"]);
});
