/** The page of a finished study, made again from its kept tables. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writePages } from "../../../tools/studies/study-pages.ts";
import { call, projectFolder, writeIn } from "../../cli/project-folder.ts";
import { STUDY } from "../../cli/study-files.ts";

const folder = projectFolder();
const out = join(folder, "mine");
writeIn(folder, "mine/study.yaml", STUDY.replaceAll("scenarios/", "../scenarios/"));
writeIn(folder, "mine/prose.md", "## Finding\n\n{{figure grid-differences-early}}\n");

test("page and words again, without a run; nothing where no study was made", async () => {
  expect(await call(folder, "study", "mine/study.yaml", "--jobs", "1", "--out", out)).toMatchObject({ code: 0 });
  const words = readFileSync(join(out, "findings.md"), "utf8");
  const report = readFileSync(join(out, "report.html"), "utf8");
  rmSync(join(out, "report.html"));
  rmSync(join(out, "findings.md"));
  expect(writePages(out)).toBe(true);
  expect(readFileSync(join(out, "report.html"), "utf8").length).toBeGreaterThan(0.9 * report.length);
  expect(readFileSync(join(out, "findings.md"), "utf8")).toBe(words);
  expect(writePages(folder)).toBe(false);
});
