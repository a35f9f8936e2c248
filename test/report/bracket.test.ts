import { expect, test } from "vitest";
import { bracketMark, bracketText, crossing, findBracket } from "../../src/report/bracket.ts";
import { calendarClock, sinceClock } from "../../src/report/clock.ts";
import type { Curve } from "../../src/report/curve-book.ts";
import { constant, exampleContext, rising } from "./example.ts";

const context = exampleContext([
  { observable: "twin", course: rising(0.2) },
  { observable: "run", course: rising(0.2, 1.5) },
  { observable: "slow", course: rising(0.02) },
  { observable: "flat", course: constant(0.5) },
]);
const [alpha] = context.scenarios;
const clock = calendarClock(alpha);
const curve = (name: string) => context.book.curve("alpha", name)!;
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
