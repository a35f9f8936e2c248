import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { landmarksOf } from "../../src/report/landmarks.ts";

const read = (path: string): string => readFileSync(new URL(`../../seeds/${path}`, import.meta.url), "utf8");

test.each(["today", "cocom"])(
  "%s: every landmark is a dated event of its timeline or has a source of its own",
  (setting) => {
    const days = read(`${setting}/timeline.csv`)
      .split("\n")
      .map((line) => line.slice(0, 10));
    const sources = read("sources.csv")
      .split("\n")
      .map((line) => line.split(",")[0]);
    expect(landmarksOf(setting).length).toBeGreaterThan(2);
    for (const { date, words, source } of landmarksOf(setting)) {
      expect(words.length, words).toBeLessThan(20);
      expect(source === undefined ? days : sources, words).toContain(source ?? date);
    }
  },
);

test("a setting without landmarks has none", () => expect(landmarksOf("constructor")).toEqual([]));
