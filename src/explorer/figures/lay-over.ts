/**
 * Lays the charts of a figure over each other: the report shows scenarios side by side by calendar date, the page compares them on one axis.
 *
 * Works on the report's own charts, so both say the same. Bands lie below all lines; the twin is shown once; each line's name stands at its end.
 */
import type { Chart, Figure, Plot } from "../../report/figure.ts";
import { apart } from "../../report/lines-chart.ts";

export interface Layer {
  readonly label: string;
  readonly colour: string;
}

/** The figure's charts are those of `layers`, in their order; the first is on top and gives marks and brackets. */
export function layOver(figure: Figure, layers: readonly Layer[]): Chart {
  const [first, ...others] = figure.charts;
  if (first === undefined) throw new RangeError(`the figure ${figure.id} has no chart`);
  if (others.length === 0) return withName(first, layers[0], true);
  const named = figure.charts.map((chart, k) => withName(chart, layers[k], k === 0));
  const traces = [...named].reverse().flatMap(({ data }) => data);
  const bands = traces.filter((trace) => trace.fill === "toself");
  const rest = traces.filter((trace) => trace.fill !== "toself");
  const ends = named.flatMap(({ layout }) => annotationsOf(layout).filter(isEndLabel));
  const kept = annotationsOf(first.layout).filter((one) => !isEndLabel(one));
  return {
    ...first,
    alt: figure.paragraph,
    data: [...bands, ...rest],
    layout: { ...first.layout, annotations: [...kept, ...spread(ends, first)] },
  };
}

/** "run" becomes the layer's name; what only helps one scenario alone (its twin, its marks) stays with the first. */
function withName(chart: Chart, layer: Layer, first: boolean): Chart {
  const rename = (text: unknown): unknown => (text === "run" ? layer.label : text);
  const isTwin = (colour: unknown, name: unknown): boolean =>
    name === "twin" || (colour === undefined && name === "twin");
  const data = chart.data
    .filter((trace) => first || !(isTwin(undefined, trace.name) || trace.mode === "markers"))
    .map((trace): Plot => {
      if (trace.name === undefined) return trace;
      const name = rename(trace.name) as string;
      const template =
        typeof trace.hovertemplate === "string" ? trace.hovertemplate.replace(/^run:/, `${layer.label}:`) : undefined;
      return { ...trace, name, ...(template !== undefined && { hovertemplate: template }) };
    });
  const annotations = annotationsOf(chart.layout)
    .filter((one) => first || !(isEndLabel(one) && one.text === "twin"))
    .map((one): Plot => (isEndLabel(one) ? { ...one, text: rename(one.text) as string } : one));
  return { ...chart, data, layout: { ...chart.layout, annotations } };
}

function annotationsOf(layout: Plot): readonly Plot[] {
  return (layout.annotations ?? []) as readonly Plot[];
}

/** The report puts the names of lines just right of the paper. */
function isEndLabel(one: Plot): boolean {
  return one.x === 1.01 && one.xref === "paper" && one.yref === "y";
}

function spread(ends: readonly Plot[], { layout, height }: Chart): Plot[] {
  const { range } = layout.yaxis as { readonly range: readonly [number, number] };
  const margin = layout.margin as { readonly t: number; readonly b: number };
  const gap = ((range[1] - range[0]) * 15) / (height - margin.t - margin.b);
  const sorted = [...ends].sort((a, b) => Number(a.y) - Number(b.y));
  const places = apart(
    sorted.map(({ y }) => Number(y)),
    gap,
    range[0] + gap / 3,
    range[1] - gap / 3,
  );
  return sorted.map((one, k) => ({ ...one, y: places[k] }));
}
