import { expect, test } from "vitest";
import { describe, headlines, pairedDifferences } from "../../src/report/headline.ts";
import { exampleContext, runs } from "./example.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

test("median and both intervals, or why there are none", () => {
  expect(plain(describe([0.1, 0.2, 0.3, 0.4, 0.5], "share"))).toBe("30 % (50 %: 20 to 40 %; 90 %: 12 to 48 %)");
  expect(plain(describe([1, 1, 1], "years"))).toBe("1.0 years (in every run)");
  expect(plain(describe([1, NaN], "years"))).toBe("1.0 years (one run; defined in 1 of 2 runs)");
  expect(describe([NaN], "years")).toBe("undefined");
  expect(plain(describe([-0.1, 0.3], "share", "", true))).toContain("10 points (50 %: 0 to 20 points");
});

test("differences are taken run by run, where both are defined", () => {
  const of = new Map([
    ["1", 5],
    ["2", NaN],
    ["3", 7],
  ]);
  const from = new Map([
    ["1", 1],
    ["2", 1],
    ["4", 1],
  ]);
  expect(pairedDifferences(of, from)).toEqual([4]);
});

test("a row for each summary that the runs have", () => {
  const table = runs({
    leakage_total: (id, run) => (id === "alpha" ? 0.1 * run : 0.1 * run + 0.2),
    cost_gross_total_musd: (id) => (id === "alpha" ? 1200 : 800),
    delay_years_50: () => 3,
    delay_censored_50: (id, run) => (id === "beta" && run === 1 ? 1 : 0),
  });
  const { head, rows } = headlines(exampleContext([], { runs: table }));
  expect(head).toEqual(["quantity", "alpha", "beta", "beta minus alpha, run by run"]);
  const row = (name: string) => rows.find(({ label }) => label.startsWith(name))!.cells.map(plain);
  expect(rows).toHaveLength(3);
  expect(row("Leakage")[2]).toBe("20 points (50 %: 20 points; 90 %: 20 points)");
  expect(row("Gross loss")).toEqual(["100 m USD (in every run)", "100 m USD (in every run)", "0 m USD (in every run)"]); // by the year
  expect(row("Delay until")[1]).toContain("not for all goods in 1 of 4 runs");
});

test("defections are counted over the years that all scenarios have", () => {
  const date = (id: string, run: number) => (run > 2 ? null : id === "alpha" ? 1951 + 4 * run : 2021);
  const { rows } = headlines(exampleContext([], { runs: runs({ first_defection_date: date }) }));
  expect(rows[0].cells.map(plain)).toEqual(["25 %", "50 %", "25 points"]); // the second of alpha falls 8 years after the announcement
});
