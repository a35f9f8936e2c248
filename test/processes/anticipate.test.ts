/** Anticipation: fear, risk, wanted stocks, the budget and the pace of purchases. */
import { expect, test } from "vitest";
import { exp } from "../../src/base/maths.ts";
import { anticipate, withoutAnticipation } from "../../src/processes/anticipate.ts";
import type { World } from "../../src/world/world.ts";
import { CHIPS, CHIPS_US, every, go, JP, NL, small, TOOLS, TOOLS_JP, TOOLS_NL, US } from "./alone.ts";

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

test("what is announced and not yet in force will be cut for certain: a full cover is wanted there", () => {
  const world = small();
  world.cells.announced[TOOLS_NL] = 0.3;
  const { items, cells, p } = go(world, anticipate);
  expect(items.risk[TOOLS]).toBeCloseTo(0.8, 12);
  expect([cells.coverControlled[TOOLS_NL], cells.coverControlled[TOOLS_JP]]).toEqual([p.cover_full, 0]);
  expect(cells.coverUncontrolled[TOOLS_NL]).toBe(0);
  expect(items.stockTargetControlled[TOOLS]).toBeCloseTo(
    (0.8 * p.cover_full + p.cover_ordinary) * items.importDemandControlled[TOOLS],
    6,
  );
  world.cells.inForce[TOOLS_NL] = 0.3;
  expect(go(world, anticipate).items.risk[TOOLS]).toBe(0);
});

test("fear asks for cover of both grades, less of goods that are used up, none from what is closed", () => {
  const world = small();
  world.suppliers.fear.fill(1);
  world.cells.force[TOOLS_JP] = 1;
  world.cells.reach[TOOLS_NL] = 0.25;
  const { cells, p } = go(world, anticipate);
  const risk = 1 - exp(-p.fear_weight);
  expect(cells.coverUncontrolled[TOOLS_JP]).toBeCloseTo(p.cover_full * risk, 9);
  expect(cells.coverControlled[TOOLS_JP]).toBe(0);
  expect(cells.coverControlled[TOOLS_NL]).toBeCloseTo(p.cover_full * risk * 0.75, 9);
  expect(cells.coverControlled[CHIPS_US]).toBeCloseTo(p.cover_full * p.cover_consumed * risk, 9);
});

test("the budget scales what is ordered ahead", () => {
  const scale = (budget_ratio: number, fear: number): number => {
    const world = small({ parameters: { budget_ratio } });
    world.suppliers.fear.fill(fear);
    return go(world, anticipate).setting.orderScale[0];
  };
  expect(scale(2, 0)).toBe(1);
  expect(scale(1, 3)).toBe(0);
  expect(scale(1000, 3)).toBe(1);
  const tight = scale(2, 3);
  expect(tight).toBeGreaterThan(0);
  expect(tight).toBeLessThan(1);
  expect(scale(3, 3) / tight).toBeCloseTo(2, 9); // money beyond ordinary imports
});

test("a missing tool postpones the others, then capacity is built; a small cut stops no line", () => {
  const world = small();
  world.cells.covered[TOOLS_NL] = 0.12; // 0.8 x 0.12 is less than a tenth
  expect(go(world, anticipate).items.pace[TOOLS]).toBe(1);
  world.cells.covered[TOOLS_NL] = 0.5;
  const { items, p } = go(world, anticipate);
  expect(items.pace[TOOLS]).toBeCloseTo(1 - p.pause_depth, 9);
  expect(items.pace[CHIPS]).toBe(1);
  go(world, anticipate, 240);
  expect(items.pace[TOOLS]).toBeCloseTo(1 + p.build_out, 6);
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
