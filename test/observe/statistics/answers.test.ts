/** The target's answers: days to a reply, faster rounds, truces, minerals after a reply and after a deal. */
import { expect, test } from "vitest";
import { ANSWER_STATISTICS } from "../../../src/observe/statistics/answers.ts";
import { happened, recorded, valueOf } from "./made-up.ts";

// The diary has the act that the target answers just before the wait for its reply; a package that does not provoke is not answered.
const rounds = [
  happened(2021, "US", "package", 2),
  happened(2021, "US", "provoked"),
  happened(2021.8, "US", "reply", 1),
  happened(2021.9, "US", "package", 2),
  happened(2022, "US", "package", 2),
  happened(2022, "US", "provoked"),
  happened(2022.2, "US", "reply", 2),
  happened(2022.5, "NL", "announcement", 1),
  happened(2022.5, "NL", "provoked"),
  happened(2022.6, "NL", "reply", 1),
  happened(2023, "US", "package", 0), // users only
  happened(2024, "US", "package", 1),
  happened(2024, "US", "provoked"),
  happened(2024.05, "US", "reply", 3),
];

test("days to the reply, to the leader and to a partner", () => {
  const recording = recorded({}, rounds);
  expect(valueOf("reply_days(US, 2020-06-01, 24)", recording)).toBeCloseTo(292, 6);
  expect(valueOf("reply_days(NL, 2020-06-01, 24)", recording)).toBeCloseTo(36.5, 6);
  expect(valueOf("reply_days(JP, 2020-06-01, 24)", recording)).toBeNaN(); // it did nothing
  expect(valueOf("reply_days(US, 2023-06-01, 24)", recording)).toBeCloseTo(18.25, 6);
});

test("replies speed up by the geometric mean of the rounds", () => {
  const recording = recorded({}, rounds);
  expect(valueOf("reply_speedup(2020-06-01, 3, 60)", recording)).toBeCloseTo(4, 6);
  expect(valueOf("reply_speedup(2020-06-01, 2, 60)", recording)).toBeCloseTo(4, 6);
  expect(valueOf("reply_speedup(2020-06-01, 4, 60)", recording)).toBeNaN();
});

test("a truce ends with the next rule on goods or reply", () => {
  const deal = happened(2022.5, "target", "deal", 1);
  expect(valueOf("truce_months(2020-06-01, 60)", recorded({}, [...rounds, deal]))).toBeCloseTo(18, 6);
  expect(valueOf("truce_months(2020-06-01, 60)", recorded({}, [deal]))).toBe(60);
  expect(valueOf("truce_months(2020-06-01, 60)", recorded({}, rounds))).toBeNaN();
});

test("deliveries of a mineral after the reply, and after the deal that follows", () => {
  const flow = [...new Array<number>(24).fill(1), 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.9];
  const recording = recorded({ "mineral_exports_sum gallium": flow }, [
    happened(2022, "US", "reply", 1),
    happened(2022.5, "target", "deal", 1),
  ]);
  expect(valueOf("mineral_exports(gallium, 2020-06-01, 2)", recording)).toBeCloseTo(0.2, 6);
  expect(valueOf("mineral_recovery(gallium, 2020-06-01, 1)", recording)).toBeCloseTo(0.9, 6);
  expect(ANSWER_STATISTICS.length).toBe(5);
});
