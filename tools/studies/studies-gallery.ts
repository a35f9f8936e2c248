/** The gallery of the studies that ship, as a page and as text: a card for each, under the questions of the sources. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { escapeHtml } from "../../src/report/html.ts";
import { pageHtml } from "../../src/report/page.ts";
import { proseHtml } from "../../src/report/study/prose.ts";
import { FINDINGS } from "../../src/cli/folder/result-folder.ts";
import { galleryOrder } from "./gallery-order.ts";

export interface Card {
  readonly name: string;
  /** The question in short; the title of a study that has not been made. */
  readonly topic: string;
  /** The finding. */
  readonly title: string;
  readonly picture: string | null;
  /** What the picture shows. */
  readonly shows: string;
  readonly sentence: string;
  readonly sure: string;
  readonly links: readonly (readonly [text: string, path: string])[];
}

const TITLE = "Studies";
const LEAD =
  "Questions that the literature argues in prose, computed. Every number is a result of this model under its assumptions, not a forecast; each page says on which state of the model it was made.";
/** Pages with interactive charts contain the code that draws them, five megabytes each: they are not kept. */
const HOW = [
  "Interactive charts, with all tables, are made from the kept tables in a minute, without a run:",
  "npm run studies -- --pages",
  "(then open reports/NAME/report.html). To make a study again with all its runs:",
  "npm run studies -- NAME",
  "To build all pages, with pictures, as a site to read in a browser:",
  "npm run build",
  "(then open dist/site/index.html).",
] as const;
const CLAIMS = "Claims of the literature: which hold in this model, in what share of worlds, and what reverses them";

const STYLE = `
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: 1.5rem; }
.card { border: 1px solid var(--line); border-radius: 6px; padding: 0 1rem .75rem; display: flex; flex-direction: column; break-inside: avoid; }
.card > a:has(img) { display: block; margin: 0 -1rem; border-bottom: 1px solid var(--line); }
.card img { display: block; width: 100%; height: 15rem; object-fit: contain; background: #fff; border-radius: 6px 6px 0 0; filter: var(--turn); }
.card h3 { margin: .25rem 0 .35rem; }
.card p { margin: .3rem 0; }
.card .topic { color: var(--quiet); font-size: .875rem; margin-top: .75rem; }
.card .sure { font-size: .875rem; }
.card .links { margin-top: auto; padding-top: .5rem; }
@media screen and (min-width: 800px) {
  .cards:has(> .card:only-child) { grid-template-columns: minmax(0, 56rem); }
  .card:only-child { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); grid-template-rows: repeat(4, auto) 1fr; column-gap: 1.5rem; }
  .card:only-child > a:has(img) { grid-row: 1 / -1; align-self: center; margin: .75rem 0; border: 0; }
  .card:only-child img { height: auto; max-height: 24rem; }
  .card:only-child > :not(a:has(img)) { grid-column: 2; }
}
@media print {
  .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .75rem; }
  .card img { height: 8rem; }
  .card h3 { font-size: 10pt; }
  .card p, .card .sure { font-size: 8.5pt; line-height: 1.35; }
}`;

function claimsLink(before: string, after: string): string {
  return existsSync("reports/claims/README.md") ? `${before}${CLAIMS}${after}` : "";
}

export function galleryText(names: readonly string[]): string {
  const parts = galleryOrder(names).map(({ question, studies }) => {
    const cards = studies.map(cardOf).map((card) => {
      const { name, topic, title, picture, shows, sentence, sure, links } = card;
      return [
        `### ${title}`,
        `*${topic}*`,
        ...(picture === null ? [] : [`[![${shows}](${picture})](${name}/${FINDINGS})`]),
        ...[sentence, sure].filter((text) => text !== ""),
        links.map(([text, path]) => `[${text}](${path})`).join(" · "),
      ].join("\n\n");
    });
    return `## ${question}\n\n${cards.join("\n\n")}`;
  });
  const [made, pages, again, command, all, build, there] = HOW;
  return `<!-- Written by npm run studies. -->\n\n# ${TITLE}\n\n${LEAD}\n\n${claimsLink("[", "](claims/README.md)\n\n")}${parts.join("\n\n")}\n\n---\n\n${made} \`${pages}\` ${again} \`${command}\`. ${all} \`${build}\` ${there}\n`;
}

export function galleryPage(names: readonly string[]): string {
  const parts = galleryOrder(names).map(({ question, studies }, k) => {
    const cards = studies.map(cardOf).map((card) => {
      const { name, topic, title, picture, shows, sentence, sure, links } = card;
      const image = `<a href="${escapeHtml(`${name}/${FINDINGS}`)}"><img src="${escapeHtml(picture ?? "")}" alt="${escapeHtml(shows)}"></a>`;
      const anchors = links.map(([text, path]) => `<a href="${escapeHtml(path)}">${text}</a>`).join(" · ");
      return `<article class="card" id="${escapeHtml(name)}">${picture === null ? "" : image}
<p class="topic">${escapeHtml(topic)}</p>
<h3>${escapeHtml(title)}</h3>
${proseHtml(sentence)}
<div class="sure">${proseHtml(sure)}</div>
<p class="links">${anchors}</p></article>`;
    });
    return `<section aria-labelledby="part-${k}"><h2 id="part-${k}">${escapeHtml(question)}</h2>
<div class="cards">
${cards.join("\n")}
</div></section>`;
  });
  const [made, pages, again, command, all, build, there] = HOW;
  return pageHtml({
    title: TITLE,
    parts: [
      `<style>${STYLE}</style>
<p class="lead">${escapeHtml(LEAD)}</p>
${claimsLink(`<p><a href="claims/index.html">`, "</a></p>")}
${parts.join("\n")}
<p>${escapeHtml(made)} <code>${pages}</code> ${escapeHtml(again)} <code>${command}</code>. ${all} <code>${build}</code> ${there}</p>`,
    ],
  });
}

/** From the kept findings: their title, first picture, first sentence and how sure it is. */
export function cardOf(name: string): Card {
  const folder = join("reports", name);
  const { title: topic } = parse(readFileSync(join(folder, "study.yaml"), "utf8")) as { title: string };
  const path = join(folder, FINDINGS);
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const [, title = topic] = /^# (.+)$/m.exec(text) ?? [];
  const [head] = text.split(/\n(?:## |<details>)/);
  const blocks = head.split(/\n\n+/).map((block) => block.trim());
  const isSure = (block: string): boolean => block.startsWith("**How sure:**");
  const [, shows = "", picture = null] = blocks.map((block) => /^!\[(.*)\]\((.+)\)$/.exec(block)).find(Boolean) ?? [];
  const sentence = blocks.find((block) => block !== "" && !isSure(block) && !/^(<!--|# |\*[^*]|!\[)/.test(block)) ?? "";
  const made = text !== "";
  return {
    ...{ name, topic, title, shows, sentence, sure: blocks.find(isSure) ?? "" },
    picture: picture === null ? null : `${name}/${picture}`,
    links: [
      ...(made ? ([["findings", `${name}/${FINDINGS}`]] as const) : []),
      ...(made ? ([["numbers", `${name}/${tableOf(folder)}`]] as const) : []),
      ["definition", `${name}/study.yaml`],
    ],
  };
}

/** The kept table that a reader wants first. */
function tableOf(folder: string): string {
  return ["decomposition.csv", "shapley.csv", "worlds.csv", "indices.csv", "differences.csv"].find((table) => existsSync(join(folder, table))) ?? "manifest.json"; // prettier-ignore
}
