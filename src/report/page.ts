/** One page of ours, of a run, of a study, of the gallery: its head, its contents, its charts, where it comes from. It fetches nothing. */
import type { Chart } from "../figures/chart.ts";
import { chartData } from "./chart-data.ts";
import { escapeHtml, htmlTable, jsonForScript, scriptText } from "./html.ts";
import { PAGE_SCRIPT } from "./page-script.ts";
import { STYLE_SHEET } from "./style-sheet.ts";

export interface Page {
  readonly title: string;
  /** HTML under the heading; empty parts are left out. */
  readonly parts: readonly string[];
  /** What made the page, in a line: the foot of every chart that is saved from it. */
  readonly stamp?: string;
  /** Absent: a page of words alone. */
  readonly drawn?: {
    readonly charts: readonly Chart[];
    /** The text of Plotly's script. */
    readonly plotly: string;
  };
}

export function pageHtml({ title, parts, stamp, drawn }: Page): string {
  const attributes = stamp === undefined ? "" : ` data-stamp="${escapeHtml(stamp)}"`;
  return documentHtml(
    title,
    `<link rel="icon" href="data:,">
<style>${STYLE_SHEET}</style>`,
    `<main class="page">
<h1>${escapeHtml(title)}</h1>
${parts.filter((part) => part !== "").join("\n")}
${drawn === undefined ? "" : "<noscript><p>The charts need JavaScript; the paragraphs and tables hold the same numbers.</p></noscript>"}
</main>
${drawn === undefined ? "" : scripts(drawn)}`,
    attributes,
  );
}

/** What every page of ours begins and ends with. `head` and `body` are HTML. */
export function documentHtml(title: string, head: string, body: string, attributes = ""): string {
  return `<!doctype html>
<html lang="en"${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${head}
</head>
<body>
${body}</body>
</html>
`;
}

function scripts({ charts, plotly }: NonNullable<Page["drawn"]>): string {
  return `<script type="application/json" id="charts">${jsonForScript(chartData(charts))}</script>
<script>${scriptText(plotly)}</script>
<script>${scriptText(PAGE_SCRIPT)}</script>
`;
}

/** What a reader has to know first. `parts` are HTML. */
export function bannersHtml(parts: readonly string[]): string {
  return parts.map((part) => `<div class="banner"><p>${part}</p></div>`).join("\n");
}

/** Links to sections: id and title. */
export function contentsHtml(sections: readonly (readonly [id: string, title: string])[]): string {
  const items = sections.map(([id, title]) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`);
  return `<nav aria-label="Contents"><ol>\n${items.join("\n")}\n</ol></nav>`;
}

export interface Provenance {
  readonly version: string;
  readonly commit: string | null;
  /** The checkout had changes that are not in the commit. */
  readonly dirty?: boolean;
  readonly command: string;
  /** What was read and written, each with its SHA-256. */
  readonly digests: readonly { readonly name: string; readonly digest: string }[];
  /** Anything else worth knowing: Node version, platform, duration. */
  readonly notes?: readonly { readonly name: string; readonly value: string }[];
}

/** The line under a saved chart. */
export function stampOf({ version, commit }: Pick<Provenance, "version" | "commit">, what: string): string {
  return `${what} · smallyard ${version}${commit === null ? "" : `, ${commit.slice(0, 7)}`} · a model's result, not a forecast`;
}

type Fact = readonly [name: string, value: string];

/** Enough for another person to make it again. `first` and `own` are further facts, `inside` is HTML. */
export function provenanceSection(
  { version, commit, dirty = false, command, digests, notes = [] }: Provenance,
  {
    first = [],
    own,
    inside = "",
  }: { readonly first?: readonly Fact[]; readonly own: readonly Fact[]; readonly inside?: string },
): string {
  const facts: Fact[] = [
    ...first,
    ["Version", version],
    ["Commit", commit === null ? "unknown" : `${commit}${dirty ? " with changes that are not in it" : ""}`],
    ["Command", command],
    ...own,
    ...notes.map(({ name, value }): Fact => [name, value]),
  ];
  return `<section aria-labelledby="provenance"><h2 id="provenance">Provenance</h2>
${htmlTable("How this page was made", ["fact", "value"], facts, "words-table")}
${inside}
<details><summary>Digests (SHA-256) of what was read and written</summary>
${htmlTable(
  "Digests",
  ["name", "SHA-256"],
  digests.map(({ name, digest }) => [name, digest]),
)}
</details></section>`;
}
