/** HTML from texts, scripts and data. */
import { escapeHtml } from "../base/escape-html.ts";

export { escapeHtml };

/** JSON that may stand inside a script element: no character in it can end the element or open a comment. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** A program that may stand inside a script element. In strings, patterns and templates "<\/" means the same as "</". */
export function scriptText(program: string): string {
  return program.replace(/<\/(?=script)/gi, "<\\/").replace(/<!--/g, "<\\!--");
}

/** A table whose first column names the row. The cells are texts, not HTML. */
export function htmlTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  kind = "",
): string {
  const heads = head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("");
  const body = rows
    .map(([first, ...rest]) => {
      const cells = rest.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("");
      return `<tr><th scope="row">${escapeHtml(first)}</th>${cells}</tr>`;
    })
    .join("\n");
  const name = kind === "" ? "" : ` class="${kind}"`;
  return `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table${name}><caption>${escapeHtml(caption)}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}
