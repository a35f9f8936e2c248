/** What each state loses and sees. */
import { expect, test } from "vitest";
import { approach, exp } from "../../../src/base/maths.ts";
import { cohere } from "../../../src/processes/cohere/cohere.ts";
import { go, JP, NL, setRule, TOOLS_JP, TOOLS_NL, US } from "../alone.ts";
import { coalition } from "./coalition.ts";

test("who gives up goods that others go on selling is aggrieved", () => {
  const grievance = (covered: number): number => {
    const world = coalition();
    world.cells.force[TOOLS_NL] = 1;
    world.cells.covered[TOOLS_JP] = covered;
    return go(world, cohere).suppliers.grievance[NL];
  };
  expect(grievance(0)).toBe(1);
  expect(grievance(0.75)).toBeCloseTo(0.25, 9);
  expect(grievance(1)).toBe(0);
  expect(go(coalition(), cohere).suppliers.grievance[NL]).toBe(0);
});

test("reach coerces, coercion is resented later, and the content that it rests on is designed out", () => {
  const world = coalition({
    ...{ resentment_rise: 0.6, resentment_years: 4, design_out_rate: 0.1 },
    ...{ coercion_reach: 1.5, coercion_alliance: 0.4, resentment_alliance: 0.25 },
  });
  setRule(world, "extraterritorial", 1);
  expect(go(world, cohere).suppliers.contentLeft[US]).toBe(1); // nothing is under control yet
  world.items.announcedAt.fill(2018);
  world.cells.reach[TOOLS_NL] = 0.25;
  const { suppliers } = go(world, cohere);
  const coercion = 1.5 * 0.25 + 0.4 * 0.8; // a quarter of its trade is reached, and it is an ally of 0.8
  expect(suppliers.coercion[NL]).toBeCloseTo(coercion, 9);
  expect(suppliers.coercion[US]).toBe(0);
  expect(suppliers.resentment[NL]).toBeCloseTo((0.6 * coercion * (1 - 0.2)) / 12, 9);
  expect(suppliers.contentLeft[US]).toBeCloseTo(exp(-0.1 / 12), 9);
  expect([suppliers.contentLeft[NL], suppliers.contentLeft[JP]]).toEqual([1, 1]);
  go(world, cohere, 600);
  expect(suppliers.resentment[NL]).toBeCloseTo(0.6 * coercion * 0.8 * 4, 4);
});

test("a state sees the trade that it loses as an average of the last time", () => {
  const world = coalition({ trade_memory_years: 2 });
  world.cells.refusedRate[TOOLS_NL] = 100;
  expect(go(world, cohere).suppliers.tradeLost[NL]).toBeCloseTo(100 * approach(1 / 12, 2), 9);
  expect(world.suppliers.tradeLost[JP]).toBe(0);
});

test("what the leader would reach anyway is not given up, and others' sales of it are no grievance", () => {
  const seen = (reachBehind: number, law = 1): { given: number; grievance: number } => {
    const world = coalition();
    world.items.controlled.fill(0.6);
    world.cells.force[TOOLS_NL] = 1;
    world.cells.law[TOOLS_NL] = law;
    world.cells.reachBehind[TOOLS_NL] = reachBehind;
    const { suppliers, memberships } = go(world, cohere);
    return { given: suppliers.givenUp[NL], grievance: memberships.grievance[NL] };
  };
  expect(seen(0).given).toBeCloseTo(0.6, 9);
  expect(seen(0, 0.5).given).toBeCloseTo(0.3, 9); // half of it is beyond its law
  expect(seen(0.75).given).toBeCloseTo(0.15, 9);
  expect(seen(1).given).toBe(0);
  expect(seen(0).grievance).toBeCloseTo(1, 9); // Japan sells all
  expect(seen(0.75).grievance).toBeCloseTo(0.25, 9);
});
