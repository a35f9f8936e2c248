/** How law reaches each item at the end of the data, by supplier: read from one run with the published values, so that no number is typed. */
import { formatDate } from "../../base/dates.ts";
import { createCaseMemory } from "../../ensemble/case-memory.ts";
import { performCase, resultOf } from "../../ensemble/perform-case.ts";
import { endOfData } from "../../scenario/headlines.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { LAWS, RULES } from "../../scenario/table-words.ts";
import type { World } from "../../world/world.ts";

/** One supplier of an item. Shares from 0 to 1. */
export interface SupplierLaw {
  readonly supplier: string;
  /** Of what the target would buy of the item. */
  readonly share: number;
  /** Month in which its own control last came into force, "2022-10"; empty: none is in force. */
  readonly since: string;
  /** The timeline has a dated act of the state that touches the item; otherwise the model has decided when. */
  readonly isDated: boolean;
  /** Part of what the leader controls of the item that its own control takes up. */
  readonly force: number;
  /** What each kind of control reaches of the item there, those that reach anything. */
  readonly kinds: readonly { readonly kind: string; readonly reaches: number }[];
  /** By all kinds and the leader's reach together, and by the leader's reach alone. */
  readonly covered: number;
  readonly leaderReach: number;
  /** Part of the applications that is approved. */
  readonly licences: number;
  readonly version: "on sale" | "in design" | "none";
  /** Versions that later rules have closed. */
  readonly closed: number;
}

export interface ItemLaw {
  readonly item: string;
  /** The last month of the data in which the item was under control, "2026-06"; empty: it never was. */
  readonly month: string;
  /** Part of what is bought of the class that is of the controlled grade. */
  readonly controlled: number;
  readonly suppliers: readonly SupplierLaw[];
}

const SEED = "1/1";
/** Acts of a state that bring its control of an item about. */
const ACTS: readonly string[] = ["package", "announce", "force"];

export function readItemLaw(scenario: Scenario): ItemLaw[] {
  const laws = new Map<string, ItemLaw>();
  let since = new Float64Array(0);
  const watch = (world: World): void => {
    const { cells, items, clock, blueprint } = world;
    if (since.length === 0) since = new Float64Array(cells.count).fill(NaN);
    for (let cell = 0; cell < cells.count; cell++) {
      if (cells.force[cell] === 0) since[cell] = NaN;
      else if (Number.isNaN(since[cell])) since[cell] = clock.start;
    }
    for (const [number, item] of blueprint.itemIds.entries()) {
      if (items.announcedAt[number] > 0) laws.set(item, lawNow(world, since, number));
    }
  };
  const one = { scenario, observables: [], summaries: [], luck: SEED, end: endOfData(scenario.time) };
  resultOf(performCase(one, createCaseMemory(), watch));
  return scenario.data.items.map(({ id }) => laws.get(id) ?? { item: id, month: "", controlled: 0, suppliers: [] });
}

function lawNow(world: World, since: Float64Array, item: number): ItemLaw {
  const { items, cells, blueprint, clock } = world;
  const { timeline, items: rows } = blueprint.scenario.data;
  const { id, list } = rows[item];
  const month = (date: number): string => formatDate(date).slice(0, 7);
  const isDated = (supplier: string): boolean =>
    timeline.some(
      (act) =>
        act.actor === supplier &&
        ACTS.includes(act.class) &&
        act.items.some((name) => name === id || name === list || name === "all"),
    );
  const suppliers: SupplierLaw[] = [];
  for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++) {
    const supplier = blueprint.supplierIds[cells.supplier[cell]];
    const inForce = !Number.isNaN(since[cell]);
    suppliers.push({
      ...{ supplier, share: cells.share[cell] },
      ...{ since: inForce ? month(since[cell]) : "", isDated: inForce && isDated(supplier) },
      ...{ force: cells.force[cell], kinds: kindsOf(world, item, cells.supplier[cell]) },
      ...{ covered: cells.covered[cell], leaderReach: cells.reach[cell], licences: cells.licenceRate[cell] },
      version: cells.downgradedReady[cell] === 1 ? "on sale" : cells.downgradedDue[cell] > 0 ? "in design" : "none",
      closed: cells.downgradedClosed[cell],
    });
  }
  suppliers.sort((a, b) => b.share - a.share);
  return { item: id, month: month(clock.start), controlled: items.controlled[item], suppliers };
}

/** The factors of the law of a state over an item (see the process `coordinate`), one for each kind of control. */
function kindsOf({ items, laws, rules, blueprint }: World, item: number, supplier: number): SupplierLaw["kinds"] {
  const base = blueprint.items;
  const level = (law: (typeof LAWS)[number]): number => laws.level[supplier * LAWS.length + LAWS.indexOf(law)];
  const letters = rules.level[RULES.indexOf("letters") * items.count + item];
  return [
    { kind: "list entries", reaches: base.by_list[item] * level("list") },
    { kind: "listed users", reaches: base.by_end_user[item] * level("end_user") * items.userListed[item] },
    { kind: "end use", reaches: base.by_end_use[item] * level("end_use") },
    { kind: "services", reaches: base.by_services[item] * level("services") },
    { kind: "country and letters", reaches: base.by_country[item] * level("country") * letters },
  ].filter(({ reaches }) => reaches >= LEAST_SHOWN);
}

/** What rounds to nothing is left out. */
const LEAST_SHOWN = 0.005;

/** A share that is written as 100 %. */
const WHOLE = 0.995;

export function lawFacts(law: ItemLaw): Record<string, string> {
  const { month, controlled, suppliers } = law;
  if (month === "") return { "reached by law": "not controlled" };
  const covered = suppliers.reduce((sum, supplier) => sum + supplier.share * supplier.covered, 0);
  const own = suppliers.filter(({ since }) => since !== "").map(({ supplier }) => supplier);
  return {
    "reached by law": `${percent(covered)}, ${own.length > 0 ? `by ${own.join(", ")}` : "by the leader's reach alone"} (${month})`,
    "of purchases": `${percent(controlled)} are of the controlled grade, to which all shares here refer`,
    ...Object.fromEntries(suppliers.map((supplier) => [`law in ${supplier.supplier}`, wordsOf(supplier)])),
    "law is read": `from one run with the published values, seed ${SEED}; a date marked * is the model's, not the timeline's`,
  };
}

function wordsOf(supplier: SupplierLaw): string {
  const { share, since, isDated, force, kinds, covered, leaderReach, licences, version, closed } = supplier;
  const parts = [`sells ${percent(share)}`];
  if (since !== "") {
    const by = kinds.map(({ kind, reaches }) => `${kind} ${percent(reaches)}`).join(", ");
    parts.push(`in force since ${since}${isDated ? "" : "*"}`);
    if (force < WHOLE) parts.push(`takes up ${percent(force)} of what the leader controls`);
    parts.push(`covers ${percent(covered)}: ${by}`);
  } else parts.push("no control of its own in force");
  if (leaderReach > 0) parts.push(`leader's reach ${percent(leaderReach)}`);
  if (covered > 0) parts.push(`licences: ${percent(licences)} approved`);
  if (version !== "none") parts.push(`permitted version ${version}`);
  if (closed > 0) parts.push(`${closed} permitted ${closed === 1 ? "version" : "versions"} closed`);
  return parts.join("; ");
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
}
