import { expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { orphanedEvents } from "../../src/scenario/orphaned-events.ts";
import { minimalFiles } from "./minimal-setting.ts";

const HEAD = "title: C\nextends: minimal\ndiffers: x\n";
const timeline = (text: string) =>
  loadScenario(minimalFiles({ "scenarios/child.yaml": HEAD + text }), "scenarios/child.yaml").data.timeline;
const BOTH = `events:
  - { date: 2021-01-01, actor: NL, class: announce, items: TOOLS, value: 1 }
  - { date: 2021-06-01, actor: NL, class: force, items: TOOLS, value: 1 }
`;

test("a force without its announcement, and an announcement without its force, are told; a moved pair is not", () => {
  const whole = timeline(BOTH);
  expect(orphanedEvents(whole, timeline(""))).toEqual([]);
  const without = (wanted: string) => whole.filter((event) => event.class !== wanted);
  expect(orphanedEvents(without("force"), whole)).toContain(
    "2021-01-01: NL announces a control and no later event puts it into force (TOOLS)",
  );
  expect(orphanedEvents(without("announce"), whole)).toContain(
    "2021-06-01: NL puts a control into force that no earlier event announces (TOOLS)",
  );
});

test("what the parent has cut off itself is no news", () => {
  const cut = timeline(BOTH).filter((event) => event.class !== "force");
  expect(orphanedEvents(cut, cut)).toEqual([]);
});
