/** The declaration of the state. */
import { expect, test } from "vitest";
import { allocateState, STATE } from "../../src/world/state.ts";
import type { GroupName } from "../../src/world/state.ts";

test("every column says its unit and its meaning", () => {
  for (const [group, columns] of Object.entries(STATE)) {
    for (const [name, { unit, meaning }] of Object.entries(columns)) {
      expect(unit, `${group}.${name}`).not.toBe("");
      expect(meaning.length, `${group}.${name}`).toBeGreaterThan(3);
    }
  }
});

test("every group gets its own number of rows", () => {
  const names = Object.keys(STATE) as GroupName[];
  const counts = Object.fromEntries(names.map((name, k) => [name, k + 1])) as Record<GroupName, number>;
  const state = allocateState(counts);
  names.forEach((name, k) => {
    expect(state[name].count).toBe(k + 1);
    for (const column of Object.keys(STATE[name])) {
      expect((state[name] as unknown as Record<string, Float64Array>)[column]).toHaveLength(k + 1);
    }
  });
});
