/** What a pointer over a chart is told: the nearest date, and each line's value there; in stacks and strips the part that is under it. */
import type { Chart, Json, Plot } from "../../report/figure.ts";
import type { Drawing } from "./draw.ts";
import { formatNumber } from "./number-format.ts";
import { numeric } from "./scale.ts";

export interface ReadOut {
  /** Where the date stands, pixels. */
  readonly x: number;
  readonly head: string;
  readonly lines: readonly string[];
}

/** Undefined outside the part between the axes. `tellAt` adds lines for a place of the axis of time. */
export function readOut(
  { data }: Chart,
  drawing: Drawing,
  x: number,
  y: number,
  tellAt?: (at: number) => readonly string[],
): ReadOut | undefined {
  const { plot } = drawing;
  if (x < plot.left - 4 || x > plot.right + 4 || y < plot.top || y > plot.bottom) return undefined;
  const told = data.map((trace, place) => ({ trace, place, point: nearestPoint(trace, drawing, x, y) }));
  const first = told.find(({ trace, point }) => point >= 0 && trace.mode !== "markers");
  if (first === undefined) return undefined;
  const value = (first.trace.x as readonly Json[])[first.point];
  const at = first.trace.type === "bar" ? x : drawing.x.place(value);
  const lines = told.flatMap(({ trace, place, point }): string[] => {
    if (point < 0 || trace.hoverinfo === "skip" || typeof trace.hovertemplate !== "string") return [];
    const under = isUnder(place, point, drawing, y);
    const text = fillTemplate(trace, point, drawing);
    if (text === undefined) return [];
    return [under ? `▸ ${text}` : text];
  });
  const head =
    first.trace.type === "bar" ? String((first.trace.y as readonly Json[])[first.point]) : drawing.x.label(value);
  return { x: at, head, lines: [...(tellAt?.(numeric(value)) ?? []), ...lines.reverse()] };
}

function nearestPoint(trace: Plot, drawing: Drawing, x: number, y: number): number {
  const xs = trace.x as readonly Json[];
  const rows = trace.type === "bar";
  const ys = trace.y as readonly Json[];
  let best = -1;
  let least = trace.mode === "markers" ? 6 : rows ? 14 : 40;
  for (let k = 0; k < xs.length; k++) {
    if (trace.type === "scatter" && (ys[k] === null || ys[k] === undefined)) continue;
    const distance = rows ? Math.abs(drawing.y.place(ys[k]) - y) : Math.abs(drawing.x.place(xs[k]) - x);
    if (distance < least) {
      least = distance;
      best = k;
    }
  }
  return best;
}

function isUnder(place: number, point: number, { stack, y: scale }: Drawing, y: number): boolean {
  const area = stack.areas.get(place)?.[point];
  return area !== undefined && area.to > area.from && y <= scale.place(area.from) && y >= scale.place(area.to);
}

const FIELD = /%\{([a-z]+)(?:\[(\d+)\])?(?::([^}]*))?\}/g;

/** Fills Plotly's template of a point; undefined where it has no value there. */
export function fillTemplate(trace: Plot, point: number, drawing: Pick<Drawing, "x">): string | undefined {
  const template = String(trace.hovertemplate).replace(/<extra>.*<\/extra>$/, "");
  if (trace.type === "heatmap") return undefined;
  if (trace.stackgroup !== undefined && !(Number((trace.y as readonly Json[])[point]) > 0)) return undefined;
  const text = template.replace(FIELD, (_, name: string, index: string | undefined, format: string | undefined) => {
    const column = trace[name] as readonly Json[] | undefined;
    const cell = column?.[point];
    const value = index === undefined ? cell : (cell as readonly Json[] | undefined)?.[Number(index)];
    if (typeof value === "number") return formatNumber(value, format ?? "~g");
    return name === "x" ? drawing.x.label(value) : String(value ?? "–");
  });
  return text.replaceAll("<br>", " ");
}
