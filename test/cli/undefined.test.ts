/** A study in which nothing came out says so, and does not end as if something had. */
import { expect, test } from "vitest";
import { studyText } from "../study/small-study-file.ts";
import { call, projectFolder, writeIn } from "./project-folder.ts";

const folder = projectFolder();
const study = async (observables: string) => {
  const text = studyText({ scenarios: "[scenarios/minimal.yaml]", observables });
  writeIn(folder, "small.yaml", text);
  return call(folder, "study", "small.yaml", "--jobs", "1", "--out", "result", "--force");
};

test("every observable undefined: told, and exit code 1", async () => {
  const { code, stderr } = await study("[{ name: never, observable: first_defection_date }]");
  expect(stderr).toMatch(/^never is undefined in every run: /m);
  expect(code).toBe(1);
});

test("so when shards are merged", async () => {
  await study("[{ name: never, observable: first_defection_date }]");
  const { code, stderr } = await call(folder, "merge", "result", "--out", "merged");
  expect(stderr).toMatch(/^never is undefined in every run: /m);
  expect(code).toBe(1);
});

test("one of two undefined: told, and the study is done", async () => {
  const { code, stderr } = await study("[{ name: never, observable: first_defection_date }, leakage_total]");
  expect(stderr).toMatch(/^never is undefined in every run: /m);
  expect(code).toBe(0);
});
