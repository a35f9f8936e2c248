/**
 * Flows since the start of the run, never set back: the flow of any window is the difference of two readings, however far apart the
 * readings are and however long a tick is.
 */
import type { World } from "../world/world.ts";

export type Flows = Readonly<ReturnType<typeof openFlows>>;

/** Units, but for minerals. */
export function openFlows({ items, suppliers, cells, minerals }: World) {
  const perItem = (): Float64Array => new Float64Array(items.count);
  const perState = (): Float64Array => new Float64Array(suppliers.count);
  return {
    /** Legal sales to the target, its own makers' output, sales to everybody else. */
    bought: perItem(),
    own: perItem(),
    elsewhere: perItem(),
    /** Goods of the controlled grade that reached the target in any way, and those of them that came through fronts, and that were stolen. */
    controlled: perItem(),
    fronts: perItem(),
    stolen: perItem(),
    /** A state's trade in an item: sales to the target and to everybody else. */
    cellTarget: new Float64Array(cells.count),
    cellElsewhere: new Float64Array(cells.count),
    soldTarget: perState(),
    soldElsewhere: perState(),
    /** Orders that only the leader's reach stands against, and those of them that are refused. */
    reached: perState(),
    stopped: perState(),
    /** Years of ordinary deliveries that the target let through. */
    minerals: new Float64Array(minerals.count),
    mineralsTo: perState(),
  };
}

/** Adds one tick. */
export function addFlows(world: World, flows: Flows): void {
  const { items, cells, clock } = world;
  for (let cell = 0; cell < cells.count; cell++) {
    const item = cells.item[cell];
    const supplier = cells.supplier[cell];
    const sold = cells.soldControlled[cell] + cells.soldUncontrolled[cell] + cells.soldDowngraded[cell];
    const elsewhere = cells.soldElsewhere[cell];
    flows.cellTarget[cell] += sold;
    flows.cellElsewhere[cell] += elsewhere;
    flows.bought[item] += sold;
    flows.elsewhere[item] += elsewhere;
    flows.soldTarget[supplier] += sold;
    flows.soldElsewhere[supplier] += elsewhere;
  }
  addReach(world, flows);
  for (let item = 0; item < items.count; item++) {
    const own = (items.domesticControlled[item] + items.domesticUncontrolled[item]) * clock.dt;
    flows.own[item] += own;
    flows.controlled[item] += items.arrivedControlled[item];
    flows.fronts[item] += items.shellArrived[item];
    flows.stolen[item] += items.theftEffect[item];
  }
  addMinerals(world, flows);
}

/** Orders that the supplier's own law leaves free and the leader wants stopped; a defying state stops none of them. */
function addReach({ items, cells, blueprint, clock }: World, flows: Flows): void {
  for (let cell = 0; cell < cells.count; cell++) {
    const item = cells.item[cell];
    const supplier = cells.supplier[cell];
    if (supplier === blueprint.leader || items.announcedAt[item] === 0) continue;
    if (blueprint.items.leader_content[item] === 0) continue;
    const free = 1 - cells.force[cell] * cells.law[cell];
    const orders = items.importDemandControlled[item] * items.pace[item] * cells.share[cell] * clock.dt;
    flows.reached[supplier] += free * orders;
    const covered = cells.covered[cell];
    if (covered <= 0) continue;
    const byReach = (free * cells.reach[cell]) / covered;
    flows.stopped[supplier] += byReach * cells.refusedRate[cell] * clock.dt;
  }
}

function addMinerals({ minerals, suppliers, ties, clock }: World, flows: Flows): void {
  for (let mineral = 0; mineral < minerals.count; mineral++) {
    const left = 1 - minerals.alternative[mineral];
    flows.minerals[mineral] += (1 - minerals.restriction[mineral]) * left * clock.dt;
  }
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    let through = 0;
    let all = 0;
    for (let mineral = 0; mineral < minerals.count; mineral++) {
      const tie = mineral * suppliers.count + supplier;
      all += ties.dependence[tie];
      through += ties.dependence[tie] * ties.valve[tie] * (1 - minerals.alternative[mineral]);
    }
    flows.mineralsTo[supplier] += all > 0 ? (through / all) * clock.dt : 0;
  }
}
