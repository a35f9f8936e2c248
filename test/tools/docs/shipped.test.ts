/** Every scenario that ships, read once. */
import { expect, test } from "vitest";
import { shippedScenarios } from "../../../src/cli/read-files.ts";
import { loadShipped } from "../../../tools/docs/shipped.ts";

test("all of them, the same objects each time", () => {
  expect(loadShipped().map(({ id }) => id)).toEqual(shippedScenarios());
  expect(loadShipped()).toBe(loadShipped());
});
