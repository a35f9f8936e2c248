/** A page of the site from a page of Markdown: the same words, one navigation, links that work on any host and from a disk. */
import { posix } from "node:path";
import { Marked, type Tokens } from "marked";
import { DARK_TURN } from "../../src/figures/dark.ts";
import { escapeHtml } from "../../src/report/html.ts";
import { documentHtml } from "../../src/report/page.ts";

/** Title and place of what stands in the navigation of each page. */
const NAVIGATION = [
  ["smallyard", "index.html"],
  ["Explore", "explore.html"],
  ["Studies", "reports/index.html"],
  ["Claims", "reports/claims/index.html"],
  ["Guide", "docs/guide.html"],
  ["Model", "docs/model.html"],
  ["History", "docs/history.html"],
] as const;

export interface SitePage {
  /** Where it lies in the site, with / between folders. */
  readonly path: string;
  readonly html: string;
  /** Files of the project that it links or shows and that are no pages: they go into the site at the same place. */
  readonly files: readonly string[];
}

/** README.md of a folder is the folder's index.html; another page keeps its name. */
export function pathInSite(source: string): string {
  return source.replace(/(^|\/)README\.md$/, "$1index.html").replace(/\.md$/, ".html");
}

/** What the project has: whether a file is there, and whether a picture is too broad for a phone to show as a whole. */
export interface Project {
  exists(path: string): boolean;
  isBroad(path: string): boolean;
}

/** `source`: the Markdown's path in the project. */
export function sitePage(source: string, text: string, project: Project): SitePage {
  const path = pathInSite(source);
  const files = new Set<string>();
  const target = targetFrom(source, project, files);
  const marked = new Marked({ gfm: true });
  marked.use({
    walkTokens(token) {
      if (token.type === "link" || token.type === "image") token.href = target(token.href as string);
    },
    renderer: {
      link({ href, tokens }: Tokens.Link) {
        const words = this.parser.parseInline(tokens);
        return href === "" ? words : `<a href="${escapeHtml(href)}">${words}</a>`;
      },
      // On a phone it is moved sideways in its place; with the keyboard too.
      image({ href, text: alt }: Tokens.Image) {
        const image = `<img src="${escapeHtml(href)}" alt="${escapeHtml(alt)}">`;
        const broad = project.isBroad(posix.join(posix.dirname(path), href));
        return broad
          ? `<span class="broad" tabindex="0" role="region" aria-label="${escapeHtml(alt)}">${image}</span>`
          : image;
      },
      code({ text: lines }: Tokens.Code) {
        return `<pre tabindex="0"><code>${escapeHtml(lines)}</code></pre>\n`;
      },
      // As code hosts name headings, so that links into pages work.
      heading({ tokens, depth, text: words }: Tokens.Heading) {
        return `<h${depth} id="${slug(words)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      table(token: Tokens.Table) {
        const cells = (row: readonly Tokens.TableCell[], tag: string): string =>
          `<tr>${row.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join("")}</tr>`;
        const body = token.rows.map((row) => cells(row, "td")).join("\n");
        return `<div class="wide" tabindex="0"><table><thead>${cells(token.header, "th")}</thead><tbody>\n${body}\n</tbody></table></div>\n`;
      },
    },
  });
  const body = marked.parse(text, { async: false });
  const title = /^# (.+)$/m.exec(text)?.[1] ?? "smallyard";
  return { path, html: shell(path, title.replaceAll(/[`*]/g, ""), body), files: [...files] };
}

/** A page of ours that is HTML already: its links lead to the pages of the site, and the navigation stands above it. */
export function sitePageOfHtml(source: string, html: string, project: Project): SitePage {
  const path = source;
  const files = new Set<string>();
  const target = targetFrom(source, project, files);
  const linked = html.replaceAll(/ (href|src)="([^"]*)"/g, (_, kind: string, to: string) => ` ${kind}="${target(to)}"`);
  const styled = linked.replace("<style>", `${preview(path, titleOf(html))}\n<link rel="stylesheet" href="${fromHere(path, "site.css")}">\n<style>`); // prettier-ignore
  return { path, html: styled.replace("<body>", `<body>\n${navigation(path)}`), files: [...files] };
}

function titleOf(html: string): string {
  return /<title>([^<]*)</.exec(html)?.[1] ?? "smallyard";
}

