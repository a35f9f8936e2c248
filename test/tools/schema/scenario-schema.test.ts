import { expect, test } from "vitest";
import { scenarioJsonSchema, scenarioJsonSchemaText } from "../../../tools/schema/scenario-schema.ts";
import { PARAMETERS } from "../../../src/scenario/parameters.ts";
import { PROCESS_NAMES } from "../../../src/scenario/processes.ts";
import { CHANGEABLE_TABLES } from "../../../src/scenario/scenario-file.ts";

interface Schema {
  description?: string;
  enum?: string[];
  properties: Record<string, Schema>;
  patternProperties: Record<string, Schema>;
  additionalProperties: false | Schema;
  anyOf: Schema[];
}

test("editors are told every process, parameter, table and column, with meanings", () => {
  const { properties } = scenarioJsonSchema() as unknown as Schema;
  expect(Object.keys(properties.processes.properties)).toEqual([...PROCESS_NAMES]);
  expect(Object.keys(properties.parameters.properties)).toEqual(Object.keys(PARAMETERS));
  expect(properties.parameters.properties.crisis_rate.description).toContain(PARAMETERS.crisis_rate.meaning);
  expect(Object.keys(properties.changes.properties)).toEqual(CHANGEABLE_TABLES);
  const row = (properties.changes.properties.suppliers.additionalProperties as Schema).anyOf[1];
  expect(row.properties.alliance).toMatchObject({ type: "number", minimum: 0, maximum: 1 });
  expect(row.properties.alliance.description).toContain("leader");
  expect(row.properties.role.enum).toContain("partner");
  expect(row.additionalProperties).toBe(false);
});

test("editors know the series of single states and lists by their prefix, and no others", () => {
  const { series } = (scenarioJsonSchema() as unknown as Schema).properties;
  expect(Object.keys(series.patternProperties)).toEqual(["^exposure_", "^threat_", "^need_", "^row_demand_"]);
  expect(series.properties.threat.description).toContain("threat");
  expect(series.additionalProperties).toBe(false);
});

// To write it anew after a change of parameters, tables or the schema: npx vitest run -u --config .config/vitest.config.ts test/scenario
test("the schema file is what the code gives", async () => {
  await expect(scenarioJsonSchemaText()).toMatchFileSnapshot("../../../scenarios/scenario.schema.json");
});
