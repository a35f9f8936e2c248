/** What a process says in its header that it reads and writes is what it reads and writes. */
import { expect, test } from "vitest";
import { SCHEDULE } from "../../src/engine/schedule.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { STATE } from "../../src/world/state.ts";
import { beginTick } from "../../src/world/begin-tick.ts";
import type { World } from "../../src/world/world.ts";
import { altered, minimal, shipped, worldOf } from "../engine/worlds.ts";
import { columnsOf, noTouch, sourceOf, tokensOf, watched, YARD } from "./watched-world.ts";
import type { Touched } from "./watched-world.ts";

/** Columns that only the start of a run or an observer reads. */
const OBSERVED_ONLY: readonly string[] = ["entries.item", "users.sector", "users.size"];

const touched = new Map(SCHEDULE.map(({ name }) => [name, noTouch()]));
let now: Touched = noTouch();

/** Runs a scenario; in the given spans of years the processes see the watched world. `off` watches their switched-off forms. */
function watch(scenario: Scenario, spans: readonly (readonly [number, number])[], form: "run" | "off" = "run"): void {
  const world = worldOf(scenario);
  const seen = watched(world, () => now);
  const { start, ticksPerYear } = scenario.time;
  for (let number = 0; start + number / ticksPerYear < spans.at(-1)![1]; number++) {
    world.clock.tick = number;
    world.clock.start = start + number / ticksPerYear;
    world.clock.end = start + (number + 1) / ticksPerYear;
    beginTick(world);
    const watching = spans.some(([from, to]) => world.clock.start >= from && world.clock.start < to);
    for (const process of SCHEDULE) {
      const step = form === "off" && watching ? process.off : process.run;
      now = touched.get(process.name)!;
      step(watching ? seen : world);
    }
  }
}

const RIVALS = { anticipate: "option", cohere: "thresholds", absorb: "contagion" } as const;

/** The small setting with everything rare made common: packages, reviews, settlements, exits, violations. */
const EVENTFUL = altered(minimal(), {
  parameters: {
    yard_discipline: 10,
    crisis_rate: 4,
    review_base: 4,
    deal_rate: 40,
    will_bias: -4,
    violate_rate: 4,
    firm_caught_years: 0.5,
  },
  time: { replayUntil: 2020, ticksPerYear: 4 },
  data: ({ timeline }) => {
    const licence = { ...timeline[0], actor: "US", items: ["CHIPS"], value: 0.5 };
    const added = [
      { ...licence, class: "licence" as const, date: "2019-09-01" },
      { ...licence, class: "delist" as const, date: "2019-11-01" },
      { ...licence, class: "deadline" as const, date: "2019-03-01" },
      { ...licence, class: "law" as const, rule: "capacity" as const, date: "2019-03-01" },
    ];
    return { timeline: [...timeline, ...added] };
  },
});

watch(shipped("today"), [[2018, 2018.1], [2022.75, 2022.85], [2026.45, 2026.6]]); // prettier-ignore
watch(shipped("cocom"), [[1949.1, 1949.2], [1950.95, 1951.05]]); // prettier-ignore
watch(minimal(), [[2018, 2022]]);
watch(EVENTFUL, [[2018, 2024]]);
for (const mode of ["consensus", "annual-consensus", "standing"] as const) {
  watch(altered(EVENTFUL, { regime: { mode } }), [[2018, 2022]]);
}
watch(altered(EVENTFUL, { regime: { leader: "waits" } }), [[2018, 2022]]);
watch(altered(EVENTFUL, { forms: RIVALS, parameters: { contagion_alone: 2 } }), [[2018, 2022]]);
watch(minimal(), [[2021, 2022]], "off");

/** Columns that a line of a header names, and those that it names in vain. */
function lies(
  name: string,
  line: "reads" | "writes",
  done: ReadonlySet<string>,
): { missing: string[]; idle: string[] } {
  const tokens = tokensOf(sourceOf(name), line);
  const named = new Set(tokens.flatMap((token) => columnsOf(token, YARD)));
  return {
    missing: [...done].filter((column) => !named.has(column)).sort(),
    idle: tokens.filter((token) => !columnsOf(token, YARD).some((column) => done.has(column))),
  };
}

test.each(SCHEDULE.map(({ name }) => name))("%s reads what its header says", (name) => {
  expect(lies(name, "reads", touched.get(name)!.reads)).toEqual({ missing: [], idle: [] });
});

test.each(SCHEDULE.map(({ name }) => name))("%s writes what its header says", (name) => {
  expect(lies(name, "writes", touched.get(name)!.writes)).toEqual({ missing: [], idle: [] });
});

test("every column of the state is used by some process", () => {
  const used = new Set([...touched.values()].flatMap(({ reads, writes }) => [...reads, ...writes]));
  const declared = Object.keys(STATE).flatMap((group) => columnsOf(`${group}.*`, []));
  expect(declared.filter((column) => !used.has(column) && !OBSERVED_ONLY.includes(column))).toEqual([]);
});

test("the watched world sees elements, fill, set, subarray and loops", () => {
  const seen = noTouch();
  const world: World = watched(worldOf(minimal()), () => seen);
  world.items.need[0] = world.items.frontier[0];
  world.items.risk.fill(0);
  world.cells.inForceNow.set(world.cells.inForce);
  world.users.size.subarray(0, 1)[0] = 1;
  for (const valve of world.ties.valve) expect(valve).toBe(1);
  expect([...seen.reads].sort()).toEqual(["cells.inForce", "items.frontier", "ties.valve", "users.size"]);
  expect([...seen.writes].sort()).toEqual(["cells.inForceNow", "items.need", "items.risk", "users.size"]);
});
