/** Dated events act on their share of the tick; clocks run to the same date whatever the tick. */
import { expect, test } from "vitest";
import type { EventRecord } from "../../src/world/world.ts";
import { altered, minimal, runTo, worldOf } from "./worlds.ts";

/** A package on everything, announced and in force on the given day. */
function packageOn(date: string, ticksPerYear = 12) {
  return altered(minimal(), {
    time: { ticksPerYear },
    data: ({ timeline }) => {
      const row = {
        ...timeline[1],
        date,
        effective: "",
        class: "package" as const,
        actor: "US",
        items: ["all"],
        listed_share: 1,
      };
      return { timeline: [row] };
    },
  });
}

test("a control in force in the middle of a tick covers half of it", () => {
  const world = runTo(worldOf(packageOn("2019-03-16")), 2019.2);
  const cell = world.blueprint.cellOf[1 * 3 + world.blueprint.leader];
  const share = (world.clock.end - (2019 + 74 / 365)) * 12;
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThan(0.6);
  expect(world.cells.force[cell]).toBeCloseTo(share, 9);
  expect(world.items.openShare[1]).toBeCloseTo(share, 9);
  runTo(world, 2019.3);
  expect(world.cells.force[cell]).toBe(1);
});

test("the exposure to a control does not depend on the tick", () => {
  const covered = (ticksPerYear: number): number => {
    let years = 0;
    runTo(worldOf(packageOn("2019-03-10", ticksPerYear)), 2020, ({ cells, blueprint, clock }) => {
      years += cells.force[blueprint.cellOf[1 * 3 + blueprint.leader]] * clock.dt;
    });
    return years;
  };
  const exact = 2020 - (2019 + 68 / 365);
  for (const ticks of [4, 12, 24, 52]) expect(covered(ticks), `${ticks} ticks`).toBeCloseTo(exact, 9);
});

/** Dates of the events of a kind, by entity and in order. */
function datesOf(ticksPerYear: number, kinds: RegExp): Map<string, number> {
  const diary: EventRecord[] = [];
  const scenario = altered(minimal(), {
    time: { ticksPerYear, replayUntil: 2019 },
    parameters: { crisis_rate: 1.5, join_rate: 6, first_reply_days: 90, retaliation_propensity: 1, boycott_chance: 0 },
    // Dated packages only, and nothing that feeds back into the clocks.
    off: ["grow-yard", "cohere"],
    data: ({ timeline }) => ({
      timeline: timeline
        .filter((row) => row.class === "package")
        .map((row) => ({ ...row, date: "2018-06-16", effective: "2018-09-10", items: ["all"] })),
    }),
  });
  runTo(worldOf(scenario, { diary }), 2026);
  const dates = new Map<string, number>();
  for (const { entity, event, date } of diary) {
    if (!kinds.test(event)) continue;
    const number = [...dates.keys()].filter((key) => key.startsWith(`${entity} ${event}`)).length;
    dates.set(`${entity} ${event} ${number}`, date);
  }
  return dates;
}

test("thresholds and clocks fire at the same date when the tick is halved, within a tick", () => {
  const coarse = datesOf(12, /^(crisis|package|announcement|force|reply)$/);
  const fine = datesOf(24, /^(crisis|package|announcement|force|reply)$/);
  const kinds = new Set([...coarse.keys()].map((key) => key.split(" ")[1]));
  expect([...kinds].sort()).toEqual(["announcement", "crisis", "force", "package", "reply"]);
  for (const [key, date] of coarse) {
    expect(Math.abs(fine.get(key)! - date), key).toBeLessThan(1 / 12);
  }
  for (const key of coarse.keys())
    if (/package|force US/.test(key)) expect(fine.get(key), key).toBeCloseTo(coarse.get(key)!, 9);
});

const NL_ANNOUNCES = { class: "announce" as const, actor: "NL", rule: "" as const, items: ["TOOLS"], value: 0 };

/** The leader's package on everything and a partner's announcement and entry into force, replayed up to a horizon. */
function followedUntil(horizon: number): EventRecord[] {
  const diary: EventRecord[] = [];
  const scenario = altered(minimal(), {
    time: { replayUntil: horizon },
    parameters: { join_rate: 50, join_bias: 50 },
    data: ({ timeline }) => ({
      timeline: [
        { ...timeline[1], date: "2019-01-10", effective: "", items: ["all"] },
        { ...timeline[1], ...NL_ANNOUNCES, date: "2020-06-01", effective: "" },
        { ...timeline[1], ...NL_ANNOUNCES, class: "force" as const, date: "2022-01-01", effective: "" },
      ],
    }),
  });
  runTo(worldOf(scenario, { diary }), 2024);
  return diary.filter(({ entity, event }) => entity === "NL" && /^(announcement|force)$/.test(event));
}

test("up to an earlier horizon history says also what did not happen yet", () => {
  // Without the horizon an eager partner follows at once; with it, not before history is over.
  const [announcement] = followedUntil(2020);
  expect(announcement.event).toBe("announcement");
  expect(announcement.process).toBe("coordinate");
  expect(announcement.date).toBeGreaterThanOrEqual(2020);
});

test("what was announced before the horizon enters into force after it by the state's own legal lag", () => {
  const events = followedUntil(2021);
  expect(`${events[0].process} ${events[0].event}`).toBe("apply-events announcement");
  // Packages of after the horizon may be followed meanwhile.
  const force = events.find(({ event }) => event === "force")!;
  expect(force.process).toBe("coordinate");
  expect(force.date).toBeGreaterThanOrEqual(2021);
  expect(force.date).toBeLessThan(2023);
  expect(followedUntil(2023).find(({ event }) => event === "force")!.process).toBe("apply-events");
});

test("the leader's control without a package covers what its row lists, all of it where the row is silent, and provokes nobody", () => {
  const covered = (listed: number) => {
    const scenario = altered(minimal(), {
      data: ({ timeline }) => ({
        timeline: [
          {
            ...timeline[1],
            date: "2019-03-16",
            effective: "",
            class: "force" as const,
            actor: "US",
            items: ["CHIPS"],
            listed_share: listed,
          },
        ],
      }),
    });
    const world = runTo(worldOf(scenario), 2019.5);
    const { items, cells, suppliers, blueprint } = world;
    const item = blueprint.itemIds.indexOf("CHIPS");
    const own = blueprint.cellOf[item * suppliers.count + blueprint.leader];
    expect(cells.force[own]).toBe(1);
    expect(suppliers.provoked[blueprint.leader]).toBe(0);
    return items.controlled[item];
  };
  expect(covered(0)).toBeGreaterThan(0);
  expect(covered(0)).toBe(covered(1));
  expect(covered(0.5)).toBeCloseTo(0.5 * covered(1), 9);
});
