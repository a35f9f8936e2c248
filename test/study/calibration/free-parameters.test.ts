import { expect, test } from "vitest";
import { freeParameters, sharedParameters, valuesAt } from "../../../src/study/calibration/free-parameters.ts";
import { shipped } from "../../engine/worlds.ts";

const [today, cocom] = [shipped("today"), shipped("cocom")];
const free = freeParameters(today);

test("free are those drawn from a range that no document gives", () => {
  expect(free.length).toBeGreaterThan(100);
  for (const name of free) {
    const { low, high, grade } = today.provenance[name];
    expect(low < high && grade !== "documented", name).toBe(true);
  }
  const name = free[0];
  for (const held of [{ grade: "documented" as const }, { drawn: false }]) {
    const provenance = { ...today.provenance, [name]: { ...today.provenance[name], ...held } };
    expect(freeParameters({ ...today, provenance })).toEqual(free.slice(1));
  }
});

test("shared are those that neither setting gives a value of its own", () => {
  const shared = sharedParameters(today, cocom);
  expect(shared).toContain("yard_fusion");
  expect(shared).not.toContain("espionage"); // seeds/cocom/parameters.csv has its own
  expect(shared).toEqual(sharedParameters(cocom, today));
});

test("the ends and the middle of a place are low, high and the published value; four digits, never outside", () => {
  for (const [place, end] of [
    [0, "low"],
    [0.5, "value"],
    [1, "high"],
  ] as const) {
    const values = valuesAt(today, free, free.map(() => place)); // prettier-ignore
    for (const name of free) expect(values[name]).toBeCloseTo(today.provenance[name][end], 3);
  }
  const odd = valuesAt(today, free, free.map((_, k) => (k + 0.5) / free.length)); // prettier-ignore
  for (const name of free) {
    const { low, high } = today.provenance[name];
    expect(odd[name]! >= low && odd[name]! <= high, name).toBe(true);
    expect(Number(odd[name]!.toPrecision(4)) === odd[name] || odd[name] === low || odd[name] === high, name).toBe(true);
  }
});
