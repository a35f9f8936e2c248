/** Who is whose history: futures that begin on a day, with the changes of one that is none. */
import { expect, test } from "vitest";
import { pastOf } from "../../../src/explorer/setup/past.ts";

const SCENARIOS = [
  { id: "today" },
  { id: "late", begins: "2027-01-01" },
  { id: "soon", begins: "2026-08-01" },
  { id: "other", begins: "" },
];
const CHANGES = { "parameters.yard_rate": "2" };
const [today, late, soon, other] = SCENARIOS.map(({ id }) => ({ scenario: id, changes: CHANGES }));

test("the history and its futures share their first years, those that differ from the start do not", () => {
  const all = [late, today, soon, other];
  const shared = { history: today, days: ["2026-08-01", "2027-01-01"] };
  expect(pastOf(today, all, SCENARIOS)).toEqual(shared);
  expect(pastOf(late, all, SCENARIOS)).toEqual(shared);
  expect(pastOf(other, all, SCENARIOS)).toBeUndefined();
});

test("nobody shares with whoever has other changes, or alone", () => {
  const plain = { scenario: "today", changes: {} };
  expect(pastOf(late, [late, plain], SCENARIOS)).toBeUndefined();
  expect(pastOf(plain, [late, plain], SCENARIOS)).toBeUndefined();
  expect(pastOf(today, [today, other], SCENARIOS)).toBeUndefined();
  expect(pastOf(late, [late, soon], SCENARIOS)).toBeUndefined();
});
