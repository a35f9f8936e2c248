import { expect, test } from "vitest";
import { addOutcome, createEnsemble } from "../../src/ensemble/ensemble.ts";
import { failure, frame, record } from "./small-ensembles.ts";

test("runs fill the curves by series and date", () => {
  const ensemble = createEnsemble(frame(), 3);
  addOutcome(ensemble, record(1, [1, 2, 3, 4]));
  addOutcome(ensemble, record(2, [3, 4, 5, NaN]));
  expect(ensemble.curves?.band(0)).toMatchObject({ n: 2, mean: 2 });
  expect(ensemble.curves?.band(3)).toMatchObject({ n: 1, mean: 4 });
  expect([...ensemble.dates]).toEqual([2020.25, 2021]);
  expect(ensemble.runs.map(({ seed }) => seed)).toEqual(["s/1", "s/2"]);
});

test("a failure is kept apart, and the others count", () => {
  const ensemble = createEnsemble(frame(), 3);
  addOutcome(ensemble, failure(1));
  addOutcome(ensemble, record(2, [1, 2, 3, 4]));
  expect(ensemble.failures).toEqual([failure(1)]);
  expect(ensemble.curves?.band(0).n).toBe(1);
});

test("of many runs each keeps eight bytes for a summary or a parameter, and nothing of its curves", () => {
  const count = 2000;
  const ensemble = createEnsemble(frame(), count);
  for (let run = 1; run <= count; run++)
    addOutcome(ensemble, record(run, [run, 2, 3, 4], { parameters: Float64Array.of(run) }));
  expect(bytesUnder(ensemble.runs, new Set())).toBe(count * 2 * 8);
  expect(ensemble.curves?.band(0).n).toBe(count);
});

/** Of all buffers that can be reached from a value, each once. */
function bytesUnder(value: unknown, seen: Set<unknown>): number {
  if (typeof value !== "object" || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (value instanceof ArrayBuffer) return value.byteLength;
  if (ArrayBuffer.isView(value)) return bytesUnder(value.buffer, seen);
  return Object.values(value).reduce((sum: number, one) => sum + bytesUnder(one, seen), 0);
}
