/** Cohesion as a balance of reasons. */
import { expect, test } from "vitest";
import { approach, logistic } from "../../../src/base/maths.ts";
import { cohere } from "../../../src/processes/cohere/cohere.ts";
import type { World } from "../../../src/world/world.ts";
import type { Alteration } from "../../engine/worlds.ts";
import { go, NL, TOOLS_NL } from "../alone.ts";
import { coalition, type Parameters, twoLists, OTHER, STATES } from "./coalition.ts";

test("compliance moves toward the balance of reasons, and not at all within the dead band", () => {
  const moved = (start: number, will_bias: number): number => {
    const world = coalition({ will_bias, compliance_band: 0.1, compliance_years: 2, compliance_slope: 1.5 });
    world.suppliers.compliance.fill(start);
    return go(world, cohere).suppliers.compliance[NL] - start;
  };
  const aim = logistic(1.5 * 0.5);
  expect(moved(aim + 0.09, 0.5)).toBe(0);
  expect(moved(aim - 0.09, 0.5)).toBe(0);
  expect(moved(aim + 0.3, 0.5)).toBeCloseTo(-0.2 * approach(1 / 12, 2), 9);
  expect(moved(aim - 0.3, 0.5)).toBeCloseTo(0.2 * approach(1 / 12, 2), 9);
});

test("each reason moves the balance by its weight and sign", () => {
  const balance = (parameters: Parameters, set: (world: World) => void = () => {}, change: Alteration = {}): number => {
    const world = coalition({ will_bias: 0, ...parameters }, change);
    set(world);
    return go(world, cohere).suppliers.pressure[NL];
  };
  expect(balance({})).toBeCloseTo(0, 12);
  expect(balance({ will_threat: 2 }, ({ memberships }) => (memberships.threat[NL] = 0.9))).toBeCloseTo(0.8, 9);
  expect(balance({ will_alliance: 2 })).toBeCloseTo(0.6, 9);
  expect(balance({ will_norm: 2 }, () => {}, { regime: { mode: "consensus" } })).toBeCloseTo(2, 9);
  expect(balance({ will_norm: 2, norm_sequential: 0.3 })).toBeCloseTo(0.6, 9);
  expect(balance({ will_norm: 2, norm_annual: 0.4 }, () => {}, { regime: { mode: "annual-consensus" } })).toBeCloseTo(0.8, 9); // prettier-ignore
  expect(balance({ will_norm: 2 }, () => {}, { regime: { mode: "extraterritorial" } })).toBeCloseTo(0, 12);
  expect(balance({ will_peers: 2 })).toBeCloseTo(-1, 9); // nobody takes part
  const hurt = ({ suppliers, memberships, items, cells }: World): void => {
    suppliers.mineralFear[NL] = 0.5;
    suppliers.mineralHold[NL] = 0.4;
    suppliers.mineralLoss[NL] = 0.1;
    items.controlled.fill(0.6);
    cells.force[TOOLS_NL] = 1;
    cells.law[TOOLS_NL] = 1;
    memberships.exposure[NL] = 0.1;
  };
  expect(balance({ will_fear: 2, loss_fear: 3 }, hurt)).toBeCloseTo(-2 * (0.2 + 3 * 0.1), 9);
  expect(balance({ will_trade: 3, trade_convexity: 0.5, stake_half: 0.1 }, hurt)).toBeCloseTo(-3 * 0.5 * 0.6 * 1.3, 9);
  expect(balance({ will_trade: 3, trade_convexity: 0, stake_half: 0.3 }, hurt)).toBeCloseTo(-3 * 0.25 * 0.6, 9);
  expect(balance({ will_resentment: 2 }, ({ suppliers }) => (suppliers.resentment[NL] = 0.5))).toBeCloseTo(-1, 1);
});

test("a list is weighed by the threat, the trade, the rivals and the peers of its own", () => {
  const gap = (parameters: Parameters, set: (world: World, row: number) => void): number => {
    const world = twoLists({ will_bias: 0, ...parameters });
    set(world, OTHER * STATES + NL);
    const { memberships } = go(world, cohere);
    return memberships.pressure[OTHER * STATES + NL] - memberships.pressure[NL];
  };
  expect(gap({ will_threat: 2 }, ({ memberships }, row) => (memberships.threat[row] = memberships.threat[NL] - 0.2))).toBeCloseTo(-0.4, 9); // prettier-ignore
  expect(
    gap({ will_trade: 2, trade_convexity: 0 }, ({ memberships }, row) => (memberships.stakeShare[row] = 0.5)),
  ).toBeCloseTo(-1, 9);
  expect(gap({ will_peers: 2 }, ({ cells }) => (cells.law[2] = 0))).toBeLessThan(-0.1);
  // A rival sells on; in a forum that hurts as far as the state would rather sell too.
  const rivals = (stake: number, norm_patience = 0.5): number =>
    gap({ will_grievance: 2, norm_patience }, ({ cells, memberships }) => {
      memberships.stakeShare.fill(stake);
      cells.covered.set([1, 1, 0, 1]);
    });
  expect(rivals(1)).toBeLessThan(-0.1);
  expect(rivals(0.5)).toBeCloseTo(rivals(1) / 2, 9);
  expect(rivals(0)).toBeCloseTo(0, 12);
  // A norm that all keep makes it bearable.
  expect(rivals(1, 0.5)).toBeCloseTo(rivals(1, 0) / 2, 9);
  expect(rivals(1, 1)).toBeCloseTo(0, 12);
});
