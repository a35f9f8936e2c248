/** The JSON Schema of a claim file, so that editors complete names and show meanings (first line of each file in reports/claims). */
import { z } from "zod";
import { pointToScenarios } from "./study-schema.ts";
import { CLAIM_FILE } from "../../src/study/claims/claim-file.ts";

/** The text of `reports/claim.schema.json`. */
export function claimJsonSchemaText(): string {
  const schema = z.toJSONSchema(CLAIM_FILE, { target: "draft-7", override: pointToScenarios });
  delete schema.definitions; // of the fields that are described in the schema of scenarios
  return `${JSON.stringify({ $schema: schema.$schema, title: "smallyard claim", ...schema }, null, 2)}\n`;
}
