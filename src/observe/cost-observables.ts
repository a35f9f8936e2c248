/** Observables of cost: what states sell more or less than in the twin, and what retaliation and administration cost them. */
import type { World } from "../world/world.ts";
import { type Observable, rowsOfKind } from "./observable.ts";
import { sumOf } from "./reading.ts";

const all = rowsOfKind("all");
const perState = rowsOfKind("state");

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
  all(
    "cost_gross_musd",
    "musd/yr",
    "Sales to the target below the twin's, all states that lose, last year",
    ({ observer }) => sumOf(observer.states.loss.sum),
    ["states"],
  ),
  all(
    "gain_others_musd",
    "musd/yr",
    "Sales to the target above the twin's, all states that gain, last year",
    ({ observer }) => sumOf(observer.states.gain.sum),
    ["states"],
  ),
  all("cost_retaliation_musd", "musd/yr", "Output lost for want of minerals", ({ world }) =>
    overStates(world, retaliationCost),
  ),
  all("cost_administration_musd", "musd/yr", "Cost of the cases that controls add", ({ world }) =>
    overStates(world, administrationCost),
  ),

  perState(
    "sales_target_musd",
    "musd/yr",
    "Its sales to the target, last year",
    ({ observer }, state) => observer.states.sales.sum[state],
    ["states"],
  ),
  perState(
    "cost_gross_musd",
    "musd/yr",
    "Its sales to the target below the twin's, last year",
    ({ observer }, state) => observer.states.loss.sum[state],
    ["states"],
  ),
  perState(
    "gain_others_musd",
    "musd/yr",
    "Its sales to the target above the twin's, last year",
    ({ observer }, state) => observer.states.gain.sum[state],
    ["states"],
  ),
  perState("cost_retaliation_musd", "musd/yr", "Its output lost for want of minerals", ({ world }, state) =>
    retaliationCost(world, state),
  ),
  perState("cost_administration_musd", "musd/yr", "Cost of its additional cases", ({ world }, state) =>
    administrationCost(world, state),
  ),
];
