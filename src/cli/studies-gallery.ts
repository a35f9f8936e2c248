/** The gallery of the studies that ship, as a page and as text: question, finding, and where the rest is. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { escapeHtml } from "../report/html.ts";
import { pageHead } from "../report/page-head.ts";
import { proseSections } from "../report/study/prose.ts";
import { FINDINGS } from "./result-folder.ts";

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
const CLAIMS = "Claims: in what share of worlds each holds, what turns it, which facts constrain it";

/** Nothing where the claims have not been answered. */
function claimsLink(before: string, after: string): string {
  return existsSync("reports/claims/README.md") ? `${before}${CLAIMS}${after}` : "";
}

export function galleryText(names: readonly string[]): string {
  const parts = names.map(entryOf).map(({ name, title, question, finding }) => {
    const links = [
      ...(finding === "" ? ["not made yet"] : [`[findings](${name}/${FINDINGS})`]),
      `[definition](${name}/study.yaml)`,
      `figures: \`npm run studies -- ${name}\`, then \`reports/${name}/report.html\``,
    ];
    return `## ${title}\n\n*${question}*\n\n${finding === "" ? "" : `${finding}\n\n`}${links.join(" · ")}`;
  });
  return `<!-- Written by npm run studies. -->\n\n# ${TITLE}\n\n${LEAD}\n\n${claimsLink("[", "](claims/README.md)\n\n")}${parts.join("\n\n")}\n`;
}

export function galleryPage(names: readonly string[]): string {
  const parts = names.map(entryOf).map(({ name, title, question, finding }) => {
    const file = (path: string, text: string): string => `<a href="${escapeHtml(`${name}/${path}`)}">${text}</a>`;
    const links = [
      ...(finding === "" ? ["not made yet"] : [file("report.html", "figures and tables"), file(FINDINGS, "findings")]),
      file("study.yaml", "definition"),
      `<code>npm run studies -- ${escapeHtml(name)}</code>`,
    ];
    return `<section aria-labelledby="${escapeHtml(name)}"><h2 id="${escapeHtml(name)}">${escapeHtml(title)}</h2>
<p class="lead">${escapeHtml(question)}</p>
${proseSections(finding)
  .map(({ html }) => html)
  .join("\n")}
<p>${links.join(" · ")}</p></section>`;
  });
  return `${pageHead(TITLE)}
<p class="lead">${escapeHtml(LEAD)}</p>
${claimsLink(`<p><a href="claims/index.html">`, "</a></p>")}
${parts.join("\n")}
</main>
</body>
</html>
`;
}

function entryOf(name: string): Entry {
  const folder = join("reports", name);
  const file = join(folder, "study.yaml"); // only its words are of use here: the study itself is checked where it is run
  const { title, question } = parse(readFileSync(file, "utf8")) as {
    readonly title: string;
    readonly question: string;
  };
  const path = join(folder, FINDINGS);
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const finding = /\n## Finding\n+([^]*?)(\n\n|$)/.exec(text)?.[1] ?? "";
  return { name, title, question, finding };
}
