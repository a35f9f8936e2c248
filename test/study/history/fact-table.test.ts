/** Facts and references: what is read, what is refused with its place, and that what ships is in order. */
import { expect, test } from "vitest";
import { parseDate } from "../../../src/base/dates.ts";
import { InputError } from "../../../src/scenario/input-error.ts";
import { MECHANISMS, readFacts, readReferences } from "../../../src/study/history/fact-table.ts";
import { loadFacts, loadForecasts } from "../../../src/cli/inputs/load-history.ts";
import { FACT_ROWS, find, historyFiles } from "./small-history.ts";

test("windows may be open, cuts left out", () => {
  const [a, b, c] = readFacts(historyFiles(FACT_ROWS), find);
  expect([a.low, a.high, a.cut]).toEqual([20, 30, 2020]);
  expect([b.low, b.high]).toEqual([-Infinity, 30]);
  expect([c.role, c.cut]).toEqual(["input", NaN]);
  expect([a.knownFrom, b.knownFrom]).toEqual([2022, Infinity]);
});

const wrong = (change: (row: string) => string): string => {
  try {
    readFacts(historyFiles([change(FACT_ROWS[0])]), find);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return "";
};

test.each<[string, (row: string) => string, RegExp]>([
  [
    "an unknown scenario",
    (row) => row.replace("SC", "todai"),
    /facts\.csv:2:24 facts\.A\.scenario: found unknown scenario "todai"/,
  ],
  [
    "an unknown statistic",
    (row) => row.replace("target_share", "targets_share"),
    /facts\.A\.statistic.*did you mean "target_share"/,
  ],
  ["a bound that is no number", (row) => row.replace(",20,", ",about 20,"), /facts\.A\.low/],
  ["a window upside down", (row) => row.replace(",20,30", ",40,30"), /facts\.A\.low: found 40/],
  [
    "a cut outside the run",
    (row) => row.replace("2020-01-01", "1990-01-01"),
    /facts\.A\.replay_until: found 1990-01-01/,
  ],
  ["an unknown source", (row) => row.replace(",report,", ",reprot,"), /facts\.A\.source.*did you mean "report"/],
  ["another role", (row) => row.replace("target,sales", "goal,sales"), /facts\.A\.role/],
  ["another mechanism", (row) => row.replace("sales,today", "selling,today"), /facts\.A\.mechanism/],
  ["another era", (row) => row.replace("sales,today", "sales,tomorrow"), /facts\.A\.era/],
])("%s is told with its place", (_, change, message) => {
  expect(wrong(change)).toMatch(message);
});

test("a missing file is told", () => {
  expect(() => readFacts(new Map(), find)).toThrow(/seeds\/facts\.csv:1:1: found no such file/);
});

test("references have a first and a last day", () => {
  const rows = [
    'r1,share,SC,2021-01-01,2021-12-31,"target_share(NL, 2021-01-01, 2022-01-01)",25,percent,report,,documented,',
  ];
  const [one] = readReferences(historyFiles([], rows), find);
  expect([one.begins, one.date]).toEqual([2021, parseDate("2021-12-31")]);
});

test("the facts that ship: those of the contract, and new ones of every mechanism; none asked after its answer was replayed", () => {
  const facts = loadFacts();
  const codes = (role: string): string[] => [
    ...new Set(facts.filter((fact) => fact.role === role).map(({ fact }) => fact)),
  ];
  for (const code of ["C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "C11", "C14", "C15", "S053"])
    expect(codes("target")).toContain(code);
  expect(codes("input").sort()).toEqual(["C10", "C12", "C13"]);
  const fresh = facts.filter(({ role, fact }) => role === "target" && !/^C\d\d$|^S053$/.test(fact));
  expect(fresh.length).toBeGreaterThanOrEqual(45);
  for (const mechanism of MECHANISMS)
    expect(
      facts.some((fact) => fact.mechanism === mechanism),
      mechanism,
    ).toBe(true);
  for (const { id, role, cut, call, observed, low, high } of facts) {
    if (role === "input" || id === "C15") continue; // C15 speaks of another market
    expect(cut, id).toBeLessThan(call.until);
    expect(observed >= low && observed <= high, id).toBe(true);
  }
});

test("hold-outs are facts of their own: neither their id nor their statistic is a target's, and both eras have some", () => {
  const facts = loadFacts();
  const heldOut = facts.filter(({ role }) => role === "hold-out");
  const targets = facts.filter(({ role }) => role === "target");
  expect(new Set(heldOut.map(({ era }) => era))).toEqual(new Set(["cocom", "today"]));
  for (const { id, fact, call } of heldOut) {
    expect(
      targets.map((one) => one.fact),
      id,
    ).not.toContain(fact);
    expect(
      targets.map((one) => one.call.text),
      id,
    ).not.toContain(call.text);
  }
});

test("what is from memory is graded assumed, and what no source gives has a caveat", () => {
  for (const { id, source, place, grade, caveat } of loadFacts()) {
    if (source === "assumption") expect(grade, id).toBe("assumed");
    if (grade === "assumed") expect(caveat.length, id).toBeGreaterThan(10);
    if (/^\S+ from memory/.test(place)) expect(grade, id).toBe("assumed");
  }
});

test("forecasts of the hindcast lie wholly after their cut, and naive ones know only what was past", () => {
  const forecasts = loadForecasts();
  expect(forecasts.length).toBeGreaterThan(60);
  for (const { cut, reference, unchanged } of forecasts) {
    expect(reference.begins, reference.id).toBeGreaterThanOrEqual(cut - 1e-9);
    if (reference.series === "list-entries" && cut === 1957) expect(unchanged).toBe(170);
  }
});
