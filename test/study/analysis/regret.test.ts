import { expect, test } from "vitest";
import { EVENT_STATISTICS } from "../../../src/observe/event-statistics.ts";
import { OBSERVABLES } from "../../../src/observe/observables.ts";
import { SUMMARIES } from "../../../src/observe/summaries.ts";
import { betterOf, MORE_IS_BETTER, ordersOf, regretOf } from "../../../src/study/analysis/regret.ts";
import type { StudyObservable } from "../../../src/study/study-definition.ts";

const A = [1, 5, 3, NaN];
const B = [2, 1, 3, 9];

test("regret by hand: less is better", () => {
  const [a, b] = regretOf([A, B], "low", 2);
  expect(a).toMatchObject({ mean: 4 / 3, p50: 0, largest: 4, bestShare: 2 / 3, satisfied: 1 / 3, n: 3 });
  expect(b).toMatchObject({ mean: 1 / 3, largest: 1, bestShare: 2 / 3, satisfied: 2 / 3, n: 3 });
});

test("more is better turns it round; without a wanted value nothing is satisfied or not", () => {
  const [a, b] = regretOf([A, B], "high");
  expect(a).toMatchObject({ mean: 1 / 3, largest: 1 });
  expect(b.mean).toBe(4 / 3);
  expect(a.satisfied).toBeNaN();
});

test("the order turns in as many futures as the rarer order has", () => {
  expect(ordersOf([A, B], "low")).toEqual([
    { first: 0, second: 1, firstBetter: 1 / 3, equal: 1 / 3, secondBetter: 1 / 3, reversal: 1 / 3, n: 3 },
  ]);
  const [order] = ordersOf(
    [
      [1, 1],
      [2, 3],
    ],
    "low",
  );
  expect(order).toMatchObject({ firstBetter: 1, reversal: 0 });
  expect(ordersOf([A, B, A], "low")).toHaveLength(3);
});

test("one policy has no regret; without futures there is none to tell", () => {
  expect(regretOf([A], "low")[0]).toMatchObject({ largest: 0, bestShare: 1 });
  expect(regretOf([[NaN], [1]], "low")[0]).toMatchObject({ mean: NaN, largest: NaN, n: 0 });
});

/** Of an observable that the study calls `name`. */
function better(name: string, read: StudyObservable["read"], bounds: { above?: number; below?: number } = {}) {
  const analysis = { kind: "regret", observable: name, above: bounds.above ?? null, below: bounds.below ?? null };
  return betterOf(analysis, { name, unit: "1", meaning: "", isDate: false, read });
}
const curve = (observable: string) =>
  ({ kind: "curve", observable, entityKind: "all", entity: "all", from: 2030, to: 2030, take: "mean" }) as const;

test("what is better from the coalition's side follows from what is read, not from its name in the study", () => {
  expect(better("x", { kind: "summary", summary: "delay_years_end" })).toBe("high");
  expect(better("x", { kind: "summary", summary: "first_defection_date" })).toBe("high");
  expect(better("denied_or_not", { kind: "summary", summary: "leakage_total" })).toBe("low");
  expect(better("work_denied", curve("denied_use"))).toBe("high");
  expect(better("delay_costs", curve("cost_gross_musd"))).toBe("low");
  expect(better("x", { kind: "call", call: "lead_years(all, 2024-01-01)" })).toBe("high");
  expect(better("x", { kind: "call", call: "months_to_force(JP, 2022-10-01, 60)" })).toBe("low");
});

test("a bound in the study file decides before that", () => {
  expect(better("x", curve("denied_use"), { below: 3 })).toBe("low");
  expect(better("x", curve("leakage_rate"), { above: 3 })).toBe("high");
});

test("the names on the list exist", () => {
  const known = [...OBSERVABLES, ...SUMMARIES, ...EVENT_STATISTICS].map(({ name }) => name);
  expect([...MORE_IS_BETTER].filter((name) => !known.includes(name))).toEqual([]);
});
