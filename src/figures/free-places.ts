/** Where a name in a chart stands so that no line and no other name runs through it. */
import type { Chart, LineMark } from "./chart.ts";
import type { Board } from "./svg-marks.ts";

/** What is to be placed, in pixels: beside the end of its own line, at its height if may be. */
interface Name {
  readonly series: string;
  readonly left: number;
  readonly right: number;
  readonly at: number;
  readonly tall: number;
}

/** Upper and lower end of what is in the way. */
type Stretch = readonly [above: number, below: number];

/** The middle of each: the nearest free height, or its line's own where there is none. Earlier names keep their places. */
export function freePlaces(names: readonly Name[], chart: Chart, board: Pick<Board, "x" | "y" | "plot">): number[] {
  const places: number[] = [];
  for (const name of names) {
    const lines = chart.marks.flatMap((mark) =>
      mark.kind === "line" && mark.series !== name.series ? stretchesOf(mark, name, board) : [],
    );
    const others = places.flatMap((middle, k): Stretch[] => {
      const { left, right, tall } = names[k];
      return left < name.right && right > name.left ? [[middle - tall / 2, middle + tall / 2]] : [];
    });
    places.push(nearestFree(name, [...lines, ...others], board.plot));
  }
  return places;
}

function nearestFree({ at, tall }: Name, taken: readonly Stretch[], { top, bottom }: Board["plot"]): number {
  const half = tall / 2;
  const isFree = (middle: number): boolean =>
    middle - half >= top &&
    middle + half <= bottom &&
    taken.every(([above, below]) => below <= middle - half || above >= middle + half);
  const places = [at, ...taken.flatMap(([above, below]) => [above - half, below + half])].filter(isFree);
  return places.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? at;
}

/** Of each piece of a line the heights between which it passes below a name. */
function stretchesOf(mark: LineMark, { left, right }: Name, { x, y }: Pick<Board, "x" | "y">): Stretch[] {
  return mark.x.flatMap((to, k): Stretch[] => {
    const [from, start, stop] = [mark.x[k - 1] ?? null, mark.y[k - 1] ?? null, mark.y[k] ?? null];
    if (to === null || from === null || start === null || stop === null) return [];
    const [a, b, first, last] = [x.place(from), x.place(to), y.place(start), y.place(stop)];
    if (b < left || a > right) return [];
    const heightAt = (place: number): number => (b === a ? last : first + ((place - a) / (b - a)) * (last - first));
    const heights = [heightAt(Math.max(a, left)), heightAt(Math.min(b, right))];
    return [[Math.min(...heights), Math.max(...heights)]];
  });
}
