import { expect, test } from "vitest";
import { factsOf, openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import { tellEvent } from "../../../src/explorer/words/events.ts";
import { turningPoints } from "../../../src/explorer/words/turning-points.ts";
import { performRun } from "../../../src/ensemble/perform-ensemble.ts";
import type { RunRecord } from "../../../src/ensemble/run-record.ts";
import { FILES, today } from "../files.ts";

const prepared = openWorkshop(FILES).prepare({ scenario: "today", changes: {} });
const plan = { seed: "story", runs: 1, uncertainty: "chance", detail: true } as const;
const { recorded, events } = performRun(prepared, plan, 1) as RunRecord;
const story = { facts: factsOf(prepared), dates: recorded.dates, values: recorded.values };
const told = events!.map((event) => tellEvent(event, today));

test("of hundreds of events ten to fifteen make the story, in order, each with what followed", () => {
  const points = turningPoints(story, told);
  expect(told.length).toBeGreaterThan(200);
  expect(points.length).toBeGreaterThanOrEqual(10);
  expect(points.length).toBeLessThanOrEqual(15);
  expect(points.map(({ date }) => date)).toEqual(points.map(({ date }) => date).sort((a, b) => a - b));
  for (const { then } of points) expect(then).toMatch(/^In the year that follows .* (goes from .* to|stays at) /);
});

test("the first great package is told; a flat curve makes no story", () => {
  expect(turningPoints(story, told).some(({ when, what }) => when === "October 2022" && /package/.test(what))).toBe(
    true,
  );
  const flat = { ...story, values: story.values.map(() => 0.5) };
  expect(turningPoints(flat, told)).toEqual([]);
});
