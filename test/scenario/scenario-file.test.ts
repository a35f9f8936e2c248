import { expect, test } from "vitest";
import { PARAMETERS } from "../../src/scenario/parameters.ts";
import { PROCESS_NAMES } from "../../src/scenario/processes.ts";
import { CHANGEABLE_TABLES, namesAt, SCENARIO_FILE } from "../../src/scenario/scenario-file.ts";

test("names are known at every depth", () => {
  expect(namesAt([])).toContain("without_events");
  expect(namesAt(["parameters"])).toEqual(Object.keys(PARAMETERS));
  expect(namesAt(["parameters", "crisis_rate"])).toContain("value");
  expect(namesAt(["processes"])).toEqual([...PROCESS_NAMES]);
  expect(namesAt(["changes"])).toEqual(CHANGEABLE_TABLES);
  expect(namesAt(["changes", "suppliers", "NL"])).toContain("alliance");
  expect(namesAt(["changes", "suppliers", "NL"])).not.toContain("id"); // the key names the row
  expect(namesAt(["events", 3])).toContain("tighten_years");
  expect(namesAt(["no", "such", "path"])).toEqual([]);
});

test("the timeline and the series are changed by their own fields", () => {
  expect(CHANGEABLE_TABLES).not.toContain("timeline");
  expect(CHANGEABLE_TABLES).not.toContain("series");
  expect(CHANGEABLE_TABLES).toHaveLength(10);
});

test("a title is all that every file must have", () => {
  expect(SCENARIO_FILE.safeParse({ title: "x" }).success).toBe(true);
  expect(SCENARIO_FILE.safeParse({}).success).toBe(false);
});
