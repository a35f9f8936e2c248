/** The gallery of the studies that ship, as a page and as text: question, finding, and where the rest is. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { escapeHtml } from "../../src/report/html.ts";
import { pageHtml } from "../../src/report/page.ts";
import { proseSections } from "../../src/report/study/prose.ts";
import { FINDINGS } from "../../src/cli/folder/result-folder.ts";
import { INNER_STUDY, partsOf } from "../../src/cli/folder/study-folder.ts";

interface Entry {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  /** First paragraph of the findings; empty where the study has not been made. */
  readonly finding: string;
}

const TITLE = "Studies";
const LEAD =
  "Questions that the literature argues in prose, computed. Every number is a result of this model under its assumptions, not a forecast; each page says on which state of the model it was made.";
/** Pages are not kept: they carry their charts, five megabytes each. */
const MAKE = "npm run studies -- --pages";
const HOW_BEFORE =
  "Findings, definitions and tables are kept with the project. Pages with the figures are made of the kept tables in a minute, without a run, by";
const HOW_AFTER = "and then the links to figures work. To make a study again with all its runs:";
const AGAIN = "npm run studies -- NAME";
const CLAIMS = "Claims: in what share of worlds each holds, what turns it, which facts constrain it";

/** Nothing where the claims have not been answered. */
function claimsLink(before: string, after: string): string {
  return existsSync("reports/claims/README.md") ? `${before}${CLAIMS}${after}` : "";
}

export function galleryText(names: readonly string[]): string {
  const parts = names.map(entryOf).map(({ name, title, question, finding }) => {
    const links = [
      ...(finding === ""
        ? ["not made yet"]
        : [`[findings](${name}/${FINDINGS})`, `figures: \`reports/${name}/report.html\``]),
      `[definition](${name}/study.yaml)`,
      ...partsIn(name).map(({ folder, title: part }) => `part: [${part}](${name}/${folder}/study.yaml)`),
    ];
    return `## ${title}\n\n*${question}*\n\n${finding === "" ? "" : `${finding}\n\n`}${links.join(" · ")}`;
  });
  return `<!-- Written by npm run studies. -->\n\n# ${TITLE}\n\n${LEAD}\n\n${HOW_BEFORE} \`${MAKE}\`, ${HOW_AFTER} \`${AGAIN}\`.\n\n${claimsLink("[", "](claims/README.md)\n\n")}${parts.join("\n\n")}\n`;
}

export function galleryPage(names: readonly string[]): string {
  const parts = names.map(entryOf).map(({ name, title, question, finding }) => {
    const file = (path: string, text: string): string => `<a href="${escapeHtml(`${name}/${path}`)}">${text}</a>`;
    const links = [
      ...(finding === "" ? ["not made yet"] : [file(FINDINGS, "findings"), file("report.html", "figures and tables")]),
      file("study.yaml", "definition"),
      ...partsIn(name).map(({ folder, title: part }) => `part: ${file(`${folder}/study.yaml`, escapeHtml(part))}`),
      `<code>npm run studies -- ${escapeHtml(name)}</code>`,
    ];
    return `<section aria-labelledby="${escapeHtml(name)}"><h2 id="${escapeHtml(name)}">${escapeHtml(title)}</h2>
<p class="lead">${escapeHtml(question)}</p>
${proseSections(finding)
  .map(({ html }) => html)
  .join("\n")}
<p>${links.join(" · ")}</p></section>`;
  });
  return pageHtml({
    title: TITLE,
    parts: [
      `<p class="lead">${escapeHtml(LEAD)}</p>
<p>${escapeHtml(HOW_BEFORE)} <code>${MAKE}</code>, ${escapeHtml(HOW_AFTER)} <code>${AGAIN}</code>.</p>
${claimsLink(`<p><a href="claims/index.html">`, "</a></p>")}
${parts.join("\n")}`,
    ],
  });
}

/** Parts of a study that have been made: their figures stand on its page. */
function partsIn(name: string): { readonly folder: string; readonly title: string }[] {
  return partsOf(join("reports", name))
    .filter((folder) => folder !== INNER_STUDY)
    .map((folder) => ({ folder, title: wordsOf(join("reports", name, folder)).title }));
}

/** Only the words are of use here: the study itself is checked where it is run. */
function wordsOf(folder: string): { readonly title: string; readonly question: string } {
  return parse(readFileSync(join(folder, "study.yaml"), "utf8")) as { title: string; question: string };
}

function entryOf(name: string): Entry {
  const folder = join("reports", name);
  const { title, question } = wordsOf(folder);
  const path = join(folder, FINDINGS);
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const finding = /\n## Finding\n+([^]*?)(\n\n|$)/.exec(text)?.[1] ?? "";
  return { name, title, question, finding };
}
