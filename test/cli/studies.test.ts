/** Words of a study with their places filled, and what is kept under reports/: it says what its tables say. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findingsText, readStudyReport } from "../../src/cli/folder/study-findings.ts";
import { studyPictures } from "../../src/report/study/study-pictures.ts";
import { shippedStudies } from "../../src/cli/folder/study-folder.ts";
import { call, projectFolder, writeIn } from "./project-folder.ts";
import { STUDY } from "./study-files.ts";

const folder = projectFolder();
const out = join(folder, "mine");
const run = (...more: string[]) => call(folder, "study", "mine/study.yaml", "--jobs", "1", "--out", out, ...more);
const page = (): string => readFileSync(join(out, "findings.md"), "utf8");
writeIn(folder, "mine/study.yaml", STUDY.replaceAll("scenarios/", "../scenarios/"));
const PROSE = "## Finding\n\nIt is {{bands.mean leakage_total crisis_rate=0.6}}.\n\n{{made}}\n";

test("words are filled, and filled again from the kept tables alone; a wrong place costs no run", async () => {
  writeIn(folder, "mine/prose.md", PROSE.replace("0.6", "0.7"));
  expect(await run()).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("prose.md: line 3: {{bands.mean") as string,
  });
  expect(existsSync(join(out, "manifest.json"))).toBe(false);
  writeIn(folder, "mine/prose.md", PROSE);
  expect(await run("--resume")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^0 runs/) as string });
  expect(page()).toMatch(
    /^<!-- .* -->\n\n# Small\n\n\*Does it run\?\*\n\n## Finding\n\nIt is [\d.]+\u00a0%\.\n\nMade by `smallyard study/,
  );
  expect(readFileSync(join(out, "report.html"), "utf8")).not.toContain("{{bands");
  expect(findingsText(readStudyReport(out))).toBe(page());
});

test("--resume with --force goes on with its own store and replaces another study's", async () => {
  expect((await run("--resume", "--force")).stdout).toMatch(/^0 runs/);
  writeIn(folder, "mine/study.yaml", STUDY.replaceAll("scenarios/", "../scenarios/").replace("0.1", "0.2"));
  expect(await run("--resume")).toMatchObject({ code: 2 });
  expect((await run("--resume", "--force")).stdout).toMatch(/^16 runs/);
  rmSync(join(out, "prose.md"));
  expect((await run("--resume", "--force")).code).toBe(0);
  expect(existsSync(join(out, "findings.md"))).toBe(false);
});

test("figures that the words name: a wrong one is told", async () => {
  writeIn(folder, "mine/prose.md", `${PROSE}\n{{figure response-nothing}}\n`);
  expect(await run("--resume", "--force")).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /prose\.md: \{\{figure response-nothing\}\}: found no such figure; there are grid-differences-early/,
    ) as string,
  });
  writeIn(folder, "mine/prose.md", `${PROSE}\n{{figure grid-differences-early}}\n`);
  expect((await run("--resume", "--force")).code).toBe(0);
  expect(page()).toMatch(/\n!\[[^\n]+\]\(picture\.svg\)\n/);
  expect(readFileSync(join(out, "picture.svg"), "utf8")).toBe(studyPictures(readStudyReport(out))[0].svg);
});

test.each(shippedStudies().filter((name) => existsSync(`reports/${name}/manifest.json`)))(
  "the findings of %s are its words with the numbers of its tables",
  (name) => {
    expect(readFileSync(`reports/${name}/findings.md`, "utf8")).toBe(findingsText(readStudyReport(`reports/${name}`)));
  },
);

test("a finding is the title, and what is folded is folded", async () => {
  writeIn(
    folder,
    "mine/prose.md",
    `# {{bands.mean leakage_total ? more : less : as much}} leaks\n\nWords.\n\n## More numbers\n\nMany.\n\n## How\n\nSo.\n`,
  );
  expect((await run("--resume", "--force")).code).toBe(0);
  expect(page()).toMatch(/\n# \w[\w ]+ leaks\n/);
  expect(page()).toContain("<details>\n<summary>More numbers</summary>\n\nMany.\n\n</details>\n\n## How\n\nSo.\n");
  expect(readFileSync(join(out, "report.html"), "utf8")).toMatch(/<h1>\w[\w ]+ leaks<\/h1>/);
});

test.each(shippedStudies().filter((name) => existsSync(`reports/${name}/manifest.json`)))(
  "the pictures of %s are drawn from its tables",
  (name) => {
    for (const { name: file, svg } of studyPictures(readStudyReport(`reports/${name}`)))
      expect(readFileSync(`reports/${name}/${file}`, "utf8"), file).toBe(svg);
  },
);
