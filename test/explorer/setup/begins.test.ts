/** From which day a future differs. */
import { expect, test } from "vitest";
import { begins } from "../../../src/explorer/setup/begins.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { today } from "../files.ts";

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
