/** Editors know every field of a study file; what a switch may hold is described in the schema of scenarios. */
import { expect, test } from "vitest";
import { DESIGN_KINDS, STUDY_FILE } from "../../../src/study/study-file.ts";
import { studyJsonSchema, studyJsonSchemaText } from "../../../tools/schema/study-schema.ts";

interface Schema {
  properties: Record<string, Schema>;
  additionalProperties: Schema;
  oneOf: Schema[];
  const?: string;
  $ref?: string;
}

test("every field is there, a switch points to scenarios", () => {
  const { properties } = studyJsonSchema() as unknown as Schema;
  expect(Object.keys(properties)).toEqual(Object.keys(STUDY_FILE.shape));
  expect(properties.design.oneOf.map((design) => design.properties.kind.const)).toEqual(DESIGN_KINDS);
  const [grid] = properties.design.oneOf;
  expect([Object.keys(grid.properties), grid.additionalProperties]).toEqual([["kind", "levels"], false]);
  const layer = properties.factors.additionalProperties.properties.switch;
  expect(layer.properties.changes.$ref).toBe("../scenarios/scenario.schema.json#/properties/changes");
  expect(layer.additionalProperties).toBe(false);
});

// To write it anew: npm run schema
test("the schema file is what the code gives", async () => {
  await expect(studyJsonSchemaText()).toMatchFileSnapshot("../../../reports/study.schema.json");
});
