/** Small parts of the command line. */
import { execFileSync } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { normal } from "../../src/base/distributions.ts";
import { seedKeys, uniform } from "../../src/base/random.ts";
import { quantile } from "../../src/base/statistics.ts";
import { printHeadlines, short, whenRead, worthOf } from "../../src/cli/commands/headline.ts";
import { createEnsemble } from "../../src/ensemble/ensemble.ts";
import { numberRanges } from "../../src/cli/folder/manifest.ts";
import { readCount, readFolder, readJobs } from "../../src/cli/option-values.ts";
import { createProgress, duration, progressLine } from "../../src/cli/threads/progress.ts";
import { commandLine, runCommand } from "../../src/cli/commands/run-command.ts";

test("number ranges", () => {
  expect(numberRanges([1, 2, 3, 5, 8, 9])).toBe("1-3,5,8-9");
  expect(numberRanges([])).toBe("");
});

test.each([
  [0, "0 s"],
  [3200, "4 s"],
  [200_000, "3 min 20 s"],
  [7_500_000, "2 h 5 min"],
])("%d ms is %s", (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});

test("the bar tells how far it is and how long it takes", () => {
  expect(progressLine(50, 200, 10_000)).toBe(`[${"#".repeat(7)}${"-".repeat(23)}] 50 of 200 runs, 30 s left`);
});

test("the bar is drawn on a terminal, at most ten times a second, and not in a pipe", () => {
  let time = 0;
  const written = (isTTY: boolean): number => {
    let count = 0;
    const progress = createProgress({ isTTY, write: () => count++ }, 100, () => time);
    for (let done = 1; done <= 100; done++, time += 10) progress.update(done);
    return count;
  };
  expect(written(true)).toBe(11);
  expect(written(false)).toBe(0);
});

test("no escape codes, and no bar on a terminal that cannot go back", () => {
  const text = (term: string): string => {
    vi.stubEnv("TERM", term);
    let written = "";
    const progress = createProgress({ isTTY: true, write: (part: string) => (written += part) }, 200, () => 0);
    progress.update(200);
    progress.clear();
    vi.unstubAllEnvs();
    return written;
  };
  expect(text("xterm")).toMatch(/^\r\[#+\] 200 of 200 runs, 0 s left\r +\r$/);
  expect(text("dumb")).toBe("");
});

test("a count as people type one", () => {
  expect(["40", "1 500", "1\u202f500", "1,0"].map(readCount(2000))).toEqual([40, 1500, 1500, 1]);
  for (const text of ["1,500", "−3", "0", "1,5", "100 %", "", "2001", "0x10"])
    expect(() => readCount(2000)(text), text).toThrow("Allowed: a whole number from 1 to 2000.");
});

test("a folder in the home folder; more threads than help are told what they cost", () => {
  expect(readFolder("~/x")).toBe(join(homedir(), "x"));
  expect(readFolder("a~/x")).toBe("a~/x");
  expect(() => readFolder("~root/x")).toThrow("in full, as in /home/name");
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect([readJobs("256"), readJobs("2")]).toEqual([256, 2]);
  expect(told.mock.calls).toEqual([[expect.stringMatching(/^--jobs 256: this machine has \d+ cores; /)]]);
  told.mockRestore();
});

test.each([
  [0.123456, "0.123"],
  [353_271, "353000"],
  [-0.0000001, "-0.0000001"],
  [null, "undefined"],
])("%d is shown as %s", (value, text) => {
  expect(short(value)).toBe(text);
});

test("headlines at the end of the data stand before those at the end of the run; undefined in every run is said", () => {
  const of = (summary: string, p50: number | null) => ({
    ...{ scenario: "today", summary, unit: "yr", n: p50 === null ? 0 : 9, p05: p50, p50, p95: p50 },
  });
  const text = printHeadlines([of("delay_years_data", 0.25), of("delay_years_end", null)]);
  expect(text).toMatch(/at the end of the data +at the end of the run/);
  expect(text).toMatch(/backward delay +today +0\.25 \(0\.25 to 0\.25\) +undefined +yr/);
});

test("the two times are named; where the data cover the whole run, this is said", () => {
  const ensemble = (scenario: string, replayUntil: number) => ({
    ...createEnsemble({ scenario, replayUntil, tickYears: 1 / 12, series: [], summaries: [], parameters: [] }, 1),
    dates: Float64Array.of(2020, 2036),
  });
  const text = whenRead([ensemble("today", 2026.5), ensemble("past", 2036)]);
  expect(text.split("\n")).toEqual([
    "today: data to 2026-07; the run continues to 2036-01, conditional on the future that the scenario states",
    "past: the data cover the whole run, to 2036-01",
  ]);
});

test.each([
  [40, "both", []],
  [1, "both", [/one possible course/]],
  [30, "both", [/^30 runs: .*±11 % .*\(with 40: ±10 %\)\.$/]],
  [8, "chance", [/±22 % .* too narrow/, /published values/]],
  [100, "parameters", [/same luck/]],
] as const)("what %d runs of %s are worth", (runs, uncertainty, told) => {
  expect(worthOf(runs, uncertainty)).toEqual(told.map((text) => expect.stringMatching(text)));
});

test("the medians of so many runs err by the part of the interval that is said, nine times in ten", () => {
  const seed = seedKeys("worth");
  const errors = Array.from({ length: 4000 }, (_, study) => {
    const runs = Array.from({ length: 40 }, (_, run) => normal(uniform(seed, 1, study, run))).sort(
      (one, other) => one - other,
    );
    return Math.abs((runs[19] + runs[20]) / 2) / (2 * 1.645);
  });
  expect(
    quantile(
      errors.sort((one, other) => one - other),
      0.9,
    ),
  ).toBeCloseTo(0.1, 2);
});

test("run makes 40 runs in which chance and parameters vary, unless told otherwise", () => {
  const defaults = new Map(runCommand(() => {}).options.map(({ long, defaultValue }) => [long, defaultValue]));
  expect([defaults.get("--runs"), defaults.get("--uncertainty")]).toEqual([40, "both"]);
});

test("the command in the manifest can be typed again", () => {
  const set = [{ path: "time.end", value: "it's late; $HOME" }];
  const text = commandLine(["my file.yaml"], { runs: 2, seed: "7", uncertainty: "both", set, detail: true });
  const words = "run|my file.yaml|--runs|2|--seed|7|--uncertainty|both|--set|time.end=it's late; $HOME|--detail";
  const shell = execFileSync("sh", ["-c", `smallyard() { printf '%s|' "$@"; }; ${text}`], { encoding: "utf8" });
  expect(shell).toBe(`${words}|`);
});