/** Where a link of a page leads in the site. `files` is filled with what comes along. */
function targetFrom(source: string, { exists }: Project, files: Set<string>): (href: string) => string {
  const path = pathInSite(source);
  return (href) => {
    if (/^([a-z][a-z0-9+.-]*:|#)/i.test(href)) return href;
    const [name, ...anchor] = href.split("#");
    const found = posix.join(posix.dirname(source), decodeURI(name));
    const page = exists(posix.join(found, "README.md")) ? posix.join(found, "README.md") : found;
    const end = anchor.length > 0 ? `#${anchor.join("#")}` : "";
    if (page.endsWith(".md")) return `${fromHere(path, pathInSite(page))}${end}`;
    // A folder is no page, and a static host lists none: its name stays, as words.
    if (!exists(page)) return "";
    files.add(page);
    return `${fromHere(path, page)}${end}`;
  };
}

function navigation(path: string): string {
  const links = NAVIGATION.map(([name, place]) => {
    const here = place === path ? ' aria-current="page"' : "";
    return `<a href="${fromHere(path, place)}"${here}>${name}</a>`;
  });
  return `<nav class="site" aria-label="Site">${links.join(" ")}</nav>`;
}

/** What a chat shows beside a link to the page. `title` is HTML. */
function preview(path: string, title: string): string {
  return `<meta property="og:title" content="${title}">
<meta property="og:image" content="${fromHere(path, "preview.png")}">
<meta name="twitter:card" content="summary_large_image">`;
}

function shell(path: string, title: string, body: string): string {
  return documentHtml(
    title,
    `${preview(path, escapeHtml(title))}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${fromHere(path, "site.css")}">`,
    `${navigation(path)}
<main>
${body}</main>
`,
  );
}

/** Without an address the picture is named from the page, which few services follow. */
export function withPreviewAt(html: string, address: string | undefined): string {
  if (address === undefined) return html;
  return html.replace(
    /(<meta property="og:image" content=")[^"]*(")/,
    `$1${escapeHtml(new URL("preview.png", address).href)}$2`,
  );
}

function fromHere(path: string, place: string): string {
  return posix.relative(posix.dirname(path), place) || posix.basename(place);
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/<[^>]*>|[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");
}

export const SITE_STYLE = `:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --line: #d5d9dd; --link: #005a8c; --turn: none; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --paper: #16181a; --line: #3a4046; --link: #7cc4ee; --turn: ${DARK_TURN}; } }
body { margin: 0; font: 17px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
.site { display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 12px 16px; border-bottom: 1px solid var(--line); font: 17px/1.55 system-ui, sans-serif; }
.site a { text-decoration: none; padding: 4px 0; } .site a:first-child { font-weight: 700; } .site a[aria-current] { text-decoration: underline; }
main { max-width: 74ch; margin: 0 auto; padding: 8px 16px 64px; overflow-wrap: break-word; }
a { color: var(--link); } h1 { line-height: 1.2; font-size: clamp(1.5rem, 6vw, 2rem); } img { max-width: 100%; height: auto; background: #ffffff; filter: var(--turn); }
img[src$=".svg"] { width: 100%; }
@media (max-width: 600px) { .broad { display: block; overflow-x: auto; } .broad img { width: 36rem; max-width: none; } }
pre, code { font: 14px/1.5 ui-monospace, monospace; } pre { box-sizing: border-box; overflow-x: auto; padding: 12px; border: 1px solid var(--line); }
/* Commands are read whole: wider than the words where there is room, wrapped where there is none. */
@media screen and (min-width: 901px) { pre { position: relative; left: 50%; transform: translateX(-50%); width: fit-content; min-width: 100%; max-width: calc(100vw - 48px); } }
@media screen and (max-width: 900px) { pre { white-space: pre-wrap; overflow-wrap: anywhere; } }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-size: 15px; } th, td { text-align: left; vertical-align: top; padding: 4px 10px 4px 0; border-bottom: 1px solid var(--line); }
@media print {
  @page { margin: 15mm; }
  body { font-size: 10.5pt; } .site { display: none; } main { max-width: none; padding: 0; }
  pre { white-space: pre-wrap; } h1, h2, h3 { break-after: avoid; break-inside: avoid; } img, tr, pre { break-inside: avoid; }
  img[src$=".svg"] { width: auto; max-height: 110mm; } details:not([open]) { display: none; }
}
`;
