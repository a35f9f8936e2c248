/** A world whose columns report which of them are read and written, element by element. */
import { existsSync } from "node:fs";
import { chainOf } from "../../src/world/order-chain.ts";
import { STATE } from "../../src/world/state.ts";
import type { GroupName } from "../../src/world/state.ts";
import type { World } from "../../src/world/world.ts";
import { readSource, ROOT } from "../architecture/source-files.ts";

type Column = Float64Array | Int32Array;

/** Names of columns ("items.need") that were touched. */
export interface Touched {
  reads: Set<string>;
  writes: Set<string>;
}

export const noTouch = (): Touched => ({ reads: new Set(), writes: new Set() });

/** What changes the array it is called on; every other method only reads. */
const WRITING = new Set(["fill", "set", "copyWithin", "reverse", "sort"]);

/** The same world (same memory, same clock) behind watchers; `touched()` says where to write down what happens now. */
export function watched(world: World, touched: () => Touched): World {
  const groups: Record<string, object> = {};
  for (const group of Object.keys(STATE) as GroupName[]) {
    const columns: Record<string, unknown> = { count: world[group].count };
    for (const column of Object.keys(STATE[group])) {
      const array = (world[group] as unknown as Record<string, Column>)[column];
      columns[column] = watchColumn(array, `${group}.${column}`, touched);
    }
    groups[group] = columns;
  }
  const seen = { ...world, ...groups };
  // Its columns lie in the constants of a run as well.
  const orders = { controlled: chainOf(seen, "Controlled"), uncontrolled: chainOf(seen, "Uncontrolled") };
  return { ...seen, constants: { ...world.constants, orders } };
}

function watchColumn(column: Column, name: string, touched: () => Touched): Column {
  return new Proxy(column, {
    get(target, key) {
      if (isPlace(key)) {
        touched().reads.add(name);
        return target[Number(key)];
      }
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        (WRITING.has(String(key)) ? touched().writes : touched().reads).add(name);
        const result: unknown = Reflect.apply(value, target, given);
        if (result === target) return result;
        return key === "subarray" ? watchColumn(result as Column, name, touched) : result;
      };
    },
    set(target, key, value: number) {
      touched().writes.add(name);
      target[Number(String(key))] = value;
      return true;
    },
  });
}

function isPlace(key: string | symbol): boolean {
  if (typeof key !== "string") return false;
  const first = key.charCodeAt(0);
  return first >= 48 && first <= 57;
}

/** Columns that `yard.ts` touches for the processes that name it. */
export const YARD = tokensOf(readSource("src/world/yard.ts"), "touches");

/** The file of a process, whose header says what it reads and writes. */
export function sourceOf(process: string): string {
  const folder = `src/processes/${process}/${process}.ts`;
  return readSource(existsSync(ROOT + folder) ? folder : `src/processes/${process}.ts`);
}

/** The columns on a line of a file's header: "group.column", "group.*", "yard.ts". */
export function tokensOf(text: string, line: string): string[] {
  const found = new RegExp(`^ \\* ${line} +(.+)$`, "m").exec(text)?.[1] ?? "";
  return found.split(" ").filter((token) => /^[a-zA-Z]+\.(\w+|\*)$/.test(token));
}

/** Columns that a token stands for. */
export function columnsOf(token: string, yard: readonly string[]): readonly string[] {
  if (token === "yard.ts") return yard;
  const [group, column] = token.split(".");
  const all = Object.keys(STATE[group as GroupName] ?? {});
  if (column === "*") return all.map((name) => `${group}.${name}`);
  return all.includes(column) ? [token] : [];
}
