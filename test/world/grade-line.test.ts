/** A moved line between the grades: goods change their grade, and none are made or lost but by cancelling. */
import { expect, test } from "vitest";
import { redrawLine } from "../../src/world/grade-line.ts";
import { minimal, worldOf } from "../engine/worlds.ts";

test("a moved line moves goods between the grades and creates none", () => {
  const world = worldOf(minimal());
  const { items, cells } = world;
  const making = (): number => cells.making1Controlled[0] + cells.making1Uncontrolled[0];
  const [stock, goods, controlled] = [
    items.stockControlled[0] + items.stockUncontrolled[0],
    making(),
    cells.making1Controlled[0],
  ];
  items.threshold[0] -= 2;
  redrawLine(world, 0);
  expect(items.stockControlled[0] + items.stockUncontrolled[0]).toBeCloseTo(stock, 9);
  expect(items.reclassified[0]).toBeGreaterThan(0);
  expect(making()).toBeCloseTo(goods, 9);
  expect(cells.making1Controlled[0]).toBeGreaterThan(controlled);
});

test("where a control is in force, orders that come under it are cancelled: goods begun stay with their maker", () => {
  const world = worldOf(minimal());
  const { items, cells, p } = world;
  cells.covered[0] = 1;
  const [controlled, all] = [cells.making2Controlled[0], cells.making2Controlled[0] + cells.making2Uncontrolled[0]];
  items.threshold[0] -= 2;
  redrawLine(world, 0);
  const lost = all - cells.making2Controlled[0] - cells.making2Uncontrolled[0];
  const came = cells.making2Controlled[0] - controlled;
  expect(lost).toBeGreaterThan(0);
  expect(came / (came + lost)).toBeCloseTo(p.savings_clause, 9);
  expect(cells.makerStock[0]).toBeGreaterThanOrEqual(lost);
});
