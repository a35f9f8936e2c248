import { expect, test } from "vitest";
import { differences } from "../../../../src/report/study/figures/differences.ts";
import { throughTime } from "../../../../src/report/study/figures/through-time.ts";
import type { StudyObservable } from "../../../../src/study/study-definition.ts";
import { observable } from "../../../study/example-data.ts";
import { checkFigures, marksOf, numbers, rangeOf } from "../../check-figure.ts";
import { studyContext } from "../example.ts";

const dated = (name: string, date: number): StudyObservable => ({
  ...observable(name, "share"),
  read: {
    ...{ kind: "curve", observable: "participation", entityKind: "all", entity: "all" },
    ...{ from: date, to: date, take: "mean" },
  },
});
const observables = [dated("late", 2035), dated("early", 2027), dated("middle", 2031)];

test("one chart for each scenario but the baseline, the dates in order, all on one scale", () => {
  let run = 0;
  const luck = (): number => Math.sin(run++) / 10;
  const scenarios = ["alpha", "beta", "gamma"].map((id) => ({
    id,
    title: "",
    start: 2020,
    end: 2036,
    replayUntil: 2022,
    setting: "today",
  }));
  const figures = throughTime(studyContext("grid", [], { observables, scenarios }, luck));
  checkFigures(figures);
  expect(figures[0].charts.map(({ title }) => title.split(" against")[0])).toEqual([
    "Participation, beta",
    "Participation, gamma",
  ]);
  const [line] = marksOf(figures[0].charts[0], "line", "beta");
  expect(line.x).toEqual([2027, 2031, 2035]);
  const ranges = figures[0].charts.map((chart) => String(rangeOf(chart)));
  expect(new Set(ranges).size).toBe(1);
});

test("the differences are those of the table, in percentage points", () => {
  const context = studyContext("grid", [], { observables }, (k) => [0.4, 0.1, 0.3][k]);
  const [line] = marksOf(throughTime(context)[0].charts[0], "line", "beta");
  expect(numbers(line.y)).toEqual([0, 0, 0]); // all runs alike
  expect(differences(context).map(({ id }) => id)).toEqual(["differences-scenarios-late"]); // where all are held side by side
});

test("nothing to tell without other scenarios, or without dates", () => {
  const alone = [{ id: "alpha", title: "", start: 2020, end: 2036, replayUntil: 2022, setting: "today" }];
  expect(throughTime(studyContext("grid", [], { observables, scenarios: alone }, () => 1))).toEqual([]);
  expect(throughTime(studyContext("grid", []))).toEqual([]);
});
