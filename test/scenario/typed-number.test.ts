import fc from "fast-check";
import { expect, test } from "vitest";
import { twoReadings, typedNumber } from "../../src/scenario/typed-number.ts";

test.each([
  ["1.5", 1.5],
  ["1,5", 1.5],
  ["0,500", 0.5],
  ["1,50", 1.5],
  ["1234,567", 1234.567],
  ["1 500", 1500],
  ["1\u00a0500", 1500],
  ["1\u202f500\u202f000", 1500000],
  ["1'500.25", 1500.25],
  ["1 500,25", 1500.25],
  ["12 500,125", 12500.125],
  ["1,234.5", 1234.5],
  ["1,234,567", 1234567],
  ["1.234,5", 1234.5],
  ["1.234.567", 1234567],
  ["10 %", 0.1],
  ["10%", 0.1],
  ["12,5 %", 0.125],
  ["−3", -3],
  ["– 3", -3],
  [" 7 ", 7],
  ["1e3", 1000],
])("%s is %d", (text, value) => expect(typedNumber(text)).toBe(value));

test.each([
  "1,500",
  "-12,000",
  "",
  "1 50",
  "1 2",
  "1,2,3",
  "1.2.3",
  "0x10",
  "ten",
  "%",
  "10 % of",
  "1e999",
  "NaN",
  "∞",
  "1 500 0",
  "--3",
  "−−3",
])(
  // prettier-ignore
  "%s is not understood",
  (text) => expect(typedNumber(text)).toBeUndefined(),
);

test("what could be two numbers says which", () => {
  expect([twoReadings("1,500"), twoReadings("-12,000"), twoReadings("1,5")]).toEqual(["1500 or 1.5", "-12000 or -12", undefined]); // prettier-ignore
});

test("a number that a program writes is that number", () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => Object.is(typedNumber(String(value)), Number(String(value))))); // prettier-ignore
});
