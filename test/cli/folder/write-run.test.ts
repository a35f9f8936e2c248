/** When controls came into force, as the report is given it. */
import { expect, test } from "vitest";
import { entriesTable } from "../../../src/cli/folder/write-run.ts";
import { shipped } from "../../engine/worlds.ts";

test("the entries into force of a timeline, item by item; a world without controls has none", () => {
  const { columns, rows } = entriesTable([shipped("today"), shipped("no-controls")]);
  expect(columns.map(({ name }) => name)).toEqual(["scenario", "date", "item", "label"]);
  const foundry = rows.filter(([, , item]) => item === "FOUNDRY");
  expect(foundry[0].slice(0, 3)).toEqual(["today", "2020-09-14", "FOUNDRY"]);
  expect(rows.every(([scenario]) => scenario === "today")).toBe(true);
});
