import { expect, test } from "vitest";
import type { Checker } from "../../src/scenario/checker.ts";
import { checkSense } from "../../src/scenario/check-sense.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { type BaseData, SERIES } from "../../src/scenario/tables.ts";
import { MINIMAL_PATH, minimalFiles } from "./minimal-setting.ts";

const { data } = loadScenario(minimalFiles(), MINIMAL_PATH);
function found(changed: Partial<BaseData>): string[] {
  const told: string[] = [];
  const checker: Checker = {
    report: (table, _, column, message) => told.push(`${table}.${column} ${message}`),
    reportTable: (table, message) => told.push(`${table} ${message}`),
    mustKnow: () => {},
  };
  checkSense({ ...data, ...changed }, checker);
  return told;
}

test("sound data has nothing wrong", () => expect(found({})).toEqual([]));

test("empty tables that a world needs are told", () => {
  const told = found({ items: [], users: [], suppliers: [], hubs: [] });
  for (const table of ["items", "users", "suppliers", "hubs"])
    expect(told.some((text) => text.startsWith(`${table} found no`))).toBe(true);
});

test("an item that no kind of control reaches cannot be controlled", () => {
  const [tools, chips] = data.items;
  const none = { by_list: 0, by_end_user: 0, by_end_use: 0, by_services: 0, by_country: 0 };
  expect(found({ items: [{ ...tools, ...none, by_end_user: 0.1 }, chips] })).toEqual([]);
  expect(found({ items: [{ ...tools, ...none }, chips] })).toHaveLength(1);
});

test("a cell's named firms may hold all of it, not more, and it is told once", () => {
  const [litho] = data.firms;
  const firm = (id: string, weight: number) => ({ ...litho, id, products: [{ id: "TOOLS", weight }] });
  expect(found({ firms: [firm("A", 0.5), firm("B", 0.5)] })).toEqual([]);
  expect(found({ firms: [firm("A", 0.5), firm("B", 0.6), firm("C", 0.1)] })).toHaveLength(1);
});

test("each missing series is named", () => {
  for (const name of Object.keys(SERIES)) {
    expect(found({ series: data.series.filter(({ series }) => series !== name) })[0]).toContain(`no point of ${name};`);
  }
});

test("days must exist in every table that has them", () => {
  const day = "2023-02-29";
  expect(
    found({ suppliers: data.suppliers.map((row) => (row.id === "NL" ? { ...row, joined: day } : row)) }),
  ).toHaveLength(1);
  expect(found({ users: [{ ...data.users[0], listed: day }] })).toHaveLength(1);
  expect(found({ timeline: [{ ...data.timeline[0], date: "2023-02-28", effective: day }] })).toHaveLength(1);
  expect(found({ series: [...data.series, { ...data.series[0], date: day }] })).toHaveLength(1);
});

test("a state's exposure and a list's threat may be dated, as shares; the state and the list must exist", () => {
  const dated = (series: string, value: number) =>
    found({ series: [...data.series, { ...data.series[0], series, value }] });
  for (const share of [0, 0.3, 1]) expect(dated("exposure_NL", share)).toEqual([]);
  for (const value of [-0.01, 1.01, 30]) {
    expect(dated("exposure_NL", value)).toEqual([`series.value found ${value}; allowed: a share from 0 to 1`]);
    expect(dated("threat_main", value)).toHaveLength(1);
  }
  expect(dated("threat_main", 0.3)).toEqual([]);
  expect(dated("threat_mein", 0.3)[0]).toContain('did you mean "threat_main"?');
  expect(dated("exposure_XX", 0.3)).toEqual([
    'series.series found unknown series "exposure_XX"; allowed: exposure_US, exposure_NL, exposure_JP; did you mean "exposure_US"?',
  ]);
  expect(dated("exposures", 0.3)[0]).toContain("exposure_<id of a supplier>");
});

test("a series is a share, but for an index and a factor", () => {
  const [first] = data.series;
  const wrong = (series: string, value: number): string[] =>
    found({ series: [...data.series, { ...first, series, value }] });
  expect(wrong("threat", 1.2)).toEqual(["series.value found 1.2; allowed: a share from 0 to 1"]);
  expect(wrong("push", 0)).toEqual(["series.value found 0; allowed: a number from 0.01 to 100"]);
  expect(wrong("row_demand", 1e22)).toEqual(["series.value found 1e+22; allowed: a number from 0.001 to 1000"]);
  expect([...wrong("row_demand", 7), ...wrong("exposure_NL", 0.4)]).toEqual([]);
});
