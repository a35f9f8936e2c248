/** docs/examples: the same analysis in three languages says the same; R and Python are tried where they are installed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HEADLINES } from "../../src/scenario/headlines.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const EXAMPLES = join(ROOT, "docs/examples");
const work = mkdtempSync(join(tmpdir(), "smallyard-examples-"));
const result = join(work, "result");

function run(command: string, ...words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(command, words, { encoding: "utf8", cwd: ROOT });
}
const has = (command: string, ...probe: string[]): boolean => run(command, ...probe).status === 0;
// The system's Python first: a version manager's own has no pandas.
const python = ["/usr/bin/python3", "python3"].find((name) => has(name, "-c", "import pandas"));
const hasR = has("Rscript", "--version");

let expected = "";
beforeAll(() => {
  const made = run(process.execPath, "src/cli/smallyard.js", "run", "today", "partners-free", "--runs", "3", "--out", result); // prettier-ignore
  expect(made.stderr + made.stdout).toContain("6 runs");
  expected = run(process.execPath, "--import", "tsx", join(EXAMPLES, "analysis.ts"), result).stdout;
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

test("TypeScript: each scenario, their difference, and the curve", () => {
  const lines = expected.trim().split("\n");
  expect(lines[0]).toBe("what,measure,median,p05,p95");
  expect(lines).toHaveLength(1 + 3 + 3 + 3 + 2);
  expect(lines.find((line) => line.startsWith("partners-free minus today,coverage_data,"))).toMatch(/,-?\d\.\d{4}$/);
});

test.each(["analysis.R", "analysis.py", "analysis.ts", "brief.qmd"])(
  "%s tells the headlines, to the end of the data",
  (name) => {
    const told = readFileSync(join(EXAMPLES, name), "utf8").match(/\b(coverage|leakage_bound|denied)_[a-z]+\b/g) ?? [];
    expect(new Set(told)).toEqual(
      new Set(
        ["coverage", "leakage of what is bound", "denied"].map(
          (words) => HEADLINES.find((one) => one.words === words)!.data,
        ),
      ),
    );
  },
);

test.runIf(python !== undefined)("Python prints the same lines", () => {
  expect(run(python ?? "", join(EXAMPLES, "analysis.py"), result)).toMatchObject({ status: 0, stdout: expected });
});

test.runIf(hasR)("R prints the same lines", () => {
  expect(run("Rscript", join(EXAMPLES, "analysis.R"), result)).toMatchObject({ status: 0, stdout: expected });
});

test.runIf(hasR)("the chunks of the brief run and draw three figures", () => {
  const text = readFileSync(join(EXAMPLES, "brief.qmd"), "utf8");
  const chunks = [...text.matchAll(/```\{r\}\n([\s\S]*?)```/g)].map((match) => match[1]);
  const inline = [...text.matchAll(/`r ([^`]+)`/g)].map((match) => `stopifnot(nchar(${match[1]}) > 0)`);
  const script = join(work, "brief.R");
  const pages = join(work, "brief-%d.svg");
  writeFileSync(
    script,
    [`params <- list(folder = "${result}")`, `svg("${pages}", onefile = FALSE)`, ...chunks, ...inline].join("\n"),
  );
  expect(run("Rscript", script)).toMatchObject({ status: 0, stderr: "" });
  for (const page of [1, 2, 3]) expect(readFileSync(join(work, `brief-${page}.svg`), "utf8")).toContain("<svg");
});
