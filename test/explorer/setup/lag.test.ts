/** The lag of the slider is the lag of the study: the same scenario, the same base, the same sign, about the same size. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { mean } from "../../../src/base/statistics.ts";
import { factsOf, openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import { resultsOf } from "../../../src/explorer/engine/results.ts";
import { createStore } from "../../../src/explorer/engine/store.ts";
import { ANNOUNCE, FORCE, FREE, lagOf, ON_THE_DAY, withLag } from "../../../src/explorer/setup/lag.ts";
import { DEFAULT_PLAN, type Setup } from "../../../src/explorer/setup/setup.ts";
import { paired } from "../../../src/explorer/words/readings.ts";
import { QUESTIONS } from "../../../src/explorer/words/questions.ts";
import { performRun } from "../../../src/ensemble/perform-ensemble.ts";
import { FILES } from "../files.ts";

const plain = { scenario: FREE, changes: {} };
const study = parse(readFileSync("reports/coordination-lag/study.yaml", "utf8")) as {
  scenarios: string[];
  uncertainty: string;
};

test("the lag is two parameters; without them partners are left to themselves", () => {
  expect(lagOf(plain)).toBeUndefined();
  const set = withLag(plain, { announce: 9, force: 3 });
  expect(set.changes).toEqual({ [ANNOUNCE]: "9", [FORCE]: "3" });
  expect(lagOf(set)).toEqual({ announce: 9, force: 3 });
  expect(withLag(set, undefined)).toEqual(plain);
});

test("the question of the lag is asked as the study asks it", () => {
  const late = QUESTIONS.find(({ id }) => id === "late")!;
  expect([late.scenario]).toEqual(study.scenarios);
  expect(DEFAULT_PLAN.uncertainty).toBe(study.uncertainty);
  expect(lagOf({ scenario: late.scenario, changes: late.baselineChanges! })).toEqual(ON_THE_DAY);
});

/** Of the study's table: the mean difference of leakage in total to the end of the data, and how far it is known, at a lag of announcements alone. */
function told(months: number): { mean: number; n: number; spread: number } {
  const [head, ...rows] = readFileSync("reports/coordination-lag/differences.csv", "utf8")
    .trim()
    .split("\n")
    .map((row) => row.split(","));
  const at = (name: string): number => head.indexOf(name);
  const row = rows.find(
    (one) =>
      one[at("observable")] === "leakage_all" &&
      one[at("lag_announce_months")] === String(months) &&
      one[at("lag_force_months")] === "0",
  )!;
  return { mean: Number(row[at("mean")]), n: Number(row[at("n")]), spread: Number(row[at("half_width")]) };
}

test("later allies never leak less: the slider's effect rises with the lag, and agrees with the study's at 12 and 36 months", () => {
  const plan = { ...DEFAULT_PLAN, runs: 24 };
  const setups: Setup[] = [0, 12, 36].map((announce) => withLag(plain, { announce, force: 0 }));
  const { prepare } = openWorkshop(FILES);
  const store = createStore();
  store.want(plan, setups);
  for (let task = store.next(); task !== undefined; task = store.next()) {
    const prepared = prepare(task.setup);
    store.take(task, performRun(prepared, { ...plan, detail: false }, task.run), factsOf(prepared));
  }
  const [base, year, most] = setups.map((setup) => resultsOf(store.runs(setup)!, plan.runs)!);
  const effects = [year, most].map((results) => paired(results, base, "leakage_data"));
  expect(mean(effects[0])).toBeGreaterThan(0);
  expect(mean(effects[1])).toBeGreaterThan(mean(effects[0]));
  [12, 36].forEach((months, k) => {
    const { mean: theirs, spread } = told(months);
    const own = effects[k];
    const middle = mean(own);
    const variance = mean(Float64Array.from(own, (value) => (value - middle) ** 2));
    // Both are means of a few dozen runs of other seeds: twice as far apart as luck alone puts them would be another quantity.
    expect(Math.abs(middle - theirs), `${months} months: ${middle} here, ${theirs} there`).toBeLessThan(
      2 * (spread + 2 * Math.sqrt(variance / own.length)),
    );
  });
}, 120_000);
