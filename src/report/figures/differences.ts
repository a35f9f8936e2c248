/** Differences of one scenario from another over time, run by run with the same luck. Only scenarios with the same calendar have them. */
import type { Chart } from "../../figures/chart.ts";
import { QUIET } from "../../figures/palette.ts";
import { columnIndex } from "../../base/table.ts";
import { calendarClock } from "../clock.ts";
import type { Context, ScenarioView } from "../context.ts";
import { lastDefined, openCurveBook, type Curve } from "../curve-book.ts";
import { dataTable } from "../data-table.ts";
import type { Figure } from "../figure.ts";
import { inSentence } from "../names.ts";
import { BANDS_KEY, SHADE_KEY } from "../keys.ts";
import { linesChart, linesRange, type Line } from "../lines-chart.ts";
import { differenceKind, written, writtenRange, type Kind } from "../numbers.ts";
import { month } from "../../base/dates.ts";
import { listed } from "../../base/words.ts";
import { PREMISE } from "../paragraphs.ts";

/** The quantities of the first screen. */
const SHOWN: readonly {
  readonly observable: string;
  readonly name: string;
  readonly axis: string;
  readonly kind: Kind;
}[] = [
  { observable: "coverage", name: "Coverage", axis: "points of wanted", kind: "share" },
  { observable: "leakage_bound", name: "Leakage of what is bound", axis: "points of bound", kind: "share" },
  { observable: "denied", name: "Denied", axis: "points of wanted", kind: "share" },
  { observable: "delay_years", name: "Delay", axis: "years", kind: "years" },
  { observable: "participation", name: "Participation", axis: "points", kind: "share" },
  { observable: "cost_gross_musd", name: "Gross loss of the suppliers", axis: "million USD a year", kind: "musd" },
];

/** One figure for each pair in the result, first those against the first scenario; a chart for each quantity. */
export function differences(context: Context): Figure[] {
  const { scenarios, differences: table } = context;
  if (table === null) return [];
  const column = columnIndex(table, "baseline");
  return scenarios.flatMap((baseline, place) => {
    const rows = table.rows.filter((row) => row[column] === baseline.id);
    if (rows.length === 0) return [];
    const book = openCurveBook({ ...table, rows });
    return scenarios.slice(place + 1).flatMap((scenario): Figure[] => {
      const known = SHOWN.flatMap((quantity) => {
        const curve = book.curve(scenario.id, quantity.observable);
        return curve ? [{ ...quantity, curve }] : [];
      });
      return known.length === 0 ? [] : [figure(scenario, baseline, place === 0, known)];
    });
  });
}

type Known = (typeof SHOWN)[number] & { readonly curve: Curve };

function figure(scenario: ScenarioView, baseline: ScenarioView, isFirst: boolean, known: readonly Known[]): Figure {
  const names = `${scenario.name} less ${inSentence(baseline.name)}`;
  const id = `difference-${scenario.id}${isFirst ? "" : `-${baseline.id}`}`;
  const clock = calendarClock(scenario);
  return {
    id,
    heading: `${names}, run by run`,
    key: [...BANDS_KEY, SHADE_KEY],
    charts: known.map((one) => chart(one, scenario, id, names)),
    paragraph: `${PREMISE} ${names}, with the same luck and draws: ${listed(known.map((one) => told(one, scenario)))}.`,
    table: dataTable(
      `${names}, run by run`,
      known[0].kind,
      known.filter(({ kind }) => kind === known[0].kind).map(({ name, curve }) => ({ label: name, curve, clock })),
    ),
  };
}

function chart(
  { observable, name, axis, kind, curve }: Known,
  scenario: ScenarioView,
  id: string,
  names: string,
): Chart {
  const clock = calendarClock(scenario);
  const look = { series: scenario.id, role: "compared", label: names, colour: scenario.colour, banded: true } as const;
  const lines: Line[] = [{ curve, clock, ...look }];
  return linesChart({
    id: `${id}-${observable}`,
    title: `${name}, ${axis}`,
    alt: `Line chart with bands. ${names}: ${told({ observable, name, axis, kind, curve }, scenario)}.`,
    kind,
    yTitle: axis,
    lines,
    clock,
    scenarios: [{ ...scenario, landmarks: [] }],
    range: linesRange(lines, kind),
    more: [{ kind: "rule", meaning: "zero", along: "x", at: 0, colour: QUIET, width: 1.2 }],
  });
}

/** At the end of the run, with a remark where the interval leaves the sign open. */
function told({ name, kind: own, curve }: Known, scenario: ScenarioView): string {
  const last = lastDefined(curve, scenario.end);
  if (last < 0) return `${name.toLowerCase()} undefined`;
  const kind = differenceKind(own);
  const interval = writtenRange(curve.p05[last], curve.p95[last], kind);
  const open = curve.p05[last] <= 0 && curve.p95[last] >= 0 ? ", which cannot be distinguished from no change" : "";
  return `${name.toLowerCase()} ${written(curve.p50[last], kind)} in ${month(curve.years[last])} (90 % of runs ${interval})${open}`;
}
