/** `npm run schema`: writes the JSON Schemas of scenario, study and claim files, for editors. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { scenarioJsonSchemaText } from "./scenario-schema.ts";
import { claimJsonSchemaText } from "./claim-schema.ts";
import { studyJsonSchemaText } from "./study-schema.ts";
import { PROJECT } from "../../src/cli/read-files.ts";

writeFileSync(join(PROJECT, "scenarios", "scenario.schema.json"), scenarioJsonSchemaText());
writeFileSync(join(PROJECT, "reports", "study.schema.json"), studyJsonSchemaText());
writeFileSync(join(PROJECT, "reports", "claim.schema.json"), claimJsonSchemaText());
