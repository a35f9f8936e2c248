/** The marks of a chart as SVG: lines, filled outlines, stacked areas, ticks, bars and strips. */
import type { Json, Plot } from "../../report/figure.ts";
import { INK } from "../../figures/palette.ts";
import { dashOf, n } from "./pen.ts";
import type { Scale } from "./scale.ts";

/** Where stacked marks stand: areas by trace and point, bars by trace and row. */
export interface Stack {
  /** For each trace that is stacked: lower and upper edge at each of its points. */
  readonly areas: ReadonlyMap<number, readonly { readonly from: number; readonly to: number }[]>;
  readonly bars: readonly (readonly { readonly from: number; readonly to: number }[])[];
}

export interface Frame {
  readonly x: Scale;
  readonly y: Scale;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly stack: Stack;
}

/** Areas lie upon each other at the same place of x; bars go from zero outwards, each sign by itself. */
export function stackOf(data: readonly Plot[]): Stack {
  const heights = new Map<Json, number>();
  const areas = new Map<number, { from: number; to: number }[]>();
  const outward = new Map<string, number>();
  const bars: { from: number; to: number }[][] = [];
  data.forEach((trace, place) => {
    if (trace.stackgroup !== undefined) {
      const [xs, ys] = [trace.x as readonly Json[], trace.y as readonly Json[]];
      areas.set(
        place,
        xs.map((x, k) => {
          const from = heights.get(x) ?? 0;
          const to = from + Number(ys[k] ?? 0);
          heights.set(x, to);
          return { from, to };
        }),
      );
    }
    if (trace.type === "bar") {
      bars.push(
        (trace.x as readonly Json[]).map((value, k) => {
          const key = `${String((trace.y as readonly Json[])[k])} ${Number(value) < 0 ? "-" : "+"}`;
          const from = outward.get(key) ?? 0;
          const to = from + Number(value ?? 0);
          outward.set(key, to);
          return { from, to };
        }),
      );
    }
  });
  return { areas, bars };
}

export function drawTrace(trace: Plot, place: number, frame: Frame): { svg: string; clipped: boolean } {
  if (trace.type === "heatmap") return { svg: strips(trace, frame), clipped: true };
  if (trace.type === "bar") return { svg: bars(trace, frame), clipped: true };
  if (trace.type !== "scatter") throw new RangeError(`unknown kind of trace: ${String(trace.type)}`);
  const area = frame.stack.areas.get(place);
  if (area !== undefined) return { svg: stacked(trace, area, frame), clipped: true };
  if (trace.mode === "markers") return { svg: ticks(trace, frame), clipped: false };
  if (trace.fill === "toself") return { svg: outline(trace, frame), clipped: true };
  return { svg: curve(trace, frame), clipped: true };
}

function penOf(trace: Plot): Plot {
  return (trace.line ?? {}) as Plot;
}

/** Points between gaps; a gap is where x or y is missing. */
function stretches(trace: Plot, { x, y }: Frame): string[][] {
  const [xs, ys] = [trace.x as readonly Json[], trace.y as readonly Json[]];
  const steps = penOf(trace).shape === "hv";
  const found: string[][] = [];
  let open: string[] | undefined;
  let lastY = "";
  for (let k = 0; k < xs.length; k++) {
    const [px, py] = [x.place(xs[k]), y.place(ys[k])];
    if (!Number.isFinite(px) || !Number.isFinite(py)) {
      open = undefined;
      continue;
    }
    if (open === undefined) found.push((open = []));
    else if (steps) open.push(`${n(px)} ${lastY}`);
    lastY = n(py);
    open.push(`${n(px)} ${lastY}`);
  }
  return found;
}

function curve(trace: Plot, frame: Frame): string {
  const pen = penOf(trace);
  const d = stretches(trace, frame)
    .map((points) => `M${points.join("L")}${points.length === 1 ? "h.1" : ""}`)
    .join("");
  if (d === "") return "";
  const opacity = trace.opacity === undefined ? "" : ` opacity="${Number(trace.opacity)}"`;
  return `<path d="${d}" fill="none" stroke="${String(pen.color ?? INK)}" stroke-width="${Number(pen.width ?? 2)}" stroke-linejoin="round" stroke-linecap="round"${dashOf(String(pen.dash))}${opacity}/>`;
}

function outline(trace: Plot, frame: Frame): string {
  const d = stretches(trace, frame)
    .map((points) => `M${points.join("L")}Z`)
    .join("");
  return d === "" ? "" : `<path d="${d}" fill="${String(trace.fillcolor)}"/>`;
}

