/** Signs of mineral dependence: who hangs on the target's minerals is less willing to enforce, until other supply is built. */
import { describe, test } from "vitest";
import { cohere } from "../../src/processes/cohere/cohere.ts";
import { retaliate } from "../../src/processes/retaliate/retaliate.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { World } from "../../src/world/world.ts";
import { indexOf, moved, quiet, type Step } from "./hand-set.ts";
import { expectHigher } from "./paired.ts";

function dependent(dependence: number): Scenario {
  return quiet({
    parameters: { deal_rate: 0 }, // no settlement reopens the valve
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

describe("mineral dependence lowers the will to enforce", () => {
  /** Japan's balance of reasons after three years of a closed valve; the threat that it sees differs between seeds. */
  const balance = (seed: string, dependence: number, alternative: number): number => {
    const threat: Step = ({ suppliers, seed: keys }) => suppliers.threat.fill(0.3 + (keys.a % 1000) / 3000);
    const { suppliers, blueprint } = moved(dependent(dependence), seed, 3, [
      threat,
      throttled(alternative),
      retaliate,
      cohere,
    ]);
    return suppliers.pressure[indexOf(blueprint.supplierIds, "JP")];
  };

  test("the more of it there is", () => {
    expectHigher((seed) => ({ more: balance(seed, 0.1, 0), less: balance(seed, 0.9, 0) }));
  });

  test("less so once other supply is built", () => {
    expectHigher((seed) => ({ more: balance(seed, 0.9, 0.8), less: balance(seed, 0.9, 0) }));
  });
});
