/** Text in columns, for a terminal. */

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)));
  const last = head.length - 1;
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === last ? cell : cell.padEnd(widths[column])))
      .join("  ")
      .trimEnd();
  return `${[line(head), line(widths.map((width, column) => "-".repeat(column === last ? head[column].length : width))), ...rows.map(line)].join("\n")}\n`;
}
