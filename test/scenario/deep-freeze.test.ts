import { expect, test } from "vitest";
import { deepFreeze } from "../../src/scenario/deep-freeze.ts";

test("everything inside is frozen, and the same object comes back", () => {
  const value = { list: [{ deep: [1] }], text: "x", nothing: null };
  expect(deepFreeze(value)).toBe(value);
  expect(() => value.list[0].deep.push(2)).toThrow(TypeError);
  expect(() => Object.assign(value.list[0], { deep: [] })).toThrow(TypeError);
  expect(() => Object.assign(value, { text: "y" })).toThrow(TypeError);
});

test("plain values pass", () => expect([deepFreeze(1), deepFreeze(null), deepFreeze("a")]).toEqual([1, null, "a"]));