function stacked(trace: Plot, area: readonly { from: number; to: number }[], { x, y }: Frame): string {
  const xs = trace.x as readonly Json[];
  const point = (k: number, value: number): string => `${n(x.place(xs[k]))} ${n(y.place(value))}`;
  const upper = area.map(({ to }, k) => point(k, to));
  const lower = area.map(({ from }, k) => point(k, from)).reverse();
  if (upper.length === 0) return "";
  const pen = penOf(trace);
  return `<path d="M${upper.join("L")}L${lower.join("L")}Z" fill="${String(trace.fillcolor)}" stroke="${String(pen.color ?? "#ffffff")}" stroke-width="${Number(pen.width ?? 0)}"/>`;
}

function ticks(trace: Plot, { x, y }: Frame): string {
  const [xs, ys] = [trace.x as readonly Json[], trace.y as readonly Json[]];
  const marker = (trace.marker ?? {}) as Plot;
  if (marker.symbol !== "line-ns-open") throw new RangeError(`unknown marker ${String(marker.symbol)}`);
  const half = Number(marker.size ?? 8) / 2;
  const d = xs.map((at, k) => `M${n(x.place(at))} ${n(y.place(ys[k]) - half)}v${2 * half}`).join("");
  return `<path d="${d}" stroke="${String(marker.color ?? INK)}" stroke-width="1.3"/>`;
}

function bars(trace: Plot, frame: Frame): string {
  const { x, y, stack } = frame;
  const rows = trace.y as readonly Json[];
  const own = (trace.x as readonly Json[]).map((value) => Number(value ?? 0));
  const ends = stack.bars.find(
    (one) => one.length === own.length && one.every((bar, k) => Math.abs(bar.to - bar.from - own[k]) < 1e-9),
  );
  const step = rows.length > 1 ? Math.abs(y.place(rows[1]) - y.place(rows[0])) : 22;
  const thick = step * 0.7;
  const colour = String(((trace.marker ?? {}) as Plot).color);
  return rows
    .map((row, k) => {
      const { from, to } = ends?.[k] ?? { from: 0, to: own[k] };
      const [a, b] = [x.place(from), x.place(to)];
      return `<rect x="${n(Math.min(a, b))}" y="${n(y.place(row) - thick / 2)}" width="${n(Math.abs(b - a))}" height="${n(thick)}" fill="${colour}"/>`;
    })
    .join("");
}

function strips(trace: Plot, { x, y, plot }: Frame): string {
  const [xs, rows] = [trace.x as readonly Json[], trace.y as readonly Json[]];
  const z = trace.z as readonly (readonly Json[])[];
  const scale = trace.colorscale as readonly (readonly [number, string])[];
  const [low, high] = [Number(trace.zmin), Number(trace.zmax)];
  const places = xs.map((at) => x.place(at));
  const step = Math.abs(y.place(rows[1] ?? rows[0]) - y.place(rows[0]) || 21);
  const height = step - 1.5;
  const parts: string[] = [];
  rows.forEach((row, r) => {
    const top = y.place(row) - height / 2;
    let from = 0;
    // Neighbours of one colour are one rectangle.
    for (let k = 0; k < xs.length; k++) {
      const colour = colourAt(z[r][k], scale, low, high);
      if (k + 1 < xs.length && colourAt(z[r][k + 1], scale, low, high) === colour) continue;
      if (colour !== undefined) {
        const left = from === 0 ? Math.max(plot.left, places[0] - 3) : (places[from - 1] + places[from]) / 2;
        const right = k + 1 < xs.length ? (places[k] + places[k + 1]) / 2 : Math.min(plot.right, places[k] + 3);
        parts.push(
          `<rect x="${n(left)}" y="${n(top)}" width="${n(right - left + 0.3)}" height="${n(height)}" fill="${colour}"/>`,
        );
      }
      from = k + 1;
    }
  });
  return parts.join("");
}

/** Between two colours of the scale, mixed in ten steps; undefined where there is no value. */
export function colourAt(
  value: Json | undefined,
  scale: readonly (readonly [number, string])[],
  low: number,
  high: number,
): string | undefined {
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
  let below = scale[0];
  for (const stop of scale) {
    if (stop[0] <= share) below = stop;
    else {
      const part = Math.round(((share - below[0]) / (stop[0] - below[0])) * 10) / 10;
      return mix(below[1], stop[1], part);
    }
  }
  return below[1];
}

function mix(a: string, b: string, part: number): string {
  if (a === b) return a;
  const at = (hex: string, k: number): number => parseInt(hex.slice(1 + 2 * k, 3 + 2 * k), 16);
  const channel = (k: number): string =>
    Math.round(at(a, k) + (at(b, k) - at(a, k)) * part)
      .toString(16)
      .padStart(2, "0");
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}
