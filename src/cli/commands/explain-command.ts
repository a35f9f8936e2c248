/** `smallyard explain`: everything that is known of one name. */
import { Command } from "commander";
import { quote } from "../../scenario/input-error.ts";
import { nearestName } from "../../scenario/nearest-name.ts";
import { type Entry, KIND_NAMES, listEntries, loadSettings } from "./catalogue.ts";
import { withLaw } from "./item-law.ts";
import { withEvidence } from "./with-evidence.ts";
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

/** Names that hold the word that was asked for: more are no help. */
const MOST = 8;

export function explainCommand(): Command {
  return new Command("explain")
    .description("explain one name: meaning, unit, value, range, source, grade, place")
    .argument("<name...>", "a scenario, parameter, observable, summary, process, item, state, firm, column or source")
    .option("--json", "print as JSON", false)
    .addHelpText("after", EXAMPLES)
    .action((words: string[], { json }: { json: boolean }) => {
      const name = words.join(" ");
      const entries = KIND_NAMES.filter((kind) => kind !== "timeline").flatMap(listEntries);
      const exact = entries.filter((entry) => entry.name === name);
      const named = exact.length > 0 ? exact : entries.filter((entry) => isCalled(entry, name));
      const found = withEvidence(withLaw(named, loadSettings), readEvidence());
      if (found.length === 0) {
        const nearest = nearestName(
          name,
          entries.flatMap((entry) => [entry.name, String(entry.facts.name ?? "")]),
        );
        const hint = nearest === undefined ? "" : `; did you mean "${nearest}"?`;
        const within = entries.map((entry) => entry.name).filter((known) => known.includes(name.toLowerCase()));
        const longer = within.length === 0 ? "" : `; names with it: ${[...new Set(within)].slice(0, MOST).join(", ")}`;
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
