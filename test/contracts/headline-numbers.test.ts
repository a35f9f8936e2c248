import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { HEADLINES } from "../../src/scenario/headlines.ts";
import { outputWords } from "../../src/study/output-words.ts";
import {
  HEADLINE_SCENARIOS,
  HEADLINE_STUDY,
  headlinesTold,
  headlineTable,
  isHeadline,
  type HeadlineTable,
} from "./headline-numbers.ts";

const PROJECT = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(PROJECT, path), "utf8");
const rowsOf = (path: string): Record<string, string>[] => parse(read(path), { columns: true });
const table = headlineTable(PROJECT);
/** Pages that are kept with the project: words, studies, gallery, claims. */
const pages = execFileSync("git", ["ls-files", "*.md", "reports/*.html"], { cwd: PROJECT, encoding: "utf8" })
  .trim()
  .split("\n");

describe("kept pages", () => {
  test.each(pages.filter((page) => headlinesTold(read(page)).length > 0))("%s", (page) => {
    for (const told of headlinesTold(read(page)))
      expect(isHeadline(told, table), `${told.value} ${told.unit} in: ${told.sentence}`).toBe(true);
  });

  test("README and gallery do tell headlines: an empty search proves nothing", () => {
    for (const page of ["README.md", "reports/README.md", "reports/index.html", `${HEADLINE_STUDY}/findings.md`])
      expect(headlinesTold(read(page)).length, page).toBeGreaterThan(1);
  });
});

