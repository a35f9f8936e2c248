import { expect, test } from "vitest";
import { LEADER_STANCES, PROCESS_NAMES, REGIME_MODES } from "../../src/scenario/scenario.ts";
import { namesAt, SCENARIO_FILE } from "../../src/scenario/scenario-file.ts";

const accepts = (regime: object) => SCENARIO_FILE.safeParse({ title: "x", regime }).success;

test("a file may name every mode, stance and process there is, and no other", () => {
  for (const mode of REGIME_MODES) expect(accepts({ mode })).toBe(true);
  for (const leader of LEADER_STANCES) expect(accepts({ leader })).toBe(true);
  expect(accepts({ mode: "chaos" })).toBe(false);
  expect(namesAt(["processes"])).toEqual([...PROCESS_NAMES]);
});
