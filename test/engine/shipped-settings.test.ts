/**
 * The laws that every run obeys, held for every setting that ships: books that balance, a twin that is the run without controls, finite
 * numbers, the same bytes for the same seed. Short horizons around the first controls of each.
 */
import { expect, test } from "vitest";
import { drawParameters } from "../../src/engine/draw-parameters.ts";
import { prepare, runOnce } from "../../src/engine/run.ts";
import type { RunResult } from "../../src/engine/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { STATE } from "../../src/world/state.ts";
import type { GroupName } from "../../src/world/state.ts";
import type { World } from "../../src/world/world.ts";
import { CHANNELS } from "../../src/observe/channels.ts";
import { altered, shipped, shippedIds, summary } from "./worlds.ts";

/** One scenario for each folder of base data: the root, which all others of the folder extend. */
const ROOTS = shippedIds()
  .map(shipped)
  .filter(({ lineage }) => lineage.length === 1);

/** From the start to some years after the leader's first package. */
function short(scenario: Scenario, years = 3): Scenario {
  const first = scenario.data.timeline.find((row) => row.class === "package")!;
  const end = Math.max(Math.ceil(scenario.time.start), Number(first.date.slice(0, 4))) + years;
  return altered(scenario, { time: { end, twinExtraYears: 1 } });
}

function bytes({ dates, values, summary: numbers, events }: RunResult): string {
  const columns = [dates, values, numbers].map((array) => Buffer.from(array.buffer).toString("base64"));
  return columns.join() + JSON.stringify(events);
}

/** Columns with a value that is not a finite number. */
function notFinite(world: World): string[] {
  return (Object.keys(STATE) as GroupName[]).flatMap((group) =>
    Object.entries(world[group])
      .filter(([, values]) => ArrayBuffer.isView(values))
      .filter(([, values]) => (values as unknown as Float64Array).some((value) => !Number.isFinite(value)))
      .map(([column]) => `${group}.${column}`),
  );
}

test("every setting has one root", () => {
  expect(new Set(ROOTS.map(({ setting }) => setting)).size).toBe(ROOTS.length);
  expect(ROOTS.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["cocom", "minerals-reversed", "russia-2022", "today"]),
  );
});

test.each(ROOTS.map((scenario) => [scenario.id, scenario] as const))(
  "%s: books balance with drawn parameters, all columns stay finite, the channels sum to the leakage",
  (_id, scenario) => {
    for (let k = 0; k < 2; k++) {
      const drawn = altered(short(scenario), { parameters: drawParameters(scenario, `laws/${k}`) });
      const model = prepare(drawn);
      let found: string[] = [];
      const result = runOnce(model, `laws/${k}`, {
        watch: (world) => (found = found.length === 0 && world.clock.tick % 12 === 11 ? notFinite(world) : found),
      });
      expect(found).toEqual([]);
      const whole = summary(model, result, "leakage_total");
      const parts = CHANNELS.reduce((sum, channel) => sum + summary(model, result, `leakage_${channel}_total`), 0);
      expect(whole).toBeGreaterThan(0.001);
      expect(parts).toBeCloseTo(whole, 9);
    }
  },
);

test("today: without the control of foundry service the first years name one item of one maker, and none of it ever comes", () => {
  const today = ROOTS.find(({ id }) => id === "today")!;
  const scanners = altered(short(today), {
    data: ({ timeline }) => ({ timeline: timeline.filter(({ items }) => !items.includes("FOUNDRY")) }),
  });
  for (let k = 0; k < 2; k++) {
    const model = prepare(altered(scanners, { parameters: drawParameters(today, `laws/${k}`) }));
    expect(summary(model, runOnce(model, `laws/${k}`), "leakage_total")).toBe(0);
  }
});

test.each(ROOTS.map((scenario) => [scenario.id, scenario] as const))(
  "%s: without controls the run is its twin; the same seed gives the same bytes, another seed others",
  (_id, scenario) => {
    const free = prepare(altered(short(scenario, 1), { controls: false }));
    let differing = 0;
    runOnce(free, "twin", {
      watch: ({ clock, cells, items }) => {
        const twin = free.workspace!.twin!;
        const pairs = [
          [cells.soldControlled, twin.soldControlled],
          [items.stockControlled, twin.stockControlled],
          [items.domesticVintage, twin.domesticVintage],
        ] as const;
        for (const [own, recorded] of pairs) {
          for (let row = 0; row < own.length; row++) {
            const theirs = recorded[clock.tick * own.length + row];
            if (Math.abs(own[row] - theirs) > 1e-11 * Math.abs(theirs)) differing += 1;
          }
        }
      },
    });
    expect(differing).toBe(0);
    const model = prepare(short(scenario, 2));
    const first = bytes(runOnce(model, "a", { events: true }));
    expect(bytes(runOnce(model, "b", { events: true }))).not.toBe(first);
    expect(bytes(runOnce(prepare(short(scenario, 2)), "a", { events: true }))).toBe(first);
  },
);

test("an exit from a list frees the trade with its users, and only that", () => {
  const model = prepare(altered(shipped("cocom"), { time: { end: 1956, twinExtraYears: 1 } }));
  const sold = (left: boolean): number[] => {
    const sums = [0, 0];
    runOnce(model, "exit", {
      watch: ({ clock, suppliers, memberships, cells, blueprint }) => {
        const state = blueprint.supplierIds.indexOf("UK");
        const list = blueprint.listIds.indexOf("chincom");
        if (left && clock.end > 1953) memberships.left[list * suppliers.count + state] = 1;
        if (clock.start < 1955) return;
        for (const cell of blueprint.cellsOf[state]) {
          const own = blueprint.itemList[cells.item[cell]] === list ? 1 : 0;
          sums[own] += cells.soldControlled[cell];
        }
      },
    });
    return sums;
  };
  const [bound, free] = [sold(false), sold(true)];
  expect(free[1]).toBeGreaterThan(1.3 * bound[1]);
  expect(Math.abs(free[0] / bound[0] - 1)).toBeLessThan(0.1);
});
