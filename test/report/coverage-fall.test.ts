/** A made-up year in which one good comes onto the account with two fifths of it bound. */
import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/base/table.ts";
import { coverageFalls, fallInFull, fallInShort } from "../../src/report/coverage-fall.ts";
import { lineFigures } from "../../src/report/line-figures.ts";
import { quantityOf } from "../../src/report/quantities.ts";
import { smallChartsHtml } from "../../src/report/small-charts.ts";
import { BETA, constant, exampleContext, table } from "./example.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const book = (year: number, item: string, supplier: string, name: string, musd: number): Cell[] => [
  ...["beta", 1, year, item, supplier, name, musd],
];
const LEDGER = [
  ...[book(2020, "EUV", "", "wanted", 10), book(2020, "EUV", "", "bound", 10)],
  ...[book(2021, "EUV", "", "wanted", 10), book(2021, "EUV", "", "bound", 10)],
  ...[book(2021, "FOUNDRY", "", "wanted", 90), book(2021, "FOUNDRY", "", "bound", 36)],
  ...[book(2021, "FOUNDRY", "", "unbound", 54), book(2021, "FOUNDRY", "-", "unbound", 50)],
  ...[book(2021, "FOUNDRY", "TW", "unbound", 44), book(2021, "FOUNDRY", "KR", "unbound", 10)],
  ...[book(2023, "FOUNDRY", "", "wanted", 100), book(2023, "FOUNDRY", "", "bound", 40)],
  ...[book(2023, "ETCH", "", "wanted", 100), book(2023, "ETCH", "", "bound", 90)],
];
const COVERAGE = { observable: "coverage", course: (_: unknown, year: number) => (year <= 2021.1 ? 1 : year < 2023.1 ? 0.46 : 0.8) }; // prettier-ignore
const contextOf = (ledger: readonly (readonly Cell[])[], entries: readonly (readonly Cell[])[] = []) =>
  exampleContext([COVERAGE], {
    scenarios: [BETA],
    channels: table(["scenario", "run", "year", "item", "supplier", "book", "value"], ledger),
    entries: table(["scenario", "date", "item", "label"], entries),
    names: { FOUNDRY: "Foundry service", TW: "Taiwan", KR: "South Korea" },
  });
const ENTRIES = [
  ["beta", "2021-02-14", "FOUNDRY", "a rule in force"],
  ["beta", "2020-02-14", "FOUNDRY", "a year too early"],
];

describe("a fall that one good explains", () => {
  const context = contextOf(LEDGER, ENTRIES);
  const [fall] = coverageFalls(context);

  test("is told in full: act, weight, what is bound, who sells the rest, when it is made good", () => {
    expect(plain(fallInFull(fall, context))).toBe(
      "In beta, coverage falls from 100 % (January 2021) to 46 % (April 2021) because foundry service comes onto the account (2021-02-14: “a rule in force”). " +
        "In run 1, that is 90 % of all that is wanted in 2021, and 40 % of it is bound; Taiwan and South Korea sell most of the rest without a control. " +
        "Half of the fall is made good by April 2023: foundry service is then 50 % of what is wanted in the year, and of all other goods 90 % is bound.",
    );
  });

  test("stands under the chart of coverage, large and small", () => {
    expect(lineFigures(context, quantityOf("coverage"))[0].paragraph).toContain(fallInFull(fall, context));
    expect(lineFigures(context, { ...quantityOf("coverage"), observable: "denied" })).toEqual([]);
    expect(plain(fallInShort(fall))).toBe(
      "Coverage falls in beta in February 2021 because foundry service comes onto the account, of which 40 % is bound.",
    );
    expect(smallChartsHtml(context, [BETA])).toContain(fallInShort(fall));
  });

  test("needs no recorded act, and nothing is made good that is not", () => {
    const silent = contextOf(LEDGER.filter(([, , year]) => year !== 2023));
    expect(fallInFull(coverageFalls(silent)[0], silent)).toMatch(/account\..*without a control\.$/);
  });
});

test("a fall that no newcomer explains, a small one, and one without a ledger are left without a reason", () => {
  const others = LEDGER.map((row) => row.map((cell) => (cell === 2020 ? 2019 : cell))); // nothing is new in 2021
  expect(coverageFalls(contextOf([...others, book(2020, "FOUNDRY", "", "wanted", 90)]))).toEqual([]);
  expect(coverageFalls(contextOf([]))).toEqual([]);
  expect(coverageFalls(exampleContext([{ observable: "coverage", course: constant(0.9) }]))).toEqual([]);
});

test("what several scenarios share is reported of the first", () => {
  const both = [...LEDGER, ...LEDGER.map(([, ...rest]) => ["gamma", ...rest])];
  const gamma = { ...BETA, id: "gamma" };
  const context = exampleContext([COVERAGE], {
    scenarios: [BETA, gamma],
    channels: table(["scenario", "run", "year", "item", "supplier", "book", "value"], both),
  });
  expect(coverageFalls(context).map(({ scenario }) => scenario.id)).toEqual(["beta"]);
});
