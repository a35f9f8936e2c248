import { expect, test } from "vitest";
import { calendarClock, sinceClock } from "../../src/report/clock.ts";
import { dataTable } from "../../src/report/data-table.ts";
import { constant, exampleContext } from "./example.ts";

const context = exampleContext([{ observable: "a", course: constant(0.5) }]);
const [alpha, beta] = context.scenarios;
const column = (scenario: typeof alpha, clock: ReturnType<typeof calendarClock>) => {
  return { label: scenario.id, curve: context.book.curve(scenario.id, "a")!, clock };
};

test("by calendar date each scenario has its own years; rows without any value are left out", () => {
  const table = dataTable("A", "share", [column(alpha, calendarClock(alpha)), column(beta, calendarClock(beta))]);
  expect(table.caption).toBe("A: median (90 % interval), %");
  expect(table.rows.length).toBeLessThanOrEqual(20);
  expect(table.rows[0]).toEqual(["1955-01", "50 (40 to 60)", "–"]); // every fifth year
  expect(table.rows[table.rows.length - 1]).toEqual(["2025-01", "–", "50 (40 to 60)"]);
});

test("by years since, the scenarios share the rows", () => {
  const columns = [alpha, beta].map((scenario) => column(scenario, sinceClock(scenario, 6)));
  const { head, rows } = dataTable("A", "share", columns);
  expect(head).toEqual(["years since", "alpha", "beta"]);
  expect(rows.map(([year]) => year)).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
  expect(rows[6]).toEqual(["6", "50 (40 to 60)", "50 (40 to 60)"]);
});

test("means come without intervals, money with its size", () => {
  const mean = { ...column(beta, calendarClock(beta)), statistic: "mean" as const };
  expect(dataTable("A", "share", [mean]).rows[0]).toEqual(["2020-01", "50"]);
  const rich = exampleContext([{ observable: "a", course: constant(2500) }]).book.curve("beta", "a")!;
  expect(dataTable("A", "musd", [{ ...mean, curve: rich }]).rows[0]).toEqual(["2020-01", "2.5 bn"]);
});
