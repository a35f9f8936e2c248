import { expect, test } from "vitest";
import { ALPHA, exampleContext, runs, table } from "./example.ts";

test("the first announcement is the median of the runs; the horizon is what all scenarios have", () => {
  const { scenarios, horizon } = exampleContext();
  expect(scenarios.map(({ first, announced }) => [first, announced])).toEqual([
    [1951, true],
    [2020, true],
  ]);
  expect(horizon).toBe(6);
});

test("without announcements in the runs the first marked act counts, else the start", () => {
  const silent = runs({ first_announcement_date: () => null });
  const [alpha, beta] = exampleContext([], { runs: silent }).scenarios;
  expect([beta.first, beta.announced]).toEqual([2020, true]);
  expect([alpha.first, alpha.announced]).toEqual([ALPHA.start, false]);
});

test("summaries by run number, undefined ones as NaN, unknown ones empty", () => {
  const context = exampleContext([], { runs: runs({ x: (_, run) => (run === 2 ? null : run) }) });
  expect([...context.runs.of("beta", "x")]).toEqual([
    ["1", 1],
    ["2", NaN],
    ["3", 3],
    ["4", 4],
  ]);
  expect(context.runs.of("beta", "y").size).toBe(0);
});

test("marks belong to their scenario and come in order of time", () => {
  const events = table(
    ["scenario", "date", "label"],
    [
      ["beta", "2022-01-01", "later"],
      ["beta", "2019-07-02", "sooner"],
    ],
  );
  const context = exampleContext([], { events });
  expect(context.marks("beta").map(({ label }) => label)).toEqual(["sooner", "later"]);
  expect(context.marks("alpha")).toEqual([]);
  expect(exampleContext([], { events: null }).marks("beta")).toEqual([]);
});
