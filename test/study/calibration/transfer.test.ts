/** A toy in which two eras answer alike: what one has learnt helps the other, and nothing else is carried over. */
import { expect, test } from "vitest";
import { calibrateSetting } from "../../../src/study/calibration/calibrate-setting.ts";
import { transferSets } from "../../../src/study/calibration/transfer.ts";
import { A, ONE, plan, scenario, toy, TWO } from "./toy.ts";

const small = { ...plan, points: 100, waves: 2 };
const fitted = await calibrateSetting(scenario, [A], small, toy(["A"]));
const carry = (other: typeof scenario) =>
  transferSets({ from: scenario, to: other }, { from: fitted, to: fitted }, [A], 30, toy(["A"]));

test("shared behaviour fitted to one era brings the other nearer", async () => {
  const { carried, facts } = await carry(scenario);
  expect(carried).toContain(ONE);
  expect(carried).not.toContain(TWO);
  expect(facts[0].meetCarried).toBe(1);
  expect(facts[0].meetOwn).toBeLessThan(0.5);
  expect(facts[0].implausibleCarried).toBeLessThan(facts[0].implausibleOwn);
});

test("a parameter that an era gives its own value is not carried over", async () => {
  const own = { ...scenario.provenance[ONE], setBy: "seeds/other/parameters.csv" };
  const { carried, facts } = await carry({ ...scenario, provenance: { ...scenario.provenance, [ONE]: own } });
  expect(carried).not.toContain(ONE);
  expect(facts[0].meetCarried).toBe(facts[0].meetOwn);
});
