import { expect, test } from "vitest";
import { carryInstitution } from "../../../tools/conditions/institution.ts";
import { groupMean, statesOf } from "../../../tools/conditions/columns.ts";
import { after, BOTH } from "./two-eras.ts";

test("form, roles, law and licences are the other era's; dated history under another institution is gone", () => {
  for (const exchange of BOTH) {
    const era = after(exchange, carryInstitution(exchange));
    expect(era.regime).toEqual(exchange.from.regime);
    const role = statesOf(exchange.from, "followers")[0].role;
    for (const state of statesOf(era, "followers")) expect(state.role).toBe(role);
    for (const column of ["law_end_user", "law_country", "licence_rate", "legal_lag_years", "alliance"] as const) {
      const mean = (of: typeof era) => groupMean(of, "followers", (_, state) => state[column]);
      expect(mean(era), column).toBeCloseTo(mean(exchange.from), 3);
    }
    expect(
      era.data.timeline.filter(
        (event) => ["announce", "force", "law"].includes(event.class) && event.actor !== "target",
      ),
    ).toEqual([]);
  }
});
