import { expect, test } from "vitest";
import { seriesNames } from "../../src/scenario/series-names.ts";
import { OWN_SERIES, SERIES } from "../../src/scenario/tables.ts";

test("what is allowed follows the prefix that was written", () => {
  expect(seriesNames("exposure_X", ["US", "NL"], ["main"])).toEqual(["exposure_US", "exposure_NL"]);
  expect(seriesNames("threat_", ["US"], ["main", "other"])).toEqual(["threat_main", "threat_other"]);
});

test("the series of the setting keep their names, also where a prefix begins like one", () => {
  for (const name of Object.keys(SERIES)) expect(seriesNames(name, ["US"], ["main"])).toContain(name);
});

test("every kind of own series is told to who misspells a name", () => {
  for (const prefix of Object.keys(OWN_SERIES)) {
    expect(seriesNames("nothing", [], []).some((name) => name.startsWith(prefix))).toBe(true);
  }
});
