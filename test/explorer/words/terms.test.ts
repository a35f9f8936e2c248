/** Terms are found where they stand, once each, and nothing of a text is lost. */
import { expect, test } from "vitest";
import { QUESTIONS } from "../../../src/explorer/words/questions.ts";
import { piecesOf, TERMS } from "../../../src/explorer/words/terms.ts";

const TEXT =
  "With partners late, 4.1 points more of what the controls bind reached China (2.4 to 6.2), 3.0 of them before the wall stands. The median user stands behind a world without controls.";

test("the pieces together are the text, each term marked once", () => {
  const pieces = piecesOf(`${TEXT} ${TEXT}`);
  expect(pieces.map(({ text }) => text).join("")).toBe(`${TEXT} ${TEXT}`);
  expect(pieces.filter(({ meaning }) => meaning !== undefined).map(({ text }) => text)).toEqual([
    ...["points more", "the controls bind", "(2.4 to 6.2)", "before the wall stands", "median user"],
    "world without controls",
  ]);
});

test("what one text has told the next need not tell", () => {
  const told = new Set<string>();
  piecesOf(TEXT, told);
  expect(piecesOf("the median user", told)).toEqual([{ text: "the median user" }]);
});

test("a text without terms is one piece, an empty one none", () => {
  expect(piecesOf("nothing here")).toEqual([{ text: "nothing here" }]);
  expect(piecesOf("")).toEqual([]);
});

test("no pattern matches nothing, and the leads of the questions have their words explained", () => {
  for (const { pattern, meaning } of TERMS) {
    expect(pattern.test(""), String(pattern)).toBe(false);
    expect(meaning.length).toBeGreaterThan(40);
  }
  const explained = QUESTIONS.filter(({ title, lead }) => piecesOf(`${title} ${lead}`).some(({ meaning }) => meaning));
  expect(explained.map(({ id }) => id)).toEqual(["yard", "shells", "minerals", "then", "next"]);
});
