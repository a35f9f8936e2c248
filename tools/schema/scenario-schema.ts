/**
 * The JSON Schema of a scenario file, so that editors complete names and show meanings (first line of each file in `scenarios/`).
 */
import { z } from "zod";
import { SCENARIO_FILE } from "../../src/scenario/scenario-file.ts";
import { OWN_SERIES } from "../../src/scenario/tables.ts";

export function scenarioJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(SCENARIO_FILE, { target: "draft-7", override: nameOwnSeries });
  return { $schema: schema.$schema, title: "smallyard scenario", ...schema };
}

/** Series of single states and lists are known by their prefix: so a misspelt name is marked in the editor too. */
function nameOwnSeries({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { properties, additionalProperties } = jsonSchema;
  if (properties?.threat === undefined || typeof additionalProperties !== "object") return;
  jsonSchema.patternProperties = Object.fromEntries(
    Object.entries(OWN_SERIES).map(([prefix, description]) => [`^${prefix}`, { ...additionalProperties, description }]),
  );
  jsonSchema.additionalProperties = false;
}

/** The text of `scenarios/scenario.schema.json`. */
export function scenarioJsonSchemaText(): string {
  return `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
}
