import { expect, test } from "vitest";
import { loadScenario } from "../../../src/scenario/load.ts";
import {
  acceptedText,
  calibrationText,
  evidenceText,
  rivalsText,
} from "../../../src/study/calibration/accepted-text.ts";
import { MINIMAL_PATH, minimalFiles } from "../../scenario/minimal-setting.ts";
import { calibration, search } from "./toy.ts";

const [era] = calibration.eras;
const DIGESTS = { answers: "m1", facts: "f1" };

test("what is shipped is read back, number by number, as what ensembles draw from", () => {
  const shipped = { names: era.parameters.map(({ name }) => name), sets: era.sets };
  const files = new Map([...minimalFiles(), ["seeds/minimal/accepted.csv", acceptedText(shipped)]]);
  expect(loadScenario(files, MINIMAL_PATH).accepted).toEqual(shipped);
});

test("the tables have one row per setting, and per setting and output", () => {
  const table = calibrationText(calibration, DIGESTS).trimEnd().split("\n");
  expect(table).toHaveLength(2);
  expect(table[1]).toContain(",toy,f1,m1");
  expect(table[0].split(",")).toHaveLength(table[1].split(",").length);
  const evidence = evidenceText(calibration, ["one", "two"]).trimEnd().split("\n");
  expect(evidence).toHaveLength(3);
  expect(evidence[1].split(",").slice(0, 2)).toEqual(["minimal", "one"]);
  expect(table[0].split(",")).toHaveLength(table[1].split(",").length);
  expect(evidence[2]).toContain(",unconstrained,");
  for (const row of evidence) expect(row.split(",")).toHaveLength(evidence[0].split(",").length);
});

test("how searches with rival forms went: rows of other forms stay, also from a table with fewer columns", () => {
  const before = "form,setting,sets,first,seed\ncohere=thresholds,today,29,300,s1\nabsorb=contagion,today,28,300,s1\n";
  const rows = rivalsText(before, "absorb=contagion", search, DIGESTS).trimEnd().split("\n");
  expect(rows).toHaveLength(3);
  expect(rows[1]).toBe("cohere=thresholds,today,29,0,0,0,300,0,0,0,s1,0,0");
  expect(rows[2]).toMatch(new RegExp(`^absorb=contagion,.*,${search.known},toy,f1,m1$`));
  expect(rivalsText(rows.join("\n"), "absorb=contagion", search, DIGESTS).trimEnd().split("\n")).toEqual(rows);
});
