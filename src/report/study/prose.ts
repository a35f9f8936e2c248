/**
 * Hand-written words as HTML: headings (##), paragraphs, lists (-), tables (|), **strong**, *emphasis*, `code` and [links](https://...).
 * Everything else stays the text it is; no markup from outside gets through. Where the words name a figure, the caller says what stands there.
 */
import { escapeHtml } from "../html.ts";

/** A section with this title is closed until it is opened. */
export const FOLDED = "More numbers";

/** The first figures that the words name are kept as pictures beside them, so that the words show them anywhere. */
export const PICTURES = ["picture.svg", "picture-2.svg", "picture-3.svg"] as const;

export interface ProseSection {
  /** Empty before the first heading. */
  readonly title: string;
  readonly html: string;
}

/** What a heading of one # on the first line says: the finding, which is the title of the page; null = there is none. */
export function proseTitle(text: string): string | null {
  return /^# (.+)/.exec(text.trimStart())?.[1].trim() ?? null;
}

/** A heading of one # names the whole and is left out: the page has its title. */
export function proseSections(text: string, figureAt: (place: string) => string = () => ""): ProseSection[] {
  const parts = `\n${text.replaceAll("\r\n", "\n")}`.split(/\n##[ \t]+/);
  return parts
    .map((part, k) => {
      const [first, ...rest] = k === 0 ? ["", part] : part.split("\n");
      const body = rest.join("\n").replace(/^#[ \t]+.*$/gm, "");
      return { title: first.trim(), html: blocks(body, figureAt) };
    })
    .filter(({ title, html }) => title !== "" || html !== "");
}

/** Words without headings of their own. */
export function proseHtml(text: string): string {
  return proseSections(text)
    .map(({ html }) => html)
    .join("\n");
}

function blocks(text: string, figureAt: (place: string) => string): string {
  return text
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map((block) => {
      const place = figurePlace(block);
      return place === null ? blockHtml(block) : figureAt(place);
    })
    .filter((html) => html !== "")
    .join("\n");
}

/** "{{figure steps-leakage_total}}", alone in a paragraph, is the place of a figure: its name; null = it is not. */
export function figurePlace(block: string): string | null {
  return /^\{\{figure ([^{}\s]+)\}\}$/.exec(block.trim())?.[1] ?? null;
}

function blockHtml(block: string): string {
  if (/^###+ /.test(block)) {
    const [head, ...rest] = block.split("\n");
    const heading = `<h3>${inline(head.replace(/^#+ /, ""))}</h3>`;
    return rest.length === 0 ? heading : `${heading}\n${blockHtml(rest.join("\n"))}`;
  }
  if (/^\|/.test(block)) return tableHtml(block);
  if (!/^- /.test(block)) return `<p>${inline(block)}</p>`;
  const items = block.split(/\n(?=- )/).map((item) => `<li>${inline(item.replace(/^- /, ""))}</li>`);
  return `<ul>\n${items.join("\n")}\n</ul>`;
}

/** "| a | b |" in lines; the second line is the rule below the head. */
function tableHtml(block: string): string {
  const [head, , ...rows] = block.split("\n").map((line) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|"),
  );
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`).join("")}</tr>`;
  return `<div class="wide"><table class="words-table"><thead>${row(head, "th")}</thead><tbody>\n${rows.map((cells) => row(cells, "td")).join("\n")}\n</tbody></table></div>`;
}

function inline(text: string): string {
  return escapeHtml(text.replace(/\s*\n\s*/g, " "))
    .split(/(`[^`]+`)/)
    .map((piece) => (/^`.+`$/.test(piece) ? `<code>${piece.slice(1, -1)}</code>` : marked(piece)))
    .join("");
}

function marked(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\((https?:\/\/[^\s()]+|#[\w-]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\[([^\]]+)\]\([\w./-]+\)/g, "$1") // to a file beside the words: the page may travel without it
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/\*([^*\s][^*]*)\*/g, "<em>$1</em>");
}
