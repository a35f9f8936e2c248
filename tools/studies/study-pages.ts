/** Writes the pages of finished studies and of their parts again from the tables that are kept with them, without a run. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renewChecksums } from "../../src/cli/folder/checksums.ts";
import { FINDINGS } from "../../src/cli/folder/result-folder.ts";
import { findingsText, readStudyReport } from "../../src/cli/folder/study-findings.ts";
import { partsOf } from "../../src/cli/folder/study-folder.ts";
import { studyPictures } from "../../src/report/study/study-pictures.ts";
import { buildStudyReport } from "../../src/report/study/study-report.ts";

/** false where the study has not been made. */
export function writePages(folder: string): boolean {
  for (const part of partsOf(folder)) writePages(join(folder, part));
  if (!existsSync(join(folder, "manifest.json"))) return false;
  const input = readStudyReport(folder);
  writeFileSync(join(folder, "report.html"), buildStudyReport(input));
  const findings = findingsText(input);
  if (findings !== null) writeFileSync(join(folder, FINDINGS), findings);
  for (const { name, svg } of studyPictures(input)) writeFileSync(join(folder, name), svg);
  renewChecksums(folder);
  return true;
}
