import { expect, test } from "vitest";
import { paceFor } from "../../../src/explorer/view/player.ts";

test("who wants less motion gets less", () => {
  expect(paceFor(true)).toBeLessThan(paceFor(false) / 2);
});
