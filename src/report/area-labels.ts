/** Where the name of a stacked area is written: inside it, where it is thick and flat enough; nowhere if it never is. */
import { WIDER_FONTS } from "../figures/chart-edges.ts";
import { textWidth } from "../figures/text-width.ts";

/** The smallest chart with names in it, in pixels: a phone's, or a column of 85 mm. */
const PLOT = { width: 285, height: 225 } as const;
const SIZE = 12;
const LINE = 15;
/** Above it are the names of events. */
const HEAD = 0.8;

export interface StackedArea {
  readonly name: string;
  /** Its foot and its top at each place. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The names with the middles of their words. `xs` increase. `top` is the upper end of the axis, in the unit of the areas. */
export function areaLabels(
  areas: readonly StackedArea[],
  xs: readonly number[],
  [first, last]: readonly [number, number],
  top: number,
) {
  const height = (LINE / PLOT.height) * top;
  return areas.flatMap((area) => {
    const half = (0.5 * (last - first) * (WIDER_FONTS * textWidth(area.name, SIZE, true) + 4)) / PLOT.width;
    const places = xs.map((x) => roomAt(area, xs, x, half)).filter(({ x }) => x - half >= first && x + half <= last);
    const below = places.filter(({ y }) => y + height / 2 <= HEAD * top);
    const [widest] = [below, places].map((list) => thickest(list.filter(({ room }) => room >= height))).filter(Boolean);
    return widest === undefined ? [] : [{ name: area.name, x: widest.x, y: widest.y }];
  });
}

interface Room {
  readonly x: number;
  readonly y: number;
  /** How high words of this width may be. */
  readonly room: number;
}

function roomAt(area: StackedArea, xs: readonly number[], x: number, half: number): Room {
  const near = [...xs.keys()].filter((k) => Math.abs(xs[k] - x) <= half);
  const foot = Math.max(...near.map((k) => area.from[k]));
  const head = Math.min(...near.map((k) => area.to[k]));
  return { x, y: (foot + head) / 2, room: head - foot };
}

function thickest(places: readonly Room[]): Room | undefined {
  if (places.length === 0) return undefined;
  const most = Math.max(...places.map(({ room }) => room));
  // Among equals the middle one: a level area is named in its middle.
  const best = places.filter(({ room }) => room >= most * (1 - 1e-9));
  return best[Math.floor((best.length - 1) / 2)];
}
