/** Anticipation as a whole, and without it. */
import { expect, test } from "vitest";
import { exp } from "../../../src/base/maths.ts";
import { anticipate, withoutAnticipation } from "../../../src/processes/anticipate/anticipate.ts";
import type { World } from "../../../src/world/world.ts";
import { CHIPS, every, go, JP, NL, small, TOOLS, TOOLS_NL, US } from "../alone.ts";

test("a signal frightens: its own supplier in full, others by spillover, a general one all; fear fades with memory", () => {
  const world = small({ parameters: { fear_memory_years: 2, fear_spillover: 0.2 } });
  const signal = ({ suppliers, setting }: World): void => {
    suppliers.signal[NL] = 1;
    setting.signal[0] = 0.5;
  };
  const { suppliers } = go(world, [signal, anticipate]);
  expect([...suppliers.fear]).toEqual([0.7, 1.5, 0.7]);
  go(world, anticipate, 12);
  expect(suppliers.fear[NL]).toBeCloseTo(1.5 * exp(-0.5), 9);
});

test("signals of a tick frighten from the next one on", () => {
  const world = small();
  go(world, [({ setting }: World) => (setting.signal[0] = 1), anticipate]);
  expect(every(world.items.risk, 0)).toBe(true);
  go(world, anticipate);
  expect(world.items.risk[CHIPS]).toBeCloseTo(1 - exp(-world.p.fear_weight), 9);
});

test("without the process the target keeps its ordinary stock and sees no risk", () => {
  const world = small();
  world.suppliers.fear.fill(2);
  world.cells.announced[TOOLS_NL] = 0.3;
  go(world, anticipate);
  const { items, suppliers, setting, cells, p } = go(world, withoutAnticipation);
  expect(every(suppliers.fear, 0) && every(suppliers.risk, 0) && every(items.risk, 0) && every(items.pace, 1)).toBe(
    true,
  );
  expect(every(cells.coverControlled, 0) && every(cells.coverUncontrolled, 0)).toBe(true);
  expect([setting.orderScale[0], suppliers.risk[US], suppliers.fear[JP]]).toEqual([1, 0, 0]);
  expect(items.stockTargetControlled[TOOLS]).toBe(p.cover_ordinary * items.importDemandControlled[TOOLS]);
});
