import { expect, test } from "vitest";
import { freeParameters, jointSpace, sharedParameters, valuesOf } from "../../../src/study/calibration/joint-space.ts";
import { shipped } from "../../engine/worlds.ts";

const [today, cocom] = [shipped("today"), shipped("cocom")];
const free = freeParameters(today);

test("free are those drawn from a range that no document gives", () => {
  // About 80 are drawn: docs/drawn.md says what is lost by drawing no more.
  expect(free.length).toBeGreaterThan(70);
  expect(free.length).toBeLessThan(90);
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

const space = jointSpace([today, cocom]);

test("shared behaviour has one coordinate, what is an era's own has one for each", () => {
  const [shared, one, other] = [sharedParameters(today, cocom), freeParameters(today), freeParameters(cocom)];
  expect(space.size).toBe(one.length + other.length - shared.length);
  const place = Array.from({ length: space.size }, (_, k) => ((k * 37) % 100) / 100);
  const [first, second] = space.eras.map((era) => valuesOf(era, place));
  for (const name of shared) expect(first[name], name).toBe(second[name]);
});

test("the ends and the middle of a place are low, high and the published value; four digits, never outside", () => {
  const [era] = space.eras;
  for (const [place, end] of [
    [0, "low"],
    [0.5, "value"],
    [1, "high"],
  ] as const) {
    const values = valuesOf(era, Array<number>(space.size).fill(place));
    for (const name of era.names) expect(values[name]).toBeCloseTo(today.provenance[name][end], 3);
  }
  const odd = valuesOf(era, Array.from({ length: space.size }, (_, k) => (k + 0.5) / space.size)); // prettier-ignore
  for (const name of era.names) {
    const { low, high } = today.provenance[name];
    expect(odd[name]! >= low && odd[name]! <= high, name).toBe(true);
    expect(Number(odd[name]!.toPrecision(4)) === odd[name] || odd[name] === low || odd[name] === high, name).toBe(true);
  }
});
