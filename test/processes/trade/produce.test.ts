/** The order chain: goods are conserved, cancelled, rationed. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { approach } from "../../../src/base/maths.ts";
import { produce } from "../../../src/processes/trade/produce.ts";
import type { World } from "../../../src/world/world.ts";
import { CHIPS, CHIPS_US, every, go, small, sum, TOOLS, TOOLS_JP, TOOLS_NL } from "../alone.ts";

const grades = ["Controlled", "Uncontrolled"] as const;

/** Goods in the hands of the makers of a cell. */
function held({ cells }: World, cell: number): number {
  return (
    cells.makerStock[cell] +
    sum(
      grades
        .flatMap((grade) => [cells[`making1${grade}`], cells[`making2${grade}`], cells[`making3${grade}`]])
        .map((column) => column[cell]),
    )
  );
}
/** A control of tools by the Netherlands that nothing passes. */
function close({ cells }: World): void {
  cells.covered[TOOLS_NL] = 1;
  cells.force[TOOLS_NL] = 1;
}

test("in ordinary trade what is needed is sold, but for the coarseness of the sub-steps", () => {
  const world = small();
  const { cells, items } = world;
  const keep = ({ items }: World): void => {
    for (const grade of grades) {
      for (let item = 0; item < items.count; item++) items[`stockTarget${grade}`][item] = items[`stock${grade}`][item];
    }
  };
  go(world, [keep, produce], 6);
  for (const cell of [TOOLS_NL, TOOLS_JP, CHIPS_US]) {
    const demand = items.importDemandControlled[cells.item[cell]] * cells.share[cell];
    expect((cells.soldControlled[cell] * 12) / demand).toBeGreaterThan(0.97);
    expect((cells.soldControlled[cell] * 12) / demand).toBeLessThan(1.03);
    expect(cells.soldElsewhere[cell] * 12).toBeCloseTo(cells.row[cell], 6);
  }
});

test("while stocks are far too high, orders for use fall to order_floor and no further", () => {
  const bought = (order_floor: number): number => {
    const world = small({ parameters: { order_floor } });
    const glut = ({ items }: World): void => {
      items.stockTargetControlled[TOOLS] = 0;
      items.stockControlled[TOOLS] = 1e6;
    };
    go(world, [glut, produce], 60);
    const { cells, items } = world;
    return (cells.soldControlled[TOOLS_NL] * 12) / (items.importDemandControlled[TOOLS] * cells.share[TOOLS_NL]);
  };
  expect(bought(0.3)).toBeCloseTo(0.3, 2);
  expect(bought(0.6)).toBeCloseTo(0.6, 2);
});

test("goods are conserved in every cell, whatever is covered, cancelled, ordered and boycotted", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(share, share, share), { minLength: 3, maxLength: 8 }),
      share,
      (months, savings_clause) => {
        const world = small({ parameters: { savings_clause } });
        const { cells, items } = world;
        for (const [covered, shunned, wish] of months) {
          const before = [0, 1, 2].map((cell) => held(world, cell));
          cells.covered.fill(covered);
          cells.force.fill(covered);
          cells.shunned[TOOLS_NL] = shunned;
          items.stockTargetControlled.fill(wish * 1e4);
          world.setting.orderScale[0] = 1;
          go(world, produce);
          for (const cell of [0, 1, 2]) {
            const out = cells.soldControlled[cell] + cells.soldUncontrolled[cell] + cells.soldElsewhere[cell];
            expect(before[cell] + cells.produced[cell]).toBeCloseTo(held(world, cell) + out, 6);
            expect(held(world, cell)).toBeGreaterThanOrEqual(0);
          }
        }
      },
    ),
    { numRuns: 15 },
  );
});

test("orders that a control newly covers are cancelled: begun goods stay with their makers, who sell them to others", () => {
  const world = small({ parameters: { savings_clause: 0 } });
  const { cells, p, clock } = world;
  const begun = cells.making1Controlled[TOOLS_NL] * 3;
  close(world);
  go(world, produce);
  const resold = begun * approach(clock.dt, p.maker_stock_years);
  expect(cells.makerStock[TOOLS_NL]).toBeCloseTo(begun - resold, 6);
  expect([cells.soldControlled[TOOLS_NL], cells.bookControlled[TOOLS_NL], cells.making1Controlled[TOOLS_NL]]).toEqual([
    0, 0, 0,
  ]);
  expect(cells.soldUncontrolled[TOOLS_NL]).toBeGreaterThan(0);
  expect([cells.makerStock[TOOLS_JP], cells.makerStock[CHIPS_US]]).toEqual([0, 0]);
  go(world, produce); // what was covered before is not cancelled again
  expect(cells.makerStock[TOOLS_NL]).toBeCloseTo((begun - resold) * (1 - approach(clock.dt, p.maker_stock_years)), 6);
});

test("a savings clause honours its share", () => {
  const world = small({ parameters: { savings_clause: 0.4, maker_stock_years: 1e9 } });
  const begun = world.cells.making1Controlled[TOOLS_NL] * 3;
  close(world);
  expect(go(world, produce).cells.makerStock[TOOLS_NL]).toBeCloseTo(0.6 * begun, 3);
  const honoured = small({ parameters: { savings_clause: 1 } });
  close(honoured);
  const { cells } = go(honoured, produce);
  expect([cells.makerStock[TOOLS_NL], cells.soldControlled[TOOLS_NL] > 0]).toEqual([0, true]);
});

