/** `npm run schema`: writes the JSON Schemas of scenario, study and claim files, for editors; `--check`: see `kept.ts`. */
import { keepTexts } from "../kept.ts";
import { schemaFiles } from "./schemas.ts";

await keepTexts("npm run schema", schemaFiles);
