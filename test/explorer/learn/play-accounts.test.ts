import { expect, test } from "vitest";
import { factsOf, openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import type { Story } from "../../../src/explorer/engine/protocol.ts";
import {
  type Accounts,
  accountsOf,
  compareAccounts,
  summed,
  valueAt,
  verdictOf,
} from "../../../src/explorer/learn/play-accounts.ts";
import { playedSetup, roundDates } from "../../../src/explorer/learn/play.ts";
import { performRun } from "../../../src/ensemble/perform-ensemble.ts";
import type { RunRecord } from "../../../src/ensemble/run-record.ts";
import { endOfData } from "../../../src/scenario/headlines.ts";
import type { Setup } from "../../../src/explorer/setup/setup.ts";
import { FILES, free } from "../files.ts";

const { prepare } = openWorkshop(FILES);
const RUNS = 10;

function stories(setup: Setup): Story[] {
  const prepared = prepare(setup);
  const plan = { seed: "demo", runs: RUNS, uncertainty: "both", detail: false } as const;
  return Array.from({ length: RUNS }, (_, k) => {
    const { recorded, seed } = performRun(prepared, plan, k + 1) as RunRecord;
    const flows = { suppliers: [], hubs: [], fromSuppliers: new Float32Array(), throughHubs: new Float32Array() };
    return { seed, facts: factsOf(prepared), ...recorded, events: [], flows };
  });
}

const dates = roundDates(free, "NL");
const never = stories(playedSetup(free, "NL", []));
const atOnce = stories(
  playedSetup(
    free,
    "NL",
    dates.map((date) => ({ date, share: 1 })),
  ),
);
const accounts = (all: readonly Story[]): Accounts[] =>
  all.map((story) => accountsOf(story, free, "NL", dates[0], endOfData(free.time)));

test("who never follows has no control of its own in force, from the first day of the run to the last", () => {
  for (const story of never)
    for (const date of [2020, 2024, 2026.4, 2030, 2035.9])
      expect(valueAt(story, "state", "NL", "participation", date)).toBe(0);
});

test("who follows at once in everything takes part", () => {
  const { by } = compareAccounts(accounts(atOnce), accounts(never), "sales")!;
  expect(by).toBeLessThan(0);
  for (const story of atOnce) expect(valueAt(story, "state", "NL", "participation", 2026.4)).toBeGreaterThan(0.2);
});

test("the dilemma: to follow at once costs the Netherlands sales in every run, and denies China more", () => {
  const [ours, theirs] = [accounts(atOnce), accounts(never)];
  expect(compareAccounts(ours, theirs, "sales")!.sign).toBe(-1);
  expect(compareAccounts(ours, theirs, "denied")!.sign).toBe(1);
  expect(verdictOf(ours, theirs)).toBe("trade-off");
  expect(verdictOf(theirs, ours)).toBe("trade-off");
});

const BASE: Accounts = { sales: 10, answered: 0, others: 3, denied: 0.5, delay: 1, undone: 0.3 };
const ten = (part: Partial<Accounts>): Accounts[] => Array.from({ length: 10 }, () => ({ ...BASE, ...part }));

test("where one choice is better on all accounts that differ it is said, and where nothing differs too", () => {
  expect(verdictOf(ten({ sales: 12 }), ten({}))).toBe("ours");
  expect(verdictOf(ten({ answered: 1 }), ten({}))).toBe("theirs");
  expect(verdictOf(ten({}), ten({}))).toBe("open");
  expect(verdictOf(ten({ sales: 8, delay: 2 }), ten({}))).toBe("trade-off");
});

test("a sign that holds in fewer than nine pairs of ten is none", () => {
  const mixed = ten({}).map((one, k) => ({ ...one, sales: k < 2 ? 9 : 11 }));
  expect(compareAccounts(mixed, ten({}), "sales")).toMatchObject({ sign: 0 });
});

test("a yearly rate is summed over the time asked for", () => {
  const [story] = never;
  const whole = summed(story, "NL", "sales_target_musd", 2020, 2024);
  const parts =
    summed(story, "NL", "sales_target_musd", 2020, 2022) + summed(story, "NL", "sales_target_musd", 2022, 2024);
  expect(whole).toBeGreaterThan(0);
  expect(parts).toBeCloseTo(whole, 6);
});
