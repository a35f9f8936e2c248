import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import {
  fileNames,
  type FiguresWanted,
  type FiguresWritten,
  writeFigures,
} from "../../../src/cli/figures/write-figures.ts";
import { claimResultFolder, MANIFEST_FORMAT } from "../../../src/cli/folder/result-folder.ts";
import { exampleFigure, FACTS } from "../../report/example-figure.ts";

const folder = mkdtempSync(join(tmpdir(), "smallyard-figures-"));
const out = join(folder, "result");
const figures = [exampleFigure([200]), { ...exampleFigure([200]), id: "Second: one" }];
const { command, manifest, scenarios, seeds, started } = FACTS;
const made = { command, manifest, scenarios, seeds, started };
beforeEach(() => rmSync(out, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

async function write(wanted: FiguresWanted | undefined): Promise<FiguresWritten | undefined> {
  const result = claimResultFolder(out, true);
  const file = result.open("manifest.json");
  file.write(JSON.stringify({ format: MANIFEST_FORMAT }));
  file.close();
  const written = wanted && (await writeFigures(result, figures, wanted, made));
  result.finish();
  return written;
}

test("every figure is there as Plotly JSON and in each format asked for", async () => {
  expect(await write({ formats: ["svg", "png"], size: "column", grey: false })).toEqual({ figures: 2, pictures: 4 });
  expect(readdirSync(join(out, "figures"))).toEqual([
    "captions.md",
    ...["example", "second-one"].flatMap((name) => [`${name}.json`, `${name}.png`, `${name}.svg`]),
  ]);
  expect(readFileSync(join(out, "figures", "captions.md"), "utf8")).toMatch(/^# Captions\n\n\*\*example\.\*\* .+\.\n/);
  expect(JSON.parse(readFileSync(join(out, "figures", "example.json"), "utf8"))).toMatchObject({ made });
});

test("of all figures only those that are named are written", async () => {
  const named = { formats: [], size: "column", grey: false, only: ["Second: one"] } as const;
  expect(await write(named)).toEqual({ figures: 1, pictures: 0 });
  expect(readdirSync(join(out, "figures"))).toEqual(["captions.md", "second-one.json"]);
});

test("a new result takes the old one's figures away, and nothing else", async () => {
  mkdirSync(join(out, "figures"), { recursive: true });
  writeFileSync(join(out, "manifest.json"), JSON.stringify({ format: MANIFEST_FORMAT }));
  writeFileSync(join(out, "figures", "own.png"), "mine");
  writeFileSync(join(out, "figures", "own.json"), "[]");
  await write({ formats: [], size: "column", grey: false });
  writeFileSync(join(out, "figures", "example.png"), "of the old result");
  await write(undefined);
  expect(readdirSync(join(out, "figures"))).toEqual(["own.json", "own.png"]);
  rmSync(join(out, "figures", "own.json"));
  rmSync(join(out, "figures", "own.png"));
  await write({ formats: [], size: "column", grey: false });
  await write(undefined);
  expect(existsSync(join(out, "figures"))).toBe(false);
});

test("files have names that every system takes, each once", () => {
  expect(fileNames([{ id: "A/b c" }, { id: "a-b-c" }, { id: "…" }, { id: "../x" }])).toEqual([
    ...["a-b-c", "a-b-c-2", "figure", "x"],
  ]);
});