test("the target gets the slots that its makers' other customers leave", () => {
  const world = small({ parameters: { other_priority: 0.7, capacity_growth: 0, capacity_shrink: 0 } });
  const { cells } = world;
  cells.capacity[TOOLS_NL] = 0.7 * cells.rowAhead[TOOLS_NL] + 120;
  const { bookControlled, bookUncontrolled } = go(world, produce).cells;
  const begun = cells.produced[TOOLS_NL] - cells.soldElsewhere[TOOLS_NL];
  expect(begun).toBeCloseTo(10, 9); // 120 slots a year, full
  const delivered = cells.soldControlled[TOOLS_NL] + cells.soldUncontrolled[TOOLS_NL] + cells.soldElsewhere[TOOLS_NL];
  expect(delivered).toBeCloseTo(cells.capacity[TOOLS_NL] / 12, 9); // others take the rest, and no more
  const waiting = bookControlled[TOOLS_NL] + bookUncontrolled[TOOLS_NL];
  cells.capacity[TOOLS_NL] = 0.7 * cells.rowAhead[TOOLS_NL];
  go(world, produce);
  expect(cells.produced[TOOLS_NL] - cells.soldElsewhere[TOOLS_NL]).toBeCloseTo(0, 9);
  expect(bookControlled[TOOLS_NL] + bookUncontrolled[TOOLS_NL]).toBeGreaterThan(waiting);
});

test("slots that other customers will not need are the target's a lead time before their deliveries fall", () => {
  const begun = (ahead: number): [number, number] => {
    const world = small({ parameters: { other_priority: 1, capacity_growth: 0, capacity_shrink: 0 } });
    const { cells } = world;
    cells.bookControlled[TOOLS_NL] = 1e6;
    cells.capacity[TOOLS_NL] = cells.row[TOOLS_NL];
    cells.rowAhead[TOOLS_NL] = ahead * cells.row[TOOLS_NL];
    go(world, produce);
    return [cells.produced[TOOLS_NL] - cells.soldElsewhere[TOOLS_NL], cells.row[TOOLS_NL] / 12];
  };
  expect(begun(1)[0]).toBe(0);
  const [freed, ordinary] = begun(0.4);
  expect(freed).toBeCloseTo(0.6 * ordinary, 6);
});

test("what is needed more of soon is ordered before it is needed", () => {
  const ordered = (needAhead: number): number => {
    const world = small();
    world.items.needAhead[TOOLS] = needAhead;
    const { cells } = go(world, produce);
    return cells.bookControlled[TOOLS_NL] + cells.making1Controlled[TOOLS_NL];
  };
  expect(ordered(1.5)).toBeGreaterThan(1.1 * ordered(1));
});

test("makers build capacity for what they cannot serve and close what idles slowly", () => {
  const after = (capacity: number, pace = 1): number => {
    const world = small();
    world.blueprint.items.capacity_pace[CHIPS] = pace;
    world.cells.capacity[CHIPS_US] = capacity;
    return go(world, produce).cells.capacity[CHIPS_US] / capacity - 1;
  };
  expect(after(20000)).toBeGreaterThan(0);
  expect(after(80000)).toBeLessThan(0);
  // Contract makers find it sooner; nobody closes it sooner.
  expect(after(20000, 5) / after(20000)).toBeGreaterThan(3);
  expect(after(80000, 5)).toBe(after(80000));
});

test("stock orders go only to suppliers that are still open, and what is on order is not ordered twice", () => {
  const world = small({ parameters: { savings_clause: 0 } });
  const { cells, items } = world;
  close(world);
  items.stockTargetControlled[TOOLS] = 5000;
  world.setting.orderScale[0] = 1;
  cells.capacity.fill(0); // nothing is made, so books only grow
  const orders: number[] = [];
  for (let month = 0; month < 24; month++) {
    const before = cells.bookControlled[TOOLS_JP];
    go(world, [({ cells }: World) => void cells.capacity.fill(0), produce]);
    orders.push(cells.bookControlled[TOOLS_JP] - before);
  }
  expect(every([cells.bookControlled[TOOLS_NL]], 0)).toBe(true);
  expect(orders[0]).toBeGreaterThan(200);
  expect(orders[23]).toBeLessThan(orders[0] / 2);
  const wanted = items.stockTargetControlled[TOOLS] - items.stockControlled[TOOLS];
  expect(cells.bookControlled[TOOLS_JP]).toBeLessThan(wanted + 24 * items.importDemandControlled[TOOLS]);
});

test("without money nothing is ordered ahead", () => {
  const ordered = (scale: number): number => {
    const world = small();
    world.items.stockTargetControlled.fill(1e4);
    world.setting.orderScale[0] = scale;
    return go(world, produce).cells.bookControlled[TOOLS_NL];
  };
  expect(ordered(0)).toBeLessThan(ordered(0.5));
  expect(ordered(0.5)).toBeLessThan(ordered(1));
});

test("a boycotted maker loses its orders to the others", () => {
  const world = small();
  world.cells.shunned[TOOLS_NL] = 0.5;
  const { cells } = go(world, produce);
  expect(cells.orderShare[TOOLS_NL]).toBeCloseTo(0.4 / 0.6, 9);
  expect(cells.orderShare[TOOLS_JP]).toBeCloseTo(0.2 / 0.6, 9);
});
