import { expect, test } from "vitest";
import { meanLaw } from "../../../tools/conditions/dated.ts";
import { weightedMean } from "../../../tools/conditions/levels.ts";
import { carryRetaliation } from "../../../tools/conditions/retaliation.ts";
import { after, BOTH, type THERE } from "./two-eras.ts";

type Era = typeof THERE.from;

/** The part of the leader's output that the target could stop. */
function atMercy({ data }: Era): number {
  return data.dependence
    .filter(({ supplier }) => supplier === "US")
    .reduce((sum, tie) => sum + tie.dependence * data.minerals.find(({ id }) => id === tie.mineral)!.target_share, 0);
}

test("minerals, what of the leader's output is at the target's mercy, its reach and its parameters are the other era's", () => {
  for (const exchange of BOTH) {
    const era = after(exchange, carryRetaliation(exchange));
    for (const column of ["target_share", "alternative_rate"] as const) {
      const mean = (of: Era) => weightedMean(of.data.minerals.map((row) => ({ value: row[column], weight: 1 })));
      expect(mean(era), column).toBeCloseTo(mean(exchange.from), 3);
    }
    expect(atMercy(era)).toBeCloseTo(atMercy(exchange.from), 3);
    const reach = (of: Era) => meanLaw(of, "target", "extraterritorial", 0);
    expect(reach(era)).toBeCloseTo(reach(exchange.from), 3);
    expect(era.parameters.retaliation_propensity).toBe(exchange.from.parameters.retaliation_propensity);
  }
});
