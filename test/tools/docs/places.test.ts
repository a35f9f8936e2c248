/** Places are filled, and a place that nothing fills is an error with the nearest name. */
import { expect, test } from "vitest";
import { fillPart, PLACES } from "../../../tools/docs/places.ts";
import { PARAMETERS } from "../../../src/scenario/parameters.ts";

test("text around a place stays", () => {
  const count = Object.keys(PARAMETERS).length;
  expect(fillPart("x.md", "All {{parameter-count}} of them.")).toBe(`All ${count} of them.`);
});

test("a misspelt place is named with its file", () => {
  expect(() => fillPart("x.md", "{{parameter-cout}}")).toThrow(/x\.md.*"parameter-cout".*"parameter-count"/);
});

test.each(Object.keys(PLACES))("%s has something to say, without holes", (name) => {
  const text = PLACES[name]();
  expect(text).not.toBe("");
  expect(text).not.toMatch(/\bNaN\b|\[object|\| undefined \|/);
});
