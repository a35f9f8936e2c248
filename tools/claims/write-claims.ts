/**
 * `npm run claims`: answers every claim under reports/claims and writes what follows: claims.csv, README.md and index.html beside them, and small.csv.
 * Runs that were made before with the same claim, model and base data are not made again, so after Ctrl-C the same command goes on.
 *
 *   npm run claims -- --runs 12      a smaller version
 *   npm run claims -- --check        makes the two worlds of small.csv again; and looks whether every claim is in the table
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Table } from "../../src/base/table.ts";
import { claimsTable } from "./claims-table.ts";
import { csvText } from "../../src/study/csv.ts";
import { openAnswerStore } from "../../src/cli/store/answer-store.ts";
import { answerTexts, CLAIM_RUNS, CLAIM_SEED, smallEffects } from "../../src/cli/jobs/claim-job.ts";
import type { KeptTask } from "../../src/cli/jobs/claim-runs.ts";
import { claimsPage, claimsText } from "./claims-page.ts";
import { EXIT } from "../../src/cli/errors.ts";
import { shippedClaims } from "../../src/cli/inputs/load-claim-file.ts";
import { baseDataDigest, modelDigest } from "../../src/cli/model-digest.ts";
import { PROJECT, sha256 } from "../../src/cli/read-files.ts";
import { readEvidence } from "../../src/cli/inputs/read-evidence.ts";
import { isKept } from "../kept.ts";
import { countOption, runScript } from "../script.ts";

const FOLDER = join(PROJECT, "reports/claims");
const STORE = join(PROJECT, "results/claims/effects.txt");
/** What decides about an effect besides the model: how worlds are drawn and numbers read. */
const DECIDING = [
  "read-observables.ts",
  "hypothesis-table.ts",
  "claims/worlds.ts",
  "claims/perform-claim.ts",
  "claims/load-claim.ts",
];

async function perform(): Promise<number> {
  const { values } = parseArgs({
    options: { runs: { type: "string" }, jobs: { type: "string" }, check: { type: "boolean", default: false } },
  });
  process.chdir(PROJECT);
  const texts = shippedClaims();
  if (values.check) return check(texts.length);
  const runs = countOption("runs", values.runs) ?? CLAIM_RUNS;
  const jobs = countOption("jobs", values.jobs) ?? availableParallelism();
  const store = openAnswerStore<KeptTask>(STORE, keptOf());
  const answers = await answerTexts(texts, { runs, seed: CLAIM_SEED, search: true }, jobs, store);
  const evidence = readEvidence();
  writeFileSync(join(FOLDER, "claims.csv"), csvText(claimsTable(answers)));
  writeFileSync(join(FOLDER, "small.csv"), csvText(await smallTable()));
  writeFileSync(join(FOLDER, "README.md"), claimsText(answers, evidence, modelDigest()));
  writeFileSync(join(FOLDER, "index.html"), claimsPage(answers, evidence, modelDigest()));
  process.stdout.write(`${answers.length} claims: reports/claims/index.html\n`);
  return EXIT.done;
}

/** What is kept is of the same model, the same base data and the same way of reading. */
function keptOf(): string {
  const code = DECIDING.map((name) => readFileSync(join(PROJECT, "src/study", name), "utf8")).join("\n");
  return `${modelDigest()} ${baseDataDigest(/(evidence|calibration|facts)\.csv$/)} ${sha256(code).slice(0, 16)}`;
}

async function smallTable(): Promise<Table> {
  const rows = await smallEffects(shippedClaims());
  return {
    columns: ["claim", "world", "effect"].map((name) => ({ name, unit: name === "effect" ? "see claims.csv" : "" })),
    rows,
  };
}

async function check(claims: number): Promise<number> {
  const found: string[] = [];
  if (!isKept("reports/claims/small.csv", csvText(await smallTable())))
    found.push("reports/claims/small.csv is not what npm run claims would write");
  const table = existsSync(join(FOLDER, "claims.csv")) ? readFileSync(join(FOLDER, "claims.csv"), "utf8") : "";
  if (table.trimEnd().split("\n").length !== claims + 1) found.push("reports/claims/claims.csv has not one row for each claim"); // prettier-ignore
  process.stdout.write(found.map((line) => `${line}\n`).join(""));
  return found.length > 0 ? EXIT.failed : EXIT.done;
}

await runScript(perform);
