/**
 * The JSON Schemas of scenario, study and claim files, so that editors complete names and show meanings. The first line of each shipped file names its
 * schema.
 */
import { z } from "zod";
import { SCENARIO_FILE } from "../../src/scenario/scenario-file.ts";
import { OWN_SERIES } from "../../src/scenario/tables.ts";
import { CLAIM_FILE } from "../../src/study/claims/claim-file.ts";
import { LAYER, STUDY_FILE } from "../../src/study/study-file.ts";
import type { Texts } from "../kept.ts";

/** Where the schema of scenarios lies, seen from the folder of the other two. */
const SCENARIOS = "../scenarios/scenario.schema.json";

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>["override"]>;

export function schemaFiles(): Texts {
  return new Map([
    ["scenarios/scenario.schema.json", schemaText("scenario", SCENARIO_FILE, nameOwnSeries)],
    ["reports/study.schema.json", schemaText("study", STUDY_FILE, pointToScenarios)],
    ["reports/claim.schema.json", schemaText("claim", CLAIM_FILE, pointToScenarios)],
  ]);
}

function schemaText(kind: string, file: z.ZodType, override: Override): string {
  const schema = z.toJSONSchema(file, { target: "draft-7", override });
  if (override === pointToScenarios) delete schema.definitions; // of the fields that are described in the schema of scenarios
  return `${JSON.stringify({ $schema: schema.$schema, title: `smallyard ${kind}`, ...schema }, null, 2)}\n`;
}

/** Series of single states and lists are known by their prefix, so that the editor marks a misspelt name. */
const nameOwnSeries: Override = ({ jsonSchema }) => {
  const { properties, additionalProperties } = jsonSchema;
  if (properties?.threat === undefined || typeof additionalProperties !== "object") return;
  jsonSchema.patternProperties = Object.fromEntries(
    Object.entries(OWN_SERIES).map(([prefix, description]) => [`^${prefix}`, { ...additionalProperties, description }]),
  );
  jsonSchema.additionalProperties = false;
};

/** What is laid over a scenario is a part of a scenario file: its fields are described there, once. */
const pointToScenarios: Override = ({ zodSchema, jsonSchema }) => {
  if ((zodSchema as unknown) !== LAYER) return;
  const fields = Object.keys(LAYER.shape);
  jsonSchema.properties = Object.fromEntries(
    fields.map((field) => [field, { $ref: `${SCENARIOS}#/properties/${field}` }]),
  );
};
