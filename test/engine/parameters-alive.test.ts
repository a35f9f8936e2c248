/** Every parameter matters somewhere: moving it changes a recorded value or a summary in at least one of some short scenarios. */
import { expect, test } from "vitest";
import { prepare, runOnce } from "../../src/engine/run.ts";
import type { RunResult } from "../../src/engine/run.ts";
import { PARAMETERS } from "../../src/scenario/parameters.ts";
import type { ParameterName } from "../../src/scenario/parameters.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { altered, minimal, shipped } from "./worlds.ts";

/** The small setting with packages on everything, rules in use and an early end of its replayed history. */
const BUSY = altered(minimal(), {
  time: { replayUntil: 2021, end: 2025, twinExtraYears: 1, recordEvery: 1 },
  data: ({ timeline }) => {
    const rules = (["ownership", "shared_data", "remote", "services", "location", "waiver"] as const).map((rule) => ({
      ...timeline[0],
      ...{ date: "2019-01-01", actor: "US", class: "rule" as const, rule, value: 0.5 },
    }));
    const deadline = { ...timeline[0], date: "2019-06-01", actor: "US", class: "deadline" as const, items: ["all"] };
    const law = { ...deadline, class: "law" as const, rule: "penalties" as const, items: [], value: 1 };
    rules.push(deadline as never, law as never);
    return {
      timeline: [...timeline.map((row) => (row.class === "package" ? { ...row, items: ["all"] } : row)), ...rules],
    };
  },
});
const EAGER = altered(BUSY, {
  parameters: {
    yard_discipline: 20,
    will_bias: -4,
    violate_rate: 2,
    firm_caught_years: 1,
    deal_rate: 20,
    first_reply_days: 20,
    boycott_chance: 0.9,
  },
});
/** Floors and caps are met: hubs that seize all they can, offices under water, minerals that run out. */
const EXTREME = altered(EAGER, {
  parameters: {
    ...{ hub_seizure: 0.9, cases_start: 4, backlog_checks: 2, frontier_slowdown: 0.2 },
    ...{ deal_rate: 0, valve_severity: 1, valve_years: 0.02, alternative_most: 0, mineral_bypass: 0 },
    absorption_sd: 2,
  },
  data: ({ minerals }) => ({ minerals: minerals.map((row) => ({ ...row, target_share: 0.99 })) }),
});
/** A standing body that a leader of a third of the exports has to win. */
const CLOSE_VOTES = altered(EAGER, {
  regime: { mode: "standing" },
  parameters: { formality_price: 0, join_bias: -1.7, join_exposure: 5 },
  data: ({ suppliers }) => ({
    suppliers: suppliers.map((row) => (row.role === "leader" ? { ...row, exports_musd: 600_000 } : row)),
  }),
});
const SHORT: readonly Scenario[] = [
  EAGER,
  EXTREME,
  altered(BUSY, {
    regime: { mode: "annual-consensus" },
    parameters: { join_bias: 1, forum_block: 0.2, yard_discipline: 30, yard_review_years: 0.25 },
  }),
  altered(EAGER, { regime: { mode: "consensus" } }),
  // Two members of like size, so that one can leave and the leader may accept it.
  altered(EAGER, {
    parameters: { will_bias: -2, will_peers: 3, will_norm: 2 },
    data: ({ market_shares }) => ({
      market_shares: market_shares.map((row) => (row.item === "TOOLS" ? { ...row, share: 0.5 } : row)),
    }),
  }),
  altered(EAGER, { regime: { mode: "standing" } }),
  CLOSE_VOTES,
  // What the leader loses without minerals is all that speaks for a settlement.
  altered(EAGER, {
    parameters: {
      deal_closure: 0,
      deal_rate: 2,
      valve_years: 0.02,
      valve_severity: 1,
      alternative_most: 0,
      mineral_bypass: 0,
    },
    data: ({ minerals }) => ({ minerals: minerals.map((row) => ({ ...row, target_share: 0.99 })) }),
  }),
  // So much is lost that some states sell.
  altered(EAGER, {
    forms: { anticipate: "option", cohere: "thresholds", absorb: "contagion" },
    parameters: { will_trade: 20, assurance_value: 2 },
  }),
  altered(EAGER, { regime: { leader: "waits" }, parameters: { procurement_start: 0.0001 } }),
  altered(EAGER, { regime: { mode: "sequential", leader: "levels-down" } }),
  altered(shipped("cocom"), { time: { end: 1960, twinExtraYears: 1 }, parameters: { entry_value_years: 4 } }),
  altered(shipped("today"), { time: { replayUntil: 2024, end: 2030, twinExtraYears: 1 } }),
  // A forum whose window closes before some proposals have had their notice.
  altered(shipped("wassenaar"), { time: { end: 2034, twinExtraYears: 1 }, parameters: { forum_block: 0.05 } }),
  // The pipeline of 1982: states that defy the leader's reach, and come back. Long, so it comes last.
  altered(shipped("cocom"), { time: { twinExtraYears: 1 }, parameters: { defy_sovereignty: 1.5 } }),
];

function same(one: Float64Array, other: Float64Array): boolean {
  return one.every((value, row) => Object.is(value, other[row]));
}

/** Whether a run with the parameter at the given value differs from the base run; a value that makes the run fail matters too. */
const models = SHORT.map((scenario) => prepare(scenario));
const bases = models.map((model) => runOnce(model, "alive"));

/** Numbers of firms are compiled into the blueprint, so that parameter needs a model of its own. */
function runWith(index: number, name: ParameterName, value: number): RunResult {
  if (name === "fringe_firms")
    return runOnce(prepare(altered(SHORT[index], { parameters: { [name]: value } })), "alive");
  return runOnce(models[index], "alive", { parameters: { [name]: value } });
}

/** Other values to try: the ends of the range; where there is no range, half as much again and a plain 3. */
function others(name: ParameterName): number[] {
  const { value, low, high } = PARAMETERS[name];
  return (low === high ? [3, 1.5 * value] : [high, low]).filter((other) => other !== value);
}

function matters(name: ParameterName): boolean {
  return SHORT.some((_, index) =>
    others(name).some((value) => {
      const moved = runWith(index, name, value);
      return !same(bases[index].values, moved.values) || !same(bases[index].summary, moved.summary);
    }),
  );
}

test.each(Object.keys(PARAMETERS) as ParameterName[])("%s changes something", (name) => {
  expect(matters(name)).toBe(true);
});

test("a run is not different from itself", () => {
  const again = runOnce(models[0], "alive", { parameters: { crisis_rate: EAGER.parameters.crisis_rate } });
  expect(same(bases[0].values, again.values) && same(bases[0].summary, again.summary)).toBe(true);
});
