/** The short way to a setup that differs in parameters alone gives the bytes of the long way, through its file. */
import { expect, test } from "vitest";
import { load, openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import { performRun, prepareScenario } from "../../../src/ensemble/perform-ensemble.ts";
import type { RunRecord } from "../../../src/ensemble/run-record.ts";
import { FILES, today } from "../files.ts";

const PLAN = { seed: "workshop", runs: 1, uncertainty: "both", detail: false } as const;

test("moved sliders need no reading of files, and change nothing else", () => {
  const workshop = openWorkshop(FILES);
  const setup = {
    scenario: "today",
    changes: {
      "absent.NL": "1",
      "parameters.lag_announce_months": "12",
      "parameters.yard_rate": "150",
      "parameters.fear_memory_years": "1.5",
    },
  };
  workshop.prepare({ scenario: "today", changes: { "absent.NL": "1" } }); // what is shared is there already, and used
  const short = performRun(workshop.prepare(setup), PLAN, 1);
  const { channels, ...long } = performRun(prepareScenario(load(FILES, setup, today)), PLAN, 1) as RunRecord;
  expect(short).toEqual(long);
  expect(channels!.length).toBeGreaterThan(0); // the ledger: the page shows none of it
});

test("a parameter that shapes what is compiled takes the long way", () => {
  const setup = { scenario: "today", changes: { "parameters.fringe_firms": "3" } };
  const { model } = openWorkshop(FILES).prepare(setup);
  expect(model.blueprint.scenario.provenance.fringe_firms.setBy).toContain("explored.yaml");
});

test("a scenario is described as it ships", () => {
  expect(openWorkshop(FILES).describe("today")).toEqual(today);
});
