/** The part of docs/history.md on the hindcast: what the model predicts when history stops at a cut. Generated. */
import { textUnit } from "../../base/units.ts";
import { percent, threeDigits } from "../../base/numbers.ts";
import { mean } from "../../base/statistics.ts";
import { listed } from "../../base/words.ts";
import { markdownTable } from "../markdown.ts";
import { type ForecastScore, type HindcastSummary, summaries } from "./hindcast.ts";
import { cutWords, seriesWords } from "./history-words.ts";

/** Runs are overconfident if a smaller share of the observations lies in their 90 % band. */
const SURE = 0.85;

type Naive = "unchanged" | "trend";
const NAIVE: Readonly<Record<Naive, string>> = { unchanged: "“nothing changes”", trend: "“the last trend goes on”" };

/** Three sentences. */
export function hindcastInShort(scores: readonly ForecastScore[]): string {
  const { series, all } = byKind(scores);
  const cuts = [...new Set(scores.map(({ forecast }) => forecast.cutText))].sort((a, b) => (a < b ? -1 : 1));
  const [better, worse] = [series.filter(beatsBoth), series.filter((one) => !beatsBoth(one))];
  const not = worse.length === 0 ? "" : `, not for ${listed(worse.map(({ name }) => `“${seriesWords(name)}”`))}`;
  const runs = percent(all.runsInside90);
  return `Stopped at ${cuts.length} dates from ${cuts[0].slice(0, 4)} to ${cuts.at(-1)!.slice(0, 4)} and left to run on, the model has ${percent(all.inside90)} of the ${all.count} observations that followed in its 90 % band, and ${percent(all.inside50)} in its 50 % band. It comes nearer than ${NAIVE.unchanged} and than ${NAIVE.trend} for ${better.length} of ${series.length} series${not}. These bands include the earlier errors of the model's form; with chance and parameters alone ${runs} lie in the 90 % band${all.runsInside90 < SURE ? ", so the runs alone are overconfident" : ""}.`;
}

export function hindcastPart(scores: readonly ForecastScore[]): string {
  const { series, cuts, all } = byKind(scores);
  return `## Hindcast

History is replayed up to a cut, then the model runs on by itself; its output is compared with every dated observation that lies wholly after the cut. The sourced series that
enter the model (threat, openness, demand elsewhere, exposure) continue as they were: it is a hindcast given those. Parameters are drawn from sets accepted on
the facts known at the cut, from their published ranges where none was (\`docs/calibration.md\`). The error of the model's form is added to the runs, as history matching requires: a normal error whose size is learnt from the model's own forecasts whose outcome
was known at the cut. A series without such errors may err like any of the others that have some (those of the other era too, where they are older) or by any share of its size, all equally likely; its own errors then decide between these. Before there is any outcome nothing is added. So a forecast is parameters, chance and discrepancy; *runs alone* leaves out the last. Forecasts of one series are not independent: read shares of few forecasts with care. The score is the continuous ranked probability score, added over observations as a share of the size of their series; skill is 1 less its ratio to the same score of a naive forecast: above 0 the model is better.

${verdict(series, "unchanged")}

${verdict(series, "trend")}

${standsStill(series, scores)}

${summaryTable("observations of", [...series.map((one) => row(one, seriesWords(one.name))), row(all, "All together")])}

${summaryTable(
  "history replayed, then free",
  cuts.map((one) => row(one, cutWords(...placeOf(one)))),
)}

A good forecast has half of the observations in the 50 % band, nine tenths in the 90 % band, and evenly spread ranks. Ranks that pile up at one end mean that the model is
biased, at both ends that it is overconfident.

### Error of the model's form

Root mean square of the discrepancy in the unit of each series, beside it the standard deviation of the runs (means over the forecasts of a cut), and how many errors of the series were known. A dash: no forecast had an outcome yet.

${discrepancies(scores)}

`;
}

