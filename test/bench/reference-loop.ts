/** A fixed piece of arithmetic: times are given as multiples of it, so that runs on different machines can be compared. */

let sink = 0;

/** Milliseconds that the loop takes here and now. */
export function referenceMilliseconds(): number {
  const start = performance.now();
  let x = 1;
  for (let k = 1; k <= 20_000_000; k++) x = x * 0.999999 + 1 / k;
  sink += x;
  return performance.now() - start;
}

export function sinkValue(): number {
  return sink;
}
