/** The timeline as events. */
import { expect, test } from "vitest";
import { parseDate } from "../../src/base/dates.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { compileBlueprint } from "../../src/world/blueprint.ts";
import { altered, minimal } from "../engine/worlds.ts";
import { minimalFiles } from "../scenario/minimal-setting.ts";

const blueprint = compileBlueprint(minimal());

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

test("an event of the target has no supplier, one without a rule no rule", () => {
  const crisis = blueprint.events.find((event) => event.class === "crisis")!;
  expect([crisis.actor, crisis.rule]).toEqual([-1, -1]);
  const rule = blueprint.events.find((event) => event.class === "rule")!;
  expect(rule.actor).toBe(blueprint.leader);
  expect(rule.rule).toBeGreaterThanOrEqual(0);
});
