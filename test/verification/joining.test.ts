/** Signs of mineral dependence: who hangs on the target's minerals is slower to join, until other supply is built. */
import { describe, test } from "vitest";
import { coordinate } from "../../src/processes/coordinate/coordinate.ts";
import { retaliate } from "../../src/processes/retaliate/retaliate.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { World } from "../../src/world/world.ts";
import { announcePackage } from "../../src/world/yard.ts";
import { indexOf, moved, quiet, type Step } from "./hand-set.ts";
import { expectHigher } from "./paired.ts";

const YEARS = 12;

function dependent(dependence: number): Scenario {
  return quiet({
    parameters: { join_bias: -1.5 },
    data: (data) => ({
      dependence: data.dependence.map((row) => ({ ...row, dependence })),
      suppliers: data.suppliers.map((row) => ({ ...row, joined: "", left: "" })),
    }),
  });
}

/** The target has been provoked and throttles its mineral; other supply is as far as it is set. */
function throttled(alternative: number): Step {
  return ({ minerals, ties, suppliers }: World) => {
    ties.severity.fill(0.8);
    suppliers.mineralFear.fill(0.6);
    minerals.alternative.fill(alternative);
  };
}

describe("mineral dependence slows joining", () => {
  /** The leader has announced a package on tools. */
  const leaderActs: Step = (world) => {
    const { blueprint, clock, setting } = world;
    if (clock.tick > 0) return;
    setting.packages[0] = 1;
    const items = [indexOf(blueprint.itemIds, "TOOLS")];
    announcePackage(world, "test", 0, {
      date: clock.start + clock.dt / 2,
      force: clock.end,
      items,
      listedShare: 1,
      tighten: 0,
      entities: 0,
      signal: 1,
    });
  };

  /** Years until Japan decides to follow; as long as the test lasts where it does not. */
  const yearsToJoin = (seed: string, dependence: number, alternative: number): number => {
    const { talks, blueprint } = moved(dependent(dependence), seed, YEARS, [
      throttled(alternative),
      leaderActs,
      coordinate,
      retaliate,
    ]);
    const decided = talks.decided[indexOf(blueprint.supplierIds, "JP")];
    return decided > 0 ? decided - 2018 : YEARS;
  };

  test("the more of it there is", () => {
    expectHigher((seed) => ({ more: yearsToJoin(seed, 0.9, 0), less: yearsToJoin(seed, 0.1, 0) }), 16);
  });

  test("less so once other supply is built", () => {
    expectHigher((seed) => ({ more: yearsToJoin(seed, 0.9, 0), less: yearsToJoin(seed, 0.9, 0.8) }), 16);
  });
});
