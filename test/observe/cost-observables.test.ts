/** What controls cost states. */
import { expect, test } from "vitest";
import { administrationCost, retaliationCost } from "../../src/observe/cost-observables.ts";
import { viewAt } from "./small-view.ts";

test("costs come from lost output and added cases", () => {
  const { world } = viewAt(2018.5);
  const { suppliers, cells, blueprint, p } = world;
  suppliers.mineralLoss[1] = 0.1;
  cells.capacity[0] = 500;
  expect(retaliationCost(world, 1)).toBeCloseTo(50, 9);
  suppliers.cases[1] = p.cases_start * blueprint.suppliers.cases_per_year[1] + 40;
  expect(administrationCost(world, 1)).toBeCloseTo(40 * p.case_cost_musd, 9);
  suppliers.cases[1] = 0;
  expect(administrationCost(world, 1)).toBe(0);
});
