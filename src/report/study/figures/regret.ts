/** Regret over all futures of the design, and how often the order of two scenarios is reversed. */
import type { Figure } from "../../figure.ts";
import { LINE_COLOURS } from "../../../figures/palette.ts";
import { axis, bars, column, fields, names, studyFigure } from "../chart-parts.ts";
import { byObservable, largest, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, words } from "../plain-names.ts";
import { drawn, PLAIN, read, SHARE, spoken } from "../units.ts";
import { listed } from "../../../base/words.ts";

/** Bars: the median and the 95 % quantile of regret, and the largest. */
const STATISTICS = [
  ["p50", "median"],
  ["p95", "95 % lie below"],
  ["largest", "largest"],
] as const;

/** Thickness of one of three bars side by side, as a fraction of the distance between scenarios. */
const BESIDE = 0.23;

export function regret(context: StudyContext): Figure[] {
  const rows = context.rows("regret").filter(({ n }) => Number(n) > 1); // with a single future there is no regret to compare
  return byObservable(rows).map(({ observable, own }) => {
    const quantity = context.difference(observable);
    const { unit } = quantity;
    const least = largest(own, (row) => -Number(row.largest));
    const best = listed(own.map(({ scenario, best_share: share }) => `${scenario} ${read(share, SHARE)} %`));
    const better = own[0].better === "high" ? "more is better" : "less is better";
    const told = `regret in ${words(observable)} (${better}): what a scenario loses in a future against the best one there. The largest regret is smallest in ${least.scenario} (${spoken(least.largest, quantity)}). No other scenario is better in these shares of the ${read(least.n, PLAIN)} futures: ${best}.`;
    return studyFigure(context, {
      id: `regret-${observable}`,
      heading: `${capitalWords(observable)}: regret`,
      key: STATISTICS.map(([, label], k) => ({ label, colour: LINE_COLOURS[k], mark: "area", series: label })),
      chart: {
        title: `Regret in ${words(observable)} over ${read(least.n, PLAIN)} futures (${unit})`,
        alt: "Bars for each scenario.",
        height: 90 + 52 * own.length,
        marks: STATISTICS.map(([name, label], k) => {
          const look = { name: label, role: "run", colour: LINE_COLOURS[k] } as const;
          const rows = own.map((_, row) => row + (k - 1) * BESIDE);
          const zeros = own.map(() => 0);
          return bars(look, rows, zeros, column(own, name, quantity), { thickness: BESIDE });
        }),
        x: axis(unit, { fromZero: true }),
        y: names(own.map(({ scenario }) => String(scenario))),
      },
      told,
      table: {
        caption: `Regret in ${words(observable)} (${unit})`,
        head: [
          "scenario",
          "mean",
          "median",
          "95 %",
          "largest",
          "best in, % of futures",
          "wanted value reached in, % of futures",
          "futures",
        ],
        rows: own.map((row) => [
          String(row.scenario),
          ...[row.mean, row.p50, row.p95, row.largest].map((value) => read(value, quantity)),
          ...[row.best_share, row.satisfied].map((share) => read(share, SHARE)),
          read(row.n, PLAIN),
        ]),
      },
    });
  });
}

/** A matrix: the share of futures in which the scenario of the row is better than that of the column. */
export function ranks(context: StudyContext): Figure[] {
  const rows = context.rows("ranks").filter(({ n }) => Number(n) > 1);
  return byObservable(rows).map(({ observable, own }) => {
    const ids = [...new Set(own.flatMap(({ scenario, other }) => [String(scenario), String(other)]))];
    const shares = ids.map((row) => ids.map((column) => better(own, row, column)));
    const turning = largest(own, ({ reversal }) => Number(reversal));
    const most =
      turning.reversal === 0
        ? "no pair of scenarios ever changes its order"
        : `the order that turns most is that of ${turning.scenario} and ${turning.other}: in ${read(turning.reversal, SHARE)} % of the futures it is not the usual one`;
    const told = `${words(observable)}: ${most}.`;
    return studyFigure(context, {
      id: `ranks-${observable}`,
      heading: `${capitalWords(observable)}: rank reversal`,
      chart: {
        title: `Share of futures in which the row is better than the column, %, ${words(observable)}`,
        alt: "A matrix of shares.",
        height: 120 + 40 * ids.length,
        leastWidth: 130 + 44 * ids.length,
        marks: [fields({ name: "better in % of futures", values: shares, low: 0, high: 100, isNumbered: true })],
        x: names(ids, { title: "than this one" }),
        y: names(ids, { title: "this scenario is better" }),
      },
      told,
      table: {
        caption: `Order of scenarios in ${words(observable)}, % of futures`,
        head: ["scenario", "other", "better", "equal", "worse", "turns", "futures"],
        rows: own.map((row) => [
          ...[String(row.scenario), String(row.other)],
          ...[row.share_better, row.share_equal, row.share_worse, row.reversal].map((share) => read(share, SHARE)),
          read(row.n, PLAIN),
        ]),
      },
    });
  });
}

function better(rows: readonly Row[], one: string, other: string): number | null {
  const [straight] = matching(rows, { scenario: one, other });
  if (straight) return drawn(straight.share_better, SHARE);
  const [turned] = matching(rows, { scenario: other, other: one });
  return turned ? drawn(turned.share_worse, SHARE) : null;
}
