/** Transshipment: networks, fronts, what goes through them. */
import { expect, test } from "vitest";
import { exp } from "../../src/base/maths.ts";
import { transship, withoutTransshipment } from "../../src/processes/transship.ts";
import type { ParameterName } from "../../src/scenario/parameters.ts";
import type { World } from "../../src/world/world.ts";
import type { Alteration } from "../engine/worlds.ts";
import { edited } from "../verification/hand-set.ts";
import { CHIPS, CHIPS_US, every, go, setRule, small, sum, TOOLS, TOOLS_NL } from "./alone.ts";

const REFUSED = 1200;

/** The leader refuses chips, tick after tick; others buy a lot of them. */
function refuse({ items, cells, setting }: World): void {
  setting.procurement[0] = 0.5;
  items.refused[CHIPS] = REFUSED;
  items.refusedSmooth[CHIPS] = REFUSED;
  items.stockControlled[CHIPS] = 0;
  cells.refusedRate[CHIPS_US] = REFUSED;
  cells.soldElsewhere[CHIPS_US] = 2500;
}
const smuggling = (parameters: Partial<Record<ParameterName, number>> = {}): World => small({ parameters });
const open = ({ shells }: World): number => sum(shells.open);

test("where nothing is refused no front opens", () => {
  const world = go(smuggling(), transship, 24);
  expect([
    open(world),
    sum(world.items.shellExported),
    sum(world.cells.soldToShells),
    sum(world.items.theftEffect),
  ]).toEqual([0, 0, 0, 0]);
});

test("what fronts buy comes out of sales elsewhere; it arrives, is seized or is on its way", () => {
  const world = smuggling({ hub_alignment: 0.4 });
  const { items, cells } = world;
  let [exported, arrived, seized] = [0, 0, 0];
  for (let month = 0; month < 24; month++) {
    go(world, [refuse, transship]);
    expect(cells.soldElsewhere[CHIPS_US] + cells.soldToShells[CHIPS_US]).toBeCloseTo(2500, 9);
    expect(cells.soldToShells[CHIPS_US]).toBeCloseTo(items.shellExported[CHIPS], 9);
    exported += items.shellExported[CHIPS];
    arrived += items.shellArrived[CHIPS];
    seized += items.shellSeized[CHIPS];
  }
  expect(exported).toBeGreaterThan(100);
  expect(arrived + seized + items.transit[CHIPS]).toBeCloseTo(exported, 6);
  const { p, hubs } = world;
  expect(seized / exported).toBeCloseTo(p.hub_seizure * (hubs.stops[0] + 0.4 * 0.5), 9); // customs, and a part of the hub's alignment
  expect(items.shellExported[TOOLS] + cells.soldToShells[TOOLS_NL]).toBe(0);
});

test("once nothing is refused any more fronts buy nothing", () => {
  const world = go(smuggling(), [refuse, transship], 12);
  expect(sum(world.shells.flow)).toBeGreaterThan(0);
  const lift = ({ items, cells }: World): void => {
    items.refused.fill(0);
    items.refusedSmooth.fill(0);
    cells.refusedRate.fill(0);
  };
  const { items, cells, shells } = go(world, [lift, transship]);
  expect([items.shellExported[CHIPS], sum(cells.soldToShells), items.shellSeized[CHIPS]]).toEqual([0, 0, 0]);
  expect(items.shellArrived[CHIPS]).toBeGreaterThan(0); // what was on its way
  expect([items.transit[CHIPS] > 0, sum(shells.flow)]).toEqual([true, 0]);
});

test("makers cannot let go of more than they sell elsewhere, and careful ones let go of nothing", () => {
  const bought = (elsewhere: number, diligence: number): number => {
    const set = ({ cells }: World): void => {
      cells.soldElsewhere[CHIPS_US] = elsewhere;
      cells.diligence[CHIPS_US] = diligence;
    };
    const world = go(smuggling({ fronts_most: 24 }), [refuse, set, transship], 12);
    expect(world.cells.soldElsewhere[CHIPS_US]).toBeGreaterThanOrEqual(0);
    return world.items.shellExported[CHIPS];
  };
  const ratio = bought(2500, 0.5) / bought(2500, 0.75); // half as many orders are taken; more effort makes up for a part
  expect(ratio).toBeGreaterThan(1.1);
  expect(ratio).toBeLessThan(2);
  expect(bought(2500, 1)).toBe(0);
  expect(bought(1, 0.5)).toBeCloseTo(1, 9);
});

