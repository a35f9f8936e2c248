/** Guards of the arithmetic move no result: with another guard a run gives the same bytes. */
import { afterEach, expect, test, vi } from "vitest";

const FILE = "../../src/world/fixed-numbers.ts";
const GUARDS = ["NOTHING", "ROUNDING"] as const;

afterEach(() => {
  vi.doUnmock(FILE);
  vi.resetModules();
});

async function recordWith(numbers: Readonly<Record<string, number>>, id: string): Promise<Buffer> {
  vi.resetModules();
  vi.doMock(FILE, async (original) => ({ ...(await original<object>()), ...numbers }));
  const { prepare, runOnce } = await import("../../src/engine/run.ts");
  const { altered, shipped } = await import("../engine/worlds.ts");
  const scenario = shipped(id);
  const time = { end: scenario.time.start + 6, twinExtraYears: 1, recordEvery: 1 };
  return Buffer.from(runOnce(prepare(altered(scenario, { time })), "guards").values.slice().buffer);
}

test.each(["today", "cocom"])("%s: a guard ten times larger or smaller gives the same bytes", async (id) => {
  const base = await recordWith({}, id);
  for (const guard of GUARDS) {
    const { [guard]: value } = await import("../../src/world/fixed-numbers.ts");
    for (const factor of [10, 1 / 10])
      expect((await recordWith({ [guard]: value * factor }, id)).equals(base), guard).toBe(true);
  }
  expect((await recordWith({ STAGES: 4 }, id)).equals(base), "what is no guard is felt").toBe(false);
});
