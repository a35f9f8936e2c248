import { expect, test } from "vitest";
import type { Checker } from "../../src/scenario/checker.ts";
import { checkReferences } from "../../src/scenario/check-references.ts";
import { ALL_ITEMS, TARGET } from "../../src/scenario/tables.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import type { BaseData } from "../../src/scenario/tables.ts";
import { MINIMAL_PATH, minimalFiles } from "./minimal-setting.ts";

const { data } = loadScenario(minimalFiles(), MINIMAL_PATH);
function found(changed: Partial<BaseData>, sources = ["report", "assumption"]): string[] {
  const told: string[] = [];
  const checker: Checker = {
    report: (table, _, column) => told.push(`${table}.${column}`),
    reportTable: (table) => told.push(table),
    mustKnow: (table, _, column, kind, id, known) =>
      void (known.has(id) || told.push(`${table}.${column}: ${kind} ${id}`)),
  };
  checkReferences({ ...data, ...changed }, new Set(sources), checker);
  return told;
}

test("sound data has nothing wrong", () => expect(found({})).toEqual([]));

test("the target and all items may be named in the timeline, not used as ids", () => {
  const [event] = data.timeline;
  expect(found({ timeline: [{ ...event, actor: TARGET, items: [ALL_ITEMS] }] })).toEqual([]);
  expect(found({ hubs: [], suppliers: [...data.suppliers, { ...data.suppliers[0], id: TARGET }] })).toEqual([
    "suppliers.id",
  ]);
});

test("what is removed is missed by all who name it", () => {
  expect(found({ minerals: [] })).toEqual([
    "dependence.mineral: mineral gallium",
    "dependence.mineral: mineral gallium",
    "items.minerals: mineral gallium",
  ]);
  expect(found({ users: data.users.filter(({ sector }) => sector !== "foundry") })).toEqual([
    "items.sectors: sector foundry",
    "items.sectors: sector foundry",
  ]);
});

test("every row of every table must cite known sources", () => {
  const rows = Object.values(data).flat();
  const cited = rows.filter((row) => row.source.includes("report")).length;
  expect(cited).toBeGreaterThan(5);
  expect(found({}, ["assumption"])).toHaveLength(cited);
});

test("lists name nothing twice and are not empty", () => {
  const [tools, chips] = data.items;
  expect(
    found({
      items: [
        { ...tools, sectors: [] },
        { ...chips, sectors: ["cloud", "cloud"] },
      ],
    }),
  ).toEqual(["items.sectors", "items.sectors"]);
  expect(found({ firms: [{ ...data.firms[0], products: [] }] })).toEqual(["firms.products"]);
});

test("each list needs an item and a name of its own", () => {
  const [tools, chips] = data.items;
  const other = { ...chips, list: "other" };
  const row = { id: "main", name: "", value: 1, source: [], place: "", grade: "assumed" as const, note: "" };
  const lists = [row, { ...row, id: "other" }];
  expect(found({ lists, items: [tools, other] })).toEqual([]);
  expect(found({ lists })).toEqual(["lists.id"]); // nothing on the other
  expect(found({ lists: [row], items: [tools, other] })).toEqual(["items.list: list other"]);
  expect(found({ lists: [row, { ...row, id: tools.id }], items: [tools, { ...chips, list: tools.id }] })).toEqual([
    "lists.id",
  ]);
});

test("a list's id stands for its items in the timeline", () => {
  const [event] = data.timeline;
  expect(found({ timeline: [{ ...event, items: ["main"] }] })).toEqual([]);
  expect(found({ timeline: [{ ...event, items: ["other"] }] })).toEqual(["timeline.items: item other"]);
});
