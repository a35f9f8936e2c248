import { expect, test } from "vitest";
import { EXERCISES } from "../../../src/explorer/learn/exercises.ts";
import { pictureOf } from "../../../src/explorer/learn/pictures.ts";

test("every lesson has a picture of its own", () => {
  const pictures = [...EXERCISES.map(({ id }) => id), "play"].map(pictureOf);
  expect(new Set(pictures).size).toBe(pictures.length);
  for (const picture of pictures) expect(picture).not.toContain("undefined");
});
