import { expect, test } from "vitest";
import { claimJsonSchemaText } from "../../../tools/schema/claim-schema.ts";

test("what is laid over a scenario is described in the schema of scenarios", () => {
  expect(claimJsonSchemaText()).toContain("../scenarios/scenario.schema.json#/properties/changes");
});

// To write it anew: npm run schema
test("the schema file is what the code gives", async () => {
  await expect(claimJsonSchemaText()).toMatchFileSnapshot("../../../reports/claim.schema.json");
});
