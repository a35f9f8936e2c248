/** The yard: pressure, discipline, packages. */
import { expect, test } from "vitest";
import { lognormal } from "../../src/base/distributions.ts";
import { nameKey, uniform } from "../../src/base/random.ts";
import { applyEvents } from "../../src/processes/apply-events.ts";
import { growYard, withoutYard } from "../../src/processes/grow-yard.ts";
import type { ParameterName } from "../../src/scenario/parameters.ts";
import type { EventRecord, World } from "../../src/world/world.ts";
import { CHIPS, dated, go, small, sum, TOOLS } from "./alone.ts";

const ALONE = {
  yard_routine: 0,
  yard_fusion: 1,
  yard_politics: 0,
  yard_evasion: 0,
  yard_crisis: 0,
  yard_fade_years: 1e9,
};

test("wishes arrive with the pressure; a part trickles onto the list of users, the rest piles up", () => {
  const world = small({ parameters: { ...ALONE, yard_rate: 120, yard_trickle: 0.25, yard_discipline: 1e6 } });
  world.setting.fusion[0] = 0.6;
  const { setting } = go(world, growYard, 12);
  expect(setting.yardGrowth[0]).toBeCloseTo(72, 9);
  expect(setting.yardPressure[0]).toBeCloseTo(54, 5);
  expect(setting.listedUsers[0]).toBeCloseTo(18, 9);
});

test("each reason adds to the pressure: fusion, politics, evasion, crises", () => {
  const growth = (set: Partial<Record<"fusion" | "politics" | "evasion" | "crisis", number>>): number => {
    const world = small({ parameters: { evasion_full: 0.8, crisis_full: 0.4 } });
    for (const reason of ["fusion", "politics", "evasion", "crisis"] as const)
      world.setting[reason][0] = set[reason] ?? 0;
    return go(world, growYard).setting.yardGrowth[0];
  };
  expect(growth({})).toBe(0);
  const { p } = small();
  expect(growth({ fusion: 1 })).toBeCloseTo(p.yard_rate * p.yard_fusion, 9);
  expect(growth({ politics: 1 })).toBeCloseTo(p.yard_rate * p.yard_politics, 9);
  expect(growth({ evasion: 0.4 })).toBeCloseTo((p.yard_rate * p.yard_evasion) / 2, 9);
  expect(growth({ crisis: 0.1 })).toBeCloseTo((p.yard_rate * p.yard_crisis) / 4, 9);
  expect(growth({ crisis: 0.7 })).toBeCloseTo(p.yard_rate * p.yard_crisis, 9);
  expect(growth({ evasion: 0.9 })).toBeCloseTo(p.yard_rate * p.yard_evasion, 9);
});

test("when the discipline breaks a package lists, tightens and starts the pile anew", () => {
  const diary: EventRecord[] = [];
  const world = small(
    {
      parameters: {
        ...ALONE,
        yard_rate: 120,
        yard_trickle: 0,
        yard_discipline: 100,
        yard_review_years: 0,
        yard_breadth: 0,
      },
    },
    { diary },
  );
  world.setting.fusion[0] = 1;
  const { setting, items } = world;
  let ticks = 0;
  let before = 0;
  while (setting.generatedPackages[0] === 0) {
    before = setting.yardPressure[0];
    go(world, growYard);
    expect(++ticks).toBeLessThan(15); // at the latest 1.4 times the discipline
  }
  expect(before + 10).toBeGreaterThan(60); // at the earliest 0.6 times
  expect(setting.yardPressure[0]).toBe(0);
  expect(diary.map(({ event }) => event)).toEqual(["package"]);
  const listed = [0, 1].filter((item) => items.announcedAt[item] > 0);
  expect(listed).toHaveLength(1);
  expect(items.listedShare[listed[0]]).toBeGreaterThanOrEqual(0.5);
  expect(items.threshold[listed[0]]).toBe(2018 - [6, 3][listed[0]] - world.p.yard_tightening);
  expect(setting.listedUsers[0]).toBe(Math.round(before + 10));
});

test("the discipline varies from package to package, either way, as far as its luck goes", () => {
  const broke = (discipline_luck: number, seed: string): number => {
    const parameters = {
      ...ALONE,
      yard_rate: 100,
      yard_trickle: 0,
      yard_discipline: 100,
      yard_review_years: 0,
      discipline_luck,
    };
    const world = small({ parameters, time: { ticksPerYear: 1000 } }, { seed });
    world.setting.fusion[0] = 1;
    while (world.setting.generatedPackages[0] === 0) go(world, growYard);
    return world.clock.end - 2018; // one discipline a year
  };
  expect(broke(0, "a")).toBeCloseTo(1, 2);
  const away = ["a", "b", "c", "d", "e", "f"].map((seed) => {
    const one = broke(0.2, seed) - 1;
    expect(Math.abs(one)).toBeLessThan(0.2);
    expect(broke(0.4, seed) - 1).toBeCloseTo(2 * one, 2);
    return one;
  });
  expect(Math.max(...away) > 0.05 && Math.min(...away) < -0.05).toBe(true);
});