test("a front earns trust with age, and opens a few days after it is wanted", () => {
  const world = smuggling({ front_size: 10, trust_years: 0.5, opening_days: 10 }); // one front is more than enough
  const { shells, items } = go(world, [refuse, transship]);
  const first = CHIPS * world.blueprint.shellsPerItem;
  expect(shells.open[first]).toBe(1);
  expect(shells.opened[first]).toBeCloseTo(2018 + 10 / 365, 12);
  const trust = (): number => 1 - exp(-(world.clock.end - shells.opened[first]) / 0.5);
  const want = items.shellTarget[CHIPS];
  expect(want).toBeCloseTo(0.5 * world.setting.procurement[0] * REFUSED, 9); // ease x networks x refused
  const nominal = shells.capacity[first] * trust();
  const accepted = 1 - world.cells.diligence[CHIPS_US]; // what is refused is ordered again
  expect(shells.effort[first]).toBeCloseTo(trust() * Math.min(1, want / accepted / nominal), 9);
});

test("fronts open until the target is met, so many a tick, and slots come back when their time has come", () => {
  const quick = go(smuggling({ opening_days: 2 }), [refuse, transship]);
  const slow = go(smuggling({ opening_days: 60 }), [refuse, transship]);
  expect(open(slow)).toBe(1); // one in 60 days, begun
  expect(open(quick)).toBeGreaterThan(open(slow));
  const waiting = smuggling();
  waiting.shells.reopens.fill(2019);
  expect(open(go(waiting, [refuse, transship], 12))).toBe(0);
  expect(open(go(waiting, [refuse, transship], 2))).toBeGreaterThan(0);
});

test("while fronts are young more of them are opened, up to some times what is wanted, and no more than handlers can run", () => {
  const count = (parameters: Partial<Record<ParameterName, number>>): [number, number] => {
    const world = smuggling({ front_size: 0.1, trust_years: 1e9, opening_days: 1, ...parameters });
    const { items, shells, cells } = go(world, [refuse, transship], 3);
    const aim = items.shellTarget[CHIPS] / (1 - cells.diligence[CHIPS_US]);
    return [open(world), aim / Math.max(...shells.capacity)];
  };
  const [few, wanted] = count({ fronts_wanted: 1 });
  expect(wanted).toBeGreaterThan(2);
  expect(few).toBe(Math.ceil(wanted));
  expect(count({ fronts_wanted: 3 })[0]).toBe(Math.ceil(3 * wanted));
  expect(count({ fronts_wanted: 3, fronts_most: 4 })[0]).toBe(4);
});

test("where hardly any order is taken fronts stop asking: neither more of them nor more effort", () => {
  const world = smuggling({ front_size: 1000, trust_years: 0.01, accepted_least: 0.05, fronts_wanted: 1 });
  const careful = ({ cells }: World): void => void (cells.diligence[CHIPS_US] = 0.999);
  const { shells, items } = go(world, [refuse, careful, transship], 3);
  const front = shells.open.indexOf(1);
  expect(shells.effort[front]).toBeCloseTo(items.shellTarget[CHIPS] / shells.capacity[front] / 0.05, 12);
  const crowd = smuggling({
    front_size: 0.5,
    trust_years: 1e9,
    opening_days: 1,
    accepted_least: 0.05,
    fronts_wanted: 1,
  });
  const asking = go(crowd, [refuse, careful, transship], 3);
  const aim = asking.items.shellTarget[CHIPS] / 0.05;
  expect(open(asking)).toBe(Math.ceil(aim / Math.max(...asking.shells.capacity)));
});

test("no hub seizes more than the most that customs can find", () => {
  const world = go(smuggling({ hub_seizure: 5, seizure_most: 0.7 }), [refuse, transship], 12);
  expect(world.items.shellSeized[CHIPS] / world.items.shellExported[CHIPS]).toBeCloseTo(0.7, 9);
});

test("an ordinary order grows with the market: a front that stays open is not smaller than a new one", () => {
  const world = go(smuggling(), [refuse, transship], 2);
  const grown = ({ items }: World): number => (items.needControlled[CHIPS] *= 2);
  go(world, [refuse, grown, transship]);
  const sizes = world.shells.capacity.filter((_, shell) => world.shells.open[shell] === 1);
  expect(new Set(sizes).size).toBe(1);
});

test("networks shrink to nothing where nothing is refused, and grow where much is", () => {
  const after = (refused: number): number => {
    const set = ({ items }: World): void => {
      items.announcedAt[CHIPS] = 2018;
      items.refusedSmooth[CHIPS] = refused * items.importDemandControlled[CHIPS];
    };
    return go(smuggling({ procurement_start: 0.3 }), [set, transship], 36).setting.procurement[0];
  };
  expect(after(0)).toBeLessThan(0.3);
  expect(after(0.5)).toBeGreaterThan(0.3);
  expect(after(0.5)).toBeGreaterThan(after(0.1));
});

test("procurement wants less once stocks exceed hunger_years of use, and nothing a year later", () => {
  const want = (years: number): number => {
    const set = ({ items }: World): void =>
      void (items.stockControlled[CHIPS] = years * items.importDemandControlled[CHIPS]);
    return go(smuggling({ hunger_years: 0.5 }), [refuse, set, transship]).items.shellTarget[CHIPS];
  };
  expect(want(0.5)).toBe(want(0));
  expect(want(1)).toBeCloseTo(want(0) / 2, 6);
  expect(want(1.5)).toBe(0);
});

