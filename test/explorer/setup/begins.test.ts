/** From which day a future differs. */
import { expect, test } from "vitest";
import { parseDate } from "../../../src/base/dates.ts";
import { begins } from "../../../src/explorer/setup/begins.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { performAll, performRun, prepareScenario, prepareEnsembles } from "../../../src/ensemble/perform-ensemble.ts";
import { FILES, today } from "../files.ts";

const { data } = today;

test("nothing differs", () => {
  expect(begins(today, today)).toBeUndefined();
});

test("an event more or less, and a day of listing, are dated", () => {
  const last = data.timeline.at(-1)!;
  const more: Scenario = { ...today, data: { ...data, timeline: [...data.timeline, { ...last, date: "2026-10-01" }] } };
  expect(begins(more, today)).toBe("2026-10-01");
  const less: Scenario = { ...today, data: { ...data, timeline: data.timeline.slice(0, -1) } };
  expect(begins(less, today)).toBe(last.date);
  const users = data.users.map((row, k) => (k === 0 ? { ...row, listed: "2027-01-01", note: "other" } : row));
  expect(begins({ ...today, data: { ...data, users } }, today)).toBe("2027-01-01");
});

test("what has no date holds from the start; another source of the same number is no difference", () => {
  expect(begins({ ...today, parameters: { ...today.parameters, yard_rate: 1 } }, today)).toBe("");
  expect(begins({ ...today, regime: { ...today.regime, mode: "standing" } }, today)).toBe("");
  const items = data.items.map((row, k) => (k === 0 ? { ...row, need_musd: row.need_musd + 1 } : row));
  expect(begins({ ...today, data: { ...data, items } }, today)).toBe("");
  const noted = data.items.map((row) => ({ ...row, note: "elsewhere" }));
  expect(begins({ ...today, data: { ...data, items: noted } }, today)).toBeUndefined();
});

test("a dated future run from its start, as the page does, is the one that branches off the history", () => {
  const future = loadScenario(FILES, "scenarios/allied-alignment.yaml");
  expect(begins(future, today)).toBe("2026-10-01");
  const plan = { seed: "branch", runs: 1, uncertainty: "chance", detail: false } as const;
  const [, branched] = performAll(prepareEnsembles([today, future], { ...plan, branchAt: parseDate("2026-07-01") }), 1);
  expect(performRun(prepareScenario(future), plan, 1)).toEqual(branched);
});
