/** What the sentence says is what the charts beside it draw: the medians of the same curves, at the same dates, from the same runs. */
import { expect, test } from "vitest";
import { quantile } from "../../../src/base/statistics.ts";
import { performRun } from "../../../src/ensemble/perform-ensemble.ts";
import { factsOf, openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import { differenceCurves, type Results, resultsOf } from "../../../src/explorer/engine/results.ts";
import { createStore } from "../../../src/explorer/engine/store.ts";
import { FREE, ON_THE_DAY, withLag } from "../../../src/explorer/setup/lag.ts";
import { answerOf } from "../../../src/explorer/words/answer-sentence.ts";
import { paired, points } from "../../../src/explorer/words/readings.ts";
import { type Kind, written } from "../../../src/report/numbers.ts";
import { endOfData } from "../../../src/scenario/headlines.ts";
import type { NamedCurve } from "../../../src/report/curve-book.ts";
import { FILES } from "../files.ts";

/** All that is said. */
const answerSentence = (...given: Parameters<typeof answerOf>): string => {
  const { lead, rest } = answerOf(...given);
  return `${lead} ${rest}`.trim();
};

const PLAN = { seed: "demo", runs: 9, uncertainty: "both" } as const;
const NONE = { scenario: FREE, changes: {} };
const LATE = withLag(NONE, { announce: 12, force: 0 });
const ON_DAY = withLag(NONE, ON_THE_DAY);

const { prepare } = openWorkshop(FILES);
const store = createStore();
store.want(PLAN, [LATE, ON_DAY]);
for (let task = store.next(); task !== undefined; task = store.next()) {
  const prepared = prepare(task.setup);
  store.take(task, performRun(prepared, { ...PLAN, detail: false }, task.run), factsOf(prepared));
}
const [late, onDay] = [LATE, ON_DAY].map((setup) => resultsOf(store.runs(setup)!, PLAN.runs)!);

/** The last drawn median up to a date. */
function drawn([{ years, p50 }]: readonly NamedCurve[], until: number): number {
  return p50.findLast((value, k) => years[k] <= until + 0.01 && Number.isFinite(value))!;
}
const median = (results: Results, observable: string, until: number): number =>
  drawn(results.curves("", new Set([observable])), until);

test.each([
  ["leakage_bound_cumulative", "leakage_bound_cumulative", "share"],
  ["participation", "participation", "share"],
  ["compliance", "compliance", "share"],
  ["delay_years", "delay_years", "years"],
] as const)(
  "%s: the numbers of the sentence are the chart's medians, at the end of the data and of the run",
  (id, observable, kind) => {
    const words = answerSentence([id], { ours: late, theirs: undefined, what: "", target: "China" });
    // Of what is bound the whole run stands in the table of comparison.
    for (const date of id === "leakage_bound_cumulative" ? [endOfData(late)] : [endOfData(late), late.end])
      expect(words).toContain(written(median(late, observable, date), kind as Kind));
  },
);

test("diffusion: the delay in the sentence is the median of the delay's chart", () => {
  const words = answerSentence(["diffusion"], { ours: late, theirs: undefined, what: "", target: "China" });
  expect(words).toContain(written(12 * median(late, "delay_years", endOfData(late)), "months"));
});

test("what is more or less is the median of the chart of differences", () => {
  const words = answerSentence(["leakage_bound_cumulative"], { ours: late, theirs: onDay, what: "x", target: "China" });
  const table = differenceCurves(
    store.runs(LATE)!,
    store.runs(ON_DAY)!,
    PLAN.runs,
    "yours",
    new Set(["leakage_bound_cumulative"]),
  );
  expect(words).toContain(`${points(drawn(table, endOfData(late)))} points more`);
  const pairs = paired(late, onDay, "leakage_bound_data");
  expect(words).toContain(`(${points(quantile(pairs, 0.05))} to ${points(quantile(pairs, 0.95))}`);
});
