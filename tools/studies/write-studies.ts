/**
 * `npm run studies`: every study under reports/ into its own folder, one after the other, and the gallery that links them. What is in a store
 * of the same study and code is not run again, so after Ctrl-C the same command continues.
 *
 *   npm run studies -- coordination-lag --replicates 4     some of them, smaller
 *   npm run studies -- --check                             runs nothing large: see below
 *   npm run studies -- --pages                             no runs: pages and prose again, from the tables that are kept
 *
 * A study with chance and parameters both varying is made a second time with chance alone, into its folder chance/, so that its page can
 * separate the two.
 *
 * A folder of a study that holds a study.yaml of its own is a part of it: made before it, and its tables can be named in the prose.
 *
 * `--check` runs the first and the last point of each study once and compares with its small.csv, and fills the prose again from the kept
 * tables. What differs is named and the command ends with 1: the study was made on another model, or its page was edited by hand.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { csvText } from "../../src/study/csv.ts";
import { ALIKE_STUDY, alikeFile } from "./alike-file.ts";
import { EXIT, WrongInput } from "../../src/cli/errors.ts";
import { CONDITIONS_STUDY, conditionFiles } from "../conditions/condition-files.ts";
import { withFindings } from "./readme-findings.ts";
import { galleryPage, galleryText } from "./studies-gallery.ts";
import { describeStudy } from "../../src/cli/commands/describe-result.ts";
import { loadStudyFile } from "../../src/cli/inputs/load-study-file.ts";
import { PROJECT } from "../../src/cli/read-files.ts";
import { FINDINGS } from "../../src/cli/folder/result-folder.ts";
import { smallTable } from "./small-study.ts";
import { CHANCE, findingsText, readStudyReport } from "../../src/cli/folder/study-findings.ts";
import { studyPictures } from "../../src/report/study/study-pictures.ts";
import { writePages } from "./study-pages.ts";
import { doStudy } from "../../src/cli/jobs/study-job.ts";
import { INNER_STUDY, partsOf, shippedStudies } from "../../src/cli/folder/study-folder.ts";
import { isKept, staleIn, writeTexts } from "../kept.ts";
import { countOption, runScript } from "../script.ts";

const SMALL = "small.csv";

/** Returns the exit code of the first study that did not end well. */
async function makeStudy(name: string, replicates: number | undefined, jobs: number): Promise<number> {
  const out = `reports/${name}`;
  const file = `${out}/study.yaml`;
  process.stdout.write(`${name}\n`);
  // Scenario files that follow the base data.
  if (name === CONDITIONS_STUDY) writeTexts(conditionFiles());
  if (name === ALIKE_STUDY) writeTexts(alikeFile());
  const command = `npm run studies -- ${name}${replicates === undefined ? "" : ` --replicates ${replicates}`}`;
  const job = { file, jobs, resume: true, force: true, shard: undefined, replicates, command };
  for (const part of partsOf(out)) {
    const made = await doStudy({ ...job, file: join(out, part, "study.yaml"), out: join(out, part) });
    if (made.exitCode !== EXIT.done) return made.exitCode;
    process.stdout.write(`${out}/${part}\n`);
  }
  const { uncertainty } = loadStudyFile(file).definition;
  if (uncertainty === "both") {
    const chance = await doStudy({ ...job, out: join(out, CHANCE), uncertainty: "chance" });
    if (chance.exitCode !== EXIT.done) return chance.exitCode;
  }
  const result = await doStudy({ ...job, out });
  describeStudy(result, undefined, false);
  if (result.exitCode === EXIT.done) writeFileSync(join(out, SMALL), csvText(smallTable(file)));
  return result.exitCode;
}

/** Which kept files are not what the command would write. */
function complaints(name: string): string[] {
  const folder = `reports/${name}`;
  const differs = (file: string, text: string | null): string[] => {
    const path = join(folder, file);
    return isKept(path, text) ? [] : [`${path} is not what npm run studies -- ${name} would write`];
  };
  const alike =
    name === ALIKE_STUDY ? staleIn(alikeFile()).map((path) => `${path} is not what the base data give`) : [];
  const input = readStudyReport(folder);
  return [
    ...alike,
    ...differs(SMALL, csvText(smallTable(`${folder}/study.yaml`))),
    ...differs(FINDINGS, findingsText(input)),
    ...studyPictures(input).flatMap(({ name: file, svg }) => differs(file, svg)),
  ];
}

async function perform(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      replicates: { type: "string" },
      jobs: { type: "string" },
      check: { type: "boolean", default: false },
      pages: { type: "boolean", default: false },
    },
  });
  process.chdir(PROJECT);
  const all = shippedStudies();
  const asked = positionals.map((name) => (all.includes(`${name}/${INNER_STUDY}`) ? `${name}/${INNER_STUDY}` : name));
  const unknown = asked.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new WrongInput(`found no study ${unknown.join(", ")}; allowed: ${all.join(", ")}`);
  const names = asked.length > 0 ? asked : all;
  if (values.check) {
    const found = names.filter((name) => existsSync(`reports/${name}/manifest.json`)).flatMap(complaints);
    process.stdout.write(found.map((line) => `${line}\n`).join(""));
    return found.length > 0 ? EXIT.failed : EXIT.done;
  }
  if (values.pages) {
    for (const name of names) if (writePages(`reports/${name}`)) process.stdout.write(`reports/${name}/report.html\n`);
    writeGallery(all);
    return EXIT.done;
  }
  for (const name of names) {
    const code = await makeStudy(
      name,
      countOption("replicates", values.replicates),
      countOption("jobs", values.jobs) ?? availableParallelism(),
    );
    if (code !== EXIT.done) return code;
  }
  writeGallery(all);
  return EXIT.done;
}

function writeGallery(all: readonly string[]): void {
  writeFileSync("reports/README.md", galleryText(all));
  writeFileSync("reports/index.html", galleryPage(all));
  writeFileSync("README.md", withFindings(readFileSync("README.md", "utf8")));
  process.stdout.write("reports/index.html\n");
}

await runScript(perform);
