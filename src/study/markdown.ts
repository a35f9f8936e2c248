/** Markdown from plain values. */

/** A table; a bar inside a cell would end it, and so would a line break. */
export function markdownTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(cellText).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function cellText(cell: string | number): string {
  return String(cell).replaceAll("|", "\\|").replaceAll(/\s+/g, " ").trim();
}

export function code(name: string): string {
  return `\`${name}\``;
}

/** Names in one line, each as code. */
export function codes(names: readonly string[]): string {
  return names.map(code).join(", ");
}
