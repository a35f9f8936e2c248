/**
 * What `produce` takes for a cell and a sub-step, beside the same arithmetic in plain typed arrays: one function over one item after the other, with
 * no world, no columns by name, no chains. The difference is what reading the model as a model costs.
 */
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { prepare } from "../../src/engine/run.ts";
import { stepsOf, tick } from "../../src/engine/tick.ts";
import { produce } from "../../src/processes/trade/produce.ts";
import { allocateColumns } from "../../src/world/allocate-columns.ts";
import { buildWorld } from "../../src/world/build-world.ts";
import type { World } from "../../src/world/world.ts";
import { timeInTurns } from "./paired.ts";

/** Ticks of `today` after which controls bind, and calls of a round. */
const TICKS = 90;
const CALLS = 200;

function worldOfToday(): World {
  const { scenario } = loadScenarios(["today"], [])[0];
  const { blueprint } = prepare(scenario);
  const { parameters } = scenario;
  const world = buildWorld(blueprint, allocateColumns(blueprint), { seed: "bench", parameters, controls: true, diary: null }); // prettier-ignore
  const steps = stepsOf(scenario.off);
  for (let number = 0; number < TICKS; number++) tick(world, number, steps);
  return world;
}

interface Grade {
  /** Books, three stages and what is sold, one after the other for each cell. */
  readonly book: Float64Array;
  readonly making1: Float64Array;
  readonly making2: Float64Array;
  readonly making3: Float64Array;
  readonly sold: Float64Array;
  /** By item: wanted beside what is on order, ordered for use, used in a sub-step. */
  readonly wanted: Float64Array;
  readonly use: Float64Array;
  readonly used: Float64Array;
}

/** All that the sub-steps of a tick read and write, as numbers. */
function plainOf({ cells, items, blueprint, setting, constants, p }: World) {
  const { controlled, uncontrolled } = constants.orders;
  const byItem = (value: (item: number) => number): Float64Array => Float64Array.from({ length: items.count }, (_, k) => value(k)); // prettier-ignore
  const sumOf = (column: Float64Array, item: number): number => {
    let sum = 0;
    for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++) sum += column[cell];
    return sum;
  };
  const gradeOf = (
    { book, making1, making2, making3, stock, stockTarget }: typeof controlled,
    demand: Float64Array,
    use: Float64Array,
  ): Grade => ({
    // prettier-ignore
    ...{ book: book.slice(), making1: making1.slice(), making2: making2.slice(), making3: making3.slice() },
    sold: new Float64Array(cells.count),
    wanted: byItem((k) => stockTarget[k] - stock[k] + use[k] * (p.intake_years + blueprint.items.lead_time_years[k])),
    use,
    used: byItem((k) => demand[k] * items.pace[k] * constants.subStep),
  });
  const { importDemandControlled, importDemandUncontrolled, pace, needAhead } = items;
  return {
    first: Int32Array.from(blueprint.cellStart),
    c: gradeOf(controlled, importDemandControlled, byItem((k) => sumOf(cells.useOrders, k))), // prettier-ignore
    u: gradeOf(uncontrolled, importDemandUncontrolled, byItem((k) => importDemandUncontrolled[k] * pace[k] * needAhead[k])), // prettier-ignore
    cover: byItem((k) => {
      let sum = 0;
      for (let cell = blueprint.cellStart[k]; cell < blueprint.cellStart[k + 1]; cell++)
        sum += cells.orderShare[cell] * (p.cover_ordinary + cells.coverControlled[cell]);
      return sum;
    }),
    ...{ capacity: cells.capacity.slice(), row: cells.row.slice(), ahead: cells.rowAhead.slice() },
    ...{ share: cells.orderShare.slice(), useOrders: cells.useOrders.slice(), weight: cells.stockWeight.slice() },
    ...{ produced: new Float64Array(cells.count), elsewhere: new Float64Array(cells.count) },
    growth: byItem((k) => p.capacity_growth * blueprint.items.capacity_pace[k]),
    stage: constants.stage.slice(),
    ...{ steps: constants.subSteps, h: constants.subStep, drain: constants.intake, scale: setting.orderScale[0] },
    ...{ orderRate: 1 / (constants.intake * p.intake_years), orderYears: p.order_years, floor: 1 - p.order_floor },
    ...{ priority: p.other_priority, shrink: p.capacity_shrink, aim: 1 + p.capacity_slack },
  };
}

type Plain = ReturnType<typeof plainOf>;

