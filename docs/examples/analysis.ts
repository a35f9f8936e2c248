/** npx tsx analysis.ts RESULT-FOLDER: headline numbers, a paired difference, one curve. Prints CSV. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

type Row = Readonly<Record<string, string>>;
const read = (name: string): Row[] => parse(readFileSync(join(process.argv[2], name)), { columns: true });
const runs = read("runs.csv");
const curves = read("curves.csv");
const measures = ["coverage_data", "leakage_bound_data", "denied_data"];
const scenarios = [...new Set(runs.map(({ scenario }) => scenario))];

function quantile(values: readonly number[], p: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((one, other) => one - other);
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  return sorted[below] + (place - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}
const number = (text: string): number => (text === "" ? NaN : Number(text));
const print = (...cells: string[]): void => console.log(cells.join(","));
const line = (what: string, measure: string, values: readonly number[]): void =>
  print(what, measure, ...[0.5, 0.05, 0.95].map((p) => quantile(values, p).toFixed(4)));

print("what", "measure", "median", "p05", "p95");
const of = (scenario: string, measure: string): Map<string, number> =>
  new Map(runs.filter((row) => row.scenario === scenario).map((row) => [row.run, number(row[measure])]));
for (const scenario of scenarios)
  for (const measure of measures) line(scenario, measure, [...of(scenario, measure).values()]);
// Runs with the same number have the same luck: their difference is what the scenario changes.
const [first, second] = scenarios;
for (const measure of second === undefined ? [] : measures) {
  const before = of(first, measure);
  line(
    `${second} minus ${first}`,
    measure,
    [...of(second, measure)].map(([run, value]) => value - (before.get(run) ?? NaN)),
  );
}
// The last date of replayed history: what comes after is conditional on the scenario's futures.
for (const scenario of scenarios) {
  const last = curves
    .filter(
      (row) =>
        row.scenario === scenario &&
        row.entity === "all" &&
        row.observable === "denied" &&
        row.phase === "replayed" &&
        row.n !== "0",
    )
    .at(-1)!;
  print(scenario, `denied on ${last.date}`, ...[last.p50, last.p05, last.p95].map((cell) => number(cell).toFixed(4)));
}
