/** A curve of which the medians alone are known, for tests of what is read from curves. */
import { parseDate } from "../../src/base/dates.ts";
import type { ResultCurve } from "../../src/explorer/engine/results.ts";

export function curveOf(medians: readonly (readonly [date: string, median: number | null])[]): ResultCurve {
  const dates = medians.map(([date]) => date);
  const none = dates.map(() => NaN);
  return {
    ...{ scenario: "", kind: "all", entity: "all", observable: "x", unit: "", phases: dates.map(() => "") },
    ...{ dates, years: dates.map(parseDate), p50: medians.map(([, median]) => median ?? NaN) },
    ...{ n: none, mean: none, p05: none, p25: none, p75: none, p95: none },
  };
}
