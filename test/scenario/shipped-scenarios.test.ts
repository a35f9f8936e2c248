/** The scenarios that ship: each says what it asks and why it differs, rests on sources, and gives its grades. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type FileSet } from "../../src/scenario/scenario.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { readYaml } from "../../src/scenario/read-yaml.ts";
import type { ScenarioFile } from "../../src/scenario/scenario-file.ts";
import { shippedFiles, shippedIds } from "../engine/worlds.ts";

const files: FileSet = shippedFiles();
const written = (id: string): ScenarioFile =>
  readYaml(`scenarios/${id}.yaml`, files.get(`scenarios/${id}.yaml`)!, [])!.value as ScenarioFile;

describe.each(shippedIds())("%s", (id) => {
  const scenario = loadScenario(files, `scenarios/${id}.yaml`);
  const own = written(id);

  test("says what it asks, why it differs, and where it comes from; editors know its schema", () => {
    expect(own.question).toMatch(/\?$/);
    expect(own.differs!.length).toBeGreaterThan(60);
    expect(scenario.sources.length).toBeGreaterThan(0);
    expect(files.get(scenario.path)!.split("\n")[0]).toBe("# yaml-language-server: $schema=./scenario.schema.json");
  });

  test("every number that it changes has a reason and a grade", () => {
    for (const detail of Object.values(own.parameters ?? {})) {
      expect(detail).toMatchObject({ why: expect.any(String) as string, grade: expect.any(String) as string });
      expect(typeof detail === "object" && detail.low! <= detail.value! && detail.value! <= detail.high!).toBe(true);
    }
    for (const event of own.events ?? []) {
      expect(event.statement).toEqual(expect.any(String));
      expect(event.grade).toEqual(expect.any(String));
    }
  });

  test("what it plans lies within the run", () => {
    const planned = scenario.data.timeline.filter((row) => row.planned === true);
    expect(planned.length >= (own.events ?? []).length).toBe(true);
    for (const row of planned) expect(Number(row.date.slice(0, 4))).toBeLessThan(scenario.time.end);
  });
});

test("the guide's table names every scenario with its parent and title", () => {
  const readme = readFileSync(new URL("../../docs/guide.md", import.meta.url), "utf8");
  for (const id of shippedIds()) {
    const { title, extends: parent } = written(id);
    expect(readme).toContain(`| \`${id}\` | ${parent === undefined ? "" : `\`${parent}\``} | ${title} |\n`);
  }
});

test("a future of today keeps who exists, so that it can branch from it", () => {
  const names = (id: string) => {
    const { data, time } = loadScenario(files, `scenarios/${id}.yaml`);
    const ids = (["suppliers", "items", "users", "firms", "hubs", "minerals"] as const).map((table) =>
      data[table].map((row) => row.id),
    );
    return [ids, time.start, time.end, time.ticksPerYear];
  };
  const futures = shippedIds().filter((id) => (written(id).tags ?? []).includes("future"));
  expect(futures.length).toBeGreaterThan(12);
  for (const id of futures) expect(names(id), id).toEqual(names("today"));
});

test("allied alignment is its five parts, each of which stands alone", () => {
  const parts = ["authorities", "china-wide", "reach", "penalties", "capacity"].map((part) => `allied-${part}`);
  const events = (id: string) => written(id).events;
  expect(events("allied-alignment")).toEqual(parts.flatMap((id) => events(id)!));
});
