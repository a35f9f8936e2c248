/** `npm run conditions`: writes the scenario files of the study then-to-now from the base data of both eras; `--check`: see `kept.ts`. */
import { keepTexts } from "../kept.ts";
import { conditionFiles } from "./condition-files.ts";

await keepTexts("npm run conditions", conditionFiles);
