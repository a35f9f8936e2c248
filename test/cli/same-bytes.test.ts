/** The same command gives the same bytes: whatever the number of threads, and again. Through the real command. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentsOf, projectFolder, start } from "./project-folder.ts";

const folder = projectFolder();
const TABLES = ["channels.csv", "curves.csv", "differences.csv", "events.csv", "runs.csv", "ticks.csv"];

test("all tables are the same with 1 and with 2 workers, twice", async () => {
  const results = ["one", "two", "one-again", "two-again"];
  for (const [place, out] of results.entries()) {
    const words = ["run", "scenarios/minimal.yaml", "scenarios/child.yaml", "--runs", "3", "--uncertainty", "both"];
    const job = start(folder, ...words, "--detail", "--seed", "7", "--jobs", String(1 + (place % 2)), "--out", out);
    expect(await job.ended).toMatchObject({ code: 0, stderr: "" });
  }
  const read = (out: string, table: string) => readFileSync(join(folder, out, table), "utf8");
  for (const table of TABLES) {
    const first = read("one", table);
    expect(first.split("\n").length).toBeGreaterThan(5);
    for (const other of results.slice(1)) expect(read(other, table) === first, `${other}/${table}`).toBe(true);
  }
  expect(contentsOf(join(folder, "one"))).toEqual(
    [...TABLES, "SHA256SUMS", "datapackage.json", "manifest.json", "report.html"].sort(),
  );
  // A child that differs in nothing meets the same luck: every paired difference is nothing.
  const differences = read("one", "differences.csv").trim().split("\n").slice(1);
  expect(differences.filter((row) => !/,[1-3](,0){6}$|,0,{6}$/.test(row))).toEqual([]);
});
