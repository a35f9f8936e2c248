/** Coalitions without the flaws of real ones, for the limits of the model: all at once, and without a hole. */
import type { Scenario } from "../../src/scenario/scenario.ts";
import { altered } from "./worlds.ts";

/** Every supplier joins at once with full authority: no neutrals, no lag, and open orders are cancelled. */
export function allAtOnce(scenario: Scenario): Scenario {
  const leaders = scenario.data.suppliers.filter(({ role }) => role === "leader");
  return altered(scenario, {
    regime: { mode: "sequential", leader: "first" },
    parameters: { lag_announce_months: 0, lag_force_months: 0, savings_clause: 0 },
    data: ({ suppliers, timeline }) => ({
      suppliers: suppliers.map((row) => ({
        ...row,
        role: row.role === "leader" ? row.role : "partner",
        ...{ joined: "", left: "" },
        ...{ law_list: 1, law_end_user: 1, law_end_use: 1, law_services: 1, law_country: 1 },
      })),
      // What the leader controls without a package asks nobody to follow. Its own lag between announcement and force counts too.
      timeline: timeline
        .filter(({ class: kind, actor }) => kind !== "force" || leaders.every(({ id }) => id !== actor))
        .map((row) => ({ ...row, effective: "" })),
    }),
  });
}

/** On top of that: full compliance, and none of the ways in which goods pass a control that is in force. */
export function withoutHoles(scenario: Scenario): Scenario {
  return altered(allAtOnce(scenario), {
    off: ["transship", "cohere"],
    parameters: { violate_rate: 0, downgrade_share: 0, relocation_rate: 0 },
    data: ({ suppliers, items, timeline, series }) => ({
      suppliers: suppliers.map((row) => ({ ...row, licence_rate: 0 })),
      items: items.map((row) => ({
        ...row,
        ...{ theft_ease: 0, remote_share: 0, by_list: 1, by_end_user: 0, by_end_use: 0, by_services: 0, by_country: 0 },
      })),
      timeline: timeline.filter((row) => row.class !== "licence" && row.rule !== "waiver"),
      series: series.map((row) => (row.series === "openness" ? { ...row, value: 0 } : row)),
    }),
  });
}
