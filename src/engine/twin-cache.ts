/**
 * Twins that several runs share: a small memory of finished records, those that were asked for longest ago make room.
 *
 * It helps where the runs of one seed come one after the other: scenarios, points of a sweep, futures of a branch.
 */
import { LRUCache } from "lru-cache";
import type { TwinRecord } from "../observe/twin-record.ts";

/** Memory of a cache, unless set otherwise. The last record is kept however large it is. */
const MEGABYTES = 64;

export type TwinCache = ReturnType<typeof createTwinCache>;

export function createTwinCache(megabytes = MEGABYTES) {
  const room = Math.max(1, Math.floor(megabytes * 1e6));
  const sizeCalculation = (record: TwinRecord): number => Math.min(bytesOf(record), room);
  const records = new LRUCache<string, TwinRecord>({ maxSize: room, sizeCalculation });
  const names = new Map<string, number>();
  /** How often a twin was found, and how often it was not. */
  const counts = { found: 0, missed: 0 };
  return {
    counts,
    get(key: string): TwinRecord | undefined {
      const record = records.get(key);
      counts[record ? "found" : "missed"]++;
      return record;
    },
    set(key: string, record: TwinRecord): void {
      records.set(key, record);
    },
    /** A short name for a long text, the same for the same text. */
    nameOf(text: string): number {
      const name = names.get(text) ?? names.size;
      names.set(text, name);
      return name;
    },
  };
}

export function bytesOf(record: TwinRecord): number {
  return Object.values(record).reduce(
    (sum: number, column) => sum + (column instanceof Float64Array ? column.byteLength : 0),
    0,
  );
}
