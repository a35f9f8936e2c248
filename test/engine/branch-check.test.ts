import { expect, test } from "vitest";
import { branchDateProblem, branchProblems } from "../../src/engine/branch-check.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { compileBlueprint } from "../../src/world/blueprint.ts";
import { altered, minimal, shipped } from "./worlds.ts";

const scenario = minimal();
const history = compileBlueprint(scenario);

function problems(future: Scenario): string[] {
  return branchProblems(history, compileBlueprint({ ...future, id: "next" }), 2020);
}

test("a date must lie between start and end", () => {
  expect(branchDateProblem(scenario.time, 2020)).toBeUndefined();
  for (const date of [2017, 2018, 2026, 2030]) {
    expect(branchDateProblem(scenario.time, date)).toMatch(
      /^found 20.*after the start, 2018-01-01, and before the end, 2026-01-01$/,
    );
  }
});

test("a scenario of the same actors and calendar can be a future, whatever else differs", () => {
  const free = altered(scenario, {
    regime: { mode: "consensus" },
    time: { replayUntil: 2019, twinExtraYears: 1 },
    off: ["enforce"],
    data: ({ suppliers }) => ({ timeline: [], suppliers: suppliers.map((row) => ({ ...row, threat: 0.1 })) }),
  });
  expect(problems(free)).toEqual([]);
  expect(branchProblems(compileBlueprint(altered(scenario, { controls: false })), history, 2020)).toEqual([]);
});

test.each<[RegExp, Scenario]>([
  [
    /time\.start 2017-01-01; allowed: that of the history minimal, 2018-01-01/,
    altered(scenario, { time: { start: 2017 } }),
  ],
  [/time\.end 2025-01-01/, altered(scenario, { time: { end: 2025 } })],
  [/time\.ticks_per_year 52; .* 12$/, altered(scenario, { time: { ticksPerYear: 52 } })],
  [/time\.record_every 6/, altered(scenario, { time: { recordEvery: 6 } })],
  [/controls: false/, altered(scenario, { controls: false })],
  [
    /other users .*\(without CLOUD\/2\)/,
    altered(scenario, {
      data: ({ users }) => ({ users: users.map((row) => ({ ...row, count: Math.min(row.count, 2) })) }),
    }),
  ],
  [
    /other hubs .*\(with HARBOUR\)/,
    altered(scenario, { data: ({ hubs }) => ({ hubs: [...hubs, { ...hubs[0], id: "HARBOUR" }] }) }),
  ],
  [
    /other minerals .*\(without gallium\)/,
    altered(scenario, {
      data: ({ items }) => ({ minerals: [], dependence: [], items: items.map((row) => ({ ...row, minerals: [] })) }),
    }),
  ],
  [
    /other market shares above 0 .*\(with CHIPS\/JP\)/,
    altered(scenario, {
      data: ({ market_shares }) => ({
        market_shares: [...market_shares, { ...market_shares[0], item: "CHIPS", supplier: "JP" }],
      }),
    }),
  ],
  [/other items .*in another order/, altered(scenario, { data: ({ items }) => ({ items: [...items].reverse() }) })],
  [
    /other firms .*\(without ACCEL\)/,
    altered(scenario, { data: ({ firms }) => ({ firms: firms.filter(({ id }) => id !== "ACCEL") }) }),
  ],
  [
    /other list entries .*\(with TOOLS\/5, CHIPS\/3\)/,
    altered(scenario, {
      data: ({ items }) => ({ items: items.map((row) => ({ ...row, entry_count: row.entry_count + 1 })) }),
    }),
  ],
  [
    /other leader .*\(without US, with JP\)/,
    altered(scenario, {
      data: ({ suppliers }) => ({
        suppliers: suppliers.map((row) => ({
          ...row,
          role: row.id === "JP" ? ("leader" as const) : ("partner" as const),
        })),
      }),
    }),
  ],
  [/found the base data cocom; allowed: those of the history minimal, minimal$/, shipped("cocom")],
])("%s", (message, future) => {
  const found = problems(future);
  expect(
    found.some((problem) => message.test(problem)),
    found.join("\n"),
  ).toBe(true);
  for (const problem of found) expect(problem).toMatch(/^next: found /);
});

test("what a future plans before the branch would never take place, so it is refused; what both plan is history", () => {
  const row = scenario.data.timeline[0];
  const planning = (date: string): Scenario =>
    altered(scenario, {
      data: ({ timeline }) => ({ timeline: [...timeline, { ...row, date, planned: true as const }] }),
    });
  expect(problems(planning("2020-06-01"))).toEqual([]);
  expect(problems(planning("2019-06-01"))).toEqual([
    "next: found an event of its own on 2019-06-01, before the branch, where it would never take place; allowed: a branch on that day or earlier",
  ]);
  const both = compileBlueprint(planning("2019-06-01"));
  expect(branchProblems(both, both, 2020)).toEqual([]);
});