function byKind(scores: readonly ForecastScore[]): {
  readonly series: readonly HindcastSummary[];
  readonly cuts: readonly HindcastSummary[];
  readonly all: HindcastSummary;
} {
  const found = summaries(scores);
  const names = new Set(scores.map(({ forecast }) => forecast.reference.series));
  const series = found.filter(({ name }) => names.has(name));
  return { series, cuts: found.slice(series.length, -1), all: found.at(-1)! };
}

/** A cut's summary is called "cocom 1953-01-01". */
function placeOf({ name }: HindcastSummary): [string, string] {
  const [scenario, cut] = name.split(" ");
  return [scenario, cut];
}

function row(one: HindcastSummary, words: string): string[] {
  return [
    ...[words, String(one.count), percent(one.inside50), percent(one.inside90), percent(one.runsInside90)],
    ...[threeDigits(one.skillUnchanged), threeDigits(one.skillTrend), one.ranks.join(" "), one.name],
  ];
}

function summaryTable(of: string, rows: readonly (readonly string[])[]): string {
  const skills = [`skill over ${NAIVE.unchanged}`, `skill over ${NAIVE.trend}`];
  return markdownTable(
    [of, "forecasts", "in the 50 % band", "in the 90 % band", "runs alone", ...skills, "ranks in ten classes", "code"],
    rows,
  );
}

function skillOf(one: HindcastSummary, naive: Naive): number {
  return naive === "unchanged" ? one.skillUnchanged : one.skillTrend;
}

function beatsBoth(one: HindcastSummary): boolean {
  return one.skillUnchanged > 0 && one.skillTrend > 0;
}

/** Says in plain words where the model beats a naive forecast and where it does not. */
function verdict(series: readonly HindcastSummary[], naive: Naive): string {
  const compared = series.filter((one) => !Number.isNaN(skillOf(one, naive)));
  const names = (those: readonly HindcastSummary[]): string =>
    those.map(({ name }) => seriesWords(name)).join("; ") || "nothing";
  const better = compared.filter((one) => skillOf(one, naive) > 0);
  const worse = compared.filter((one) => skillOf(one, naive) <= 0);
  return `**Against ${NAIVE[naive]}** the model is better for: ${names(better)}. Not better for: ${names(worse)}.`;
}

/** Where a naive forecast is nearer than the model's own chance, it cannot be beaten: history did not move. */
function standsStill(series: readonly HindcastSummary[], scores: readonly ForecastScore[]): string {
  const lines = series.flatMap(({ name, skillUnchanged }) => {
    const own = scores.filter(({ forecast, crpsUnchanged }) => forecast.reference.series === name && !Number.isNaN(crpsUnchanged)); // prettier-ignore
    if (own.length === 0 || skillUnchanged > 0) return [];
    const moved = mean(own.map(({ crpsUnchanged }) => crpsUnchanged));
    const spread = mean(own.map(({ runsSd }) => runsSd));
    const unit = textUnit(own[0].forecast.reference.unit);
    const numbers = `${seriesWords(name)}: from the last observation before a cut to those after it history moved by ${threeDigits(moved)} ${unit} on average; the runs spread by ${threeDigits(spread)} (standard deviation)`;
    return [
      moved < spread
        ? `${numbers}. History stood still there, so that “nothing changes” is almost exact: a forecast that allows for luck cannot beat it.`
        : `${numbers}. The model is wrong there, not history still.`,
    ];
  });
  return lines.join("\n");
}

function discrepancies(scores: readonly ForecastScore[]): string {
  const keyOf = ({ forecast }: ForecastScore): string => `${forecast.cutText} ${forecast.reference.series}`;
  const groups = [...new Set(scores.map(keyOf))].map((key) => scores.filter((score) => keyOf(score) === key));
  return markdownTable(
    ["cut", "series", "discrepancy", "runs", "errors known", "unit", "code"],
    groups.map((group) => {
      const [{ forecast, errorsKnown }] = group;
      const { series, unit } = forecast.reference;
      const means = [group.map(({ discrepancy }) => discrepancy), group.map(({ runsSd }) => runsSd)].map(mean);
      return [
        ...[forecast.cutText, seriesWords(series), ...means.map(threeDigits), String(errorsKnown), textUnit(unit)],
        series,
      ];
    }),
  );
}
