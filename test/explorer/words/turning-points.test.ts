import { expect, test } from "vitest";
import { factsOf, openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import { tellEvent } from "../../../src/explorer/words/events.ts";
import { sourceWords, turningPoints } from "../../../src/explorer/words/turning-points.ts";
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
  for (const { then } of points)
    expect(then).toMatch(/^In the year that follows .* (goes from .* to|stays at|begins and reaches) /);
});

test("the first great package is told; a flat curve makes no story", () => {
  expect(turningPoints(story, told).some(({ when, what }) => when === "October 2022" && /package/.test(what))).toBe(
    true,
  );
  const flat = { ...story, values: story.values.map(() => 0.5) };
  expect(turningPoints(flat, told)).toEqual([]);
});

test("participation begins: before anybody has a control in force it is not told as zero", () => {
  const words = turningPoints(story, told).map(({ then }) => then);
  expect(words.filter((then) => /participation begins and reaches [1-9]/.test(then))).toHaveLength(1);
  expect(words.join()).not.toMatch(/participation goes from 0/);
});

test("what the model makes in recorded years is marked, what history holds is not", () => {
  const { replayUntil } = story.facts;
  const of = (name: string) => turningPoints(story, told.filter(({ event }) => event.event === name)); // prettier-ignore
  const made = ["defies reach", "defected", "reply", "package"].flatMap(of);
  const model = made.filter(({ date, what }) => date <= replayUntil && what.endsWith(" (in the model)"));
  expect(model.length).toBeGreaterThan(0);
  for (const { date, event, what } of made)
    expect(what.endsWith(" (in the model)"), what).toBe(date <= replayUntil && event.event.event !== "package");
  expect(sourceWords(story)).toMatch(/^Up to June 2026 .* recorded history, except/);
  expect(sourceWords({ facts: { ...story.facts, replayUntil: story.facts.start } })).toBe("");
});
