import { expect, test } from "vitest";
import { lastDefined, nearest, number, openCurveBook } from "../../src/report/curve-book.ts";
import { constant, curves, rising } from "./example.ts";

const book = openCurveBook(
  curves([
    { observable: "leakage_rate", course: rising(0.1) },
    { observable: "leakage_rate", kind: "item", entity: "EUV", course: constant(0.2) },
    { observable: "leakage_rate", kind: "item", entity: "EDA", course: constant(0.3) },
    { observable: "leakage_rate", kind: "item", entity: "never open", course: () => null },
  ]),
);

test("a curve is found by scenario and observable", () => {
  const curve = book.curve("alpha", "leakage_rate")!;
  expect(curve.dates[0]).toBe("1950-01-01");
  expect(curve.years[4]).toBe(1951);
  expect(curve.p50[3]).toBeNaN();
  expect(curve.p50[8]).toBeCloseTo(0.1, 9);
  expect(book.curve("alpha", "diffusion")).toBeUndefined();
  expect(book.curve("gamma", "leakage_rate")).toBeUndefined();
});

test("entities come in the order of the table, without those that are defined nowhere", () => {
  expect(book.curves("beta", "item", "leakage_rate").map((curve) => curve.entity)).toEqual(["EUV", "EDA"]);
});

test("places in time", () => {
  const curve = book.curve("alpha", "leakage_rate")!;
  expect(curve.years[lastDefined(curve)]).toBe(1962);
  expect(curve.dates[lastDefined(curve, 1955.3)]).toBe("1955-04-02");
  expect(lastDefined(curve, 1950.5)).toBe(-1);
  expect(curve.dates[nearest(curve, 1955.3)]).toBe("1955-04-02");
  expect(nearest(curve, 1970)).toBe(-1);
});

test("an empty cell is not a zero", () => {
  expect([number(null), number(""), number(undefined)]).toEqual([NaN, NaN, NaN]);
  expect(number(0)).toBe(0);
});
