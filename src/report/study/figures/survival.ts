/** Survival: the share of runs in which a dated event has not happened yet, by scenario and, along one factor, by its values. */
import { formatDate } from "../../../base/dates.ts";
import type { Mark } from "../../../figures/chart.ts";
import type { Figure } from "../../figure.ts";
import { lineColour, lineDash } from "../../../figures/palette.ts";
import { fallingSteps } from "../../curve-marks.ts";
import { axis, column, DRAWN, eachOf, studyFigure } from "../chart-parts.ts";
import { aroundBase, distinct, falling, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, words } from "../plain-names.ts";
import { PLAIN, quantityOf, read, readWithin, SHARE } from "../units.ts";

const YEARS = quantityOf("yr");
/** Curves in one chart; more would hide each other. */
const MOST = 6;
const MOST_BANDED = 2;
const AREAS_SENTENCE = "Areas: 90 % interval of the share, as if all runs were independent.";

interface Curve {
  readonly label: string;
  readonly steps: readonly Row[];
  readonly mean: Row | undefined;
  readonly end: number;
}

export function survival(context: StudyContext): Figure[] {
  const { study } = context.input;
  const rows = context.rows("survival");
  return eachOf(distinct(rows, "observable"), (cell) => {
    const observable = String(cell);
    const all = matching(rows, { observable });
    // Points along the factor that moves the mean most, with the other factors at their base; all points together where there is no base.
    const factor = all.some(({ point }) => point !== null) ? movingFactor(context, observable) : undefined;
    const along = factor === undefined ? all : aroundBase(context, all, [factor]);
    const panels = study.scenarios.map(({ id, end, start }) => {
      const own = matching(along, { scenario: id });
      const origin = Math.max(start, study.branchAt === null ? start : yearOf(study.branchAt));
      const points = thinned(distinct(own, "point"));
      return {
        id,
        curves: points.map((point) =>
          curveOf(context, matching(own, { point }), { scenario: id, observable, point }, factor, end - origin),
        ),
      };
    });
    const shown = panels.filter(({ curves }) => curves.length > 0);
    if (shown.length === 0) return undefined;
    const since = study.branchAt ?? [...new Set(study.scenarios.map(({ start }) => formatDate(start)))].join(" or ");
    const isBanded = (curves: readonly Curve[]): boolean => curves.length <= MOST_BANDED;
    const ends = shown.map(({ id, curves }) => {
      return `in ${id} ${[...new Set([curves[0], curves[curves.length - 1]])].map(sentence).join(", ")}`;
    });
    const areas = shown.some(({ curves }) => isBanded(curves)) ? ` ${AREAS_SENTENCE}` : "";
    const told = `${words(observable)} counted from ${since}: ${ends.join("; ")}.${areas}`;
    const labels = shown[0].curves.map(({ label }) => label);
    return studyFigure(context, {
      id: `survival-${observable}`,
      heading: `${capitalWords(observable)}: time until it happens`,
      key: labels.map((label, k) => ({ label, colour: lineColour(k), mark: "line", series: label })),
      charts: shown.map(({ id, curves }) => ({
        id: `survival-${observable}-${id}`,
        title: `Share of runs without it yet (%), ${id}`,
        alt: "Falling steps.",
        marks: curves.flatMap((curve, k) => courseOf(curve, k, isBanded(curves))),
        x: axis(`years since ${study.branchAt ?? "the start"}`, { fromZero: true }),
        y: axis("%", { range: [0, 103] }),
      })),
      told,
      table: {
        caption: `${capitalWords(observable)}: mean years without it within the horizon (90 % interval)`,
        head: ["scenario", "point", "mean years", "horizon", "runs", "with the event"],
        rows: shown.flatMap(({ id, curves }) =>
          curves.map(({ label, mean }) => [
            ...[id, label, readWithin(mean?.mean, mean?.low, mean?.high, YEARS)],
            ...[mean?.horizon, mean?.n, mean?.events].map((value) => read(value, PLAIN)),
          ]),
        ),
      },
    });
  });
}

function movingFactor(context: StudyContext, observable: string): string | undefined {
  const means = matching(context.rows("survival_means"), { observable });
  const swing = (factor: string): number => {
    const along = aroundBase(context, means, [factor]).map(({ mean }) => Number(mean));
    return Math.max(...along) - Math.min(...along);
  };
  const names = context.input.study.factors.map(({ name }) => name);
  return falling(names, swing)[0];
}

/** The first, the last and some between. */
function thinned<T>(list: readonly T[]): T[] {
  if (list.length <= MOST) return [...list];
  return Array.from({ length: MOST }, (_, k) => list[Math.round((k * (list.length - 1)) / (MOST - 1))]);
}

function curveOf(
  context: StudyContext,
  rows: readonly Row[],
  where: Row,
  factor: string | undefined,
  end: number,
): Curve {
  const label = factor === undefined ? "all runs" : `${words(factor)} ${read(rows[0][factor], PLAIN)}`;
  // Nothing is observed beyond the end: a run with an event on its last day would bring the curve to zero.
  const steps = rows.filter(({ time }, k) => k === 0 || Number(time) < end - 0.01);
  return { label, steps, mean: matching(context.rows("survival_means"), where)[0], end };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) - 1) / 12;
}

function sentence({ label, steps, mean }: Curve): string {
  const last = steps[steps.length - 1];
  const half = steps.find(({ share }) => Number(share) <= 0.5);
  const when = half ? `, half after ${read(half.time, YEARS)} years` : "";
  return `${read(last.share, SHARE)} % are left at the end (${label})${when}${mean ? ` (of the first ${read(mean.horizon, PLAIN)} years ${read(mean.mean, YEARS)} without it, on average)` : ""}`;
}

function courseOf({ label, steps, end }: Curve, k: number, isBanded: boolean): Mark[] {
  const rows = [...steps, { ...steps[steps.length - 1], time: end }];
  const [share, low, high] = ["share", "low", "high"].map((name) => column(rows, name, SHARE));
  const look = { series: label, name: label, role: "run", colour: lineColour(k) } as const;
  const [band, line] = fallingSteps(look, { x: column(rows, "time", YEARS), share, low, high }, DRAWN);
  return [...(isBanded ? [band] : []), { ...line, dash: lineDash(k) }];
}
