/** Says under a chart that no fact constrains what it shows: the evidence matrix of the calibration, where it matters. */
import type { Chart, Mark } from "../figures/chart.ts";
import type { Figure } from "./figure.ts";
import type { ReportScenario } from "./input.ts";
import { words } from "./study/plain-names.ts";
import { listed } from "../base/words.ts";
import type { Section } from "./sections.ts";

/** After the name of a line. */
export const ASSUMED = ", assumption";

export function markUnconstrained(sections: readonly Section[], scenarios: readonly ReportScenario[]): Section[] {
  const told = (figure: Figure): Figure => {
    const free = freeIn(figure, scenarios);
    if (free.length === 0) return figure;
    return { ...figure, paragraph: figure.paragraph + note(figure, free), charts: figure.charts.map(hatched(free)) };
  };
  return sections.map((section) => ({
    ...section,
    figures: section.figures.map(told),
    more: section.more.map(told),
  }));
}

/** What is needed of a scenario here. */
export type Judged = Pick<ReportScenario, "id" | "name" | "unconstrained">;

/** A single chart, marked as the figure that it leads to; `word` goes after the names of its lines. */
export function hatchedChart(
  figure: Pick<Figure, "output">,
  chart: Chart,
  scenarios: readonly Judged[],
  word = "",
): Chart {
  const free = freeIn(figure, scenarios);
  return free.length === 0 ? chart : hatched(free, word)(chart);
}

export function isHatched({ marks }: Chart): boolean {
  return marks.some((mark) => "role" in mark && mark.role === "assumption");
}

/** The note on a figure that no fact constrains; "" for others. */
export function assumptionOf(figure: Figure, scenarios: readonly Judged[]): string {
  const free = freeIn(figure, scenarios);
  return free.length === 0 ? "" : note(figure, free).trim();
}

function freeIn({ output }: Pick<Figure, "output">, scenarios: readonly Judged[]): Judged[] {
  return scenarios.filter(({ unconstrained }) => output !== undefined && unconstrained?.includes(output));
}

function note(figure: Figure, free: readonly Judged[]): string {
  const drawn = figure.charts.some((chart) => chart.marks.some(isBandOf(free)));
  const names = listed(free.map(({ id, name = id }) => name));
  return ` An assumption in ${names}${drawn ? " (hatched)" : ""}: no fact of history that the accepted sets meet narrows ${words(figure.output!)}; its level rests on what was assumed.`;
}

function isOf(free: readonly Judged[]): (mark: Mark) => boolean {
  return (mark) =>
    (mark.kind === "band" || mark.kind === "line") &&
    (mark.role === "run" || mark.role === "compared") &&
    free.some(({ id }) => id === mark.series);
}

function isBandOf(free: readonly Judged[]): (mark: Mark) => boolean {
  return (mark) => mark.kind === "band" && isOf(free)(mark);
}

/** Its bands are hatched, and the word goes after the name at the line's end. */
function hatched(free: readonly Judged[], word = ASSUMED): (chart: Chart) => Chart {
  return (chart) => ({
    ...chart,
    marks: chart.marks.map((mark): Mark => {
      if (!isOf(free)(mark)) return mark;
      if (mark.kind === "band") return { ...mark, role: "assumption" };
      return mark.kind === "line" ? { ...mark, role: "assumption", name: `${mark.name}${word}` } : mark;
    }),
  });
}
