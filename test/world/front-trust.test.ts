/** How far fronts are trusted for their age. */
import { expect, test } from "vitest";
import { exp } from "../../src/base/maths.ts";
import { frontTrust, trustAt } from "../../src/world/front-trust.ts";

test("trust follows from the age alone, whatever was asked before", () => {
  const trust = frontTrust(24, 12, 1.5);
  const asked = [0.1, 0.1, 0.11, 0.1, 1.9, 1.95, 7, 7]; // two ages in one tick, and one past the end of the run
  for (const age of asked) expect(trustAt(trust, age)).toBe(1 - exp(-age / 1.5));
});
