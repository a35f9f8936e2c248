/** A scenario of which nothing is known yet: what the page shows until the engine has read the files. */
import { FORMS_IN_USE } from "../../scenario/forms.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Only what the views read by then: the rest comes with the scenario itself. */
export function outlineOf(id: string): Scenario {
  const none: readonly never[] = [];
  const data = {
    suppliers: none,
    items: none,
    minerals: none,
    market_shares: none,
    firms: none,
    hubs: none,
    timeline: none,
  };
  return {
    ...{ id, title: "", question: "", differs: "", setting: "today", lineage: [id], off: none },
    controls: true,
    time: { start: 0, end: 1, ticksPerYear: 12, replayUntil: 0, twinExtraYears: 0, recordEvery: 1 },
    regime: { mode: "sequential", leader: "first" },
    forms: FORMS_IN_USE,
    provenance: {} as Scenario["provenance"],
    data: data as unknown as Scenario["data"],
  } as Partial<Scenario> as Scenario;
}
