import { expect, test } from "vitest";
import { PICTURES } from "../../../src/report/study/prose.ts";
import { studyPictures } from "../../../src/report/study/study-pictures.ts";
import { LAG, PATIENCE, studyInput } from "./example.ts";

test("a picture for each of the first figures that the words name, small, and the same again", () => {
  const input = studyInput("grid", [LAG]);
  const prose = "# It leaks\n\n{{figure response-leakage_total}}\n\n{{figure differences-base-leakage_total}}\n";
  const pictures = studyPictures({ ...input, prose });
  expect(pictures.map(({ name }) => name)).toEqual(PICTURES.slice(0, 2));
  for (const { svg } of pictures) {
    expect(svg).toMatch(/^<svg [^]*<\/svg>\n$/);
    expect(svg.length).toBeLessThan(60_000);
  }
  expect(studyPictures({ ...input, prose })).toEqual(pictures);
});

test("words that name no figure have none", () => {
  expect(studyPictures({ ...studyInput("grid", [LAG, PATIENCE]), prose: "Words." })).toEqual([]);
});
