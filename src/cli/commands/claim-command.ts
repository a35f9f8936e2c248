/** `smallyard claim`: in what share of worlds a claim holds, what turns it, what drives it, and which facts constrain it. */
import { writeFileSync } from "node:fs";
import { Command } from "commander";
import type { ClaimAnswer } from "../../study/claims/answer-claim.ts";
import { appendixText, appendixYaml, claimText, verdictOf } from "../../study/claims/claim-words.ts";
import { answerTexts, CLAIM_RUNS, CLAIM_SEED } from "../jobs/claim-job.ts";
import { WrongInput } from "../errors.ts";
import { type ClaimText, readClaimText } from "../inputs/load-claim-file.ts";
import { MOST_RUNS, fileToWrite, readCount, readDay, readFile, readSeed, jobsOption } from "../option-values.ts";
import { readEvidence } from "../inputs/read-evidence.ts";
import { inWords } from "../../report/study/plain-names.ts";

const EXAMPLES = `
Examples:
  smallyard claim reports/claims/defection-is-contagious.yaml
  smallyard claim my-claim.yaml --runs 100 --json
  smallyard claim my-claim.yaml --out answer.md               with --json, as JSON
  smallyard claim --appendix leakage_total today               what a reviewer would ask about one number
  smallyard claim --appendix diffusion --at 2030-01-01 today

A claim is tested in worlds drawn from the accepted parameter sets, under the rival forms, and over the published ranges; then the
smallest change that reverses it is sought. smallyard check reports what is wrong in a claim file. The claims that ship are in reports/claims (npm run claims).
Exit codes: 0 answered, whatever the answer; 2 the input is wrong.`;

interface ClaimOptions {
  readonly runs: number;
  readonly seed: string;
  readonly jobs: number;
  readonly appendix?: string;
  readonly at?: string;
  readonly entity?: string;
  readonly json: boolean;
  readonly out?: string;
  readonly force: boolean;
}

export function claimCommand(): Command {
  return new Command("claim")
    .description(
      "test a claim: the share of worlds in which it holds, and what reverses it; or an appendix on one number",
    )
    .argument("<file...>", "claim files (.yaml); with --appendix: one scenario")
    .option(
      "--appendix <observable>",
      "instead of a claim: the spread of this number, what drives it, which facts constrain it",
    )
    .option("--at <date>", "appendix: the number's value at a date", readDay)
    .option("--entity <id>", "appendix: of an item, a state, a mineral or a list")
    .option("--runs <n>", "worlds of the accepted sets, and of the published ranges", readCount(MOST_RUNS), CLAIM_RUNS)
    .option("--seed <text>", "world k uses the seed text/k", readSeed, CLAIM_SEED)
    .addOption(jobsOption())
    .option("--json", "print the answer as JSON", false)
    .option("--out <file>", "write the answer into this file instead of printing it", readFile)
    .option("--force", "replace a file that is there", false)
    .addHelpText("after", EXAMPLES)
    .action(perform);
}

async function perform(files: readonly string[], options: ClaimOptions): Promise<void> {
  const { runs, seed, jobs, appendix, at, entity, json, out, force } = options;
  const place = out === undefined ? undefined : fileToWrite(`--out ${out}`, out, force);
  const texts = appendix === undefined ? files.map(readClaimText) : [appendixOf(files, appendix, at, entity)];
  if (appendix === undefined && (at ?? entity) !== undefined)
    throw new WrongInput("found --at or --entity without --appendix; allowed: in a claim file, under read");
  const answers = await answerTexts(texts, { runs, seed, search: appendix === undefined }, jobs);
  const text = json
    ? `${JSON.stringify(answers.map(plain), null, 2)}\n`
    : answers.map((answer) => `${words(answer, appendix)}\n`).join("\n");
  if (place === undefined) process.stdout.write(text);
  else writeFileSync(place, text);
}

function words(answer: ClaimAnswer, appendix: string | undefined): string {
  const evidence = readEvidence();
  if (appendix !== undefined) return appendixText(answer, evidence);
  return `## ${answer.claim.title}\n\n${inWords(claimText(answer, evidence))}`;
}

/** What programs read: without the functions inside. */
function plain(answer: ClaimAnswer): unknown {
  const { id, title, hypothesis, comparison, reads } = answer.claim;
  const { quantity, unit, stated, beyond } = comparison;
  const claim = { id, title, hypothesis, comparison: comparison.comparison, quantity, unit, stated, beyond, reads };
  return { ...answer, claim, verdict: answer.plan.search ? verdictOf(answer) : null };
}

function appendixOf(scenarios: readonly string[], observable: string, at?: string, entity?: string): ClaimText {
  if (scenarios.length !== 1) throw new WrongInput(`found ${scenarios.length} scenarios; allowed with --appendix: one`);
  return { file: "--appendix", text: appendixYaml(scenarios[0], observable, at, entity) };
}
