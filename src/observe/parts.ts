/**
 * The parts of an observer: what it may have to keep from tick to tick. Each row of the registries names the parts that it reads; a run keeps those
 * that somebody asks for and what they are made from, and no others.
 */
export const PARTS = [
  "twin",
  "marks",
  "order",
  "delay",
  "accounts",
  "lastYear",
  "moved",
  "ledger",
  "states",
  "imports",
  "work",
  "fronts",
  "flows",
] as const;
export type Part = (typeof PARTS)[number];

/** What a part is made from. */
const MADE_FROM: Partial<Readonly<Record<Part, readonly Part[]>>> = {
  delay: ["twin", "order", "marks"],
  accounts: ["twin"],
  lastYear: ["accounts"],
  moved: ["accounts"],
  ledger: ["moved"],
  states: ["twin"],
  imports: ["twin"],
  work: ["twin"],
};

/** The parts with all that they are made from. */
export function completed(parts: Iterable<Part>): ReadonlySet<Part> {
  const all = new Set<Part>();
  const add = (part: Part): void => {
    if (all.has(part)) return;
    all.add(part);
    MADE_FROM[part]?.forEach(add);
  };
  for (const part of parts) add(part);
  return all;
}
