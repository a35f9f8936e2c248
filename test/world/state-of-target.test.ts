/** Columns of the state. */
import { expect, test } from "vitest";
import { TARGET } from "../../src/world/state-of-target.ts";

test("what is counted in two grades is so in the same unit", () => {
  const columns: Readonly<Record<string, { unit: string }>> = TARGET.items;
  const controlled = Object.keys(columns).filter((name) => name.endsWith("Controlled"));
  expect(controlled.length).toBeGreaterThan(4);
  for (const name of controlled)
    expect(columns[name.replace("Controlled", "Uncontrolled")].unit, name).toBe(columns[name].unit);
});
