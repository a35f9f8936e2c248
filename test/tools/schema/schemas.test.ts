/** Editors know every field of the files that people write; what a switch or a claim lays over a scenario is described in the schema of scenarios. */
import { expect, test } from "vitest";
import { PARAMETERS } from "../../../src/scenario/parameters.ts";
import { PROCESS_NAMES } from "../../../src/scenario/processes.ts";
import { CHANGEABLE_TABLES } from "../../../src/scenario/scenario-file.ts";
import { DESIGN_KINDS, STUDY_FILE } from "../../../src/study/study-file.ts";
import { staleIn } from "../../../tools/kept.ts";
import { schemaFiles } from "../../../tools/schema/schemas.ts";

interface Schema {
  description?: string;
  enum?: string[];
  const?: string;
  $ref?: string;
  properties: Record<string, Schema>;
  patternProperties: Record<string, Schema>;
  additionalProperties: Schema;
  anyOf: Schema[];
  oneOf: Schema[];
}

const files = schemaFiles();
const propertiesOf = (path: string) => (JSON.parse(files.get(path)!) as Schema).properties;

test("the schema files are what the code gives (npm run schema writes them)", () => {
  expect(staleIn(files)).toEqual([]);
});

test("a scenario: every process, parameter, table and column, with meanings", () => {
  const properties = propertiesOf("scenarios/scenario.schema.json");
  expect(Object.keys(properties.processes.properties)).toEqual([...PROCESS_NAMES]);
  expect(Object.keys(properties.parameters.properties)).toEqual(Object.keys(PARAMETERS));
  expect(properties.parameters.properties.crisis_rate.description).toContain(PARAMETERS.crisis_rate.meaning);
  expect(Object.keys(properties.changes.properties)).toEqual(CHANGEABLE_TABLES);
  const row = properties.changes.properties.suppliers.additionalProperties.anyOf[1];
  expect(row.properties.alliance).toMatchObject({ type: "number", minimum: 0, maximum: 1 });
  expect(row.properties.alliance.description).toContain("leader");
  expect(row.properties.role.enum).toContain("partner");
  expect(row.additionalProperties).toBe(false);
});

test("a scenario: the series of single states and lists by their prefix, and no others", () => {
  const { series } = propertiesOf("scenarios/scenario.schema.json");
  expect(Object.keys(series.patternProperties)).toEqual(["^exposure_", "^threat_", "^need_", "^row_demand_"]);
  expect(series.properties.threat.description).toContain("threat");
  expect(series.additionalProperties).toBe(false);
});

test("a study: every field is there, a switch points to scenarios; so does a claim", () => {
  const properties = propertiesOf("reports/study.schema.json");
  expect(Object.keys(properties)).toEqual(Object.keys(STUDY_FILE.shape));
  expect(properties.design.oneOf.map((design) => design.properties.kind.const)).toEqual(DESIGN_KINDS);
  const [grid] = properties.design.oneOf;
  expect([Object.keys(grid.properties), grid.additionalProperties]).toEqual([["kind", "levels"], false]);
  const layer = properties.factors.additionalProperties.properties.switch;
  expect(layer.properties.changes.$ref).toBe("../scenarios/scenario.schema.json#/properties/changes");
  expect(layer.additionalProperties).toBe(false);
  expect(files.get("reports/claim.schema.json")).toContain("../scenarios/scenario.schema.json#/properties/changes");
});
