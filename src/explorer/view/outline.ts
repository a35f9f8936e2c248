/** A scenario of which nothing is known yet: what the page shows in the moment before the engine has read the files. */
import type { ParameterInfo, Scenario } from "../../scenario/scenario.ts";
import type { BaseData } from "../../scenario/tables.ts";

export function outlineOf(id: string): Scenario {
  const none: readonly never[] = [];
  const data: BaseData = {
    ...{ suppliers: none, dependence: none, items: none, lists: none, memberships: none, market_shares: none },
    ...{ firms: none, hubs: none, minerals: none, users: none, timeline: none, series: none },
  };
  return {
    ...{
      id,
      path: `scenarios/${id}.yaml`,
      title: "",
      question: "",
      differs: "",
      sources: [],
      tags: [],
      lineage: [id],
      setting: id,
    },
    controls: true,
    time: { start: 0, end: 1, ticksPerYear: 12, replayUntil: 0, twinExtraYears: 0, recordEvery: 1 },
    regime: { mode: "sequential", leader: "first" },
    off: [],
    parameters: {} as Scenario["parameters"],
    provenance: {} as Readonly<Record<string, ParameterInfo>> as Scenario["provenance"],
    data,
  };
}