test("theft takes its share of what is refused", () => {
  const world = smuggling();
  const { items, blueprint, setting } = go(world, [refuse, transship]);
  expect(blueprint.items.theft_ease[CHIPS]).toBe(0.1);
  expect(items.theftEffect[CHIPS] * 12).toBeCloseTo(0.1 * setting.procurement[0] * REFUSED, 9);
  expect(items.stockControlled[CHIPS]).toBeCloseTo(items.theftEffect[CHIPS] + items.shellArrived[CHIPS], 9);
});

test("networks grow from themselves toward the ceiling that alarm sets, and shrink more slowly", () => {
  const alarm =
    (gap: number) =>
    ({ items }: World): void => {
      items.bestVintage.fill(2018 - gap);
      items.domesticVintage.fill(2018 - gap);
    };
  const size = (start: number, gap: number, years: number): number => {
    const world = small({
      parameters: {
        ...{ procurement_start: start, procurement_growth: 0.3, alarm_gap: 2, alarm_slope: 1 },
        ...{ procurement_shrink: 0.5, procurement_ceiling: 0.04 },
      },
      time: { ticksPerYear: 100 },
    });
    return go(world, [alarm(gap), transship], 100 * years).setting.procurement[0];
  };
  const logistic = (years: number): number => 1 / (1 + (1 / 0.1 - 1) * exp(-0.3 * years));
  expect(size(0.1, 30, 5)).toBeCloseTo(logistic(5), 2); // a gap that fills the scale: ceiling 1
  expect(size(0.1, 7, 60)).toBeCloseTo(0.5, 2); // half of it
  const growing = size(0.1, 7, 1) - 0.1;
  expect(growing).toBeCloseTo(0.3 * 0.1 * 0.8, 2);
  const slower = small({
    parameters: {
      procurement_start: 0.6,
      procurement_growth: 0.3,
      procurement_shrink: 0.5,
      alarm_gap: 2,
      alarm_slope: 1,
    },
  });
  go(slower, [alarm(7), transship]); // a month at half of 0.3 x 0.6 x (0.6 / 0.5 - 1)
  expect(0.6 - slower.setting.procurement[0]).toBeCloseTo((0.5 * 0.3 * 0.6 * 0.2) / 12, 4);
  expect(0.6 - size(0.6, 0, 1)).toBeCloseTo(0.5 * 0.3, 3); // no ceiling to speak of: half of the growth rate at most
  expect(size(0.6, 0, 100)).toBeCloseTo(0.04, 4); // some collection goes on in quiet times
  expect(size(0.02, 0, 100)).toBeCloseTo(0.04, 4);
});

test("networks never fall below the seed from which they grow again", () => {
  const world = smuggling({ procurement_start: 1e-6, procurement_least: 0.003 });
  expect(go(world, transship).setting.procurement[0]).toBe(0.003);
});

test("in the twin networks move, and nothing is smuggled", () => {
  const world = go(small({}, { controls: false }), [refuse, transship], 12);
  expect(world.setting.procurement[0]).not.toBe(0.5);
  expect([open(world), sum(world.items.shellExported)]).toEqual([0, 0]);
});

test("without the process there are no networks and no fronts", () => {
  const world = go(smuggling(), [refuse, transship], 12);
  const { items, shells, cells, setting } = go(world, withoutTransshipment);
  for (const column of [
    shells.open,
    shells.flow,
    cells.soldToShells,
    items.shellTarget,
    items.shellExported,
    items.shellArrived,
    items.shellSeized,
    items.transit,
    items.theftEffect,
  ])
    expect(every(column, 0)).toBe(true);
  expect(setting.procurement[0]).toBe(0);
});

test("goods that report where they are are harder to smuggle; caps narrow fronts where the hub is not aligned", () => {
  const target = (location: number): number => {
    const world = smuggling({ location_deterrence: 0.5 });
    setRule(world, "location", location);
    return go(world, [refuse, transship]).items.shellTarget[CHIPS];
  };
  expect(target(1) / target(0)).toBeCloseTo(0.5, 9);
  const exported = (tiers: number, alignment: number): number => {
    const change: Alteration = { data: ({ hubs }) => ({ hubs: edited(hubs, { alignment }) }) };
    const world = small({ ...change, parameters: { front_size: 0.001, hub_seizure: 0 } });
    setRule(world, "tiers", tiers);
    return go(world, [refuse, transship], 24).items.shellExported[CHIPS];
  };
  expect(exported(1, 0)).toBe(0);
  expect(exported(1, 0.4)).toBeLessThan(0.9 * exported(0, 0.4));
  expect(exported(1, 1)).toBeCloseTo(exported(0, 1), 9);
});
