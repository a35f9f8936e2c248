/** Coded series held flat: at which value, which others go with them, and what is refused. */
import { expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { MINIMAL_PATH, minimalFiles } from "./minimal-setting.ts";
import { problemsOf } from "./problems-of.ts";

const CHILD = "scenarios/child.yaml";
const load = (child: string, ...set: [string, string][]) => {
  const files = new Map([
    ...minimalFiles(),
    [CHILD, `title: Child\nextends: minimal\ndiffers: By what it holds\n${child}`],
  ]);
  return loadScenario(files, CHILD, set.map(([path, value]) => ({ path, value }))); // prettier-ignore
};
const points = (scenario: ReturnType<typeof load>, name: string) =>
  scenario.data.series.filter(({ series }) => series === name).map(({ value }) => value);

test("unless a scenario asks, every series is as it is coded", () => {
  expect(load("").data).toEqual(loadScenario(minimalFiles(), MINIMAL_PATH).data);
  expect(load("held: { threat: coded }\n").data).toEqual(load("").data);
});

test("at its start, or at its mean over the replayed history", () => {
  expect(points(load("held: { threat: start }\n"), "threat")).toEqual([0.4]);
  // From 0.4 at the start of 2018 to 0.8 at the start of 2024: as much time below as above the middle.
  const time = "time: { replay_until: 2024-01-01 }\n";
  const [value, ...more] = points(load(`held: { threat: mean }\n${time}`), "threat");
  expect(value).toBeCloseTo(0.6, 9);
  expect(more).toEqual([]);
  expect(points(load(`held: { threat: mean }\n${time}`), "aid")).toEqual([0.3]);
});

test("what a list or an item has of its own is held with it, at its own level", () => {
  const own =
    "series: { threat_main: { 2018-01-01: 0.2, 2024-01-01: 0.9 }, exposure_NL: { 2018-01-01: 0.1, 2024-01-01: 0.2 } }\n";
  const scenario = load(`${own}held: { threat: start }\n`);
  expect([points(scenario, "threat_main"), points(scenario, "exposure_NL")]).toEqual([[0.2], [0.1, 0.2]]);
});

test("it is an assumption that says who made it", () => {
  const row = load("held: { threat: start }\n").data.series.find(({ series }) => series === "threat")!;
  expect(row).toMatchObject({ grade: "assumed", note: `held at its start by ${CHILD}` });
});

test("the command line may hold a series, and give back what a file holds", () => {
  expect(points(load("", ["held.threat", "start"]), "threat")).toEqual([0.4]);
  expect(points(load("held: { threat: start }\n", ["held.threat", "coded"]), "threat")).toEqual([0.4, 0.8]);
});

test("an unknown series or level is refused with what is allowed", () => {
  expect(problemsOf(() => load("", ["held.treat", "mean"]))[0].message).toContain('did you mean "threat"');
  expect(problemsOf(() => load("held: { threat: 0.5 }\n"))[0]).toMatchObject({
    file: CHILD,
    line: 4,
    path: "held.threat",
  });
  expect(problemsOf(() => load("", ["held.threat", "means"]))[0].message).toContain("mean");
});
