import { expect, test } from "vitest";
import { made } from "../../../src/report/study/made.ts";
import { LAG, studyContext } from "./example.ts";

test("says with which command, model and size a page was made", () => {
  expect(made(studyContext("grid", [LAG]))).toMatch(
    /^Made by `smallyard study` with the model of smallyard 0\.0\.1 as shipped at commit abc: \d+ points x \d+ replicates x 2 scenarios, seed \S+\.$/,
  );
});
