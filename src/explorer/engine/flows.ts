/** Reads the flows of each tick, from which the network of one run is drawn. Only looks. */
import type { World } from "../../world/world.ts";
import type { Flows } from "./protocol.ts";

/** The ways in which a supplier's goods of the controlled grade go out. */
export const SUPPLIER_FLOWS = ["free", "covered", "downgraded", "fronts"] as const;

export function createFlowRecorder() {
  let suppliers: readonly string[] = [];
  let hubs: readonly string[] = [];
  const sold: number[] = [];
  const passed: number[] = [];
  return {
    watch(world: World): void {
      const { cells, shells, clock, blueprint } = world;
      suppliers = blueprint.supplierIds;
      hubs = blueprint.scenario.data.hubs.map(({ id }) => id);
      const now = new Float64Array(suppliers.length * SUPPLIER_FLOWS.length);
      for (let cell = 0; cell < cells.count; cell++) {
        const at = cells.supplier[cell] * SUPPLIER_FLOWS.length;
        const legal = cells.soldControlled[cell] / clock.dt;
        now[at] += legal * (1 - cells.covered[cell]);
        now[at + 1] += legal * cells.covered[cell];
        now[at + 2] += cells.soldDowngraded[cell] / clock.dt;
        now[at + 3] += cells.soldToShells[cell] / clock.dt;
      }
      const through = new Float64Array(hubs.length);
      for (let shell = 0; shell < shells.count; shell++) {
        if (shells.open[shell] === 1) through[shells.hub[shell]] += shells.flow[shell];
      }
      sold.push(...now);
      passed.push(...through);
    },
    flows: (): Flows => ({
      suppliers,
      hubs,
      fromSuppliers: Float32Array.from(sold),
      throughHubs: Float32Array.from(passed),
    }),
  };
}
