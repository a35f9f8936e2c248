/** The network of flows at one tick: suppliers at the left, hubs with their fronts in the middle, the target at the right; width = volume. */
import type { Flows } from "../engine/protocol.ts";
import { CHANNEL_COLOURS } from "../../figures/palette.ts";
import { escapeHtml } from "../../report/html.ts";
import { n, words } from "../../figures/svg-pen.ts";

/** Kinds in the order of SUPPLIER_FLOWS (engine/flows.ts), with the colours that their channels have in all charts. */
export const FLOW_KINDS = [
  { name: "sold without a control", colour: CHANNEL_COLOURS.leakage_uncovered },
  { name: "sold under a control: licensed or let through", colour: CHANNEL_COLOURS.leakage_licensed },
  { name: "versions below the threshold", colour: CHANNEL_COLOURS.leakage_downgraded },
  { name: "to fronts, and through hubs to the target", colour: CHANNEL_COLOURS.leakage_shells },
] as const;

/** Below this a flow is not drawn: a hundredth of the largest. */
const LEAST = 0.01;

export interface Network {
  readonly svg: string;
  /** The largest flows in words. */
  readonly summary: string;
  /** All flows that are drawn, million USD a year. */
  readonly flows: readonly DrawnFlow[];
}

export interface DrawnFlow {
  readonly from: string;
  readonly to: string;
  readonly how: string;
  readonly value: number;
}

/** `most` is the largest flow of the whole run, so that widths mean the same at every tick. */
export function drawNetwork(
  flows: Flows,
  tick: number,
  names: ReadonlyMap<string, string>,
  most: number,
  width: number,
): Network {
  const { suppliers, hubs } = flows;
  const kinds = FLOW_KINDS.length;
  const height = Math.max(300, 26 * Math.max(suppliers.length, hubs.length) + 30);
  const [left, middle, right] = [width < 500 ? 104 : 140, width * 0.56, width - 74];
  const yOf = (place: number, count: number): number => 22 + ((place + 0.5) * (height - 40)) / count;
  const [target, targetsName] = [height / 2, names.get("target") ?? "target"];
  const pen = (value: number): number => Math.max(0.8, (26 * value) / most);
  const sold = (supplier: number, kind: number): number =>
    flows.fromSuppliers[(tick * suppliers.length + supplier) * kinds + kind];
  const nameOf = (id: string): string => names.get(id) ?? id;
  const parts: string[] = [];
  const told: { text: string; size: number }[] = [];
  const drawn: DrawnFlow[] = [];
  const connect = (ends: readonly [number, number, number, number], one: DrawnFlow, kind: number, title: string) => {
    drawn.push(one);
    parts.push(flow(ends, pen(one.value), FLOW_KINDS[kind].colour, title));
  };
  const through = hubs.map((_, hub) => flows.throughHubs[tick * hubs.length + hub]);
  const allThrough = through.reduce((sum, value) => sum + value, 0);
  suppliers.forEach((id, supplier) => {
    const from = nameOf(id);
    for (let kind = 0; kind < kinds; kind++) {
      const value = sold(supplier, kind);
      if (value < LEAST * most) continue;
      const how = FLOW_KINDS[kind].name;
      told.push({ text: `${from}, ${how}: ${Math.round(value)}`, size: value });
      const offset = (kind - 1) * 3;
      const y = yOf(supplier, suppliers.length) + offset;
      if (kind < 3) {
        const title = `${from}: ${Math.round(value)} million USD a year, ${how}`;
        connect([left, y, right, target + offset], { from, to: targetsName, how, value }, kind, title);
        continue;
      }
      hubs.forEach((hub, place) => {
        const part = allThrough > 0 ? (value * through[place]) / allThrough : 0;
        if (!(part > LEAST * most * 0.2)) return;
        const to = nameOf(hub);
        const title = `${from} to fronts in ${to}: ${Math.round(part)}`;
        connect([left, y, middle, yOf(place, hubs.length)], { from, to, how: "to fronts", value: part }, kind, title);
      });
    }
  });
  hubs.forEach((id, hub) => {
    const [from, y, value] = [nameOf(id), yOf(hub, hubs.length), through[hub]];
    const busy = value > LEAST * most * 0.2;
    if (busy) {
      const text = `fronts in ${from}: ${Math.round(value)}`;
      const one = { from, to: targetsName, how: "passed on by fronts", value };
      connect([middle, y, right, target], one, 3, `${text} million USD a year`);
      told.push({ text, size: value });
    }
    if (busy || width >= 500) parts.push(node(middle, y, from, "middle", busy));
  });
  suppliers.forEach((id, k) => parts.push(node(left, yOf(k, suppliers.length), nameOf(id), "end", true)));
  parts.push(node(right, target, targetsName, "start", true));
  const largest = told.sort((a, b) => b.size - a.size).slice(0, 6);
  const summary =
    largest.length === 0
      ? "Nothing of the controlled grade flows."
      : `Largest flows of the controlled grade, million USD a year: ${largest.map(({ text }) => text).join("; ")}.`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join("")}</svg>`;
  return { svg, summary, flows: drawn };
}

function flow([x0, y0, x1, y1]: readonly number[], width: number, colour: string, title: string): string {
  const bend = (x1 - x0) * 0.45;
  return `<path d="M${n(x0)} ${n(y0)}C${n(x0 + bend)} ${n(y0)} ${n(x1 - bend)} ${n(y1)} ${n(x1)} ${n(y1)}" fill="none" stroke="${colour}" stroke-width="${n(width)}" opacity="0.75"><title>${escapeHtml(title)}</title></path>`;
}

function node(x: number, y: number, name: string, anchor: "start" | "middle" | "end", busy: boolean): string {
  const colour = busy ? "#1d2329" : "#76828c";
  const dx = anchor === "end" ? -9 : anchor === "start" ? 9 : 0;
  const dy = anchor === "middle" ? -8 : 4;
  return `<circle cx="${n(x)}" cy="${n(y)}" r="5" fill="${colour}"/>${words(name.length > 20 ? `${name.slice(0, 19)}…` : name, x + dx, y + dy, { size: 11.5, colour, anchor, halo: "#ffffff" })}`;
}

/** The largest single flow of a run. */
export function largestFlow(flows: Flows): number {
  let most = 1;
  for (const value of flows.fromSuppliers) if (value > most) most = value;
  for (const value of flows.throughHubs) if (value > most) most = value;
  return most;
}
