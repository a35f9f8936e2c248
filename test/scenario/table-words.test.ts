import { expect, test } from "vitest";
import { TABLES } from "../../src/scenario/table-schemas.ts";
import { LAWS, RULES } from "../../src/scenario/table-words.ts";

test("every authority that an event may change is a column of the suppliers", () => {
  const columns = Object.keys(TABLES.suppliers.shape).flatMap((name) => /^law_(.*)/.exec(name)?.[1] ?? []);
  expect(LAWS.filter((law) => columns.includes(law))).toEqual(columns);
});

test("an event names a rule of the leader, a law of a state, or nothing", () => {
  const { rule } = TABLES.timeline.shape;
  for (const word of ["", ...RULES, ...LAWS]) expect(rule.safeParse(word).success).toBe(true);
  for (const word of ["lists", "Letters", "all"]) expect(rule.safeParse(word).success).toBe(false);
});
