/** `smallyard explain`: everything known about one name. */
import { Command } from "commander";
import { quote } from "../../scenario/input-error.ts";
import { nearestName } from "../../scenario/nearest-name.ts";
import type { Evidence } from "../../study/claims/claim-words.ts";
import { type Entry, KIND_NAMES, listEntries, withLaw } from "./catalogue.ts";
import { readEvidence } from "../inputs/read-evidence.ts";
import { WrongInput } from "../errors.ts";

const EXAMPLES = `
Examples:
  smallyard explain fear_memory_years     a parameter
  smallyard explain leakage_bound         an observable, and whether facts narrow it or it is an assumption
  smallyard explain today                 a scenario
  smallyard explain ETCH                  an item, and how law reaches it at each supplier
  smallyard explain suppliers.alliance    a column of a table
  smallyard explain anticipate            a process`;

/** Names that contain the word; a longer list does not help. */
const MOST = 8;

export function explainCommand(): Command {
  return new Command("explain")
    .description("explain one name: meaning, unit, value, range, source, grade, place")
    .argument("<name...>", "a scenario, parameter, observable, summary, process, item, state, firm, column or source")
    .option("--json", "print the entries as JSON", false)
    .addHelpText("after", EXAMPLES)
    .action(async (words: string[], { json }: { json: boolean }) => {
      const name = words.join(" ");
      const entries = KIND_NAMES.filter((kind) => kind !== "timeline").flatMap(listEntries);
      const exact = entries.filter((entry) => entry.name === name);
      const named = exact.length > 0 ? exact : entries.filter((entry) => isCalled(entry, name));
      const found = withEvidence(await withLaw(named), readEvidence());
      if (found.length === 0) {
        const nearest = nearestName(
          name,
          entries.flatMap((entry) => [entry.name, String(entry.facts.name ?? "")]),
        );
        const hint = nearest === undefined ? "" : `; did you mean "${nearest}"?`;
        const within = entries.map((entry) => entry.name).filter((known) => known.includes(name.toLowerCase()));
        const longer =
          within.length === 0 ? "" : `; names that contain it: ${[...new Set(within)].slice(0, MOST).join(", ")}`;
        throw new WrongInput(
          `found nothing named ${quote(name)}${hint}${longer}; "smallyard list" shows what there is`,
        );
      }
      if (json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
      else process.stdout.write(found.map(printEntry).join("\n"));
    });
}

/** By its plain name ("Japan", "etching"), or by its id in other letters ("jp"). */
function isCalled(entry: Entry, name: string): boolean {
  const wanted = name.toLowerCase();
  return [entry.name, String(entry.facts.name ?? "")].some((known) => known.toLowerCase() === wanted);
}

function printEntry({ kind, name, facts }: Entry): string {
  const known = Object.entries(facts).filter(([, fact]) => fact !== "");
  const width = Math.max(...known.map(([label]) => label.length));
  return [`${name} (${kind})`, ...known.map(([label, fact]) => `  ${label.padEnd(width)}  ${fact}`)].join("\n") + "\n";
}

/** Facts that are named; the rest is counted. */
const MOST_NAMED = 4;

/** Is this number an assumption? Adds what the calibration says of a summary, or of the observable that a headline reads. */
export function withEvidence(entries: readonly Entry[], evidence: readonly Evidence[]): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== "summary" && entry.kind !== "observable") return entry;
    if (entry.kind === "observable" && entry.facts.of !== "all") return entry;
    const outputs = [entry.name, `${entry.name}_data`];
    const known = evidence
      .filter(({ output }) => outputs.includes(output))
      .map((row) => [`${row.setting}, rests on`, restsOn(row)]);
    return { ...entry, facts: { ...entry.facts, ...Object.fromEntries(known) } };
  });
}

function restsOn({ unconstrained, facts, ratio, output }: Evidence): string {
  if (unconstrained || facts.length === 0) return `an assumption: no fact narrows ${output}`;
  const more = facts.length > MOST_NAMED ? ` and ${facts.length - MOST_NAMED} more` : "";
  const width = Number.isFinite(ratio)
    ? `, to ${Math.round(100 * ratio)} % of its width over the published ranges`
    : "";
  return `${facts.length} facts narrow ${output}${width}: ${facts.slice(0, MOST_NAMED).join(", ")}${more}`;
}
