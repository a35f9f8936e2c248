/** `smallyard list`: everything that has a name, with units and sources. */
import { Argument, Command } from "commander";
import { type Entry, type Kind, KIND_NAMES, KINDS, listEntries, loadSettings } from "./catalogue.ts";
import { withLaw } from "./item-law.ts";
import { readChoice } from "../option-values.ts";
import { printTable } from "./print-table.ts";

const EXAMPLES = `
Kinds:
${KIND_NAMES.map((kind) => `  ${kind.padEnd(12)} ${KINDS[kind]}`).join("\n")}

Examples:
  smallyard list
  smallyard list parameters
  smallyard list items --json

"smallyard explain NAME" shows everything about one of them.`;

/** Columns of the printed tables; --json has all of them. */
const SHOWN: Readonly<Record<Kind, readonly string[]>> = {
  scenarios: ["title", "lineage", "tags", "years"],
  parameters: ["value", "range", "unit", "grade", "meaning"],
  observables: ["of", "unit", "meaning"],
  summaries: ["unit", "meaning"],
  statistics: ["unit", "meaning"],
  facts: ["role", "observed", "window", "unit", "statistic"],
  processes: ["meaning"],
  forms: ["process", "meaning", "chosen by"],
  items: ["setting", "name", "need_musd", "grade", "reached by law"],
  suppliers: ["setting", "name", "role", "exposure", "grade"],
  firms: ["setting", "name", "supplier", "products", "grade"],
  hubs: ["setting", "name", "trade_musd", "diligence", "grade"],
  minerals: ["setting", "name", "target_share", "market_musd", "grade"],
  users: ["setting", "name", "sector", "count", "size", "grade"],
  timeline: ["setting", "actor", "class", "statement"],
  series: ["meaning"],
  columns: ["meaning"],
  sources: ["kind", "citation"],
};

export function listCommand(): Command {
  const kind = new Argument("[kind]", "what to list; without it, what there is to list").argParser(
    readChoice(KIND_NAMES),
  );
  return new Command("list")
    .description("list scenarios, parameters, observables, items, sources and more")
    .addArgument(kind)
    .option("--json", "print everything that is known of them as JSON", false)
    .addHelpText("after", EXAMPLES)
    .action((chosen: Kind | undefined, { json }: { json: boolean }) => {
      if (chosen === undefined) listKinds(json);
      else {
        const entries = listEntries(chosen);
        listKind(chosen, chosen === "items" ? withLaw(entries, loadSettings) : entries, json);
      }
    });
}

function listKinds(json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(KINDS, null, 2)}\n`);
  else process.stdout.write(printTable(["kind", "what"], Object.entries(KINDS)));
}

function listKind(kind: Kind, entries: readonly Entry[], json: boolean): void {
  if (json) {
    const plain = entries.map(({ kind: of, name, facts }) => ({ ...facts, kind: of, id: name }));
    process.stdout.write(`${JSON.stringify(plain, null, 2)}\n`);
    return;
  }
  const rows = entries.map(({ name, facts }) => [name, ...SHOWN[kind].map((fact) => String(facts[fact] ?? ""))]);
  const first = kind === "timeline" ? "date" : SHOWN[kind].includes("name") ? "id" : "name";
  process.stdout.write(printTable([first, ...SHOWN[kind]], rows));
}
