/** Each thing is moved once: a second mover would do nothing, or undo the first. */
import { expect, test } from "vitest";
import type { Problem } from "../../src/scenario/input-error.ts";
import { type Mover, movesOfLayer, movesOfPath, reportOverlaps } from "../../src/study/moved-paths.ts";
import { type Case, problemsOf } from "./small-study-file.ts";

test("a part of a scenario file moves its leaves; events are no paths", () => {
  const changes = { suppliers: { NL: { alliance: 1 }, JP: null } };
  const layer = { controls: false, regime: { mode: "standing" }, changes, events: [{ date: "2020-01-01" }] };
  expect(movesOfLayer(layer).map((steps) => steps.join("."))).toEqual([
    ...["controls", "regime.mode", "suppliers.NL.alliance", "suppliers.JP"],
  ]);
});

test("a removed row and a cell of it overlap, two rows do not", () => {
  const movers = ["suppliers.NL", "suppliers.NL.alliance", "suppliers.NLX.alliance"].map((path): Mover => ({
    name: path,
    at: [path],
    moves: movesOfPath(path),
  }));
  const problems: Problem[] = [];
  reportOverlaps(movers, () => ({ file: "f", line: 1, column: 1 }), problems);
  expect(problems.map(({ path }) => path)).toEqual(["suppliers.NL.alliance"]);
});

test("switches that are never on together may move one thing", () => {
  const mover = (name: string, alone: boolean): Mover => ({
    name,
    at: [name],
    moves: movesOfPath("series.threat"),
    alone,
  });
  const problems: Problem[] = [];
  reportOverlaps([mover("falls", true), mover("rises", true)], () => ({ file: "f", line: 1, column: 1 }), problems);
  expect(problems).toEqual([]);
  reportOverlaps([mover("falls", true), mover("always", false)], () => ({ file: "f", line: 1, column: 1 }), problems);
  expect(problems.map(({ path }) => path)).toEqual(["always"]);
});

test("two switches over one thing: one at a time they may, in a grid they may not", () => {
  const half = (value: number) => `{ switch: { parameters: { crisis_rate: ${value} } } }`;
  const factors = `{ calm: ${half(0.2)}, storm: ${half(0.6)} }`;
  expect(problemsOf({ factors, design: "{ kind: one-at-a-time }" })).toBe("");
  expect(problemsOf({ factors, design: "{ kind: grid }" })).toContain("moves too");
});

test.each<Case>([
  [
    "two factors move one thing",
    { factors: "{ crisis_rate: { levels: [0.2] }, again: { path: parameters.crisis_rate, levels: [0.3] } }" },
    /factors\.again: found "again" moving parameters\.crisis_rate, which "crisis_rate" moves too/,
  ],
  [
    "a switch moves it too",
    { factors: "{ regime.mode: { values: [standing] }, a: { switch: { regime: { mode: consensus } } } }" },
    /factors\.a: found "a" moving regime\.mode/,
  ],
  [
    "an override sets it",
    { factors: "{ time.end: { values: ['2022-01-01'] } }" },
    /factors\.time\.end: found "time\.end" moving time\.end/,
  ],
])("%s", (_, changed, message) => {
  expect(problemsOf(changed)).toMatch(message);
});
