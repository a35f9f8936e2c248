/** A statistic of history in words: what it is, of whom, when. For readers who do not know the codes. */
import { capital, listed } from "../../base/words.ts";
import { EVENT_STATISTICS } from "../../observe/event-statistics.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { monthWords } from "../../base/dates.ts";
import { type Arguments, STATISTIC_WORDS } from "./statistic-words.ts";

/** Names by id, and whom the controls are meant for. */
export interface FactNames {
  readonly names: ReadonlyMap<string, string>;
  readonly leader: string;
  readonly target: string;
}

const TARGETS: Readonly<Record<string, string>> = { today: "China", cocom: "the Soviet bloc" };
const WITH_ARTICLE = /^(United|Netherlands)/;

/** Lists of items that facts name again and again. */
const GROUPS: Readonly<Record<string, string>> = {
  "EUV+DUV_IMMERSION+DUV_DRY+ETCH+DEPOSITION+PROCESS_CONTROL+CLEAN_TRACK+IMPLANT_CMP+PACKAGING_TEST": "chip-making tools",
  "EUV+DUV_IMMERSION+DUV_DRY": "lithography tools",
  "DUV_IMMERSION+DUV_DRY": "DUV lithography tools",
  "computers+microelectronics+semi_equipment+telecoms+lasers_optics+machine_tools+navigation": "high technology",
  all: "all items",
}; // prettier-ignore

/** Items whose full name is too long for a sentence, or does not name goods. */
const SHORT: Readonly<Record<string, string>> = {
  EUV: "EUV lithography tools",
  DUV_IMMERSION: "immersion lithography tools",
  ETCH: "etching tools",
  DEPOSITION: "deposition tools",
  PROCESS_CONTROL: "inspection tools",
  CLEAN_TRACK: "cleaning and resist tools",
  IMPLANT_CMP: "implantation and polishing tools",
  PACKAGING_TEST: "packaging and test tools",
  FOUNDRY: "advanced foundry service",
  machine_tools: "machine tools",
  microelectronics: "microelectronics",
  semi_equipment: "chip-making equipment",
  oil_gas: "oil and gas equipment",
  power: "power equipment",
};

/** Lists and channels. */
const othersOf = (target: string): readonly [string, string][] => [
  ["main", "the main list"],
  ["chincom", "the stricter list for China"],
  ["downgraded", `versions made for ${target}`],
  ["licensed", "licensed sales"],
];

export function factNames({ data, setting }: Pick<Scenario, "data" | "setting">): FactNames {
  const named = [...data.items, ...data.suppliers, ...data.minerals, ...data.firms];
  const target = TARGETS[setting] ?? "the target";
  const names = new Map([
    ...othersOf(target),
    ...named.map(({ id, name }): [string, string] => [id, WITH_ARTICLE.test(name) ? `the ${name}` : name]),
    ...data.items.map(({ id, name }): [string, string] => [id, SHORT[id] ?? inSentence(name)]),
  ]);
  const leader = data.suppliers.find(({ role }) => role === "leader")?.id ?? "";
  return { names, leader: names.get(leader) ?? "the leader", target };
}

/** "imports_ratio(ETCH, 2023-06-01, ...)" as a sentence without a full stop; the call itself where it is no known statistic. */
export function factWords(call: string, { names, leader, target }: FactNames): string {
  const [, name = "", inner = ""] = /^\s*([a-z0-9_]+)\s*\((.*)\)\s*$/.exec(call) ?? [];
  const statistic = EVENT_STATISTICS.find((one) => one.name === name);
  if (statistic === undefined) return call;
  const parts = new Map(statistic.arguments.map((argument, k) => [argument.name, inner.split(",")[k]?.trim() ?? ""]));
  const raw = (argument: string): string => parts.get(argument) ?? "";
  const named = (id: string): string => names.get(id) ?? id.replaceAll("_", " ");
  const nameOf = (argument: string): string => GROUPS[raw(argument)] ?? listed(raw(argument).split("+").map(named));
  const parsed: Arguments = {
    ...{ raw, leader, target, leaders: possessive(leader) },
    name: nameOf,
    whose: (argument) => possessive(nameOf(argument)),
    inOrder: (argument) => raw(argument).split("+").map(named).join(", then "),
  };
  const words = STATISTIC_WORDS[name];
  if (words !== undefined) return capital(words(parsed));
  // Not clear by itself: its definition, with whom and when. A longest wait or a factor says how, not what, is counted.
  const more = statistic.arguments
    .filter(({ kind }) => kind !== "months" && kind !== "number")
    .map(({ kind, name: own }) => (kind === "date" ? `${own} ${monthWords(raw(own))}` : nameOf(own)));
  return more.length === 0 ? statistic.meaning : `${statistic.meaning}: ${more.join("; ")}`;
}

/** "Etching" within a sentence: "etching"; "EUV lithography" stays. */
function inSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function possessive(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}
