/**
 * `npm run carried`: writes the scenario files of the study then-to-now from the base data of both eras; with `--check` it writes nothing, names
 * the files that are stale and ends with 1.
 */
import { CARRIED_FOLDER, staleFiles, writeCarriedFiles } from "./carried-files.ts";
import { EXIT, explainError } from "./errors.ts";

try {
  const stale = staleFiles();
  if (process.argv.includes("--check")) {
    process.stdout.write(stale.map((name) => `${name} is not what npm run carried would write\n`).join(""));
    process.exitCode = stale.length > 0 ? EXIT.failed : EXIT.done;
  } else {
    writeCarriedFiles();
    process.stdout.write(`${CARRIED_FOLDER}: ${stale.length} files changed\n`);
  }
} catch (error) {
  const { message, exitCode } = explainError(error);
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}
