/**
 * `npm run conditions`: writes the scenario files of the study then-to-now from the base data of both eras; with `--check` it writes nothing, names
 * the files that are stale and ends with 1.
 */
import { CONDITIONS_FOLDER, staleFiles, writeConditionFiles } from "./condition-files.ts";
import { EXIT } from "../../src/cli/errors.ts";
import { runScript } from "../script.ts";

await runScript(() => {
  const stale = staleFiles();
  if (process.argv.includes("--check")) {
    process.stdout.write(stale.map((name) => `${name} is not what npm run conditions would write\n`).join(""));
    return stale.length > 0 ? EXIT.failed : EXIT.done;
  }
  writeConditionFiles();
  process.stdout.write(`${CONDITIONS_FOLDER}: ${stale.length} files changed\n`);
  return EXIT.done;
});
