import { expect, test } from "vitest";
import { findings, readWhen } from "../../src/report/findings.ts";
import { headlines } from "../../src/report/headline.ts";
import { ALPHA, BETA, constant, exampleContext, runs } from "./example.ts";

/** At the end of the data a run of alpha has so much, one of beta twice that; at the end of the run three times as much. */
const level = (share: number) => (id: string, run: number) => (share + run / 100) * (id === "beta" ? 2 : 1);
const SUMMARIES = {
  leakage_bound_data: level(0.3),
  leakage_bound_total: level(0.1),
  delay_years_data: level(2),
  participation_data: () => 0.4,
};
const SPECS = [{ observable: "participation", course: constant(0.9) }];
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

test("a finding is the headline of the table: total to the end of the data, with its interval and its figure", () => {
  const context = exampleContext(SPECS, { scenarios: [BETA], runs: runs(SUMMARIES, ["beta"]) });
  expect(readWhen(context)).toBe("to the end of the data (January 2022)");
  const found = findings(context);
  expect(found.map(({ figure }) => figure)).toEqual(["leakage_bound", "delay_years", "participation"]);
  expect(plain(found[0].text)).toBe("Of what the controls bind, 65 % (62 to 68 %) still arrives.");
  const row = headlines(context).rows.find(({ label }) => label.startsWith("Leakage of what is bound"));
  expect(plain(row?.cells[0] ?? "")).toMatch(/^65 % \(.*90 %: 62 to 68 %/);
  expect(plain(found[1].text)).toContain("4.0 years (4.0 to 4.1 years) behind a world without controls");
});

test("scenarios of different times are read each at the end of its own data, and compared run by run", () => {
  const context = exampleContext(SPECS, { runs: runs(SUMMARIES) });
  expect(readWhen(context)).toBe("to the end of the data (alpha January 1962, beta January 2022)");
  const [leaks] = findings(context);
  expect(plain(leaks.text)).toBe(
    "Of what the controls bind, this much still arrives: alpha 32 % (31 to 34 %), beta 65 % (62 to 68 %; higher in 4 of 4 pairs).",
  );
});

test("a state at a date is told with what it was halfway, since the end may be the exception", () => {
  const found = findings(exampleContext(SPECS, { scenarios: [BETA], runs: runs(SUMMARIES, ["beta"]) }));
  expect(plain(found[2].text)).toContain("40 % (40 %; halfway 90 %) takes part at that date");
});

test("futures of one scenario share their data: they are read at the end of the run", () => {
  const branch = { date: 2022, commonUntil: 2022 };
  const context = exampleContext(SPECS, { scenarios: [BETA], runs: runs(SUMMARIES, ["beta"]), branch });
  expect(readWhen(context)).toBe("to the end of the run (January 2026)");
  expect(plain(findings(context)[0].text)).toContain("25 %");
});

test("a run that stops within the data is read at its end, and what no run defines is no finding", () => {
  const short = { ...ALPHA, end: 1955 };
  const context = exampleContext(SPECS, { scenarios: [short], runs: runs(SUMMARIES, ["alpha"]) });
  expect(plain(findings(context)[0].text)).toContain("13 %");
  expect(findings(context)).toHaveLength(1); // the other two have no number at the end of the run
  expect(findings(exampleContext())).toEqual([]);
});
