/**
 * Times pieces of work against each other in one process: they take turns, the least time of each counts, and a round in which the reference
 * loop is slower than DISTURBED times the fastest one so far is thrown away.
 */
import { processorMilliseconds, referenceMilliseconds } from "./reference-loop.ts";

export const WARM_UP = 12;
const DISTURBED = 1.15;
/** Rounds are added until so many were quiet, up to MOST times as many. */
const MOST = 4;

export interface Timing {
  /** Least milliseconds of processor time of each piece, in their order. */
  readonly least: readonly number[];
  readonly quiet: number;
  readonly rounds: number;
}

export function timeInTurns(work: readonly ((round: number) => void)[], rounds: number, warmUp = WARM_UP): Timing {
  for (let round = 0; round < warmUp; round++) for (const piece of work) piece(-1 - round);
  const measured: { reference: number; times: number[] }[] = [];
  let floor = Infinity;
  const quietRounds = () => measured.filter(({ reference }) => reference <= DISTURBED * floor);
  while (quietRounds().length < rounds && measured.length < MOST * rounds) {
    let reference = referenceMilliseconds();
    const times = work.map((piece) => {
      const start = processorMilliseconds();
      piece(measured.length);
      return processorMilliseconds() - start;
    });
    const after = referenceMilliseconds();
    floor = Math.min(floor, reference, after);
    reference = Math.max(reference, after);
    measured.push({ reference, times });
  }
  const kept = quietRounds();
  const from = kept.length > 0 ? kept : measured;
  const least = work.map((_, place) => Math.min(...from.map(({ times }) => times[place])));
  return { least, quiet: kept.length, rounds: measured.length };
}
