import fc from "fast-check";
import { expect, test } from "vitest";
import { PERCENT, PLAIN } from "../../src/figures/number-format.ts";
import { monthOf, niceSteps, scaleOf } from "../../src/figures/scale.ts";

test("time runs from end to end, years are marked as there is room", () => {
  const scale = scaleOf({ kind: "time", from: 2018, to: 2036 }, [2018, 2036], 100, 460, 52);
  expect([scale.place(2018), scale.place(2027)]).toEqual([100, 280]);
  expect(scale.ticks.map(({ label }) => label)).toEqual(["2020", "2025", "2030", "2035"]);
  expect(monthOf(2022.77)).toBe("Oct 2022");
});

test("numbers in the axis' own format", () => {
  const axis = { kind: "number", title: "", format: PERCENT, grid: true, zero: false } as const;
  const scale = scaleOf(axis, [0, 1.02], 300, 20, 34);
  expect([scale.place(0), scale.place(1.02)]).toEqual([300, 20]);
  expect(scale.ticks.map(({ label }) => label)).toEqual(["0%", "20%", "40%", "60%", "80%", "100%"]);
});

test("a logarithmic axis gives each doubling the same room", () => {
  const ticks = [8, 16, 32].map((at) => ({ at, label: String(at) }));
  const axis = { kind: "number", title: "", format: PLAIN, grid: true, zero: false, scale: "log", ticks } as const;
  const [a, b, c] = scaleOf(axis, [8, 64], 0, 300, 30).ticks.map(({ at }) => at);
  expect([a, b, c].map(Math.round)).toEqual([0, 100, 200]);
});

test("rows stand in the middle of their share", () => {
  const axis = { kind: "names", title: "", names: ["top", "low"], grid: false } as const;
  const scale = scaleOf(axis, [-0.5, 1.5], 0, 100, 30);
  expect(scale.ticks).toEqual([
    { at: 25, label: "top" },
    { at: 75, label: "low" },
  ]);
  expect(scale.label(1)).toBe("low");
});

test("steps are round, inside the range, and not many more than asked for", () => {
  const low = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(low, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (from, span) => {
      const steps = niceSteps(from, from + span, 6);
      expect(steps.length).toBeLessThanOrEqual(8);
      for (const step of steps) {
        expect(step).toBeGreaterThanOrEqual(from - span * 1e-6);
        expect(step).toBeLessThanOrEqual(from + span * (1 + 1e-6));
      }
    }),
  );
  expect(niceSteps(0, 0.3, 6)).toEqual([0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]);
});
