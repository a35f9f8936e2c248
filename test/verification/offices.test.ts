/** Signs of enforcement: offices of fixed size, with the yard set by hand. */
import { expect, test } from "vitest";
import { enforce } from "../../src/processes/enforce.ts";
import type { World } from "../../src/world/world.ts";
import { moved, quiet, type Step } from "./hand-set.ts";
import { expectHigher } from "./paired.ts";

/** Mean time to a licence after five years with so much of the trade controlled and so many users listed. */
function delay(seed: string, share: number, listed: number): number {
  const yard: Step = ({ items, cells, setting }: World) => {
    items.announcedAt.fill(2018);
    items.controlled.fill(share);
    cells.force.fill(1);
    setting.listedUsers[0] = listed;
  };
  const { suppliers } = moved(quiet(), seed, 5, [yard, enforce]);
  return suppliers.licenceDelay.reduce((sum, years) => sum + years, 0) / suppliers.count;
}

test("a wider yard at fixed capacity keeps applicants waiting longer", () => {
  expectHigher((seed) => ({ more: delay(seed, 0.6, 100), less: delay(seed, 0.3, 100) }));
});

test("more listed users keep applicants waiting longer", () => {
  expectHigher((seed) => ({ more: delay(seed, 0.3, 1500), less: delay(seed, 0.3, 300) }));
});

test("a yard that the offices can handle makes nobody wait beyond the ordinary time", () => {
  const world = moved(quiet(), "sign/1", 5, [enforce]);
  for (const years of world.suppliers.licenceDelay) expect(years).toBe(world.p.licence_years);
});
