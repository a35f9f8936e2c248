/** The answers of the claims that ship, as a page and as text: a table of verdicts, then each claim with what turns, drives and constrains it. */
import { percent } from "../../src/base/numbers.ts";
import { escapeHtml, htmlTable } from "../../src/report/html.ts";
import { pageHtml } from "../../src/report/page.ts";
import { proseHtml } from "../../src/report/study/prose.ts";
import { inWords, words } from "../../src/report/study/plain-names.ts";
import type { ClaimAnswer } from "../../src/study/claims/answer-claim.ts";
import {
  claimText,
  type Evidence,
  type VerdictKind,
  verdictKindOf,
  verdictOf,
} from "../../src/study/claims/claim-words.ts";
import { STATEMENTS } from "../../src/study/hypotheses.ts";
import { markdownTable } from "../../src/study/markdown.ts";
import { CLAIM_RUNS } from "../../src/cli/jobs/claim-job.ts";

const TITLE = "Claims of the literature: a scoreboard";
const LEAD =
  "What the literature says about coalitions that control exports, each claim as a paired comparison of runs that differ in one respect. It is tried in worlds of the accepted parameter sets, under rival forms of the processes, and over the published ranges; then the smallest change that turns the answer is sought. Results of this model under its assumptions, not forecasts.";
const READ = [
  "A *world* is luck and parameters together; both sides of a claim meet the same world.",
  "The interval of a share is Wilson's, as if worlds were drawn independently; accepted sets come from few ancestors, so it is too narrow.",
  "*True by form*: no world, no form and no change that was tried turned it; then the claim says what the model was built to say, and is no finding. *As far as searched*: a few parameters, likeliest by correlation, from the middle of the accepted sets.",
  "*Undecided*: the share of worlds is not told from one half.",
];

interface Made {
  readonly runs: number;
  readonly seed: string;
}

/** Where claims belong to a hypothesis, under it. */
function grouped(answers: readonly ClaimAnswer[]): { heading: string; answers: readonly ClaimAnswer[] }[] {
  const groups = Object.entries(STATEMENTS).map(([id, statement]) => ({
    heading: `Hypothesis ${id}: ${statement}`,
    answers: answers.filter(({ claim }) => claim.hypothesis === id),
  }));
  const rest = { heading: "Further claims", answers: answers.filter(({ claim }) => claim.hypothesis === null) };
  return [...groups, rest].filter((group) => group.answers.length > 0);
}

const HEAD = [
  "claim",
  "argued by",
  "in this model",
  "accepted sets",
  "rival forms",
  "published ranges",
  "what turns it",
];

/** Where no author argues it. */
const OWN = "asked here";

function sourceText({ source }: ClaimAnswer["claim"]): string {
  if (source === null) return "**Asked here:** a question of this model, which no author argues.";
  return `**Argued by** ${source.by}, ${source.place}: ${source.says}.`;
}

/** How the claims come out. */
function score(answers: readonly ClaimAnswer[]): string {
  const kinds = answers.map(verdictKindOf);
  const words: Readonly<Record<VerdictKind, string>> = {
    holds: "hold in most or all worlds",
    fails: "fail in most or all",
    undecided: "undecided",
    "by form": "true or false by form and no finding",
    undefined: "undefined",
  };
  const counts = Object.entries(words).map(([kind, text]) => ({ n: kinds.filter((one) => one === kind).length, text }));
  const present = counts.filter(({ n }) => n > 0).map(({ n, text }) => `${n} ${text}`);
  return `Of ${answers.length} claims ${present.join(", ")}.`;
}

function overview(answer: ClaimAnswer): string[] {
  const { claim, accepted, rivals, published, search } = answer;
  const nearest = search?.reversals[0];
  const turn =
    search?.state === "undecided" ? "too close to zero to turn" : (nearest?.ends.map(({ name }) => words(name)).join(", ") ?? "none of those tried"); // prettier-ignore
  const shares = [accepted.share, rivals.share, published?.share ?? NaN].map(percent);
  return [claim.title, claim.source?.by ?? OWN, verdictOf(answer), ...shares, turn];
}

function madeWords({ runs, seed }: Made, digest: string): string {
  return `Made by \`npm run claims\`${runs === CLAIM_RUNS ? "" : ` with --runs ${runs}`}: ${runs} worlds of the accepted sets, as many of the published ranges, seeds ${seed}/k; code of the model ${digest}.`;
}

export function claimsText(answers: readonly ClaimAnswer[], evidence: readonly Evidence[], digest: string): string {
  const parts = grouped(answers).map(({ heading, answers: mine }) => {
    const each = mine.map((answer) => {
      const { id, title } = answer.claim;
      const body = `${sourceText(answer.claim)}\n\n${inWords(claimText(answer, evidence))}\n\n[definition](${id}.yaml) · \`npx smallyard claim reports/claims/${id}.yaml\``;
      return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
    });
    return `## ${heading}\n\n${markdownTable(HEAD, mine.map(overview))}\n\n${each.join("\n\n")}`;
  });
  const read = READ.map((words) => `- ${words}`).join("\n");
  return `<!-- Written by npm run claims. -->\n\n# ${TITLE}\n\n${score(answers)}\n\n${LEAD}\n\n${parts.join("\n\n")}\n\n## How to read it\n\n${read}\n\n${madeWords(answers[0].plan, digest)}\n`;
}

export function claimsPage(answers: readonly ClaimAnswer[], evidence: readonly Evidence[], digest: string): string {
  const parts = grouped(answers).map(({ heading, answers: mine }, k) => {
    const each = mine.map((answer) => {
      const { id, title } = answer.claim;
      const links = `<p><a href="${escapeHtml(id)}.yaml">definition</a> · <code>npx smallyard claim reports/claims/${escapeHtml(id)}.yaml</code></p>`;
      return `<details id="${escapeHtml(id)}"><summary>${escapeHtml(title)}</summary>\n${proseHtml(sourceText(answer.claim))}\n${proseHtml(inWords(claimText(answer, evidence)))}\n${links}</details>`;
    });
    const id = `hypothesis-${k + 1}`;
    return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(heading)}</h2>
${htmlTable(`${heading.split(":")[0]}: share of worlds in which each claim holds`, HEAD, mine.map(overview), "words-table")}
${each.join("\n")}</section>`;
  });
  return pageHtml({
    title: TITLE,
    parts: [
      `<p class="lead">${escapeHtml(score(answers))}</p>
<p>${escapeHtml(LEAD)}</p>
${parts.join("\n")}
<section aria-labelledby="reading"><h2 id="reading">How to read it</h2>
${proseHtml(READ.map((words) => `- ${words}`).join("\n"))}
${proseHtml(madeWords(answers[0].plan, digest))}</section>
<p><a href="../index.html">All studies</a> · <a href="claims.csv">claims.csv</a></p>`,
    ],
  });
}