/** One generated package: what is listed of its items, how strong its signal is, which items it names. */
function generated(
  parameters: Partial<Record<ParameterName, number>>,
  waited = 1,
  seed = "a",
  set: (world: World) => void = () => {},
) {
  const world = small(
    {
      parameters: {
        ...ALONE,
        yard_rate: 0,
        yard_discipline: 100,
        discipline_luck: 0,
        yard_review_years: 0,
        yard_breadth: 0,
        ...parameters,
      },
    },
    { seed },
  );
  world.setting.yardPressure[0] = 100.0001 * waited;
  set(world);
  const before = [...world.items.threshold];
  const { items, suppliers } = go(world, growYard);
  const named = [0, 1].filter((item) => items.threshold[item] !== before[item]);
  return {
    named,
    listed: Math.max(...named.map((item) => items.listedShare[item])),
    signal: sum(suppliers.signal) + world.setting.signal[0],
  };
}

test("a package that waited long lists more, up to a most; and it lists at least a part of an item's entries", () => {
  const wide = { yard_width: 0.2, package_listed_least: 0.1 };
  expect(generated({ ...wide, package_size_most: 3 }, 2).listed).toBeCloseTo(0.4, 2); // twice the ordinary size
  expect(generated({ ...wide, package_size_most: 3 }, 9).listed).toBeCloseTo(0.6, 9);
  expect(generated({ ...wide, package_size_most: 2 }, 9).listed).toBeCloseTo(0.4, 9);
  expect(generated({ yard_width: 0.01, package_listed_least: 0.35 }).listed).toBe(0.35);
});

test("the signal of a package grows with the part of the items that it names", () => {
  // One of the two items is named: half of them.
  const signal = (package_signal_least: number, full_signal_share: number): number =>
    generated({ package_signal_least, full_signal_share }).signal;
  expect(signal(0.3, 1)).toBeCloseTo(0.3 + 0.7 * 0.5, 9);
  expect(signal(0.6, 1)).toBeCloseTo(0.6 + 0.4 * 0.5, 9);
  expect(signal(0.3, 0.8)).toBeCloseTo(0.3 + 0.7 * (0.5 / 0.8), 9);
  expect(signal(0.3, 0.5)).toBeCloseTo(1, 9);
});

test("critical items are named first, those with all entries listed only by a part of their score", () => {
  const critical = (world: World): void => {
    world.blueprint.items.criticality.set([0.9, 0.2]);
    world.items.announcedAt[TOOLS] = 2018;
    world.items.listedShare[TOOLS] = 1;
  };
  const named = (choice_listed: number): number[] =>
    generated({ choice_luck_sd: 0, choice_listed }, 1, "a", critical).named;
  expect([named(0.27), named(0.3)]).toEqual([[CHIPS], [TOOLS]]); // even at 0.9 x = 0.2 (x + 1), x = 0.286
});

test("luck in the choice of items is as wide as its standard deviation says", () => {
  const key = (world: World, item: number): number =>
    uniform(world.seed, nameKey("grow-yard"), world.blueprint.itemKey[item], 0);
  for (const choice_luck_sd of [0.3, 1.2]) {
    for (let k = 0; k < 60; k++) {
      let luckiest = TOOLS;
      const { named } = generated({ choice_luck_sd }, 1, `luck/${k}`, (world) => {
        const score = (item: number): number =>
          world.blueprint.items.criticality[item] * lognormal(key(world, item), 1, choice_luck_sd);
        luckiest = score(CHIPS) > score(TOOLS) ? CHIPS : TOOLS;
      });
      expect(named).toEqual([luckiest]);
    }
  }
});

test("packages differ in breadth: most name one of the two items, some name both", () => {
  const diary: EventRecord[] = [];
  const parameters = { ...ALONE, yard_discipline: 1, yard_review_years: 0, yard_breadth: 0.4 };
  go(small({ parameters }, { diary }), growYard, 60);
  const named = diary.filter(({ event }) => event === "package").map(({ value }) => value);
  expect(named).toHaveLength(60);
  // Both where -ln(U) x 0.4 x 2 reaches 0.75 of the items: in 39 % of 60 packages, 23 with a standard deviation of 4.
  const both = named.filter((items) => items === 2).length;
  expect(both).toBeGreaterThan(10);
  expect(both).toBeLessThan(36);
});

