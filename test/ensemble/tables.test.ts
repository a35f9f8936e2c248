import { expect, test } from "vitest";
import { addRun, createEnsembles } from "../../src/ensemble/ensembles.ts";
import {
  curvesTable,
  differencesTable,
  eventsTable,
  runsInParts,
  runsTable,
  ticksTable,
} from "../../src/ensemble/tables.ts";
import { frame, record } from "./small-ensembles.ts";

function smallStudy(parameters: Float64Array | null = null) {
  const plan = { seed: "s", runs: 2, uncertainty: "chance", detail: false } as const;
  const study = createEnsembles(plan, [frame(), frame({ scenario: "second" })]);
  const events = [{ date: 2020.5, process: "enforce", entity: "NL", event: "found", value: 2 }];
  addRun(study, [record(1, [1, 2, 3, NaN], { events, parameters }), record(1, [2, 2, 2, NaN], { parameters })]);
  addRun(study, [record(2, [3, 2, 3, NaN], { parameters }), record(2, [5, 2, 2, NaN], { parameters })]);
  return study;
}

test("curves: a row for each scenario, series and date; replayed years apart from generated ones", () => {
  const { columns, rows } = curvesTable(smallStudy().ensembles);
  expect(columns.map(({ name }) => name).join()).toBe(
    "scenario,entity_kind,entity,observable,unit,date,phase,n,mean,p05,p25,p50,p75,p95",
  );
  expect(rows).toHaveLength(2 * 2 * 2);
  expect(rows[0]).toEqual(
    ["first", "all", "all", "leakage_rate", "share of wanted", "2020-04-01", "replayed"].concat([
      2, 2, 1.1, 1.5, 2, 2.5, 2.9,
    ] as never),
  );
  expect(rows[1][6]).toBe("generated");
  expect(rows[3].slice(7)).toEqual([0, null, null, null, null, null, null]);
});

test("a date is replayed when its tick began in the replayed years", () => {
  const plan = { seed: "s", runs: 1, uncertainty: "chance", detail: false } as const;
  const study = createEnsembles(plan, [frame({ replayUntil: 2020.2 })]); // in the tick that ends at 2020.25
  addRun(study, [record(1, [1, 2, 3, 4])]);
  expect(curvesTable(study.ensembles).rows.map((row) => row[6])).toEqual([
    "replayed",
    "generated",
    "replayed",
    "generated",
  ]);
});

test("runs: a row for each run; the parameters where they were drawn", () => {
  const names = (parameters: Float64Array | null) =>
    runsTable(smallStudy(parameters).ensembles).columns.map(({ name }) => name);
  expect(names(null)).toEqual(["scenario", "run", "seed", "leakage_total"]);
  expect(names(Float64Array.of(0.3))).toEqual(["scenario", "run", "seed", "leakage_total", "crisis_rate"]);
  expect(runsTable(smallStudy(Float64Array.of(0.3)).ensembles).rows[1]).toEqual(["first", 2, "s/2", 3, 0.3]);
});

test("runs in parts: the same table, of which never more than a hundred runs are cells at a time", () => {
  const plan = { seed: "s", runs: 250, uncertainty: "both", detail: false } as const;
  const study = createEnsembles(plan, [frame(), frame({ scenario: "second" })]);
  const one = (run: number) => record(run, [run, 2, 3, 4], { parameters: Float64Array.of(run / 2) });
  for (let run = 1; run <= plan.runs; run++) addRun(study, [one(run), one(run)]);
  const seen: number[] = [];
  const rows: unknown[] = [];
  for (const part of runsInParts(study.ensembles)) {
    seen.push(part.rows.length);
    rows.push(...part.rows);
  }
  expect(Math.max(...seen)).toBeLessThanOrEqual(100);
  expect(rows).toEqual(runsTable(study.ensembles).rows);
  expect(rows).toHaveLength(500);
  expect(rows[499]).toEqual(["second", 250, "s/250", 250, 125]);
});

test("differences: by date, and for whole runs without one", () => {
  const { rows } = differencesTable(smallStudy().differences);
  expect(rows).toHaveLength(2 * 2 + 1);
  expect(rows[0].slice(0, 9)).toEqual(
    ["second", "first", "all", "all", "leakage_rate", "share of wanted", "2020-04-01"].concat([2, 1.5] as never),
  );
  expect(rows[4].slice(2, 9)).toEqual(
    ["all", "all", "leakage_total", "share of wanted", null].concat([2, 1.5] as never),
  );
});

test("events: of the runs that kept them", () => {
  expect(eventsTable(smallStudy().ensembles).rows).toEqual([["first", 1, "2020-07-02", "enforce", "NL", "found", 2]]);
});

test("ticks: a row for each series and tick", () => {
  const ticks = { dates: Float64Array.of(2020, 2020.5, 2021), values: Float64Array.of(1, 2, 3, 4, NaN, 6) };
  const { rows } = ticksTable(frame(), record(1, [1, 2, 3, 4], { ticks }));
  expect(rows).toHaveLength(6);
  expect(rows[4]).toEqual(["first", 1, 1, "2020-07-02", "item", "TOOLS", "diffusion", "share", null]);
});
