/** The ten parameters of Sobol's designs are those that the hypercubes beside them single out, by the rule that the study files state. */
import { readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { expect, test } from "vitest";
import { parse } from "yaml";

const FOLDER = "reports/sensitivity";

interface SobolFile {
  readonly factors: Readonly<Record<string, { dummy?: boolean }>>;
  readonly observables: readonly string[];
}

test.each([
  ["sobol", "indices.csv"],
  ["sobol-cocom", "cocom/indices.csv"],
])("%s takes the ten of %s with the most above their floors", (part, table) => {
  const study = parse(readFileSync(`${FOLDER}/${part}/study.yaml`, "utf8")) as SobolFile;
  const rows = parseCsv<Record<string, string>>(readFileSync(`${FOLDER}/${table}`, "utf8"), { columns: true });
  const sums = new Map<string, number>();
  for (const { factor, observable, method, value, floor } of rows) {
    if (method !== "first-order" || !study.observables.includes(observable)) continue;
    if (Number(value) > Number(floor)) sums.set(factor, (sums.get(factor) ?? 0) + Number(value));
  }
  const ten = [...sums.keys()].sort((a, b) => sums.get(b)! - sums.get(a)!).slice(0, 10);
  const taken = Object.keys(study.factors).filter((name) => study.factors[name].dummy !== true);
  expect(taken.sort()).toEqual(ten.sort());
});