/** The sub-steps of a tick. */
function kernel(plain: Plain): void {
  const { first, c, u, capacity, row, ahead, share, useOrders, weight, produced, elsewhere } = plain;
  const { steps, h, drain, scale, orderRate, orderYears, floor, priority, shrink, aim } = plain;
  const { book: bookC, making1: c1, making2: c2, making3: c3, sold: soldC } = c;
  const { book: bookU, making1: u1, making2: u2, making3: u3, sold: soldU } = u;
  produced.fill(0);
  elsewhere.fill(0);
  soldC.fill(0);
  soldU.fill(0);
  for (let item = 0; item < first.length - 1; item++) {
    const from = first[item];
    const to = first[item + 1];
    const stage = plain.stage[item];
    const growth = plain.growth[item];
    const cover = plain.cover[item];
    let orderC = 0;
    let orderU = 0;
    let arrivedC = 0;
    let arrivedU = 0;
    for (let k = from; k < to; k++) {
      orderC += bookC[k] + c1[k] + c2[k] + c3[k];
      orderU += bookU[k] + u1[k] + u2[k] + u3[k];
    }
    for (let step = 0; step < steps; step++) {
      const gapC = c.wanted[item] - (arrivedC - c.used[item] * step) - orderC;
      const gapU = u.wanted[item] - (arrivedU - u.used[item] * step) - orderU;
      const stockC = gapC >= 0 ? (gapC / orderYears) * scale : Math.max(gapC / orderYears, -floor * c.use[item]);
      const stockU = gapU >= 0 ? (gapU / orderYears) * scale : Math.max(gapU / orderYears, -floor * u.use[item]);
      const useShare = c.use[item] > 0 && stockC < 0 ? 1 + stockC / c.use[item] : 1;
      const hoard = stockC > 0 && cover > 0 ? stockC / cover : 0;
      const ordersU = u.use[item] + stockU;
      orderC = 0;
      orderU = 0;
      for (let k = from; k < to; k++) {
        const newC = bookC[k] + h * (useOrders[k] * useShare + weight[k] * hoard);
        const newU = bookU[k] + h * share[k] * ordersU;
        const limit = capacity[k];
        const finished = (c3[k] + u3[k]) * stage;
        const slots = Math.max(0, limit - priority * ahead[k]) * h;
        const wanted = (newC + newU) * drain;
        const started = wanted > slots ? (drain * slots) / wanted : drain;
        const startC = newC * started;
        const startU = newU * started;
        const outC = c3[k] * stage;
        const outU = u3[k] * stage;
        orderC += newC + c1[k] + c2[k] + c3[k] - outC;
        orderU += newU + u1[k] + u2[k] + u3[k] - outU;
        arrivedC += outC;
        arrivedU += outU;
        soldC[k] += outC;
        soldU[k] += outU;
        bookC[k] = newC - startC;
        bookU[k] = newU - startU;
        c3[k] += (c2[k] - c3[k]) * stage;
        u3[k] += (u2[k] - u3[k]) * stage;
        c2[k] += (c1[k] - c2[k]) * stage;
        u2[k] += (u1[k] - u2[k]) * stage;
        c1[k] = c1[k] + startC - c1[k] * stage;
        u1[k] = u1[k] + startU - u1[k] * stage;
        const other = Math.min(row[k] * h, Math.max(0, limit * h - finished));
        produced[k] = produced[k] + startC + startU + other;
        elsewhere[k] += other;
        const unserved = (ahead[k] + wanted * orderRate) * aim - limit;
        capacity[k] = limit + (unserved > 0 ? growth : shrink) * unserved * h;
      }
    }
  }
}

/** Nanoseconds for a cell and a sub-step: of `produce`, and of the kernel. Throws where the two have come apart. */
export function timeProduce(rounds: number): { cells: number; subSteps: number; model: number; plain: number } {
  const world = worldOfToday();
  produce(world); // shares the orders of this state, which the kernel reads
  const plain = plainOf(world);
  produce(world);
  kernel(plain);
  const { cells, constants } = world;
  for (const [name, column, other] of [
    ["capacity", cells.capacity, plain.capacity],
    ["bookControlled", cells.bookControlled, plain.c.book],
    ["making3Uncontrolled", cells.making3Uncontrolled, plain.u.making3],
    ["soldControlled", cells.soldControlled, plain.c.sold],
  ] as const) {
    const place = column.findIndex((value, k) => Math.abs(value - other[k]) > 1e-9 * Math.abs(value));
    if (place >= 0) throw new Error(`${name} of cell ${place}: produce gives ${column[place]}, the kernel ${other[place]}`); // prettier-ignore
  }
  const many = (work: () => void) => (): void => {
    for (let call = 0; call < CALLS; call++) work();
  };
  const { least } = timeInTurns([many(() => produce(world)), many(() => kernel(plain))], rounds);
  const [model, own] = least.map((milliseconds) => (1e6 * milliseconds) / (CALLS * cells.count * constants.subSteps));
  return { cells: cells.count, subSteps: constants.subSteps, model, plain: own };
}
