/** Which values the marks of a chart take along an axis, and where stacked areas lie. */
import type { AreaMark, Axis, Chart, Mark, Value } from "./chart.ts";

export interface Layer {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Stacks the areas at each place on the x axis, in the order of the marks. */
export function stackAreas(marks: readonly Mark[]): ReadonlyMap<AreaMark, Layer> {
  const heights = new Map<number, number>();
  const layers = new Map<AreaMark, Layer>();
  for (const mark of marks) {
    if (mark.kind !== "area") continue;
    const from = mark.x.map((x) => heights.get(x) ?? 0);
    const to = mark.y.map((y, k) => from[k] + y);
    mark.x.forEach((x, k) => heights.set(x, to[k]));
    layers.set(mark, { from, to });
  }
  return layers;
}

/** The ends of an axis: as given, or so that every mark fits with a small margin. */
export function rangeOf(chart: Chart, side: "x" | "y"): readonly [number, number] {
  const axis: Axis = chart[side];
  if (axis.kind === "time") return [axis.from, axis.to];
  if (axis.kind === "names") return [-0.5, axis.names.length - 0.5];
  if (axis.range !== undefined) return axis.range;
  const values = valuesAlong(chart.marks, side, stackAreas(chart.marks)).filter((value) => Number.isFinite(value));
  if (axis.fromZero === true || axis.zero) values.push(0);
  if (values.length === 0) return [0, 1];
  const [low, high] = [least(values), -least(values.map((value) => -value))];
  if (axis.scale === "log") return [low / 1.2, high * 1.2];
  const air = high > low ? 0.05 * (high - low) : Math.max(Math.abs(high) * 0.1, 0.5);
  const isFoot = axis.fromZero === true && low === 0;
  return [isFoot ? 0 : low - air, high + air];
}

/** No part of the mark lies beyond the ends of an axis, so that nothing of it has to be cut off. */
export function fits(mark: Mark, chart: Chart, layers: ReadonlyMap<AreaMark, Layer>): boolean {
  if (mark.kind === "rule") return false;
  return (["x", "y"] as const).every((side) => {
    const ends = rangeOf(chart, side);
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    return valuesAlong([mark], side, layers).every((value) => value >= low && value <= high);
  });
}

function valuesAlong(marks: readonly Mark[], side: "x" | "y", layers: ReadonlyMap<AreaMark, Layer>): number[] {
  const known = (...lists: readonly (readonly Value[] | undefined)[]): number[] =>
    lists.flatMap((list) => (list ?? []).filter((value) => value !== null));
  return marks.flatMap((mark): number[] => {
    switch (mark.kind) {
      case "line":
        return known(side === "x" ? mark.x : mark.y);
      case "band":
        return side === "x" ? known(mark.x) : known(mark.low, mark.high);
      case "area":
        return side === "x" ? known(mark.x) : known(layers.get(mark)?.from, layers.get(mark)?.to);
      case "bars":
        return side === "x" ? known(mark.from, mark.to) : [];
      case "points":
        return mark.along === side ? known(mark[side], mark.low, mark.high) : known(mark[side]);
      default:
        return [];
    }
  });
}

/** The indices of each stretch of places at which all lists have a value. */
export function stretchesOf(...lists: readonly (readonly Value[])[]): number[][] {
  const stretches: number[][] = [];
  let open: number[] | undefined;
  for (const k of lists[0].keys()) {
    if (lists.some((list) => (list[k] ?? null) === null)) open = undefined;
    else if (open) open.push(k);
    else stretches.push((open = [k]));
  }
  return stretches;
}

/** Lists may be too long to be spread over the arguments of Math.min. */
function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Infinity);
}
