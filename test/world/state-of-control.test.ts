/** Columns of the state. */
import { expect, test } from "vitest";
import { CONTROL } from "../../src/world/state-of-control.ts";

test("flags and places are whole numbers", () => {
  for (const [group, columns] of Object.entries(CONTROL))
    for (const [name, { kind, unit }] of Object.entries(columns))
      if (unit === "flag" || unit === "index") expect(kind, `${group}.${name}`).toBe("i32");
});
