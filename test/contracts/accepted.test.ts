/** The accepted sets that ship: readable, within the ranges, of the facts that ship, and drawn in pairs. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { drawParameters } from "../../src/engine/draw-parameters.ts";
import { shipped, shippedFiles } from "../engine/worlds.ts";

const rowsOf = (path: string): string[][] =>
  shippedFiles()
    .get(path)!
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
const [head, ...rows] = rowsOf("seeds/calibration.csv");
const column = (name: string, row: readonly string[]): string => row[head.indexOf(name)];

test.each(["today", "cocom"])(
  "%s: as many sets as the table of calibrations says, each within its range",
  (setting) => {
    const { accepted, provenance } = shipped(setting);
    const row = rows.find((one) => column("setting", one) === setting)!;
    expect(accepted!.sets).toHaveLength(Number(column("sets", row)));
    expect(accepted!.names).toHaveLength(Number(column("moved", row)));
    accepted!.names.forEach((name, k) => {
      expect(provenance[name].grade, name).not.toBe("documented");
      for (const set of accepted!.sets) {
        expect(set[k], name).toBeGreaterThanOrEqual(provenance[name].low);
        expect(set[k], name).toBeLessThanOrEqual(provenance[name].high);
      }
    });
  },
);

test("the sets were accepted on the facts that ship; after a change of these, calibrate again", () => {
  const digest = createHash("sha256").update(shippedFiles().get("seeds/facts.csv")!).digest("hex").slice(0, 16);
  for (const row of rows) expect(column("facts_digest", row)).toBe(digest);
});

test("today's children meet today's set, but for what they set themselves", () => {
  const today = shipped("today");
  const met = drawParameters(today, "pair/1");
  for (const id of ["match-act", "small-yard"]) {
    const child = shipped(id);
    const drawn = drawParameters(child, "pair/1");
    for (const name of today.accepted!.names)
      if (child.provenance[name].setBy === today.provenance[name].setBy)
        expect(drawn[name], `${id} ${name}`).toBe(met[name]);
  }
});

test("every headline output has a row of evidence in both settings, and some are told to be unconstrained", () => {
  const [names, ...evidence] = rowsOf("seeds/evidence.csv");
  const output = names.indexOf("output");
  const outputs = new Set(evidence.map((row) => row[output]));
  expect(evidence).toHaveLength(2 * outputs.size);
  expect(outputs).toContain("leakage_total");
  for (const row of evidence) {
    const [facts, verdict] = [row[names.indexOf("facts")], row[names.indexOf("verdict")]];
    if (facts === "") expect(verdict).toBe("unconstrained");
  }
});
