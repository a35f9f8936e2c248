/** One luck, two policies: told from the events and numbers of the two runs. */
import { expect, test } from "vitest";
import { countsAfter, firstDivergence, tellTwoPolicies } from "../../../src/explorer/words/two-policies.ts";

const SCENARIO = { data: { suppliers: [{ id: "JP", name: "Japan", role: "partner" }], items: [], firms: [] } } as never;
const event = (date: number, name: string) => ({ date, process: "p", entity: "JP", event: name, value: 0 });
const story = (events: readonly ReturnType<typeof event>[], leaked: number) => ({
  seed: "s/1",
  events,
  facts: {
    frame: { series: [{ kind: "all", entity: "all", observable: "leakage_bound_cumulative", unit: "" }] },
  } as never,
  dates: Float64Array.of(2020, 2021),
  values: Float64Array.of(leaked, NaN),
});

test("the first event that differs, what followed, and where both end", () => {
  const yours = story([event(2020, "announcement"), event(2020.5, "force")], 0.5);
  const base = story([event(2020, "announcement"), event(2020.5, "force"), event(2020.75, "defected")], 0.625);
  const told = tellTwoPolicies(["on the day", "9 months late"], yours, base, SCENARIO).join(" ");
  expect(told).toContain("seed s/1");
  expect(told).toMatch(/differs is on 2020-10-01: “on the day”: nothing. “9 months late”: Japan defects/);
  expect(told).toMatch(/−1 defected/);
  expect(told).toMatch(/50\u00a0% of what is bound has arrived, against 63\u00a0%/);
});

test("equal runs are said to be equal", () => {
  const same = story([event(2020, "announcement")], 0.5);
  expect(tellTwoPolicies(["x", "y"], same, same, SCENARIO)).toHaveLength(1);
});

test("settings of other times have no luck in common", () => {
  const now = story([event(2020, "announcement")], 0.5);
  const then = { ...now, dates: Float64Array.of(1949, 1950) };
  const told = tellTwoPolicies(["today", "CoCom"], now, then, SCENARIO);
  expect(told).toEqual([
    "“today” and “CoCom” are of different times: they share no luck, so there is no first event in which they differ.",
  ]);
});

const eventOf = (date: number, name: string, entity = "NL") => ({ date, process: "p", entity, event: name, value: 0 });
const COMMON = [eventOf(2019.5, "package", "US"), eventOf(2020.5, "front opened")];

test("the first day on which one of two runs has what the other has not", () => {
  const ours = [...COMMON, eventOf(2022, "force"), eventOf(2025, "left")];
  const theirs = [...COMMON, eventOf(2023, "force"), eventOf(2024, "defected")];
  expect(firstDivergence(ours, theirs)).toEqual({ date: 2022, first: [eventOf(2022, "force")], second: [] });
  expect(countsAfter(ours, theirs, 2022)).toEqual([
    ["defected", -1],
    ["left", 1],
  ]);
});

test("values alone make no difference, numbers of equal events do", () => {
  const ours = COMMON.map((one) => ({ ...one, value: 7 }));
  expect(firstDivergence(ours, COMMON)).toBeUndefined();
  expect(firstDivergence([...COMMON, COMMON[1]], COMMON)).toMatchObject({ date: 2020.5, first: [COMMON[1]] });
});
