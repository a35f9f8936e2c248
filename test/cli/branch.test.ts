/** Branching through the command: one history in every table, the same bytes on several threads, and refusals. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call, contentsOf, projectFolder, start, writeIn } from "./project-folder.ts";

const folder = projectFolder();
const HEAD = "extends: minimal\ndiffers: in what a test needs\n";
writeIn(
  folder,
  "scenarios/firm.yaml",
  `title: Firm\n${HEAD}regime: { mode: standing }\nprocesses: { transship: off }\n`,
);
writeIn(folder, "scenarios/longer.yaml", `title: Longer\n${HEAD}time: { end: 2027-01-01 }\n`);
const QUAY =
  '{ name: Quay, trade_musd: 800000, diligence: 0.3, alignment: 0.5, source: assumption, place: "", grade: assumed, note: "" }';
writeIn(folder, "scenarios/fewer.yaml", `title: Fewer\n${HEAD}changes: { hubs: { PORT: null, QUAY: ${QUAY} } }\n`);
const RUN = ["run", "scenarios/minimal.yaml"];
const BRANCH = ["--branch-at", "2021-01-20"];

/** Rows of a table by the scenario in their first column, without it. */
function rowsOf(out: string, table: string): Map<string, string[]> {
  const byScenario = new Map<string, string[]>();
  for (const row of readFileSync(join(folder, out, table), "utf8")
    .trim()
    .split("\n")
    .slice(1)) {
    const [scenario] = row.split(",", 1);
    if (!byScenario.has(scenario)) byScenario.set(scenario, []);
    byScenario.get(scenario)!.push(row.slice(scenario.length + 1));
  }
  return byScenario;
}

const before = (rows: readonly string[], day: string): string =>
  rows.filter((row) => (/\d{4}-\d{2}-\d{2}/.exec(row)?.[0] ?? "9999") <= day).join("\n");

test("every table is the same up to the branch, a copy goes on like the history, threads change nothing", async () => {
  for (const jobs of ["1", "2"]) {
    const words = [...RUN, "scenarios/child.yaml", "scenarios/firm.yaml", ...BRANCH, "--runs", "2", "--detail"];
    const job = start(folder, ...words, "--uncertainty", "both", "--jobs", jobs, "--out", `jobs-${jobs}`);
    expect(await job.ended).toMatchObject({ code: 0, stderr: "" });
  }
  for (const table of ["curves.csv", "events.csv", "ticks.csv"]) {
    const rows = rowsOf("jobs-1", table);
    const [history, copy, firm] = ["minimal", "child", "firm"].map((id) => rows.get(id)!);
    expect(copy.join("\n") === history.join("\n"), table).toBe(true);
    // The futures begin with the tick that holds the day: values are told at its start, what happens in it is their own.
    const last = table === "events.csv" ? "2020-12-31" : "2021-01-01";
    expect(before(firm, last).split("\n").length).toBeGreaterThan(5);
    expect(before(firm, last) === before(history, last), table).toBe(true);
    expect(firm.join("\n") === history.join("\n"), table).toBe(false);
  }
  for (const table of ["curves.csv", "differences.csv", "events.csv", "runs.csv", "ticks.csv"]) {
    const [one, two] = ["jobs-1", "jobs-2"].map((out) => readFileSync(join(folder, out, table), "utf8"));
    expect(one === two, table).toBe(true);
  }
  const manifest = JSON.parse(readFileSync(join(folder, "jobs-1", "manifest.json"), "utf8")) as Record<string, unknown>;
  expect(manifest.branch_at).toBe("2021-01-20");
  expect(manifest.command).toContain("--branch-at 2021-01-20");
});

test("--replay-until moves the horizon, and the manifest says so", async () => {
  const out = join(folder, "replay");
  expect((await call(folder, ...RUN, "--replay-until", "2020-01-01", "--out", out)).code).toBe(0);
  const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as Record<string, unknown>;
  expect(manifest.overrides).toEqual(["time.replay_until=2020-01-01"]);
  expect(manifest.command).toContain("--replay-until 2020-01-01");
  const phases = rowsOf("replay", "curves.csv")
    .get("minimal")!
    .filter((row) => row.includes(",2020-04-01,"));
  expect(phases.length).toBeGreaterThan(0);
  expect(phases.every((row) => row.includes(",generated,"))).toBe(true);
});

test.each<[string, string[], RegExp]>([
  ["a day that does not exist", ["scenarios/child.yaml", "--branch-at", "2021-02-30"], /a day that exists/],
  ["two days", ["scenarios/child.yaml", ...BRANCH, "--branch-at", "2022-01-20"], /one day; 2021-01-20 is given/],
  [
    "a branch before the start",
    ["scenarios/child.yaml", "--branch-at", "2017-12-31"],
    /--branch-at: found 2017-12-31; .*after the start, 2018-01-01/,
  ],
  ["a branch after the end", ["scenarios/child.yaml", "--branch-at", "2026-01-01"], /before the end, 2026-01-01/],
  ["no future", BRANCH, /found one scenario; needed: the history first/],
  ["the same scenario twice", ["scenarios/minimal.yaml", ...BRANCH], /"minimal" twice/],
  ["another end", ["scenarios/longer.yaml", ...BRANCH], /longer: found time\.end 2027-01-01; .* minimal, 2026-01-01/],
  ["other hubs", ["scenarios/fewer.yaml", ...BRANCH], /fewer: found other hubs .*\(.*without PORT.*\)/],
  [
    "a horizon outside the run",
    ["--replay-until", "2030-01-01"],
    /--replay-until:1:1 .*found 2030-01-01; allowed: a date from start to end/,
  ],
])("refused: %s", async (_, words, message) => {
  const files = contentsOf(folder);
  const { code, stderr } = await call(folder, ...RUN, ...words, "--out", join(folder, "none"));
  expect(stderr).toMatch(message);
  expect(code).toBe(2);
  expect(contentsOf(folder)).toEqual(files);
});
