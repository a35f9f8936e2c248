/** What a reader can reuse of a whole report: files, a paragraph of methods, an entry for the bibliography, the command. */
import { VARIES } from "./names.ts";
import { escapeHtml } from "./html.ts";
import type { ReportInput } from "./input.ts";
import { month } from "../base/dates.ts";
import { listed } from "../base/words.ts";

/** For the methods section of a paper. Everything in it is of this result. */
export function methodsText({ scenarios, provenance }: ReportInput): string {
  const { version, commit, seed, command, digests } = provenance;
  const program = `smallyard ${version}${commit === null ? "" : ` (commit ${commit.slice(0, 12)})`}`;
  const runs = [...new Set(scenarios.map((scenario) => scenario.runs))];
  const paired = scenarios.length > 1 ? "paired runs of each (run k of every scenario has the same draws)" : "runs";
  const settings = scenarios.map(({ name, id, start, end }) => `${name ?? id} (${month(start)} to ${month(end)})`);
  const [{ uncertainty, calibrated }] = scenarios;
  const drawn =
    uncertainty === "chance"
      ? "Parameters have their base values."
      : calibrated
        ? "Parameters were drawn from sets that dated facts do not rule out."
        : "Parameters were drawn from their published ranges.";
  const table = digests.find(({ name }) => name === "curves.csv");
  return [
    `We used ${program}, an agent-based simulation of export-control coalitions, with ${listed(settings)}: ${runs.join(" or ")} ${paired}, seed “${seed}”, varying ${VARIES[uncertainty]}.`,
    `${drawn} Lines are medians, intervals hold 50 and 90 % of the runs.`,
    `The command “${command}” makes the same tables again${table === undefined ? "" : ` (SHA-256 of curves.csv: ${table.digest})`}.`,
  ].join(" ");
}

export function bibtex({ scenarios, provenance }: ReportInput): string {
  const { version, commit, digests, made } = provenance;
  const table = digests.find(({ name }) => name === "curves.csv")?.digest;
  const fields: (readonly [string, string])[] = [
    ["author", "{smallyard contributors}"],
    [
      "title",
      `smallyard: an agent-based simulation of export-control coalitions. Result for ${listed(scenarios.map(({ name, id }) => name ?? id))}`,
    ],
    ["version", `${version}${commit === null ? "" : `, commit ${commit.slice(0, 12)}`}`],
    ...(made === undefined ? [] : [["year", made.slice(0, 4)] as const]),
    ...(table === undefined ? [] : [["note", `SHA-256 of curves.csv: ${table}`] as const]),
  ];
  const key = `smallyard${(table ?? commit ?? version).replace(/[^a-z0-9]/gi, "").slice(0, 8)}`;
  const safe = (text: string): string =>
    text.replace(/[\\{}%&#_$]/g, (one) => (one === "{" || one === "}" ? one : `\\${one}`));
  return `@software{${key},\n${fields.map(([name, value]) => `  ${name} = {${safe(value)}}`).join(",\n")}\n}`;
}

export function useThisHtml(input: ReportInput): string {
  const { files = [], command } = input.provenance;
  const links = files.map((name) => `<a href="${escapeHtml(name)}">${escapeHtml(name)}</a>`);
  const part = (id: string, title: string, text: string): string =>
    `<h3>${title}</h3><pre id="${id}" tabindex="0">${escapeHtml(text)}</pre>`;
  return `<details class="take" id="use"><summary>Use this: figures, data, methods text, BibTeX, command</summary>
<p>Under each figure: SVG, PNG, PDF, data, its table as CSV, Markdown or LaTeX, and a caption to copy.${links.length === 0 ? "" : ` Beside this page: ${links.join(", ")}.`}</p>
${part("methods-text", "Methods", methodsText(input))}
${part("bibtex", "BibTeX", bibtex(input))}
${part("command", "Command", command)}
</details>`;
}
