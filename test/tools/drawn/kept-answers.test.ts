import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { keptAnswers } from "../../../tools/drawn/kept-answers.ts";

const ANSWERS = [Float64Array.of(1, NaN, 0.1), Float64Array.of(-2, 1e-300, 3)];

test("answers are asked for once, kept to the last digit, and asked again when what they depend on changes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kept-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  let asked = 0;
  const ask = (dependsOn: string) =>
    keptAnswers(folder, "today-facts", dependsOn, () => {
      asked++;
      return Promise.resolve(ANSWERS);
    });
  expect(await ask("model 1")).toEqual(ANSWERS);
  expect(await ask("model 1")).toEqual(ANSWERS);
  expect(asked).toBe(1);
  await ask("model 2");
  expect(asked).toBe(2);
});

test("what fails leaves nothing that would be taken for kept", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kept-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await expect(keptAnswers(folder, "x", "", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(readdirSync(folder)).toEqual([]);
});
