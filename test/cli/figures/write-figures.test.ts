import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { fileNames, type FiguresWanted, writeFigures } from "../../../src/cli/figures/write-figures.ts";
import { claimResultFolder, MANIFEST_FORMAT } from "../../../src/cli/result-folder.ts";
import { exampleFigure } from "../../report/example-figure.ts";

const folder = mkdtempSync(join(tmpdir(), "smallyard-figures-"));
const out = join(folder, "result");
const figures = [exampleFigure([200]), { ...exampleFigure([200]), id: "Second: one" }];
const made = { command: "smallyard run x", manifest: "abc" };
beforeEach(() => rmSync(out, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

async function write(wanted: FiguresWanted | undefined): Promise<string | undefined> {
  const result = claimResultFolder(out, true);
  const file = result.open("manifest.json");
  file.write(JSON.stringify({ format: MANIFEST_FORMAT }));
  file.close();
  const written = wanted && (await writeFigures(result, figures, wanted, made));
  result.finish();
  return written?.problem;
}

test("without a browser every figure is there as Plotly JSON, and the message says what to install", async () => {
  const problem = await write({ formats: ["png"], size: "column", browser: undefined });
  expect(problem).toMatch(/apt install chromium/);
  expect(readdirSync(join(out, "figures"))).toEqual(["example.json", "second-one.json"]);
  expect(JSON.parse(readFileSync(join(out, "figures", "example.json"), "utf8"))).toMatchObject({ made });
});

test("a browser that cannot be started or ends at once is told, and the result is kept", async () => {
  expect(await write({ formats: ["svg"], size: "slide", browser: "/nowhere/chrome" })).toMatch(/could not be started/);
  expect(await write({ formats: ["svg"], size: "slide", browser: "/bin/false" })).toMatch(/ended by itself/);
  expect(readdirSync(join(out, "figures"))).toEqual(["example.json", "second-one.json"]);
  expect(existsSync(join(out, "manifest.json"))).toBe(true);
});

test("a new result takes the old one's figures away, and nothing else", async () => {
  mkdirSync(join(out, "figures"), { recursive: true });
  writeFileSync(join(out, "manifest.json"), JSON.stringify({ format: MANIFEST_FORMAT }));
  writeFileSync(join(out, "figures", "own.png"), "mine");
  writeFileSync(join(out, "figures", "own.json"), "[]");
  await write({ formats: [], size: "column", browser: undefined });
  writeFileSync(join(out, "figures", "example.png"), "of the old result");
  await write(undefined);
  expect(readdirSync(join(out, "figures"))).toEqual(["own.json", "own.png"]);
  rmSync(join(out, "figures", "own.json"));
  rmSync(join(out, "figures", "own.png"));
  await write({ formats: [], size: "column", browser: undefined });
  await write(undefined);
  expect(existsSync(join(out, "figures"))).toBe(false);
});

test("files have names that every system takes, each once", () => {
  expect(fileNames([{ id: "A/b c" }, { id: "a-b-c" }, { id: "…" }, { id: "../x" }])).toEqual([
    ...["a-b-c", "a-b-c-2", "figure", "x"],
  ]);
});
