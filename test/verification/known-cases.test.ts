/**
 * What a reader who knows the cases looks up first, at the published values, in every run: tools that were never delivered, the version made for
 * the target, its own makers by difficulty, packages as often as history had them, a club that nobody left. Sources: `seeds/facts.csv`.
 */
import { expect, test } from "vitest";
import { parseDate } from "../../src/base/dates.ts";
import { mean } from "../../src/base/statistics.ts";
import { readCall } from "../../src/observe/statistic-call.ts";
import { askOnce, prepareHistory } from "../../src/study/history/history-runs.ts";
import { shipped } from "../engine/worlds.ts";

const RUNS = 5;

interface Asked {
  readonly call: string;
  /** The leader's acts are replayed up to this day; without one, as far as the scenario has them. */
  readonly until?: string;
}

/** What each run answers to each call. */
function answersOf<Name extends string>(scenario: string, asked: Record<Name, Asked>): Record<Name, number[]> {
  const names = Object.keys(asked) as Name[];
  const questions = names.map((name) => {
    const { call, until } = asked[name];
    const cut = until === undefined ? NaN : parseDate(until);
    return { scenario, cut, call: readCall(call, shipped(scenario), expect.fail)! };
  });
  const history = prepareHistory(questions, shipped);
  const runs = Array.from({ length: RUNS }, (_, k) => askOnce(history, `known/${k}`));
  return Object.fromEntries(names.map((name, place) => [name, runs.map((run) => run[place])])) as Record<Name, number[]>; // prettier-ignore
}

test("today: EUV tools, the permitted version, own makers, packages", () => {
  const worldShare = (items: string): Asked => ({
    call: `own_makers_world_share(${items}, 2025-01-01, 2026-01-01)`,
  });
  const today = answersOf("today", {
    euv: { call: "deliveries(EUV, 2019-08-01, 2026-07-01)" },
    permitted: { call: "channel_rank(downgraded, ACCELERATORS, 2024-01-01, 2025-01-01)" },
    lithography: worldShare("EUV+DUV_IMMERSION+DUV_DRY"),
    inspection: worldShare("PROCESS_CONTROL"),
    etching: worldShare("ETCH"),
    deposition: worldShare("DEPOSITION"),
    packages: { call: "packages_per_year(2023-01-01, 2026-01-01)", until: "2023-01-01" },
  });
  const none = Array<number>(RUNS).fill(0);
  expect(today.euv).toEqual(none);
  expect(today.permitted).toEqual(none.map(() => 1)); // the largest channel of all
  for (let run = 0; run < RUNS; run++) {
    expect(today.lithography[run]).toBeLessThan(2);
    expect(today.lithography[run]).toBeLessThan(today.inspection[run]);
    expect(today.inspection[run]).toBeLessThan(today.deposition[run]);
    for (const share of [today.etching[run], today.deposition[run]]) {
      expect(share).toBeGreaterThan(8);
      expect(share).toBeLessThan(17);
    }
  }
  expect(mean(today.packages)).toBeGreaterThan(1.3);
  expect(mean(today.packages)).toBeLessThan(3);
});

test("CoCom: no member leaves the main list before 1990", () => {
  const { exits } = answersOf("cocom", { exits: { call: "list_exits(main, 1990-01-01)", until: "1950-12-01" } });
  expect(exits).toEqual(Array<number>(RUNS).fill(0));
});
