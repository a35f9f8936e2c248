/** Rates of the accounts, as a run records them. */
import { expect, test } from "vitest";
import { prepare, runOnce } from "../../src/engine/run.ts";
import { GROUPS } from "../../src/observe/channels.ts";
import { INSIDE, LEAKAGE_OBSERVABLES, RATES } from "../../src/observe/leakage-observables.ts";
import { minimal, series } from "../engine/worlds.ts";

test("groups and denied make up what was wanted; what is inside over the bound part is the leakage of what is bound", () => {
  const model = prepare(minimal());
  const result = runOnce(model, "groups");
  const of = (name: string): Float64Array => series(model, result, name);
  const [rate, denied, coverage, bound] = ["leakage_rate", "denied", "coverage", "leakage_bound"].map(of);
  const groups = Object.keys(GROUPS).map((name) => of(`leakage_${name}`));
  let looked = 0;
  rate.forEach((value, k) => {
    if (Number.isNaN(value)) return;
    const sum = groups.reduce((total, curve) => total + curve[k], 0);
    expect(sum).toBeCloseTo(value, 9);
    expect(sum + denied[k]).toBeCloseTo(1, 9);
    if (!Number.isNaN(bound[k])) expect((sum - groups[0][k]) / coverage[k]).toBeCloseTo(bound[k], 9);
    looked += 1;
  });
  expect(looked).toBeGreaterThan(20);
});

test("the curve of a total ends at the total", () => {
  const model = prepare(minimal());
  const result = runOnce(model, "groups");
  for (const name of ["coverage", "denied", "leakage"]) {
    const place = ["coverage_total", "denied_total", "leakage_total"].find((one) => one.startsWith(name))!;
    const curve = series(model, result, `${name}_cumulative`);
    expect(curve.at(-1)).toBeGreaterThan(0);
    expect(place).toBe(`${name}_total`);
  }
});

test("outside the wall is not inside it, and every rate is of the whole run and of each item", () => {
  expect(INSIDE.some((name) => (GROUPS.outside as readonly string[]).includes(name))).toBe(false);
  for (const { name } of RATES)
    expect(LEAKAGE_OBSERVABLES.filter((one) => one.name === name).map(({ kind }) => kind)).toEqual(["all", "item"]);
});
