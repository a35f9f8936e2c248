/** The entities and their state variables, from the declared columns in `world/state.ts`. */
import { STATE } from "../../src/world/state.ts";
import type { ColumnSpec } from "../../src/world/columns.ts";
import { code, markdownTable } from "../../src/study/markdown.ts";

/** What one row of each group is. A group without a line here is an error, so that the page cannot fall behind. */
const ROWS: Readonly<Record<string, string>> = {
  setting: "the one row of what concerns everybody: the rival's threat, the leader's wishes, crises, procurement",
  rules: "a rule of the leader, on one item",
  laws: "a kind of law or office, in one state",
  items: "a class of technology; its two grades, the target's stock, capacity and know-how",
  entries: "an entry of a control list, within an item",
  stakes: "what one entry is worth commercially to one member (forums only)",
  suppliers: "a supplier state: its will, its offices, its fear, what it has lost",
  lists: "a control list with its own members and users",
  memberships: "one state's place in one list",
  cells: "one item made in one supplier state: orders, production, controls in force",
  packages: "a package of controls announced or proposed by the leader",
  packageItems: "what one package says about one item",
  talks: "what one state does about one package",
  firms: "a maker",
  lines: "one item made by one maker",
  hubs: "a third country through which goods pass",
  shells: "a slot for a front: one buying company at a time, reopened under a new name",
  users: "an enterprise, laboratory or military body in the target state",
  holdings: "the technology of one item that one user holds",
  minerals: "a critical input that the target dominates",
  ties: "one state's dependence on one mineral",
};

function rowOf(group: string): string {
  const row = ROWS[group];
  if (row === undefined) throw new Error(`say in state-pages.ts what a row of "${group}" is`);
  return row;
}

const GROUPS = Object.entries(STATE) as [string, Readonly<Record<string, ColumnSpec<"f64" | "i32">>>][];

export function entityTable(): string {
  const rows = GROUPS.map(([group, columns]) => [code(group), rowOf(group), Object.keys(columns).length]);
  return markdownTable(["group", "one row is", "state variables"], rows);
}

export function stateTables(): string {
  return GROUPS.map(([group, columns]) => {
    const rows = Object.entries(columns).map(([name, { kind, unit, meaning }]) => [
      code(name),
      kind === "f64" ? "real" : "whole",
      unit,
      meaning,
    ]);
    return `#### ${code(group)}: ${rowOf(group)}\n\n${markdownTable(["variable", "type", "unit", "meaning"], rows)}`;
  }).join("\n\n");
}

export function stateCount(): string {
  return String(GROUPS.reduce((sum, [, columns]) => sum + Object.keys(columns).length, 0));
}
