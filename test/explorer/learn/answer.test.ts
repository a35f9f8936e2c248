/** What a prediction is told. */
import { expect, test } from "vitest";
import { answerText, verdict } from "../../../src/explorer/learn/answer.ts";

const ANSWER = { runs: 20, low: -8.8, middle: -4.8, high: -3.1 };

test("inside the interval, on the wrong side, too much, too little, and no change at all are told apart", () => {
  const told = [-5, 3, -20, -1, 0].map((prediction) => verdict(prediction, ANSWER));
  expect(new Set(told).size).toBe(5);
  expect(told[0]).toMatch(/within the interval/);
  expect(told[1]).toMatch(/other way/);
  expect(told[2]).toMatch(/you expected more/);
  expect(told[3]).toMatch(/more than you expected/);
  expect(told[4]).toMatch(/no change/);
});

test("no change is right where the runs say so", () => {
  expect(verdict(0, { runs: 5, low: -1, middle: 0, high: 1 })).toMatch(/within the interval/);
});

test("the answer has its spread", () => {
  expect(answerText(ANSWER, "points")).toBe("−4.8 points (90 % of 20 runs: −8.8 to −3.1)");
});
