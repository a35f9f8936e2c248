/**
 * The JSON Schema of a scenario file, so that editors complete names and show meanings (first line of each file in `scenarios/`).
 */
import { z } from "zod";
import { SCENARIO_FILE } from "./scenario-file.ts";

export function scenarioJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(SCENARIO_FILE, { target: "draft-7" });
  return { $schema: schema.$schema, title: "smallyard scenario", ...schema };
}

/** The text of `scenarios/scenario.schema.json`. */
export function scenarioJsonSchemaText(): string {
  return `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
}
