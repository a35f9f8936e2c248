import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeRecord, encodeRecord, isSound, recordLength, unitOfRecord } from "../../src/study/unit-record.ts";

const numbers = (length: number) =>
  fc.array(fc.double(), { minLength: length, maxLength: length }).map((list) => Float64Array.from(list));
const outcome = fc.oneof(
  fc.record({ observables: numbers(2), curves: numbers(3) }),
  fc.record({ message: fc.string({ unit: "grapheme" }) }),
);
const shape = { observables: 2, curves: [3, 3] };

test("what is written is read back, failed runs too", () => {
  fc.assert(
    fc.property(fc.nat(), fc.tuple(outcome, outcome), (unit, outcomes) => {
      const record = encodeRecord(unit, outcomes);
      expect(isSound(record)).toBe(true);
      expect(recordLength(record, 0)).toBe(record.length);
      expect(unitOfRecord(record)).toBe(unit);
      expect(decodeRecord(record, shape)).toEqual(outcomes);
    }),
  );
});

test("a changed or missing byte is seen", () => {
  const record = encodeRecord(7, [{ observables: Float64Array.of(1, NaN), curves: new Float64Array(3) }]);
  for (let place = 4; place < record.length; place++) {
    const changed = record.slice();
    changed[place] ^= 1;
    expect(isSound(changed)).toBe(false);
  }
  for (let length = 0; length < record.length; length++) expect(isSound(record.subarray(0, length))).toBe(false);
});
