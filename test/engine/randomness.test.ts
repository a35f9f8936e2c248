/** A draw belongs to its entity and its event: whatever else is added, switched off or refined, it stays what it was. */
import { expect, test } from "vitest";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { World } from "../../src/world/world.ts";
import { altered, minimal, runTo, worldOf } from "./worlds.ts";

/** Busy enough that many thresholds are drawn. */
const BASE = altered(minimal(), {
  regime: { mode: "sequential" },
  time: { replayUntil: 2020 },
  parameters: { yard_discipline: 40, violate_rate: 1, first_reply_days: 60 },
  data: ({ timeline }) => ({
    timeline: timeline.map((row) => (row.class === "package" ? { ...row, items: ["all"] } : row)),
  }),
});

/** Every draw that can be seen in the columns, by the names of its entity and its event. */
function drawsOf(scenario: Scenario, seed = "draws"): Map<string, number> {
  const draws = new Map<string, number>();
  const world = worldOf(scenario, { seed });
  const { blueprint, users, firms, entries, items } = world;
  blueprint.userIds.forEach((id, user) => {
    draws.set(`absorption ${id}`, users.absorption[user]);
    draws.set(`rank ${id}`, users.listRank[user]);
    draws.set(`vintage ${id}`, world.holdings.vintage[world.holdings.user.indexOf(user)]);
  });
  blueprint.firmIds.forEach((id, firm) => draws.set(`diligence ${id}`, firms.diligence[firm]));
  for (let entry = 0; entry < entries.count; entry++) {
    const item = entries.item[entry];
    const name = `${blueprint.itemIds[item]}/${entry - blueprint.entryStart[item]}`;
    draws.set(`value ${name}`, entries.value[entry]);
    draws.set(`born ${name}`, entries.born[entry]);
  }
  runTo(world, scenario.time.end, (moved) => {
    noteThresholds(moved, draws);
    if (scenario.time.ticksPerYear === 12 && !scenario.off.includes("move-frontier")) {
      blueprint.itemIds.forEach((id, item) => draws.set(`need ${id} ${moved.clock.tick}`, items.need[item]));
    }
  });
  return draws;
}

function noteThresholds(
  { blueprint, firms, shells, talks, suppliers, setting }: World,
  draws: Map<string, number>,
): void {
  const put = (name: string, value: number): void => void (value !== 0 && draws.set(name, value));
  blueprint.firmIds.forEach((id, firm) => {
    put(`violation ${id}/${firms.violations[firm]}`, firms.violateThreshold[firm]);
    put(`caught ${id}/${firms.catches[firm]}`, firms.caughtThreshold[firm]);
  });
  for (let shell = 0; shell < shells.count; shell++) {
    const name = `${blueprint.itemIds[Math.floor(shell / blueprint.shellsPerItem)]}/${shell % blueprint.shellsPerItem}/${shells.incarnation[shell]}`;
    put(`front ${name}`, shells.threshold[shell]);
  }
  for (let number = 0; number < setting.packages[0]; number++) {
    blueprint.supplierIds.forEach((id, supplier) =>
      put(`talk ${id}/${number}`, talks.threshold[number * suppliers.count + supplier]),
    );
  }
}

/** Number of draws that both have, and the names of those that differ. */
function compare(one: Map<string, number>, other: Map<string, number>): { common: number; differing: string[] } {
  const common = [...one.keys()].filter((name) => other.has(name));
  return { common: common.length, differing: common.filter((name) => one.get(name) !== other.get(name)) };
}

const VARIANTS: readonly (readonly [string, Scenario])[] = [
  [
    "a new maker",
    altered(BASE, {
      data: ({ firms }) => ({
        firms: [{ ...firms[1], id: "NEWCOMER", products: [{ id: "TOOLS", weight: 0.3 }] }, ...firms],
      }),
    }),
  ],
  ["a new user", altered(BASE, { data: ({ users }) => ({ users: [{ ...users[0], id: "NEW", count: 3 }, ...users] }) })],
  [
    "a new state",
    altered(BASE, { data: ({ suppliers }) => ({ suppliers: [{ ...suppliers[1], id: "KR" }, ...suppliers] }) }),
  ],
  [
    "rows in another order",
    altered(BASE, { data: ({ users, firms }) => ({ users: users.toReversed(), firms: firms.toReversed() }) }),
  ],
  [
    "more list entries",
    altered(BASE, {
      data: ({ items }) => ({ items: items.map((row) => ({ ...row, entry_count: row.entry_count + 3 })) }),
    }),
  ],
  ["no retaliation", altered(BASE, { off: ["retaliate"] })],
  ["no transshipment", altered(BASE, { off: ["transship"] })],
  ["no cohesion", altered(BASE, { off: ["cohere"] })],
  ["half a tick", altered(BASE, { time: { ticksPerYear: 24 } })],
];

test.each(VARIANTS)("%s changes no draw of the others", (_name, scenario) => {
  const { common, differing } = compare(drawsOf(BASE), drawsOf(scenario));
  expect(differing).toEqual([]);
  expect(common).toBeGreaterThan(60);
});

test("all kinds of draws are seen", () => {
  const kinds = new Set([...drawsOf(BASE).keys()].map((name) => name.split(" ")[0]));
  expect([...kinds].sort()).toEqual(
    ["absorption", "born", "caught", "diligence", "front", "need", "rank", "talk", "value", "vintage", "violation"], // prettier-ignore
  );
});

test("another seed draws other numbers", () => {
  const { common, differing } = compare(drawsOf(BASE), drawsOf(BASE, "other"));
  // Named makers have their diligence from the data, and ranks may be cut off at their bounds.
  expect(differing.length).toBeGreaterThan(0.9 * common);
});
