/** Futures start from the worlds of one history and meet the same luck: a future that differs in nothing is the history itself. */
import { expect, test } from "vitest";
import { prepareFuture } from "../../src/engine/branch.ts";
import type { BranchPoint } from "../../src/engine/branch.ts";
import { tickAt } from "../../src/engine/calendar.ts";
import { drawParameters } from "../../src/engine/draw-parameters.ts";
import { prepare, runOnce } from "../../src/engine/run.ts";
import type { Model, RunOptions, RunResult } from "../../src/engine/run.ts";
import { createTwinCache } from "../../src/engine/twin-cache.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { altered, minimal, series, shipped } from "./worlds.ts";

interface Branched {
  readonly model: Model;
  readonly tick: number;
  readonly history: RunResult;
  readonly future: RunResult;
}

function branched(past: Scenario, coming: Scenario, date: number, seed: string, options: RunOptions = {}): Branched {
  const history = prepare(past);
  const model = prepareFuture(history, prepare(coming), date);
  const tick = tickAt(past.time, date);
  let from: BranchPoint | undefined;
  const result = runOnce(history, seed, { ...options, branch: { ticks: [tick], take: (point) => (from = point) } });
  return { model, tick, history: result, future: runOnce(model, seed, { ...options, from: from! }) };
}

function bytes({ dates, values, summary, ticks, events }: RunResult): Buffer {
  const arrays = [dates, values, summary, ...(ticks ? [ticks.dates, ticks.values] : [])];
  const numbers = arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength));
  return Buffer.concat([...numbers, Buffer.from(JSON.stringify(events))]);
}

const today = altered(shipped("today"), { time: { end: 2025, replayUntil: 2023, twinExtraYears: 1 } });
const cocom = altered(shipped("cocom"), { time: { end: 1956, twinExtraYears: 1 } });
const small = minimal();

test.each([
  ["the minimal setting", small, 2020.4],
  ["today, in the middle of a tick", today, 2022.79],
  ["today, after the end of the data", today, 2023.5],
  ["CoCom", cocom, 1953.25],
])("a branch to a copy of the history is the history to the byte: %s", (_, scenario, date) => {
  const copy = { ...scenario, id: "copy" };
  for (const options of [{ events: true }, { detail: true, parameters: drawParameters(scenario, "b/1") }]) {
    const plain = bytes(runOnce(prepare(scenario), "b/1", options));
    const { history, future } = branched(scenario, copy, date, "b/1", options);
    expect(bytes(history).equals(plain)).toBe(true);
    expect(bytes(future).equals(plain)).toBe(true);
  }
});

/** Futures that differ in data, parameters, regime, processes; each from the small setting. */
const FUTURES: readonly (readonly [string, Scenario])[] = [
  ["parameters", altered(small, { parameters: { downgrade_share: 0, need_noise: 0.2 } })],
  ["regime", altered(small, { regime: { mode: "consensus" } })],
  ["processes", altered(small, { off: ["transship", "enforce"] })],
  ["licence policy", withLicences(small, 0.9)],
  ["timeline", altered(small, { data: () => ({ timeline: [] }) })],
];

function withLicences(scenario: Scenario, rate: number): Scenario {
  return altered(scenario, {
    data: ({ suppliers }) => ({ suppliers: suppliers.map((row) => ({ ...row, licence_rate: rate })) }),
  });
}

test.each(FUTURES)("a future with other %s is the same up to the branch and another one after it", (_, coming) => {
  for (const twins of [undefined, createTwinCache()]) {
    const { model, history, future } = branched(small, coming, 2022.5, "f", { events: true, ...(twins && { twins }) });
    const count = future.dates.filter((date) => date <= 2022.5 + 1e-9).length;
    expect(count).toBe(18);
    let differing = 0;
    for (let place = 0; place < model.series.length; place++) {
      for (let date = 0; date < future.dates.length; date++) {
        const [own, other] = [future, history].map(({ values, dates }) => values[place * dates.length + date]);
        if (date < count) expect(Object.is(own, other)).toBe(true);
        else if (!Object.is(own, other)) differing += 1;
      }
    }
    expect(differing).toBeGreaterThan(0);
    const past = ({ events }: RunResult): unknown[] => events.filter(({ date }) => date < 2022.5);
    expect(past(future)).toEqual(past(history));
  }
});

test("what no event has replaced is the future's: a licence policy", () => {
  const { model, history, future } = branched(small, withLicences(small, 0.9), 2022.5, "l");
  const licensed = (result: RunResult): number => series(model, result, "leakage_licensed").at(-1)!;
  expect(licensed(future)).toBeGreaterThan(2 * licensed(history));
  // Where an event of the history has set the policy, it stays.
  const replaced = altered(small, {
    data: ({ timeline }) => ({
      timeline: [
        ...timeline,
        ...["US", "NL", "JP"].map((actor) => ({
          ...timeline[1],
          ...{ actor, class: "licence" as const, items: ["all"], date: "2019-01-01", effective: "", value: 0.15 },
        })),
      ],
    }),
  });
  const standing = branched(replaced, withLicences(replaced, 0.9), 2022.5, "l");
  expect(Array.from(standing.future.values)).toEqual(Array.from(standing.history.values));
});

test("until the date acts the timeline of the history, from it that of the future", () => {
  const listing = (date: string) => (scenario: Scenario) =>
    altered(scenario, {
      data: ({ timeline }) => ({
        timeline: [...timeline, { ...timeline[1], date, effective: date, items: ["TOOLS"], statement: "another" }],
      }),
    });
  const packages = ({ events }: RunResult): string[] =>
    events.filter(({ event }) => event === "package").map(({ date }) => date.toFixed(2));
  const dated = altered(small, { off: ["grow-yard"] });
  const before = branched(dated, listing("2021-03-10")(dated), 2022.04, "t", { events: true });
  expect(packages(before.future)).toEqual(packages(before.history));
  const after = branched(dated, listing("2022-02-01")(dated), 2022.04, "t", { events: true });
  expect(packages(after.future)).toEqual([...packages(after.history), "2022.08"]);
  // In the tick of the branch each acts on its side of the date.
  const kept = branched(listing("2022-01-05")(dated), dated, 2022.04, "t", { events: true });
  expect(packages(kept.future)).toContain("2022.01");
  const gone = branched(listing("2022-01-25")(dated), dated, 2022.04, "t", { events: true });
  expect(packages(gone.history)).toContain("2022.07");
  expect(packages(gone.future)).not.toContain("2022.07");
});

test("a process that the future switches off is neutral at once, and the goods still add up", () => {
  const eager = altered(small, { parameters: { procurement_start: 0.5, violate_rate: 2 } });
  const { model, history, future } = branched(eager, altered(eager, { off: ["transship", "cohere"] }), 2023, "o");
  expect(series(model, history, "shells_open").at(-1)).toBeGreaterThan(0);
  expect(series(model, future, "shells_open").at(20)).toBe(0);
});

test("a future is recorded as its history is", () => {
  const history = prepare(small);
  let from: BranchPoint | undefined;
  runOnce(history, "r", { branch: { ticks: [30], take: (point) => (from = point) } });
  const model = prepareFuture(history, prepare(small), 2020.5);
  expect(() => runOnce(model, "r", { from: from!, everyTick: true })).toThrow(/as often as its history/);
});
