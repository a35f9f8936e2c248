/**
 * `npm run carried`: writes the scenario files of the study then-to-now from the base data of both eras; with `--check` it writes nothing, names
 * the files that are stale and ends with 1.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CARRIED_FOLDER, carriedFiles } from "./carried-files.ts";
import { EXIT, explainError } from "./errors.ts";
import { PROJECT } from "./read-files.ts";

try {
  const files = carriedFiles();
  const stale = [...files].filter(([name, text]) => {
    const path = join(PROJECT, name);
    return !existsSync(path) || readFileSync(path, "utf8").replaceAll("\r\n", "\n") !== text;
  });
  if (process.argv.includes("--check")) {
    process.stdout.write(stale.map(([name]) => `${name} is not what npm run carried would write\n`).join(""));
    process.exitCode = stale.length > 0 ? EXIT.failed : EXIT.done;
  } else {
    mkdirSync(join(PROJECT, CARRIED_FOLDER), { recursive: true });
    for (const [name, text] of files) writeFileSync(join(PROJECT, name), text);
    process.stdout.write(`${files.size} files in ${CARRIED_FOLDER}, ${stale.length} of them changed\n`);
  }
} catch (error) {
  const { message, exitCode } = explainError(error);
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}
