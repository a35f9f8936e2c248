import { expect, test } from "vitest";
import { freeParameters, sharedParameters } from "../../../src/study/calibration/free-parameters.ts";
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
