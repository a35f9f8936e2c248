/** The pages of finished studies again, with their parts', from the tables that are kept with them: no run is made. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { renewChecksums } from "../../src/cli/folder/checksums.ts";
import { FINDINGS } from "../../src/cli/folder/result-folder.ts";
import { findingsAgain, pageAgain, picturesAgain } from "../../src/cli/folder/study-findings.ts";
import { partsOf } from "../../src/cli/folder/study-folder.ts";

/** false where the study has not been made. */
export function writePages(folder: string): boolean {
  for (const part of partsOf(folder)) writePages(join(folder, part));
  if (!existsSync(join(folder, "manifest.json"))) return false;
  const plotly = readFileSync(createRequire(import.meta.url).resolve("plotly.js-dist-min"), "utf8");
  writeFileSync(join(folder, "report.html"), pageAgain(folder, plotly));
  const findings = findingsAgain(folder);
  if (findings !== null) writeFileSync(join(folder, FINDINGS), findings);
  for (const { name, svg } of picturesAgain(folder)) writeFileSync(join(folder, name), svg);
  renewChecksums(folder);
  return true;
}
