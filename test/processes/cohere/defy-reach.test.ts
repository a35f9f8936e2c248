/** Open defiance of the leader. */
import { expect, test } from "vitest";
import { cohere } from "../../../src/processes/cohere/cohere.ts";
import { go, NL, setRule, US } from "../alone.ts";
import { coalition } from "./coalition.ts";

test("a state that is reached into without its consent may defy, and returns only when the balance turns clearly", () => {
  const defying = (defy_sovereignty: number, threat: number, was = 0, rule = 1, announced = true): number => {
    const world = coalition({ defy_sovereignty });
    setRule(world, "extraterritorial", rule);
    world.suppliers.threat.fill(threat);
    world.suppliers.exposure.fill(0);
    world.suppliers.defying[NL] = was;
    if (announced) world.items.announcedAt.fill(2018);
    const { suppliers } = go(world, cohere);
    expect(suppliers.defying[US]).toBe(0);
    return suppliers.defying[NL];
  };
  // threat + 0.6 reach + 1/2 (nobody defies) - sovereignty (1 - 0.2 x 0.8) x 1.5, no exposure, no grievance
  const limit = 1.26 - 1.1;
  expect(defying(1, limit - 0.01)).toBe(1);
  expect(defying(1, limit + 0.01)).toBe(0);
  const alone = limit + 5 / 12; // the Netherlands are five twelfths of the partners' exports
  expect(defying(1, alone + 0.05, 1)).toBe(1);
  expect(defying(1, alone + 0.15, 1)).toBe(0);
  expect(defying(100, 0, 1, 0)).toBe(0); // no reach, nothing to defy
  expect(defying(100, 0, 1, 1, false)).toBe(0); // nothing under control, nothing to defy
});
