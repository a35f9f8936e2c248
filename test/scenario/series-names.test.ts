import { expect, test } from "vitest";
import { boundsOf, seriesNames } from "../../src/scenario/series-names.ts";
import { OWN_SERIES, SERIES } from "../../src/scenario/tables.ts";

test("what is allowed follows the prefix that was written", () => {
  const owners = { suppliers: ["US", "NL"], lists: ["main", "other"], items: ["TOOLS"] };
  expect(seriesNames("exposure_X", owners)).toEqual(["exposure_US", "exposure_NL"]);
  expect(seriesNames("threat_", owners)).toEqual(["threat_main", "threat_other"]);
  expect(seriesNames("row_demand_X", owners)).toEqual(["row_demand_TOOLS"]);
});

test("the series of the setting keep their names, also where a prefix begins like one", () => {
  for (const name of Object.keys(SERIES))
    expect(seriesNames(name, { suppliers: ["US"], lists: ["main"], items: ["TOOLS"] })).toContain(name);
});

test("every kind of own series is told to who misspells a name", () => {
  for (const prefix of Object.keys(OWN_SERIES)) {
    expect(
      seriesNames("nothing", { suppliers: [], lists: [], items: [] }).some((name) => name.startsWith(prefix)),
    ).toBe(true);
  }
});

test("demand elsewhere is an index, for an item as for all; a share has no bounds of its own", () => {
  expect(boundsOf("row_demand_TOOLS")).toBe(boundsOf("row_demand"));
  expect(boundsOf("row_demand")).toBeDefined();
  expect(boundsOf("exposure_US")).toBeUndefined();
});
