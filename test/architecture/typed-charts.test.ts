/** Charts say what they mean by typed values: whoever makes or draws one reads nothing out of an id, a label or a sentence. */
import { expect, test } from "vitest";
import { readSource, sourceFiles } from "./source-files.ts";

/** Where charts are made of tables, and where they are drawn. */
const FOLDERS = ["src/figures", "src/report/figures", "src/report/study/figures"];
/** Ways to ask what a text begins with, ends with or holds. Allowed is to make an id (`.replace(/[^a-z]+/g, "-")`) and to set lines. */
const ASKING =
  /\.(startsWith|endsWith|match|matchAll|exec|test|search|substring)\(|(?<!")\.split\((?!"\\n")|\.replace\(\/(?!\[\^)/;
/** Why a file may ask all the same. */
const ALLOWED: Readonly<Record<string, string>> = {
  "src/report/study/figures/separation.ts": "seen_fronts is told as fronts, alliance_world as alliance",
  "src/report/study/figures/panels.ts": "the heading has the words that the names of its charts share",
  "src/figures/number-format.ts": "groups digits",
  "src/figures/svg-marks.ts": "puts dots where the points of a line stand, which are texts already",
  "src/figures/text-width.ts": "breaks lines at blanks",
};

function guessesIn(path: string): string[] {
  const lines = readSource(path).split("\n");
  return lines.flatMap((line, k) => (ASKING.test(line) ? [`${path}:${k + 1} ${line.trim()}`] : []));
}

test("no chart guesses meaning from a text", () => {
  const found = FOLDERS.flatMap(sourceFiles).filter((path) => !(path in ALLOWED));
  expect(found.length).toBeGreaterThan(40);
  expect(found.flatMap(guessesIn)).toEqual([]);
});

test("what is allowed is still needed", () => {
  for (const path of Object.keys(ALLOWED)) expect(guessesIn(path), path).not.toEqual([]);
});