test("the explorer, its exercises and the reports type no headline: their numbers are computed where they are shown", () => {
  const files = execFileSync("git", ["ls-files", "src/explorer", "src/report"], { cwd: PROJECT, encoding: "utf8" })
    .trim()
    .split("\n")
    .filter((file) => /\.(ts|html)$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const typed = files.flatMap((file) => headlinesTold(read(file)).map(({ value, sentence }) => `${file}: ${value} in ${sentence}`)); // prettier-ignore
  expect(typed).toEqual([]);
});

describe("the reading of pages", () => {
  const made: HeadlineTable = new Map([
    ["leakage_bound today", { n: 9, mean: 0.44, p05: 0.36, p50: 0.429, p95: 0.51 }],
    ["leakage_bound cocom", { n: 9, mean: 0.36, p05: 0.27, p50: 0.353, p95: 0.48 }],
    ["delay today", { n: 9, mean: 0.85, p05: 0.64, p50: 0.82, p95: 1.06 }],
  ]);
  const verdicts = (text: string): boolean[] => headlinesTold(text).map((told) => isHeadline(told, made));

  test("medians and ends of intervals are the table's, to the digits that are written", () => {
    expect(verdicts("Today's controls leak 42.9 % of what they bind, CoCom leaked 35 % (27 to 48).")).toEqual([true, true, true, true]); // prettier-ignore
    expect(verdicts("By mid-2026 the delay today is .82 years.")).toEqual([]); // no number that it reads
    expect(verdicts("By mid-2026 the delay today is 0.82 years.")).toEqual([true]);
  });

  test("the year's rate, the mean, another quantity's number are faults", () => {
    expect(verdicts("Of what the controls bind, 34 % still arrives in today.")).toEqual([false]);
    expect(verdicts("Of what the controls bind, 44 % still arrives in today.")).toEqual([false]);
    expect(verdicts("The delay today is 0.28 years.")).toEqual([false]);
  });

  test("a sentence that says its other basis is let be; so are widths, pairs and differences", () => {
    expect(verdicts("The delay today, mean of the years, is 0.28 years.")).toEqual([]);
    expect(verdicts("To 2035, on conditions, today leaks 39.5 % of what it binds.")).toEqual([]);
    expect(verdicts("Every number is the median of 12 runs. The delay today is 0.28 years.")).toEqual([]);
    expect(verdicts("Today leaks more of what is bound in 86 % of the paired runs, 6.87 percentage points.")).toEqual(
      [],
    );
    expect(verdicts("| a | CoCom | today |\n| --- | --- | --- |\n| leakage of what is bound | 35.3 % | 50 % |")).toEqual([true, false]); // prettier-ignore
  });
});

describe("tables", () => {
  const study = parseYaml(read(`${HEADLINE_STUDY}/study.yaml`)) as { observables: (string | { name: string; observable: string })[] }; // prettier-ignore
  /** The headlines that the study reads by their definition: the summary's name, and the study's own. */
  const exact = study.observables.flatMap((entry) => {
    const [name, observable] = typeof entry === "string" ? [entry, entry] : [entry.name, entry.observable];
    return HEADLINES.some(({ data }) => data === observable) ? [[observable, name] as const] : [];
  });

  test.skipIf(exact.length === 0)("the main job and the study are the same runs and differ in nothing", () => {
    const [main, own] = [rowsOf("reports/cocom-vs-today/differences.csv"), rowsOf(`${HEADLINE_STUDY}/differences.csv`)];
    for (const [summary, name] of exact) {
      const [a, b] = [main, own].map((rows, k) => rows.find((row) => row.observable === [summary, name][k] && (row.date ?? "") === "")!); // prettier-ignore
      if (a.n === b.n) expect(Number(a.mean), name).toBeCloseTo(Number(b.mean), 9);
      else expect(Math.abs(Number(a.mean) - Number(b.mean)), name).toBeLessThan(2 * Number(b.half_width));
    }
  });

  test("the evidence of the calibration, one run a set, does not contradict the headline", () => {
    const evidence = rowsOf("seeds/evidence.csv");
    for (const id of HEADLINE_SCENARIOS)
      for (const [summary, name] of exact) {
        const cells = table.get(`${name} ${id}`);
        const row = evidence.find(({ setting, output }) => setting === id && output === summary);
        if (cells === undefined || row === undefined) continue;
        expect(cells.p50, `${name} ${id}`).toBeGreaterThan(Number(row.p05_after));
        expect(cells.p50, `${name} ${id}`).toBeLessThan(Number(row.p95_after));
      }
  });

  test("the calibration's page has the numbers of the evidence", () => {
    const page = read("docs/calibration.md").split("\n");
    for (const { output, p50_after: after } of rowsOf("seeds/evidence.csv")) {
      const [words, code] = [outputWords(output), `\`${output}\``];
      const told = page.filter((line) => line.startsWith(`| ${words} |`) && line.includes(` | ${code} | `));
      const size = words.includes("%") ? 100 : 1;
      const near = told
        .map((line) => Number(line.split(" | ")[2].split(" (")[0].replaceAll(",", "")) / size)
        .map((value) => Math.abs(value - Number(after)) <= 0.006 * Math.abs(Number(after)));
      expect(near, `${output} ${after}: ${told.join(", ").slice(0, 200)}`).toContain(true);
    }
  });

  test.skipIf(exact.length === 0)(
    "every study of the gallery that names a headline reads it to the end of the data, or from there on",
    () => {
      const named: Readonly<Record<string, string>> = { coverage: "coverage_data", leakage_bound: "leakage_bound_data", leakage_all: "leakage_data", denied: "denied_data", delay: "delay_years_data", work_not_done: "work_not_done_data" }; // prettier-ignore
      const files = execFileSync("git", ["ls-files", "reports/*study.yaml"], { cwd: PROJECT, encoding: "utf8" });
      for (const file of files.trim().split("\n")) {
        const { observables } = parseYaml(read(file)) as typeof study;
        for (const entry of observables) {
          if (typeof entry === "string" || named[entry.name] === undefined) continue;
          const { from = "" } = entry as { from?: unknown };
          const isAfter = from !== "" && new Date(String(from)).getTime() >= Date.parse("2026-07-01");
          if (!isAfter) expect(entry.observable, `${entry.name} in ${file}`).toBe(named[entry.name]);
        }
      }
    },
  );
});

test("the table is there", () => {
  expect(existsSync(join(PROJECT, HEADLINE_STUDY, "bands.csv"))).toBe(true);
  expect(table.get("leakage_bound today")!.n).toBeGreaterThan(0);
});
