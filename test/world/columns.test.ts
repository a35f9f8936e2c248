/** Groups of columns follow from their declaration. */
import { expect, test } from "vitest";
import { allocate, clear, f64, i32, shaped, startsOf } from "../../src/world/columns.ts";

const SPEC = { need: f64("units", "need"), item: i32("index", "item") };

test("a group has one array per declared column, of its type", () => {
  const group = allocate(SPEC, 3);
  expect(group.count).toBe(3);
  expect(group.need).toEqual(new Float64Array(3));
  expect(group.item).toEqual(new Int32Array(3));
});

test("lists that lie one after the other begin where the one before ends, empty ones too", () => {
  expect([...startsOf([["a", "b"], [], ["c"]])]).toEqual([0, 2, 2, 3]);
  expect([...startsOf([])]).toEqual([0]);
});

test("clear sets every column back to 0", () => {
  const group = allocate(SPEC, 2);
  group.need.fill(5);
  group.item.fill(7);
  clear(SPEC, group);
  expect([...group.need, ...group.item]).toEqual([0, 0, 0, 0]);
});

test("a shaped object has its names from the start, also odd ones", () => {
  expect(shaped(["a", 'b"'])).toEqual({ a: null, 'b"': null });
});
