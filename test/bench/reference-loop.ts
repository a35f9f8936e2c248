/**
 * A fixed piece of arithmetic that is bound, like the model, by how much a core gets done and not by how long one operation takes to finish:
 * it slows as the model slows when another program shares the core. Timed between the rounds, it tells which of them were disturbed.
 */
const LENGTH = 2048; // three columns fit into the nearest cache
const SWEEPS = 1500;

const [books, rates, sums] = [0.3, 0.7, 0].map((start) => new Float64Array(LENGTH).fill(start));

/** Seconds of processor time since the start of the process: what other programs take of the clock does not count. */
export function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function sweep(): void {
  for (let k = 0; k < LENGTH; k++) {
    const book = books[k];
    const part = book * rates[k];
    const wanted = part > 0.4 ? 0.4 / part : 1;
    books[k] = book - part * 0.01 * wanted + 0.002;
    sums[k] += part * wanted;
  }
}

/** Milliseconds that the loop takes here and now. */
export function referenceMilliseconds(): number {
  const start = processorMilliseconds();
  for (let round = 0; round < SWEEPS; round++) sweep();
  return processorMilliseconds() - start;
}
