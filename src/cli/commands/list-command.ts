/** `smallyard list`: everything that has a name, with units and sources. */
import { Argument, Command } from "commander";
import { type Entry, type Kind, KIND_NAMES, KINDS, listEntries, withLaw } from "./catalogue.ts";
import { readChoice } from "../option-values.ts";
import { printTable } from "./print-table.ts";

const EXAMPLES = `
Kinds:
${KIND_NAMES.map((kind) => `  ${kind.padEnd(12)} ${KINDS[kind].what}`).join("\n")}

Examples:
  smallyard list
  smallyard list parameters
  smallyard list items --json

"smallyard explain NAME" shows everything about one of them.`;

export function listCommand(): Command {
  const kind = new Argument("[kind]", "what to list; leave it out to see the choices").argParser(
    readChoice(KIND_NAMES),
  );
  return new Command("list")
    .description("list scenarios, parameters, observables, items, sources and more")
    .addArgument(kind)
    .option("--json", "print everything known about them as JSON", false)
    .addHelpText("after", EXAMPLES)
    .action(async (chosen: Kind | undefined, { json }: { json: boolean }) => {
      if (chosen === undefined) listKinds(json);
      else listKind(chosen, await withLaw(listEntries(chosen)), json);
    });
}

function listKinds(json: boolean): void {
  const kinds = KIND_NAMES.map((kind) => [kind, KINDS[kind].what]);
  if (json) process.stdout.write(`${JSON.stringify(Object.fromEntries(kinds), null, 2)}\n`);
  else process.stdout.write(printTable(["kind", "what"], kinds));
}

function listKind(kind: Kind, entries: readonly Entry[], json: boolean): void {
  if (json) {
    const plain = entries.map(({ kind: of, name, facts }) => ({ ...facts, kind: of, id: name }));
    process.stdout.write(`${JSON.stringify(plain, null, 2)}\n`);
    return;
  }
  const { shown } = KINDS[kind];
  const rows = entries.map(({ name, facts }) => [name, ...shown.map((fact) => String(facts[fact] ?? ""))]);
  const first = kind === "timeline" ? "date" : shown.includes("name") ? "id" : "name";
  process.stdout.write(printTable([first, ...shown], rows));
}
