/**
 * The registry of observables: every quantity that is recorded, with unit and definition, as a function that only looks.
 *
 * Recording, the heads of tables and the documentation follow from this list; the charts are rows of `report/quantities.ts`.
 */
import type { World } from "../world/world.ts";
import { COALITION_OBSERVABLES } from "./coalition-observables.ts";
import { COST_OBSERVABLES } from "./cost-observables.ts";
import { DIFFUSION_OBSERVABLES } from "./diffusion-observables.ts";
import { LEAKAGE_OBSERVABLES } from "./leakage-observables.ts";
import { LIST_OBSERVABLES } from "./list-observables.ts";
import { type EntityKind, type Observable, rowsOfKind } from "./observable.ts";
import { ratio, sumOf } from "./reading.ts";

const all = rowsOfKind("all");
const ofFronts = rowsOfKind("all", ["fronts"]);
const ofImports = rowsOfKind("all", ["imports"]);
const perItem = rowsOfKind("item");
const perMineral = rowsOfKind("mineral");

const IMPORTS = "The target's imports of all items, both grades and all ways, last year";

const ofKind = (kind: EntityKind, rows: readonly Observable[]): Observable[] => rows.filter((row) => row.kind === kind);

/** Over the places for fronts that have ever been used. */
function openShells({ shells, items, blueprint }: World): number {
  let sum = 0;
  for (let item = 0; item < items.count; item++) {
    const first = item * blueprint.shellsPerItem;
    const end = first + items.frontsUsed[item];
    for (let shell = first; shell < end; shell++) sum += shells.open[shell];
  }
  return sum;
}

function stockMonths(world: World, first: number, end: number): number {
  const { items } = world;
  let stock = 0;
  let demand = 0;
  for (let item = first; item < end; item++) {
    stock += items.stockControlled[item] + items.stockUncontrolled[item];
    demand += items.importDemandControlled[item] + items.importDemandUncontrolled[item];
  }
  return 12 * ratio(stock, demand);
}

export const OBSERVABLES: readonly Observable[] = [
  ...ofKind("all", LEAKAGE_OBSERVABLES),
  ...ofKind("all", DIFFUSION_OBSERVABLES),
  ...ofKind("all", COALITION_OBSERVABLES),
  ofFronts("discovery_rate", "1/yr", "Fronts found or listed per front-year, last year", ({ observer: { fronts } }) =>
    ratio(fronts.found.sum[0], fronts.open.sum[0]),
  ),
  all("shells_open", "count", "Fronts open", ({ world }) => openShells(world)),
  ofFronts("shell_life_years", "yr", "Front-years per front found, since the start", ({ observer: { fronts } }) =>
    ratio(fronts.openTotal, fronts.foundTotal),
  ),
  all(
    "stockpile_months",
    "months",
    "The target's stock over its ordinary imports, both grades, all items",
    ({ world }) => stockMonths(world, 0, world.items.count),
  ),
  all(
    "stranded_goods_musd",
    "musd",
    "Finished goods whose order a control has cancelled and that have not been sold to others yet",
    ({ world }) => sumOf(world.cells.makerStock),
  ),
  ofImports("imports_total", "musd/yr", IMPORTS, ({ observer }) => observer.imports.run.sum[0]),
  ofImports("imports_twin", "musd/yr", "The same in the twin", ({ observer }) => observer.imports.twin.sum[0]),
  all(
    "retaliation_index",
    "share",
    "How far the mineral valves are closed, mean over minerals",
    ({ world }) => sumOf(world.minerals.restriction) / world.minerals.count,
  ),
  all(
    "mineral_price",
    "index",
    "Price of the minerals, mean, 1 at the start",
    ({ world }) => sumOf(world.minerals.price) / world.minerals.count,
  ),
  all(
    "alternative_supply",
    "share",
    "Part of the target's mineral supply that others have replaced, mean",
    ({ world }) => sumOf(world.minerals.alternative) / world.minerals.count,
  ),
  all("exceptions", "1/yr", "Exceptions used by members of a forum", ({ world }) => world.setting.exceptions[0]),
  ...ofKind("all", COST_OBSERVABLES),

  ...ofKind("item", LEAKAGE_OBSERVABLES),
  ...ofKind("item", DIFFUSION_OBSERVABLES),
  perItem("stockpile_months", "months", "Stock over ordinary imports, both grades", ({ world }, item) =>
    stockMonths(world, item, item + 1),
  ),
  perItem(
    "controlled_share",
    "share",
    "Share of the target's purchases that is of the controlled grade",
    ({ world }, item) => world.items.controlled[item],
  ),

  ...ofKind("state", COALITION_OBSERVABLES),
  ...ofKind("state", COST_OBSERVABLES),

  perMineral("mineral_price", "index", "Price, 1 at the start", ({ world }, mineral) => world.minerals.price[mineral]),
  perMineral(
    "alternative_supply",
    "share",
    "Part of the target's supply that others have replaced",
    ({ world }, mineral) => world.minerals.alternative[mineral],
  ),
  perMineral(
    "retaliation_index",
    "share",
    "How far its valve is closed, mean over dependent states",
    ({ world }, mineral) => world.minerals.restriction[mineral],
  ),

  ...LIST_OBSERVABLES,
];
