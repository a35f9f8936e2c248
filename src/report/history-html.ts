/** The section "The model against history": what the runs show for each fact, hits and misses alike. From the scoreboard's table. */
import { threeDigits } from "../base/numbers.ts";
import type { Table } from "../base/table.ts";
import { htmlTable } from "./html.ts";
import { bare } from "./numbers.ts";

/** Empty where no facts were tested. */
export function historyHtml(history: Table | null, inWords: Readonly<Record<string, string>> = {}): string {
  if (!history) return "";
  const place = (name: string): number => history.columns.findIndex((column) => column.name === name);
  const cell = (row: Table["rows"][number], name: string): Table["rows"][number][number] => row[place(name)];
  const number = (value: unknown, none: string): string => (typeof value === "number" ? threeDigits(value) : none);
  const rows = history.rows.map((row) => [
    inWords[String(cell(row, "id"))] ?? String(cell(row, "id")),
    `${number(cell(row, "observed"), "–")} ${String(cell(row, "unit"))}`,
    `${number(cell(row, "low"), "any")} to ${number(cell(row, "high"), "any")}`,
    number(cell(row, "median"), "–"),
    `${number(cell(row, "p05"), "–")} to ${number(cell(row, "p95"), "–")}`,
    VERDICT[String(cell(row, "inside"))] ?? "",
    String(cell(row, "replay_until") ?? "") || "as shipped",
    String(cell(row, "id")),
  ]);
  const targets = history.rows.filter((row) => cell(row, "role") === "target");
  const inside = targets.filter((row) => cell(row, "inside") === "in").length;
  const runs = history.rows.length > 0 ? Number(cell(history.rows[0], "runs")) : 0;
  return `<details id="history"><summary>The model against history: ${inside} of ${targets.length} facts met by the median of ${bare(runs, "count")} runs</summary>
<p>What ${bare(runs, "count")} runs say about dated, sourced facts: <strong>the median run lies inside the window of ${inside} of ${targets.length} targets</strong>.
History is replayed only up to the day named, before the first event that the fact speaks of; “given the act itself” means that the leader's act is replayed too, and nothing after it. Inputs
enter the model as data and do not count. Definitions, sources and the hindcast: <code>smallyard history</code> and docs/history.md.</p>
${htmlTable("Facts", HEAD, rows, "words-table")}</details>`;
}

const HEAD = ["Fact", "Observed", "Window", "Median run", "90 % of runs", "Verdict", "Replayed until", "Code"];
const VERDICT: Readonly<Record<string, string>> = { in: "inside", out: "outside", input: "input" };
