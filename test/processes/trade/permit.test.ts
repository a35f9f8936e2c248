/** Licences, refusals, and where refused demand turns. */
import { expect, test } from "vitest";
import { approach } from "../../../src/base/maths.ts";
import { permit } from "../../../src/processes/trade/permit.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import type { World } from "../../../src/world/world.ts";
import { edited } from "../../verification/hand-set.ts";
import { CHIPS, CHIPS_US, go, NL, small, TOOLS, TOOLS_JP, TOOLS_NL } from "../alone.ts";

const PLAIN = { target_refusal: 0, downgrade_share: 0, relocation_rate: 0 };

/** The Netherlands controls tools in full and licenses nothing; Japan does not control them. */
function refused(parameters: Partial<Record<ParameterName, number>> = {}, controls = true): World {
  const world = small({ parameters: { ...PLAIN, ...parameters } }, { controls });
  world.cells.covered[TOOLS_NL] = 1;
  world.cells.force[TOOLS_NL] = 1;
  world.cells.licenceRate.fill(0);
  return world;
}
const demandOf = ({ items, cells }: World, cell: number): number =>
  items.importDemandControlled[cells.item[cell]] * cells.share[cell];

test("covered demand is licensed, let through or refused, and nothing of it is lost", () => {
  const world = refused({ violate_volume: 0.5, conceal_half: 0.05 }); // a tool is as easy to smuggle as conceal_half: half is hidden
  const { cells, suppliers } = world;
  cells.covered[TOOLS_NL] = 0.6;
  cells.licenceRate[TOOLS_NL] = 0.25;
  suppliers.lax[NL] = 0.1;
  cells.violating[TOOLS_NL] = 0.4;
  suppliers.licenceDelay[NL] = 0.5;
  const asked = 0.6 * demandOf(world, TOOLS_NL);
  go(world, permit);
  expect(cells.evadedRate[TOOLS_NL]).toBeCloseTo(0.75 * asked * 0.5 * (0.1 + 0.9 * 0.2), 9);
  expect(cells.evadedRate[TOOLS_NL] + cells.refusedRate[TOOLS_NL]).toBeCloseTo(0.75 * asked, 9);
  const month = world.clock.dt;
  expect(cells.licensedRate[TOOLS_NL] * month + cells.licenceQueue[TOOLS_NL]).toBeCloseTo(0.25 * asked * month, 9);
  expect(cells.licensedRate[TOOLS_NL]).toBeCloseTo(0.25 * asked * approach(month, 0.5), 9);
  expect([cells.refusedRate[CHIPS_US], cells.licensedRate[CHIPS_US]]).toEqual([0, 0]);
  go(world, permit, 120);
  expect(cells.licensedRate[TOOLS_NL]).toBeCloseTo(0.25 * asked, 6);
});

test("the target does not take what its own makers could replace", () => {
  const licensed = (target_refusal: number): number => {
    const world = refused({ target_refusal });
    world.cells.licenceRate[TOOLS_NL] = 1;
    return go(world, permit).cells.licensedRate[TOOLS_NL];
  };
  const { items } = small();
  expect(licensed(1) / licensed(0)).toBeCloseTo(1 - items.domesticControlled[TOOLS] / items.needControlled[TOOLS], 9);
});

test("only suppliers without any control step in, and no further than they have room", () => {
  const world = refused();
  const { cells, items } = world;
  // Tools of others do three tenths, and a small maker offers few of the products.
  const seeking = 0.3 * (0.2 / (0.2 + world.p.backfill_half)) * demandOf(world, TOOLS_NL);
  cells.capacity[TOOLS_JP] = 1e6;
  go(world, permit);
  expect(cells.backfillRate[TOOLS_JP]).toBeCloseTo(seeking, 9);
  expect(items.refused[TOOLS]).toBeCloseTo(cells.refusedRate[TOOLS_NL] - seeking, 9);
  expect(cells.backfillRate[TOOLS_NL]).toBe(0);

  const ordinary =
    cells.share[TOOLS_JP] * (items.importDemandControlled[TOOLS] + items.importDemandUncontrolled[TOOLS]);
  cells.capacity[TOOLS_JP] = world.p.other_priority * cells.row[TOOLS_JP] + ordinary + 5;
  expect(go(world, permit).cells.backfillRate[TOOLS_JP]).toBeCloseTo(5, 9);
  cells.capacity[TOOLS_JP] = 1e6;
  for (const column of [cells.announced, cells.force, cells.reach]) {
    column[TOOLS_JP] = 0.01;
    expect(go(world, permit).cells.backfillRate[TOOLS_JP]).toBe(0);
    column[TOOLS_JP] = 0;
  }
});

test("nobody winks at a sale that everybody sees", () => {
  const world = small({ data: ({ items }) => ({ items: edited(items, { smuggling_ease: 0 }) }), parameters: PLAIN });
  world.cells.covered.fill(1);
  world.suppliers.lax.fill(1);
  world.cells.violating.fill(1);
  const { cells } = go(world, permit);
  expect(Array.from(cells.evadedRate)).toEqual([0, 0, 0]);
  expect(cells.refusedRate[TOOLS_NL]).toBeGreaterThan(0);
});

test("makers under control move output out of reach, up to a limit, the faster the more they lose", () => {
  const world = refused({ relocation_rate: 0.5, relocation_most: 0.3 });
  const { cells } = go(world, permit);
  const trade = demandOf(world, TOOLS_NL);
  expect(cells.relocated[TOOLS_NL]).toBeCloseTo((0.5 * 0.3 * (trade / (trade + cells.row[TOOLS_NL]))) / 12, 9);
  expect(cells.relocated[CHIPS_US]).toBe(0);
  go(world, permit, 2400);
  expect(cells.relocated[TOOLS_NL]).toBeGreaterThan(0.29);
  expect(cells.relocated[TOOLS_NL]).toBeLessThanOrEqual(0.3);
});

test("procurement sees refusals as remembered", () => {
  const world = refused({ refusal_memory_years: 0.4 });
  world.cells.announced[TOOLS_JP] = 1;
  const { items } = go(world, permit);
  expect(items.refusedSmooth[TOOLS]).toBeCloseTo(items.refused[TOOLS] * approach(1 / 12, 0.4), 9);
});

test("where nothing is controlled there is nothing to do", () => {
  const { cells, items } = go(refused({}, false), permit);
  expect([
    cells.refusedRate[TOOLS_NL],
    items.refused[TOOLS],
    items.refused[CHIPS],
    cells.licensedRate[CHIPS_US],
  ]).toEqual([0, 0, 0, 0]);
});
