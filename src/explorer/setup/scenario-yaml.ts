/**
 * A setup as a scenario file. The page runs exactly the text that it offers for download, so the command line computes the same
 * numbers from it.
 *
 * A changed parameter gets a range of one point, so that what was set is not drawn again.
 */
import type { Scenario } from "../../scenario/scenario.ts";
import type { Row } from "../../scenario/tables.ts";
import { type FollowStep, parseFollow } from "./follow.ts";
import { type Setup, splitPath } from "./setup.ts";

/** Name of the file without `.yaml`, and of the scenario in all tables. */
export const EXPLORED = "explored";

/** Readiness of a played state, logit: it does nothing that the player does not decide. */
const NEVER_BY_ITSELF = -20;

type Event = Row<"timeline">;
type Base = Pick<Scenario, "data">;

/** Lines of the file's sections, and events that it adds or leaves out. */
const emptyDraft = () => ({
  ...{ parameters: [] as string[], regime: [] as string[], processes: [] as string[], forms: [] as string[] },
  ...{ suppliers: [] as string[], items: [] as string[], events: [] as Event[], without: [] as Event[] },
});
type Draft = ReturnType<typeof emptyDraft>;

/** Undefined if nothing is changed: then the scenario itself is run. `base` is the scenario that is changed. */
export function scenarioYaml(setup: Setup, base: Base): string | undefined {
  const paths = Object.keys(setup.changes);
  if (paths.length === 0) return undefined;
  const draft = emptyDraft();
  for (const path of paths) addChange(draft, path, setup.changes[path], base);
  takeOffList(draft, namesOf(setup, "unlisted"), base);
  const rows = (["suppliers", "items"] as const).flatMap((table) => section(`  ${table}:`, draft[table]));
  return [
    `title: ${quoted(`${setup.scenario}, changed in the explorer`)}`,
    `extends: ${setup.scenario}`,
    `differs: ${quoted(paths.map((path) => `${path} = ${setup.changes[path]}`).join("; "))}`,
    ...section("regime:", draft.regime),
    ...section("processes:", draft.processes),
    ...section("forms:", draft.forms),
    ...section("parameters:", draft.parameters),
    ...section("changes:", rows),
    ...section("without_events:", draft.without.map(patternOf)),
    ...section(
      "events:",
      draft.events.map((event) => eventLine(event)),
    ),
    "",
  ].join("\n");
}

function addChange(draft: Draft, path: string, value: string, { data }: Base): void {
  const [kind, name] = splitPath(path);
  const own = (event: Event): boolean =>
    event.actor === name && (event.class === "announce" || event.class === "force" || event.class === "signal");
  switch (kind) {
    case "parameters":
      draft.parameters.push(`  ${name}: { value: ${value}, low: ${value}, high: ${value} }`);
      return;
    case "regime":
    case "forms":
      draft[kind].push(`  ${name}: ${value}`);
      return;
    case "processes":
      // YAML 1.2 reads on and off as words; other readers see truth values in them.
      draft.processes.push(`  ${name}: ${quoted(value)}`);
      return;
    case "absent":
      draft.suppliers.push(`    ${name}: { role: neutral }`);
      draft.without.push(...data.timeline.filter(own));
      return;
    case "follow":
      draft.suppliers.push(`    ${name}: { join_residual: ${NEVER_BY_ITSELF} }`);
      draft.without.push(...data.timeline.filter((event) => own(event) && event.class !== "signal"));
      draft.events.push(...parseFollow(value).flatMap((step) => followEvents(name, step)));
      return;
  }
}

/** Takes items out of the leader's packages and of what others did after them; with no weight, no later package takes them up. */
function takeOffList(draft: Draft, items: readonly string[], { data }: Base): void {
  if (items.length === 0) return;
  for (const item of items) draft.items.push(`    ${item}: { criticality: 0 }`);
  const all = data.items.map(({ id }) => id);
  for (const event of data.timeline) {
    if (!["package", "announce", "force"].includes(event.class) || draft.without.includes(event)) continue;
    const named = event.items.includes("all") ? all : event.items;
    const rest = named.filter((item) => !items.includes(item));
    if (rest.length === named.length) continue;
    draft.without.push(event);
    if (rest.length > 0 || event.entities > 0) draft.events.push({ ...event, items: rest });
  }
}

function namesOf({ changes }: Setup, kind: string): string[] {
  return Object.keys(changes).flatMap((path) => (splitPath(path)[0] === kind ? [splitPath(path)[1]] : []));
}

function followEvents(actor: string, { announced, inForce, items }: FollowStep): Event[] {
  const event = {
    ...{ actor, rule: "" as const, items: [...items], effective: "" },
    ...{ entities: 0, listed_share: 0, tighten_years: 0, value: 1 },
    ...{ source: [], place: "", grade: "assumed" as const, note: "played in the explorer" },
  };
  return [
    { ...event, class: "announce", date: announced, statement: "Announces (played)" },
    { ...event, class: "force", date: inForce, statement: "In force (played)" },
  ];
}

function section(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [head, ...lines];
}

function patternOf(event: Event): string {
  return eventLine(event, ["date", "actor", "class", "statement"]);
}

// prettier-ignore
const EVENT: readonly (keyof Event)[] = ["date", "actor", "class", "rule", "items", "effective", "entities", "listed_share", "tighten_years", "value", "statement", "source", "place", "grade", "note"];

/** A line of the file: what is empty is left out, what may hold any text is quoted. */
function eventLine(event: Event, names = EVENT): string {
  const cells = names.map((name): string => {
    const value = event[name];
    if (typeof value === "object") return value.length === 0 ? "" : `${name}: [${value.join(", ")}]`;
    return value === "" ? "" : `${name}: ${TEXTS.includes(name) ? quoted(String(value)) : value}`;
  });
  return `  - { ${cells.filter((cell) => cell !== "").join(", ")} }`;
}
const TEXTS: readonly (keyof Event)[] = ["statement", "place", "note"];

/** JSON's quoting is YAML's double quoting. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
