/** The coalition: who counts, and what the leader controls. */
import { expect, test } from "vitest";
import { participate } from "../../src/processes/cohere/participate.ts";
import { read, viewAt } from "./small-view.ts";

test("coalition: only states with a control in force count, by their exports or by their trade", () => {
  const view = viewAt(2018.5);
  const { suppliers, cells, items } = view.world;
  expect(read(view, "compliance")).toBeNaN();
  suppliers.inForceSince.set([2019, 2020, 0]);
  suppliers.weight.set([0.5, 0.25, 0.25]);
  suppliers.compliance.set([1, 0.7, 0]);
  expect(read(view, "compliance")).toBeCloseTo(0.9, 12);
  expect(read(view, "compliance", 2, "state")).toBeNaN();
  expect(read(view, "states_defected")).toBe(0);
  suppliers.left[1] = 1;
  expect(read(view, "states_defected")).toBe(0.5);
  // TOOLS alone is controlled: 0.8 of it from NL, half of that in force under a law that reaches half; nothing in JP.
  items.announcedAt.set([2019, 0]);
  cells.force.set([0.5, 0, 0]);
  cells.law.set([0.5, 1, 1]);
  suppliers.member.fill(1);
  participate(view.world);
  expect(read(view, "participation")).toBeCloseTo(0.8 * 0.5 * 0.5 * 0.7, 12);
  suppliers.member[2] = 0; // Japan, a fifth of the trade, is not of the coalition
  expect(read(view, "participation")).toBeCloseTo(0.5 * 0.5 * 0.7, 12);
});

test("the yard is the controlled share of the target's need", () => {
  const { world, observer } = viewAt(2018.5);
  const { items } = world;
  items.announcedAt.set([0, 2018]);
  items.need.set([100, 300]);
  items.controlled.set([0.9, 0.5]);
  expect(read({ world, observer }, "yard_trade_share")).toBeCloseTo(150 / 400, 12);
  expect(read({ world, observer }, "yard_items")).toBe(1);
});
