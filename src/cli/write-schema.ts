/** `npm run schema`: writes the JSON Schema of scenario files, for editors. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { scenarioJsonSchemaText } from "../scenario/json-schema.ts";
import { PROJECT } from "./read-files.ts";

writeFileSync(join(PROJECT, "scenarios", "scenario.schema.json"), scenarioJsonSchemaText());
