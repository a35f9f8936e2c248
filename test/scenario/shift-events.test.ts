import { expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { minimalFiles } from "./minimal-setting.ts";
import { problemsOf } from "./problems-of.ts";

const HEAD = "title: C\nextends: minimal\ndiffers: x\n";
const load = (text: string) =>
  loadScenario(minimalFiles({ "scenarios/child.yaml": HEAD + text }), "scenarios/child.yaml").data.timeline;
const dates = (text: string, actor: string) =>
  load(text)
    .filter((event) => event.actor === actor)
    .map(({ date }) => date);

test("all that a state did moves by the period, and nobody else's acts", () => {
  const before = dates("", "NL");
  expect(before.length).toBeGreaterThan(0);
  const moved = dates("shift: { NL: 1 year }\n", "NL");
  expect(moved).toEqual(before.map((date) => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`));
  expect(dates("shift: { NL: 12 months }\n", "NL")).toEqual(moved);
  expect(dates("shift: { NL: 1 year }\n", "US")).toEqual(dates("", "US"));
});

test("earlier with a minus; the row says that its date is assumed", () => {
  const [event] = load("shift: { NL: -6 months }\n").filter(({ actor }) => actor === "NL");
  expect(event.grade).toBe("assumed");
  expect(event.note).toContain("moved by -6 months, by scenarios/child.yaml");
});

test("events that the file adds stay where it puts them", () => {
  const added = "events: [{ date: 2021-05-05, actor: NL, class: signal, value: 0.5 }]\n";
  expect(dates(`shift: { NL: 1 year }\n${added}`, "NL")).toContain("2021-05-05");
});

test("an actor without events and a period that is none are refused with what is allowed", () => {
  const told = (text: string) => problemsOf(() => load(text)).map(({ message }) => message);
  expect(told("shift: { NK: 1 year }\n")[0]).toContain('found no event of "NK" to move');
  expect(told("shift: { NL: a year }\n")[0]).toContain("12 months");
});
