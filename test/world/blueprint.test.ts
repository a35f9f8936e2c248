/** A scenario compiled into arrays and indices. */
import { expect, test } from "vitest";
import { parseDate } from "../../src/base/dates.ts";
import { compileBlueprint, domesticGap } from "../../src/world/blueprint.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { altered, minimal, shipped } from "../engine/worlds.ts";
import { minimalFiles } from "../scenario/minimal-setting.ts";

const blueprint = compileBlueprint(minimal());

test("cells are sorted by item, know their item and supplier, and share the item's supply", () => {
  expect(Array.from(blueprint.cellItem)).toEqual([0, 0, 1]);
  expect(Array.from(blueprint.cellSupplier, (supplier) => blueprint.supplierIds[supplier])).toEqual(["NL", "JP", "US"]);
  expect(Array.from(blueprint.cellStart)).toEqual([0, 2, 3]);
  expect(Array.from(blueprint.cellShare)).toEqual([0.8, 0.2, 1]);
  expect(Array.from(blueprint.cellOf)).toEqual([-1, 0, 1, 2, -1, -1]);
  expect(blueprint.cellsOf).toEqual([[2], [0], [1]]);
});

test("lines fill each cell: named makers with their shares, the fringe with the rest", () => {
  for (const each of [blueprint, compileBlueprint(shipped("today")), compileBlueprint(shipped("cocom"))]) {
    for (let cell = 0; cell < each.cellItem.length; cell++) {
      const shares = each.lineShare.subarray(each.lineStart[cell], each.lineStart[cell + 1]);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  }
  expect(blueprint.firmIds.filter((id) => id.startsWith("fringe/TOOLS/NL"))).toHaveLength(
    minimal().parameters.fringe_firms,
  );
});

test("a row of users becomes as many agents as it counts, each using the items of its sector", () => {
  expect(blueprint.userIds).toEqual(["FAB/0", "FAB/1", "CLOUD/0", "CLOUD/1", "CLOUD/2", "ARSENAL"]);
  expect(Array.from(blueprint.holdingStart)).toEqual([0, 2, 8]);
  expect(Array.from(blueprint.holdingUser)).toEqual([0, 1, 0, 1, 2, 3, 4, 5]);
});

test("events are in order of date and end with the replayed history", () => {
  const dates = blueprint.events.map((event) => event.date);
  expect(dates).toEqual([...dates].sort((one, other) => one - other));
  const shorter = compileBlueprint(altered(minimal(), { time: { replayUntil: 2020 } }));
  expect(shorter.events.every((event) => event.date < 2020)).toBe(true);
  expect(shorter.events.length).toBeLessThan(blueprint.events.length);
});

test("a rule counts from its entry into force, `all` stands for every item", () => {
  const { events } = compileBlueprint(
    altered(minimal(), {
      data: ({ timeline }) => ({
        timeline: timeline.map((row) => (row.class === "rule" ? { ...row, effective: "2022-07-01" } : row)),
      }),
    }),
  );
  expect(events.find((event) => event.class === "rule")!.date).toBe(parseDate("2022-07-01"));
  expect(events.find((event) => event.class === "crisis")!.items).toEqual([0, 1]);
});

test("what a scenario plans comes whatever the replay horizon, and binds nobody's history", () => {
  const files = minimalFiles({
    "scenarios/child.yaml": `title: Child
extends: minimal
differs: a later reach
events:
  - { date: 2024-05-01, actor: JP, class: announce, items: TOOLS }
  - { date: 2024-06-01, actor: partners, class: law, rule: country, value: 1 }
`,
  });
  const planned = compileBlueprint(loadScenario(files, "scenarios/child.yaml"));
  const added = planned.events.slice(blueprint.events.length);
  expect(added.map(({ date }) => date)).toEqual(["2024-05-01", "2024-06-01", "2024-06-01"].map(parseDate));
  expect(added.map(({ actor }) => planned.supplierIds[actor])).toEqual(["JP", "NL", "JP"]);
  expect(planned.dated("announce", planned.supplierIds.indexOf("JP"))).toBe(false);
});

test("an actor has a dated class only where the timeline has it", () => {
  expect(blueprint.dated("announce", blueprint.supplierIds.indexOf("NL"))).toBe(true);
  expect(blueprint.dated("announce", blueprint.supplierIds.indexOf("JP"))).toBe(false);
});

test("the leader, the complements, the minerals and the stable names", () => {
  expect(blueprint.supplierIds[blueprint.leader]).toBe("US");
  expect(Array.from(blueprint.complements)).toEqual([1, 0, 0, 0]);
  expect(Array.from(blueprint.mineralUse)).toEqual([0, 0.3]);
  expect(Array.from(blueprint.dependence)).toEqual([0.2, 0, 0.4]);
  for (const keys of [blueprint.userKey, blueprint.firmKey, blueprint.entryKey, blueprint.shellKey]) {
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("makers at the frontier still leave room for imports", () => {
  expect(domesticGap(0)).toBe(0.1);
  expect(domesticGap(5)).toBe(5);
});

test("rows may stand in any order and shares need not sum to one: events are sorted, shares are normalised", () => {
  const other = compileBlueprint(
    altered(minimal(), {
      data: ({ timeline, market_shares }) => ({
        timeline: timeline.toReversed(),
        market_shares: market_shares.map((row) => ({ ...row, share: row.share / 2 })),
      }),
    }),
  );
  expect(other.events).toEqual(blueprint.events);
  expect(other.cellShare).toEqual(blueprint.cellShare);
});

test("an event of the target has no supplier, one without a rule no rule", () => {
  const crisis = blueprint.events.find((event) => event.class === "crisis")!;
  expect([crisis.actor, crisis.rule]).toEqual([-1, -1]);
  const rule = blueprint.events.find((event) => event.class === "rule")!;
  expect(rule.actor).toBe(blueprint.leader);
  expect(rule.rule).toBeGreaterThanOrEqual(0);
});
