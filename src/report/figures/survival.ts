/** How long until the first state defects: one curve for each scenario, from the runs. */
import { kaplanMeier, survivalAt, type Lifetime, type SurvivalStep } from "../../base/kaplan-meier.ts";
import { sinceClock } from "../clock.ts";
import type { Context, ScenarioView } from "../context.ts";
import type { Mark, Value } from "../../figures/chart.ts";
import { PERCENT } from "../../figures/number-format.ts";
import { fallingSteps } from "../curve-marks.ts";
import type { Figure } from "../figure.ts";
import { scenarioKey } from "../keys.ts";
import { bare, rounded, written, writtenRange, yAxis } from "../numbers.ts";
import { QUIET } from "../../figures/palette.ts";
import { PREMISE } from "../paragraphs.ts";

interface Panel {
  readonly scenario: ScenarioView;
  readonly lifetimes: readonly Lifetime[];
  readonly steps: readonly SurvivalStep[];
}

/** Over the years that all scenarios share, or over the whole of the longest one. */
export function survival(context: Context, span: "common" | "whole"): Figure[] {
  if (!context.runs.has("first_defection_date")) return [];
  const panels = context.scenarios
    .map((scenario): Panel => {
      const lifetimes = lifetimesOf(context, scenario);
      return { scenario, lifetimes, steps: kaplanMeier(lifetimes) };
    })
    .filter(({ lifetimes }) => lifetimes.length > 0);
  if (panels.length === 0) return [];
  const longest = Math.max(...panels.map(({ scenario }) => scenario.end - scenario.first));
  return span === "whole" && longest > context.horizon + 0.5
    ? [figure(panels, longest, "survival-whole-chart", "over the whole of each scenario")]
    : [figure(panels, context.horizon, "survival-chart", "over the years that all scenarios have")];
}

function lifetimesOf(context: Context, scenario: ScenarioView): Lifetime[] {
  const announced = context.runs.of(scenario.id, "first_announcement_date");
  return [...context.runs.of(scenario.id, "first_defection_date")].map(([run, date]) => {
    const own = announced.get(run) ?? NaN;
    const first = Number.isFinite(own) ? own : scenario.first;
    const happened = Number.isFinite(date);
    return { time: Math.max(0, (happened ? date : scenario.end) - first), happened };
  });
}

function figure(panels: readonly Panel[], horizon: number, chart: string, span: string): Figure {
  const heading = `Time to the first defection of a state, ${span}`;
  const paragraph = `${PREMISE} ${panels.map((panel) => sentence(panel, horizon)).join("; ")}.`;
  const [clock] = panels.map(({ scenario }) => sinceClock(scenario, horizon));
  const times = Array.from({ length: 11 }, (_, k) => (horizon * k) / 10);
  return {
    id: "survival",
    output: "states_defected_end",
    heading,
    key: [
      ...scenarioKey(
        panels.map(({ scenario }) => scenario),
        "",
      ),
      { label: "90 % confidence, from the number of runs", colour: QUIET, mark: "band90" },
    ],
    charts: [
      {
        id: chart,
        title: "Share of runs in which no state has defected",
        alt: `Falling steps. ${paragraph}`,
        height: 300,
        x: clock.axis,
        y: yAxis("share", "runs without a defection, %", [0, 1.02]),
        marks: panels.flatMap((panel) => curveMarks(panel, horizonOf(panel.scenario, horizon))),
        pointer: "across",
      },
    ],
    paragraph,
    table: {
      caption: "Runs without a defection, % (90 % confidence)",
      head: ["years since", ...panels.map(({ scenario }) => scenario.name)],
      rows: times.map((time) => [
        bare(time, "years"),
        ...panels.map(({ scenario, steps }) => {
          if (time > horizonOf(scenario, horizon) + 1e-9) return "–";
          const { share, low, high } = survivalAt(steps, time);
          return `${bare(share, "share")} (${bare(low, "share")} to ${bare(high, "share")})`;
        }),
      ]),
    },
  };
}

/** A curve ends where its scenario does. */
function horizonOf(scenario: ScenarioView, horizon: number): number {
  return Math.min(horizon, scenario.end - scenario.first);
}

function curveMarks({ scenario, steps }: Panel, horizon: number): Mark[] {
  const shown = withEnd(steps, horizon);
  const at = (name: keyof SurvivalStep): Value[] => shown.map((step) => rounded(step[name]));
  const look = { series: scenario.id, name: scenario.name, role: "run", colour: scenario.colour } as const;
  const own = { x: at("time"), share: at("share"), low: at("low"), high: at("high") };
  const [band, line] = fallingSteps(look, own, PERCENT);
  return [band, { ...line, atEnd: true }];
}

function withEnd(steps: readonly SurvivalStep[], horizon: number): SurvivalStep[] {
  const shown = steps.filter(({ time }) => time <= horizon);
  return [...shown, { ...shown[shown.length - 1], time: horizon }];
}

function sentence({ scenario, lifetimes, steps }: Panel, horizon: number): string {
  const span = horizonOf(scenario, horizon);
  const { share, low, high } = survivalAt(steps, span);
  const years = written(span, "years");
  if (share === 1)
    return `in ${scenario.name} no state defects in any of ${lifetimes.length} runs within ${years} of the first announcement`;
  const half = steps.find((step) => step.share <= 0.5 && step.time <= span);
  const when = half ? `, half of the runs have seen one after ${written(half.time, "years")}` : "";
  if (share === 0)
    return `in ${scenario.name} a state defects in every run within ${years} of the first announcement${when}`;
  return `in ${scenario.name} no state has defected in ${written(share, "share")} of the runs ${years} after the first announcement (90 % confidence ${writtenRange(low, high, "share")})${when}`;
}
