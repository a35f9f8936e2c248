/** Observables of cost: what states sell more or less than in the twin, and what retaliation and administration cost them. */
import type { World } from "../world/world.ts";
import { type Observable, rowsOfKind } from "./observable.ts";
import { sumOf } from "./reading.ts";

const all = rowsOfKind("all");
const perState = rowsOfKind("state");
const ofSales = rowsOfKind("all", ["states"]);
const ofItsSales = rowsOfKind("state", ["states"]);

/** Output lost in a state because a mineral is missing, musd a year: loss x what its makers can make of the items of the model. */
export function retaliationCost({ cells, suppliers, blueprint }: World, supplier: number): number {
  if (suppliers.mineralLoss[supplier] === 0) return 0;
  let capacity = 0;
  for (const cell of blueprint.cellsOf[supplier]) capacity += cells.capacity[cell];
  return suppliers.mineralLoss[supplier] * capacity;
}

/** Cost of the cases that controls add, musd a year. */
export function administrationCost({ suppliers, blueprint, p }: World, supplier: number): number {
  const ordinary = p.cases_start * blueprint.suppliers.cases_per_year[supplier];
  return Math.max(0, suppliers.cases[supplier] - ordinary) * p.case_cost_musd;
}

function overStates(world: World, value: (world: World, supplier: number) => number): number {
  let sum = 0;
  for (let supplier = 0; supplier < world.suppliers.count; supplier++) sum += value(world, supplier);
  return sum;
}

export const COST_OBSERVABLES: readonly Observable[] = [
  ofSales(
    "cost_gross_musd",
    "musd/yr",
    "Sales to the target below the twin's, all states that lose, last year",
    (view) => sumOf(view.observer.states.loss.sum),
  ),
  ofSales(
    "gain_others_musd",
    "musd/yr",
    "Sales to the target above the twin's, all states that gain, last year",
    (view) => sumOf(view.observer.states.gain.sum),
  ),
  all("cost_retaliation_musd", "musd/yr", "Output lost for want of minerals", ({ world }) =>
    overStates(world, retaliationCost),
  ),
  all("cost_administration_musd", "musd/yr", "Cost of the cases that controls add", ({ world }) =>
    overStates(world, administrationCost),
  ),

  ofItsSales(
    "sales_target_musd",
    "musd/yr",
    "Its sales to the target, last year",
    (view, state) => view.observer.states.sales.sum[state],
  ),
  ofItsSales(
    "cost_gross_musd",
    "musd/yr",
    "Its sales to the target below the twin's, last year",
    (view, state) => view.observer.states.loss.sum[state],
  ),
  ofItsSales(
    "gain_others_musd",
    "musd/yr",
    "Its sales to the target above the twin's, last year",
    (view, state) => view.observer.states.gain.sum[state],
  ),
  perState("cost_retaliation_musd", "musd/yr", "Its output lost for want of minerals", (view, state) =>
    retaliationCost(view.world, state),
  ),
  perState("cost_administration_musd", "musd/yr", "Cost of its additional cases", (view, state) =>
    administrationCost(view.world, state),
  ),
];
