/**
 * A fan: the common history of all scenarios once, then their futures from the branch.
 */
import { formatDate, month } from "../base/dates.ts";
import { calendarClock } from "./clock.ts";
import type { Clock } from "./clock.ts";
import type { Context, ScenarioView } from "./context.ts";
import { between, lastDefined, type Curve } from "./curve-book.ts";
import { dataTable } from "./data-table.ts";
import type { Figure } from "./figure.ts";
import type { RuleMark } from "../figures/chart.ts";
import type { ReportBranch } from "./figure-tables.ts";
import { BANDS_KEY, MARKS_KEY, scenarioKey, SHADE_KEY } from "./keys.ts";
import { linesChart, type Line } from "./lines-chart.ts";
import { QUIET } from "../figures/palette.ts";
import { levels } from "./paragraphs.ts";
import type { Quantity } from "./quantities.ts";

export function fanFigure(
  context: Context,
  quantity: Quantity,
  scenarios: readonly ScenarioView[],
  branch: ReportBranch,
): Figure {
  const [history] = context.scenarios;
  const clock = calendarClock(history);
  const shown = scenarios.map((scenario) => {
    return { scenario, clock, curve: context.book.curve(scenario.id, quantity.observable) };
  });
  const lines = [
    ...(quantity.twin ? twinLine(context, quantity.twin, clock) : []),
    ...fan(context, quantity.observable, scenarios, clock, branch),
  ];
  const acts = quantity.marked ? context.marks(history.id).filter(({ year }) => year < branch.date) : [];
  const past = `All scenarios share the history of ${history.name} up to ${formatDate(branch.date)}.`;
  const paragraph = `${past} ${levels(quantity.phrase, quantity.kind, shown)}`;
  const chart = linesChart({
    id: `${quantity.observable}-fan`,
    title: quantity.name,
    alt: `Line chart with bands: one history, then a fan of futures. ${paragraph}`,
    kind: quantity.kind,
    yTitle: quantity.axis,
    lines,
    clock,
    scenarios: [{ ...history, replayUntil: replayedBy(scenarios, branch) }],
    acts,
    more: [branchMark(branch)],
  });
  const twin = { label: `${history.name} without controls`, colour: history.colour, mark: "dash" } as const;
  const names = scenarioKey(scenarios).map((entry, k) =>
    scenarios[k].id === history.id ? { ...entry, label: `${entry.label}, up to the branch the history of all` } : entry,
  );
  return {
    id: quantity.observable,
    heading: quantity.name,
    key: [
      ...[...names, ...(quantity.twin ? [twin] : []), ...BANDS_KEY, SHADE_KEY],
      ...(acts.length > 0 ? [MARKS_KEY] : []),
    ],
    charts: [chart],
    paragraph,
    table: dataTable(
      quantity.name,
      quantity.kind,
      shown.flatMap(({ scenario, curve }) => (curve ? [{ label: scenario.name, curve, clock }] : [])),
    ),
  };
}

/** The history and its own future in one colour; every other future begins where the history ends. */
function fan(
  context: Context,
  observable: string,
  scenarios: readonly ScenarioView[],
  clock: Clock,
  { commonUntil }: ReportBranch,
): Line[] {
  const [history] = context.scenarios;
  const whole = context.book.curve(history.id, observable);
  const past = whole && between(whole, clock.from, commonUntil);
  const lines: Line[] = [];
  if (past && lastDefined(past) >= 0) {
    const look = { series: history.id, role: "run", colour: history.colour, banded: true } as const;
    lines.push({ curve: past, clock, label: "history", goesOn: true, ...look });
  }
  for (const scenario of scenarios) {
    const curve = context.book.curve(scenario.id, observable);
    if (!curve) continue;
    const coming = between(curve, lastCommon(curve, commonUntil), clock.to);
    // Where there are more scenarios than colours, the second one in a colour is dotted.
    const again = scenarios.findIndex(({ colour }) => colour === scenario.colour) !== scenarios.indexOf(scenario);
    const style = again ? ({ dash: "dot" } as const) : {};
    const look = { series: scenario.id, role: "run", colour: scenario.colour, banded: true, ...style } as const;
    lines.push({ curve: coming, clock, label: scenario.name, ...look });
  }
  return lines;
}

/** The last recorded date of the common history. */
function lastCommon({ years }: Curve, commonUntil: number): number {
  return years.findLast((year) => year <= commonUntil + 1 / 365) ?? commonUntil;
}

/** The twin of the history; those of the futures may differ a little, as each is measured on its own yard. */
function twinLine(context: Context, observable: string, clock: Clock): Line[] {
  const curve = context.book.curve(context.scenarios[0].id, observable);
  const look = {
    series: "twin",
    role: "twin",
    colour: context.scenarios[0].colour,
    dash: "dash",
    banded: false,
  } as const;
  return curve ? [{ curve, clock, label: "without controls", ...look }] : [];
}

/** Up to where all scenarios replay history: the common end of their replay, or the branch where they differ. */
function replayedBy(scenarios: readonly ScenarioView[], { date }: ReportBranch): number {
  const ends = scenarios.map(({ replayUntil }) => replayUntil);
  return ends.every((end) => end === ends[0]) ? ends[0] : Math.min(date, ...ends);
}

/** A line at the branch, with its name and month. */
function branchMark({ date }: ReportBranch): RuleMark {
  const look = { colour: QUIET, width: 1.2, dash: "dot" } as const;
  return { kind: "rule", meaning: "branch", along: "y", at: date, ...look, text: `branch ${month(date)}`, end: "foot" };
}
