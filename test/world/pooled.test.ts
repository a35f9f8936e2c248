/** The pooled population is the mean of the other, and changes nothing else. */
import { expect, test } from "vitest";
import { compileBlueprint } from "../../src/world/blueprint.ts";
import { pooledUsers } from "../../src/world/pooled.ts";
import { prepare, runOnce } from "../../src/engine/run.ts";
import { altered, minimal, shipped, worldOf } from "../engine/worlds.ts";

const pooled = { makers: "pooled", users: "pooled" } as const;
const today = shipped("today");
const each = compileBlueprint(today);
const mean = altered(today, { population: pooled });
const one = compileBlueprint(mean);

test("one maker a cell, with all of its output", () => {
  expect(one.firmIds).toHaveLength(one.cellItem.length);
  expect(Array.from(one.lineCell)).toEqual(Array.from(one.cellItem, (_, cell) => cell));
  expect(new Set(one.lineShare)).toEqual(new Set([1]));
  expect(Array.from(one.firmSupplier)).toEqual(Array.from(one.cellSupplier));
  expect(new Set(one.firmIds).size).toBe(one.firmIds.length);
});

test("a pooled maker's care is the mean of the named makers and of the fringe's mean", () => {
  const { firms, cells } = worldOf(mean);
  const { fringe_diligence: fringe } = today.parameters;
  for (let cell = 0; cell < cells.count; cell++) {
    let care = 0;
    for (let line = each.lineStart[cell]; line < each.lineStart[cell + 1]; line++) {
      const known = each.firmDiligence[each.lineFirm[line]];
      care += each.lineShare[line] * (Number.isNaN(known) ? fringe : known);
    }
    expect(firms.diligence[cell]).toBeCloseTo(care, 12);
    expect(cells.diligence[cell]).toBeCloseTo(care, 12);
    expect(firms.exposure[cell]).toBeGreaterThan(0);
    expect(firms.exposure[cell]).toBeLessThan(1);
  }
});

test("one user of everything, the mean of all; nothing about it is luck", () => {
  const world = worldOf(mean);
  expect(one.userIds).toEqual(["USERS"]);
  expect(Array.from(one.holdingStart)).toEqual([...one.itemIds.keys(), one.itemIds.length]);
  const [user] = pooledUsers(today.data.users);
  const least = Math.min(...today.data.users.map(({ absorption }) => absorption));
  expect(user.absorption).toBeGreaterThan(least);
  expect(world.users.absorption[0]).toBe(user.absorption);
  expect(world.users.size[0]).toBe(1);
  expect(world.holdings.vintage[0]).toBe(today.time.start - user.vintage_gap_years);
  expect(Array.from(one.complements)).toEqual(Array.from(each.complements)); // sectors stay what they were
});

test("it is listed on the day on which half of the users by size are", () => {
  const row = today.data.users[0];
  const users = [
    { ...row, size: 2, listed: "2020-01-01" },
    { ...row, size: 3, listed: "2022-01-01" },
    { ...row, size: 5, listed: "" },
  ];
  expect(pooledUsers(users)[0].listed).toBe("2022-01-01");
  expect(pooledUsers([...users, { ...row, size: 1, listed: "" }])[0].listed).toBe("");
});

test("a pooled run keeps its books", () => {
  const run = runOnce(prepare(altered(minimal(), { population: pooled })), "1");
  expect(run.summary.some((value) => value > 0)).toBe(true);
});
