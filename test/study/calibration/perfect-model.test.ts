import { expect, test } from "vitest";
import { fitEmulator } from "../../../src/study/calibration/emulator.ts";
import { perfectModel } from "../../../src/study/calibration/perfect-model.ts";
import { searchPlan } from "../../../src/study/calibration/calibrate.ts";
import { search } from "./toy.ts";

test("what a row follows could become narrow around any truth; what none follows could not", () => {
  const { places } = search.first;
  const { active } = search.rows[0][0];
  const unread = places[0].findIndex((_, k) => !search.rows[0].some((row) => row.active.includes(k)));
  const outputs = [active[0], unread].map((k) => fitEmulator(places, places.map((place) => place[k]))); // prettier-ignore
  const plan = { ...searchPlan(search.plan, search.space, "perfect", 25, 9), steps: 400 };
  const { ratios, covered } = perfectModel(search.rows, outputs, 4, plan);
  expect(ratios[0]).toBeLessThan(0.4);
  expect(ratios[1]).toBeGreaterThan(0.7);
  expect(covered[0]).toBeGreaterThanOrEqual(0.5);
});
