/**
 * One finished unit as bytes, for a store that is only ever appended to: length, checksum, then the unit's number and, scenario by scenario,
 * the numbers that the study asks for. A record that was cut off or changed does not fit its checksum.
 *
 *   u32 length of what follows the checksum | u32 CRC-32 of it | u32 unit | for each scenario: u8 1, f64 x observables, f64 x curves
 *                                                               |             or, for a failed run: u8 0, u32 length, UTF-8 message
 */
import { crc32 } from "../base/crc32.ts";

export interface UnitResult {
  /** In the order of the study's observables; NaN = undefined. */
  readonly observables: Float64Array;
  /** series * dates + date. */
  readonly curves: Float64Array;
}

export interface UnitFailure {
  readonly message: string;
}

export type ScenarioOutcome = UnitResult | UnitFailure;

/** How many numbers a record holds of each scenario. */
export interface RecordShape {
  readonly observables: number;
  /** By scenario. */
  readonly curves: readonly number[];
}

/** Length and checksum. */
export const RECORD_HEAD = 8;

export function isFailed(outcome: ScenarioOutcome): outcome is UnitFailure {
  return "message" in outcome;
}

export function encodeRecord(unit: number, outcomes: readonly ScenarioOutcome[]): Uint8Array {
  const parts = outcomes.map((outcome) => (isFailed(outcome) ? new TextEncoder().encode(outcome.message) : outcome));
  const sizes = parts.map((part) =>
    part instanceof Uint8Array ? 5 + part.length : 1 + 8 * (part.observables.length + part.curves.length),
  );
  const length = sizes.reduce((sum, size) => sum + size, 4);
  const bytes = new Uint8Array(RECORD_HEAD + length);
  const view = new DataView(bytes.buffer);
  view.setUint32(RECORD_HEAD, unit, true);
  let at = RECORD_HEAD + 4;
  for (const [place, part] of parts.entries()) {
    if (part instanceof Uint8Array) {
      view.setUint8(at, 0);
      view.setUint32(at + 1, part.length, true);
      bytes.set(part, at + 5);
    } else {
      view.setUint8(at, 1);
      setNumbers(view, at + 1, part.observables);
      setNumbers(view, at + 1 + 8 * part.observables.length, part.curves);
    }
    at += sizes[place];
  }
  view.setUint32(0, length, true);
  view.setUint32(4, crc32(bytes.subarray(RECORD_HEAD)), true);
  return bytes;
}

/** The length of the record that begins here, head included; undefined where not even its head is complete. */
export function recordLength(bytes: Uint8Array, at: number): number | undefined {
  if (at + RECORD_HEAD > bytes.length) return undefined;
  return RECORD_HEAD + viewOf(bytes).getUint32(at, true);
}

/** Is the record that fills these bytes as it was written? */
export function isSound(record: Uint8Array): boolean {
  const view = viewOf(record);
  return record.length >= RECORD_HEAD + 4 && view.getUint32(4, true) === crc32(record.subarray(RECORD_HEAD));
}

export function unitOfRecord(record: Uint8Array): number {
  return viewOf(record).getUint32(RECORD_HEAD, true);
}

/** The outcomes in a sound record. */
export function decodeRecord(record: Uint8Array, shape: RecordShape): ScenarioOutcome[] {
  const view = viewOf(record);
  let at = RECORD_HEAD + 4;
  return shape.curves.map((curves) => {
    if (view.getUint8(at) === 0) {
      const length = view.getUint32(at + 1, true);
      const message = new TextDecoder().decode(record.subarray(at + 5, at + 5 + length));
      at += 5 + length;
      return { message };
    }
    const observables = getNumbers(view, at + 1, shape.observables);
    const kept = getNumbers(view, at + 1 + 8 * shape.observables, curves);
    at += 1 + 8 * (shape.observables + curves);
    return { observables, curves: kept };
  });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function setNumbers(view: DataView, at: number, numbers: Float64Array): void {
  for (let place = 0; place < numbers.length; place++) view.setFloat64(at + 8 * place, numbers[place], true);
}

function getNumbers(view: DataView, at: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, place) => view.getFloat64(at + 8 * place, true));
}
