/** The marks of a chart that Plotly draws as shapes and annotations of its layout. */
import { formatDate } from "../base/dates.ts";
import type { BracketMark, CellsMark, Chart, PeriodMark, RuleMark } from "./chart.ts";
import { colourAt, isDark } from "./colour-scale.ts";
import { rangeOf } from "./extent.ts";
import { formatNumber } from "./number-format.ts";
import { INK, QUIET, transparent } from "./palette.ts";
import type { Json, PlotlyObject } from "./plotly-traces.ts";

export function shapesOf(chart: Chart): PlotlyObject[] {
  return chart.marks.flatMap((mark): PlotlyObject[] => {
    switch (mark.kind) {
      case "period":
        return period(mark, chart);
      case "rule":
        return [rule(mark, chart)];
      case "bracket":
        return bracket(mark, chart);
      default:
        return [];
    }
  });
}

export function annotationsOf(chart: Chart): PlotlyObject[] {
  return chart.marks.flatMap((mark): PlotlyObject[] => {
    switch (mark.kind) {
      case "period":
        return mark.text === undefined ? [] : [periodText(mark, mark.text, chart)];
      case "rule":
        return mark.text === undefined ? [] : [ruleText(mark, mark.text, chart)];
      case "bracket":
        return [bracketText(mark, chart)];
      case "label": {
        const xanchor = { start: "left", middle: "center", end: "right" }[mark.anchor];
        const font = { size: 12, color: mark.colour };
        const lines = mark.text.replaceAll("\n", "<br>");
        const text = mark.bold === true ? `<b>${lines}</b>` : lines;
        const halo = { bgcolor: "rgba(255,255,255,0.65)", borderpad: 1 };
        return [
          { text, x: placeOf(mark.x, chart), y: mark.y, xanchor, yanchor: "middle", showarrow: false, font, ...halo },
        ];
      }
      case "cells":
        return mark.numbers === undefined ? [] : fieldNumbers(mark, chart);
      default:
        return [];
    }
  });
}

function placeOf(at: number, { x }: Chart): Json {
  return x.kind === "time" ? formatDate(at) : Number(at.toPrecision(6));
}

function period(mark: PeriodMark, chart: Chart): PlotlyObject[] {
  const [low, high] = rangeOf(chart, "x");
  const inside = (at: number): Json => placeOf(Math.min(high, Math.max(low, at)), chart);
  const common = { type: "rect", xref: "x", yref: "paper", x0: inside(mark.from), x1: inside(mark.to), layer: "below" };
  if (mark.bar !== undefined) {
    const [y0, y1] = [1.012 + 0.026 * mark.bar.row, 1.03 + 0.026 * mark.bar.row];
    return [{ ...common, y0, y1, fillcolor: transparent(mark.bar.colour, 0.5), line: { width: 0 } }];
  }
  return mark.ground === undefined ? [] : [{ ...common, y0: 0, y1: 1, fillcolor: mark.ground, line: { width: 0 } }];
}

function periodText({ meaning }: PeriodMark, text: string, chart: Chart): PlotlyObject {
  const [low, high] = rangeOf(chart, "x");
  const isFirst = meaning === "replayed";
  return {
    ...{ text, x: placeOf(isFirst ? low : high, chart), xref: "x", xanchor: isFirst ? "left" : "right" },
    ...{ y: 1, yref: "paper", yanchor: "bottom", showarrow: false, font: { size: 11, color: QUIET } },
  };
}

function rule({ along, at, colour, width, dash }: RuleMark, chart: Chart): PlotlyObject {
  const line = { color: colour, width, dash: dash ?? "solid" };
  if (along === "diagonal") return { type: "line", x0: 0, y0: 0, x1: at, y1: at, line };
  if (along === "x") return { type: "line", xref: "paper", x0: 0, x1: 1, yref: "y", y0: at, y1: at, line };
  return { type: "line", xref: "x", x0: placeOf(at, chart), x1: placeOf(at, chart), yref: "paper", y0: 0, y1: 1, line };
}

function ruleText({ at, end, row = 0 }: RuleMark, text: string, chart: Chart): PlotlyObject {
  const [low, high] = rangeOf(chart, "x");
  const isLeft = at > (low + high) / 2;
  return {
    ...{ text: isLeft ? `${text} ` : ` ${text}`, x: placeOf(at, chart), xref: "x", xanchor: isLeft ? "right" : "left" },
    ...{ y: end === "head" ? 1 : 0, yref: "paper", yanchor: end === "head" ? "top" : "bottom" },
    yshift: (end === "head" ? -14 : 14) * row,
    ...{ showarrow: false, font: { size: 11, color: INK }, bgcolor: "rgba(255,255,255,0.65)", borderpad: 0 },
  };
}

function bracket({ from, to, level, open }: BracketMark, chart: Chart): PlotlyObject[] {
  const [low, high] = rangeOf(chart, "y");
  const cap = 0.018 * (high - low);
  const line = { color: INK, width: 1.5 };
  const segment = (x0: number, x1: number, y0: number, y1: number): PlotlyObject => {
    return { type: "line", xref: "x", yref: "y", x0: placeOf(x0, chart), x1: placeOf(x1, chart), y0, y1, line };
  };
  const ends = open ? [from] : [from, to];
  return [segment(from, to, level, level), ...ends.map((at) => segment(at, at, level - cap, level + cap))];
}

function bracketText({ from, to, level, text }: BracketMark, chart: Chart): PlotlyObject {
  const [low, high] = rangeOf(chart, "x");
  const isRight = (from + to) / 2 > low + 0.75 * (high - low);
  return {
    ...{ text: `<b>${text}</b>`, x: placeOf(isRight ? Math.max(from, to) : (from + to) / 2, chart), xref: "x" },
    ...{ xanchor: isRight ? "right" : "center", y: level, yref: "y", yanchor: "bottom", yshift: 3 },
    ...{ showarrow: false, bgcolor: "rgba(255,255,255,0.75)", font: { size: 13, color: INK } },
  };
}

/** Dark fields show their numbers in white. */
function fieldNumbers({ x, values, low, high, colours, numbers }: CellsMark, chart: Chart): PlotlyObject[] {
  return values.flatMap((row, y) =>
    row.flatMap((value, k) => {
      if (value === null || numbers === undefined) return [];
      const color = isDark(colourAt(value, colours, low, high)) ? "#ffffff" : INK;
      return [
        { x: placeOf(x[k], chart), y, text: formatNumber(value, numbers), showarrow: false, font: { size: 10, color } },
      ];
    }),
  );
}
