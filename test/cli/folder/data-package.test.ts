import { expect, test } from "vitest";
import type { Table } from "../../../src/base/table.ts";
import { createDataPackage } from "../../../src/cli/folder/data-package.ts";

const columns = [
  { name: "run", unit: "1" },
  { name: "date", unit: "" },
  { name: "delay", unit: "yr" },
  { name: "note", unit: "" },
];
const part = (rows: Table["rows"]): Table => ({ columns, rows });
const FILES = [
  { name: "runs.csv", bytes: 12, sha256: "ab" },
  { name: "other.json", bytes: 3, sha256: "cd" },
];

function fieldsOf(parts: readonly Table["rows"][]) {
  const made = createDataPackage();
  for (const rows of parts) made.see("runs.csv", part(rows));
  const { resources } = JSON.parse(made.text("0.1.0", "today", FILES)) as {
    resources: { path: string; hash: string; schema: { fields: { name: string; type: string; unit?: string }[] } }[];
  };
  return resources;
}

test("each table is there with names, types and units of its columns, and its digest", () => {
  const [table, ...others] = fieldsOf([[[1, "2020-01-01", 0.5, "a"]]]);
  expect(others).toEqual([]);
  expect(table).toMatchObject({ name: "runs", path: "runs.csv", bytes: 12, hash: "sha256:ab" });
  expect(table.schema.fields).toEqual([
    { name: "run", type: "integer", unit: "1" },
    { name: "date", type: "date" },
    { name: "delay", type: "number", unit: "yr" },
    { name: "note", type: "string" },
  ]);
});

test("a type holds all parts of a table, and what is missing decides nothing", () => {
  const types = (parts: readonly Table["rows"][]): string[] => fieldsOf(parts)[0].schema.fields.map(({ type }) => type);
  expect(types([[[1, null, 1, ""]], [[2, "x", 0.5, null]]])).toEqual(["integer", "string", "number", "string"]);
  expect(types([[[1, "2020-01-01", NaN, null]], [["a", "2020-02-30x", 3, null]]])).toEqual([
    ...["string", "string", "integer", "string"],
  ]);
});
