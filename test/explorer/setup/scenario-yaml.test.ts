import { expect, test } from "vitest";
import { load } from "../../../src/explorer/engine/prepared.ts";
import { EXPLORED, scenarioYaml } from "../../../src/explorer/setup/scenario-yaml.ts";
import { FILES, today } from "../files.ts";

const loaded = (changes: Record<string, string>) => load(FILES, { scenario: "today", changes }, today);

test("nothing changed: the scenario itself", () => {
  expect(scenarioYaml({ scenario: "today", changes: {} }, today)).toBeUndefined();
  expect(loaded({})).toBe(today);
});

test("the file says what was set, and a value that was set is not drawn", () => {
  const scenario = loaded({
    "parameters.yard_rate": "150",
    "regime.mode": "standing",
    "regime.leader": "waits",
    "processes.transship": "off",
    "forms.cohere": "thresholds",
  });
  expect(scenario.id).toBe(EXPLORED);
  expect(scenario.lineage).toEqual(["today", EXPLORED]);
  expect(scenario.provenance.yard_rate).toMatchObject({ value: 150, low: 150, high: 150 });
  expect(scenario.regime).toEqual({ mode: "standing", leader: "waits" });
  expect(scenario.off).toEqual(["transship"]);
  expect(scenario.forms).toEqual({ ...today.forms, cohere: "thresholds" });
});

test("an absent state is neutral and announces nothing", () => {
  const { suppliers, timeline } = loaded({ "absent.NL": "1" }).data;
  expect(suppliers.find(({ id }) => id === "NL")!.role).toBe("neutral");
  expect(timeline.filter(({ actor }) => actor === "NL").map((event) => event.class)).not.toContain("announce");
  expect(timeline.length).toBeLessThan(today.data.timeline.length);
});

test("an item kept off the list is in no package and in nothing that followed; the rest of the packages stays", () => {
  const { items, timeline } = loaded({ "unlisted.ETCH": "1", "unlisted.EUV": "1" }).data;
  const named = timeline
    .filter((event) => ["package", "announce", "force"].includes(event.class))
    .flatMap((event) => event.items);
  expect(named).not.toContain("ETCH");
  expect(named).not.toContain("EUV");
  expect(named).toContain("DEPOSITION");
  expect(items.find(({ id }) => id === "ETCH")!.criticality).toBe(0);
  const entities = (rows: typeof timeline) => rows.reduce((sum, event) => sum + event.entities, 0);
  expect(entities(timeline)).toBe(entities(today.data.timeline));
});

test("a played partner has its own dates instead of its history", () => {
  const { timeline } = loaded({ "follow.NL": "2024-01-15/2024-06-01:DUV_IMMERSION+DEPOSITION" }).data;
  const own = timeline.filter((event) => event.actor === "NL" && ["announce", "force"].includes(event.class));
  expect(own.map(({ date, class: eventClass, items }) => [date, eventClass, items.join()])).toEqual([
    ["2024-01-15", "announce", "DUV_IMMERSION,DEPOSITION"],
    ["2024-06-01", "force", "DUV_IMMERSION,DEPOSITION"],
  ]);
});
