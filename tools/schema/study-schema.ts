/** The JSON Schema of a study file, so that editors complete names and show meanings (first line of each study.yaml). */
import { z } from "zod";
import { LAYER, STUDY_FILE } from "../../src/study/study-file.ts";

/** Where the schema of scenarios lies, seen from the folder of the schema of studies. */
const SCENARIOS = "../scenarios/scenario.schema.json";

export function studyJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(STUDY_FILE, { target: "draft-7", override: pointToScenarios });
  delete schema.definitions; // of the fields that are now described elsewhere
  return { $schema: schema.$schema, title: "smallyard study", ...schema };
}

/** What is laid over a scenario is a part of a scenario file: its fields are described there, once. */
export function pointToScenarios({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: unknown;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  if (zodSchema !== LAYER) return;
  const fields = Object.keys(LAYER.shape);
  jsonSchema.properties = Object.fromEntries(
    fields.map((field) => [field, { $ref: `${SCENARIOS}#/properties/${field}` }]),
  );
}

/** The text of `reports/study.schema.json`. */
export function studyJsonSchemaText(): string {
  return `${JSON.stringify(studyJsonSchema(), null, 2)}\n`;
}
