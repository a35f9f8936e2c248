import { expect, test } from "vitest";
import {
  bracketMark,
  bracketText,
  crossing,
  diffusionMark,
  findBracket,
} from "../../../src/report/figures/diffusion-mark.ts";
import { checkFigures, marksOf } from "../check-figure.ts";
import { constant, exampleContext, rising } from "../example.ts";
import { calendarClock, sinceClock } from "../../../src/report/clock.ts";
import type { Curve } from "../../../src/report/curve-book.ts";

const context = exampleContext([
  { observable: "diffusion_mark", course: rising(0.2, 1) },
  { observable: "diffusion_mark_twin", course: rising(0.2) },
]);

test("run and twin with the delay as a bracket in every chart", () => {
  const figures = diffusionMark(context);
  checkFigures(figures);
  for (const chart of figures.flatMap(({ charts }) => charts)) {
    expect(marksOf(chart, "bracket").map(({ text }) => text.replaceAll("\u00a0", " "))).toEqual(["1.0 years"]);
    expect(marksOf(chart, "line").map(({ name, role }) => [name, role])).toEqual([
      ["without controls", "twin"],
      ["with controls", chart.id.includes("alpha") ? "run" : "compared"],
    ]);
  }
  expect(figures[0].paragraph.replaceAll("\u00a0", " ")).toContain(
    "in alpha the run reaches 50 % 1.0 years after it is reached without controls",
  );
});

test("a run that leads, one that equals its twin, and a twin that gets nowhere are told", () => {
  const text = (runLater: number, twinLater: number): string =>
    diffusionMark(
      exampleContext([
        { observable: "diffusion_mark", course: rising(0.2, runLater) },
        { observable: "diffusion_mark_twin", course: rising(0.2, twinLater) },
      ]),
    )[0].paragraph.replaceAll("\u00a0", " ");
  expect(text(0, 1)).toContain("1.0 years before it is reached without controls");
  expect(text(1, 1)).toContain("when it is reached without controls");
  expect(text(0, 100)).toContain("the world without controls crosses no level");
});

const courses = exampleContext([
  { observable: "twin", course: rising(0.2) },
  { observable: "run", course: rising(0.2, 1.5) },
  { observable: "slow", course: rising(0.02) },
  { observable: "flat", course: constant(0.5) },
]);
const [alpha] = courses.scenarios;
const clock = calendarClock(alpha);
const curve = (name: string) => courses.book.curve("alpha", name)!;
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

test("the bracket is the distance in time at one level", () => {
  const bracket = findBracket(curve("run"), curve("twin"), clock)!;
  expect(bracket.level).toBe(0.5);
  expect(bracket.run - bracket.twin).toBeCloseTo(1.5, 2);
  expect(plain(bracketText(bracket, clock))).toBe("1.5 years");
  const [mark] = bracketMark(bracket, clock);
  expect(mark).toMatchObject({ kind: "bracket", from: bracket.twin, to: bracket.run, level: 0.5, open: false });
  expect(plain(mark.text)).toBe("1.5 years");
});

test("where goods join the list, only what follows is measured", () => {
  // Ten years at full, then the list grows and all begin at 0.
  const joined = (curve: Curve): Curve => {
    const early = curve.years.map((year) => curve.years[0] - 10 + (year - curve.years[0]) / 10);
    return { ...curve, years: [...early, ...curve.years], p50: [...curve.p50.map(() => 0.9), ...curve.p50] };
  };
  const bracket = findBracket(joined(curve("run")), joined(curve("twin")), clock)!;
  expect(bracket).toEqual(findBracket(curve("run"), curve("twin"), clock));
});

test("a run that leads has a negative delay, an equal one none", () => {
  expect(plain(bracketText(findBracket(curve("twin"), curve("run"), clock)!, clock))).toBe("−1.5 years");
  expect(bracketText(findBracket(curve("twin"), curve("twin"), clock)!, clock)).toBe("no delay");
});

test("a lower level serves where half is not reached; a run that does not get there leaves the bracket open", () => {
  const lower = findBracket(curve("slow"), curve("twin"), clock)!;
  expect(lower.level).toBe(0.1);
  const early = sinceClock(alpha, 3);
  const open = findBracket(curve("slow"), curve("twin"), early)!;
  expect(open.run).toBeNaN();
  expect(plain(bracketText(open, early))).toBe("over 0.5 years");
  expect(bracketMark(open, early)).toMatchObject([{ open: true, to: 3 }]);
});

test("no bracket without a crossing", () => {
  expect(findBracket(curve("run"), curve("flat"), clock)).toBeUndefined();
  expect(findBracket(undefined, curve("twin"), clock)).toBeUndefined();
  expect(bracketMark(undefined, clock)).toEqual([]);
  expect(crossing(curve("flat"), 0.5, clock, -Infinity)).toBeNaN();
});
