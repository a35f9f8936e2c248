import { expect, test } from "vitest";
import { rowsOfKind } from "../../src/observe/observable.ts";

test("rows of a kind read what they say, or what is usual for them", () => {
  const read = (): number => 1;
  const perItem = rowsOfKind("item", ["lastYear"]);
  expect(perItem("a", "share", "What a is", read)).toEqual({
    ...{ name: "a", kind: "item", unit: "share", meaning: "What a is", parts: ["lastYear"], read },
  });
  expect(perItem("a", "share", "What a is", read, ["marks"]).parts).toEqual(["marks"]);
  expect(rowsOfKind("all")("a", "share", "What a is", read).parts).toEqual([]);
});
