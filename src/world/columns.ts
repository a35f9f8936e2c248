/**
 * How a group of columns is declared and allocated.
 *
 * State is struct-of-arrays: each attribute of each kind of entity is one typed array. A declaration names the type, the
 * unit and the meaning once; memory, snapshots, the documentation and the not-a-number sweep follow from it.
 */
export interface ColumnSpec<Kind extends "f64" | "i32"> {
  readonly kind: Kind;
  readonly unit: string;
  readonly meaning: string;
}
export type GroupSpec = Readonly<Record<string, ColumnSpec<"f64" | "i32">>>;

/** The arrays of a group: one per declared column, all of length `count`. */
export type Group<S extends GroupSpec> = { readonly count: number } & {
  readonly [K in keyof S]: S[K]["kind"] extends "f64" ? Float64Array : Int32Array;
};

/** A column of real numbers. */
export function f64(unit: string, meaning: string): ColumnSpec<"f64"> {
  return { kind: "f64", unit, meaning };
}

/** A column of whole numbers: indices, counts, flags (0 or 1). */
export function i32(unit: string, meaning: string): ColumnSpec<"i32"> {
  return { kind: "i32", unit, meaning };
}

/** Allocates a group of `count` rows, every value 0; its columns lie one after the other in one piece of memory. */
export function allocate<S extends GroupSpec>(spec: S, count: number): Group<S> {
  const group = shaped(["count", ...Object.keys(spec)]);
  group.count = count;
  const names = Object.keys(spec);
  const size = count * Float64Array.BYTES_PER_ELEMENT;
  const memory = new ArrayBuffer(names.length * size);
  names.forEach((name, place) => {
    const Column = spec[name].kind === "f64" ? Float64Array : Int32Array;
    group[name] = new Column(memory, place * size, count);
  });
  return group as Group<S>;
}

/**
 * An object that has all its names from the start. Filled name by name, an object with many names is kept as a look-up table by V8, and every
 * access to a column takes some ten times as long; an object that is parsed whole gets fixed places, the same for all objects with these names.
 * (From 128 names on parsing does not help: see `parameter-places.ts`.)
 */
export function shaped(names: readonly string[]): Record<string, unknown> {
  return JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join(",")}}`) as Record<string, unknown>;
}

/** Where each of several lists begins when they lie one after the other, and where the last one ends. */
export function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach(({ length }, place) => (starts[place + 1] = starts[place] + length));
  return starts;
}

/** Sets every column of a group back to 0. */
export function clear<S extends GroupSpec>(spec: S, group: Group<S>): void {
  const [first] = Object.keys(spec);
  new Float64Array(group[first].buffer).fill(0);
}