test("the review interval holds the next package back", () => {
  const dates = (review: number): number[] => {
    const diary: EventRecord[] = [];
    const world = small({ parameters: { ...ALONE, yard_discipline: 1, yard_review_years: review } }, { diary });
    go(world, growYard, 24);
    return diary.map(({ date }) => date);
  };
  expect(dates(0)).toHaveLength(24);
  const spaced = dates(0.5);
  expect(spaced.length).toBeGreaterThan(2);
  for (let k = 1; k < spaced.length; k++) expect(spaced[k] - spaced[k - 1]).toBeGreaterThan(0.45);
});

test("where the leader's packages are dated none is generated before the horizon", () => {
  const packages = (change: Parameters<typeof small>[0], ticks: number): number => {
    const world = small({ ...change, parameters: { ...ALONE, yard_discipline: 1 }, time: { replayUntil: 2020 } });
    return go(world, growYard, ticks).setting.generatedPackages[0];
  };
  const history = dated({ class: "package", date: "2019-05-16", items: ["CHIPS"], listed_share: 0.5 });
  expect(packages(history, 24)).toBe(0);
  expect(packages(history, 30)).toBeGreaterThan(0);
  expect(packages({}, 24)).toBeGreaterThan(0);
});

test("wishes pile up during the replay; a dated listing of users meets as many as it lists, a package on goods all", () => {
  const pile = (...rows: Parameters<typeof dated>): number => {
    const parameters = { ...ALONE, yard_rate: 120, yard_trickle: 0, yard_discipline: 1e6 };
    const world = small({ ...dated(...rows), parameters, time: { replayUntil: 2025 } });
    // The listing of a tick comes before the wishes of the tick.
    return go(world, [applyEvents, growYard], 12).setting.yardPressure[0];
  };
  const late = { class: "package", date: "2030-01-01" } as const;
  const december = { class: "package", date: "2018-12-16" } as const;
  const unmet = pile(late);
  expect(unmet).toBeGreaterThan(50);
  expect(pile(late, { ...december, entities: 40 })).toBeCloseTo(unmet - 40, 6);
  expect(pile(late, { ...december, items: ["CHIPS"], listed_share: 0.5 })).toBeCloseTo(unmet / 12, 6);
});

test("a formal common list invites politics", () => {
  const growth = (mode: "standing" | "sequential"): number => {
    const world = small({ regime: { mode } });
    world.setting.politics[0] = 0.5;
    return go(world, growYard).setting.yardGrowth[0];
  };
  expect(growth("standing")).toBeGreaterThan(growth("sequential"));
});

test("nothing grows in the twin, and nothing without the process", () => {
  const change = { parameters: { ...ALONE, yard_discipline: 1 } };
  const twin = go(small(change, { controls: false }), growYard, 12).setting;
  expect([twin.yardPressure[0], twin.generatedPackages[0], twin.listedUsers[0]]).toEqual([0, 0, 0]);
  const world = small(change);
  world.setting.yardPressure[0] = 50;
  const off = go(world, withoutYard, 12).setting;
  expect([off.yardPressure[0], off.yardGrowth[0], off.generatedPackages[0]]).toEqual([0, 0, 0]);
});

test("the more items are on the account, the less the leader waits", () => {
  const waited = (open: number): number => {
    const world = small({
      parameters: {
        ...ALONE,
        yard_routine: 0.5,
        yard_rate: 100,
        yard_trickle: 0,
        discipline_luck: 0,
        yard_discipline: 100,
      },
      time: { ticksPerYear: 1000 },
    });
    world.setting.fusion[0] = 1;
    world.items.announcedAt.fill(2018, 0, open);
    while (world.setting.generatedPackages[0] === 0) go(world, growYard);
    return world.clock.end - 2018;
  };
  expect(waited(0)).toBeCloseTo(1, 2);
  expect(waited(1)).toBeCloseTo(0.75, 2);
  expect(waited(2)).toBeCloseTo(0.5, 2);
});

test("a part of the packages has been talked over before", () => {
  const from = (consulted_share: number): number => {
    const world = small({
      parameters: { ...ALONE, yard_discipline: 1, yard_review_years: 0, consulted_share, consulted_years: 0.3 },
    });
    world.setting.yardPressure[0] = 100;
    go(world, growYard);
    return world.packages.talksFrom[0] === 0 ? 0 : world.packages.date[0] - world.packages.talksFrom[0];
  };
  expect(from(0)).toBe(0);
  expect(from(1)).toBeCloseTo(0.3, 9);
});
