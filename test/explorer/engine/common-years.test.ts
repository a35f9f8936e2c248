/** Futures that go on from a history that was run before give the bytes of runs from the start. */
import { expect, test } from "vitest";
import { createTwinCache } from "../../../src/engine/twin-cache.ts";
import { performRun, type PreparedScenario, withTwins } from "../../../src/ensemble/perform-ensemble.ts";
import type { RunOutcome } from "../../../src/ensemble/run-record.ts";
import { createCommonYears } from "../../../src/explorer/engine/common-years.ts";
import { openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import type { Asked } from "../../../src/explorer/engine/protocol.ts";
import { begins } from "../../../src/explorer/setup/begins.ts";
import type { Changes } from "../../../src/explorer/setup/setup.ts";
import { FILES } from "../files.ts";

const PLAN = { seed: "common", runs: 2, uncertainty: "both", detail: false } as const;
const workshop = openWorkshop(FILES);
const idOf = (path: string): string[] => /^scenarios\/(.*)\.yaml$/.exec(path)?.slice(1) ?? [];
const FUTURES = [...FILES.keys()].flatMap(idOf).filter((id) => workshop.describe(id).tags.includes("future"));
const dayOf = (id: string): string => begins(workshop.describe(id), workshop.describe("today")) ?? "";
const DAYS = [...new Set(FUTURES.map(dayOf))].filter((day) => day !== "").sort();
const DATED = FUTURES.filter((id) => dayOf(id) !== "");

/** As a worker does it: the history in between or before, each run of a future after that of another. */
function onBoard(ids: readonly string[], changes: Changes, only?: Asked, plan = PLAN, days = DAYS, numbers = [2, 1]) {
  const twins = createTwinCache();
  const years = createCommonYears();
  const prepare = (scenario: string): PreparedScenario =>
    withTwins(workshop.prepare({ scenario, changes }, only), twins);
  const shared = { history: { scenario: "today", changes }, days };
  const runs = ids.flatMap((id) =>
    numbers.map((run): [string, RunOutcome, RunOutcome] => [
      `${id} ${run}`,
      years.perform(prepare(id), prepare("today"), shared, plan, run),
      performRun(workshop.prepare({ scenario: id, changes }, only), plan, run),
    ]),
  );
  return { runs, counts: years.counts };
}

const ASKED = { observables: [], summaries: ["delay_years_end", "leakage_bound_total", "cost_gross_total_musd"] };

test("there are futures that begin on several days", () => {
  expect(DATED.length).toBeGreaterThan(8);
  expect(DAYS.length).toBeGreaterThan(1);
});

test("every future that ships", () => {
  const { runs, counts } = onBoard(["today", ...FUTURES], {}, undefined, PLAN, DAYS, [2]);
  for (const [name, together, apart] of runs) expect(together, name).toEqual(apart);
  expect(counts).toEqual({ histories: 1, futures: DATED.length }); // what differs from the start is run from the start
});

test.each<[string, Changes]>([
  ["a moved slider", { "parameters.yard_rate": "150", "parameters.fear_memory_years": "1.5" }],
  ["a state that is absent", { "absent.NL": "1" }],
  ["another regime, and a process that is off", { "regime.mode": "unilateral", "processes.retaliate": "off" }],
  ["a parameter that shapes what is compiled", { "parameters.fringe_firms": "3" }],
])("with %s, of what the board asks for", (_, changes) => {
  const { runs, counts } = onBoard(["decoupling", "today", "affiliates-rule"], changes, ASKED);
  for (const [name, together, apart] of runs) expect(together, name).toEqual(apart);
  expect(counts.futures).toBe(4);
});

test("another seed, and days that do not fit, lead to no wrong history", () => {
  const other = onBoard(["decoupling"], {}, ASKED, { ...PLAN, seed: "other" } as never);
  for (const [name, together, apart] of other.runs) expect(together, name).toEqual(apart);
  for (const days of [["2026-09-30"], ["1950-01-01"]]) {
    const { runs, counts } = onBoard(["decoupling", "cocom"], {}, ASKED, PLAN, days);
    for (const [name, together, apart] of runs) expect(together, name).toEqual(apart);
    expect(counts.futures).toBe(0);
  }
});
