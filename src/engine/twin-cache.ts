/**
 * Twins that several runs share: a small memory of finished records, those that were asked for longest ago make room.
 *
 * It helps where the runs of one seed come one after the other: scenarios, points of a sweep, futures of a branch.
 */
import type { TwinRecord } from "../observe/twin-record.ts";

/** Memory of a cache, unless set otherwise. The last record is kept however large it is. */
const MEGABYTES = 64;

export interface TwinCache {
  get(key: string): TwinRecord | undefined;
  set(key: string, record: TwinRecord): void;
  /** A short name for a long text, the same for the same text. */
  nameOf(text: string): number;
  /** How often a twin was found, and how often it was not. */
  readonly counts: { found: number; missed: number };
}

export function createTwinCache(megabytes = MEGABYTES): TwinCache {
  const records = new Map<string, TwinRecord>(); // in the order of use
  const names = new Map<string, number>();
  const counts = { found: 0, missed: 0 };
  const room = megabytes * 1e6;
  let used = 0;
  return {
    counts,
    get(key) {
      const record = records.get(key);
      if (record === undefined) {
        counts.missed++;
        return undefined;
      }
      counts.found++;
      records.delete(key);
      records.set(key, record);
      return record;
    },
    set(key, record) {
      const size = bytesOf(record);
      if (records.has(key)) return;
      for (const [oldest, old] of records) {
        if (used + size <= room) break;
        records.delete(oldest);
        used -= bytesOf(old);
      }
      records.set(key, record);
      used += size;
    },
    nameOf(text) {
      const known = names.get(text);
      if (known !== undefined) return known;
      names.set(text, names.size);
      return names.size - 1;
    },
  };
}

export function bytesOf(record: TwinRecord): number {
  return Object.values(record).reduce(
    (sum: number, column) => sum + (column instanceof Float64Array ? column.byteLength : 0),
    0,
  );
}
