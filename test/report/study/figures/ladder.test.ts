import { expect, test } from "vitest";
import { ladder } from "../../../../src/report/study/figures/ladder.ts";
import { checkFigures, numbers, traces } from "../../check-figure.ts";
import { definition } from "../../../study/example-data.ts";
import { LAG, studyContext, SWITCHES } from "../example.ts";

const [alpha, beta] = definition().scenarios;
const steps = { scenarios: [alpha!, beta!, { ...beta!, id: "gamma" }, { ...beta!, id: "delta" }] };

test("the base, each factor alone, and all at once, from step to step", () => {
  const [figure] = ladder(studyContext("grid", SWITCHES, steps));
  checkFigures([figure!]);
  expect(figure!.key.map(({ label }) => label).slice(0, -1)).toEqual([
    "as the base",
    "common law",
    "together",
    "all of these at once",
  ]);
  const [all] = traces(figure!.charts[0]!, "all of these at once");
  const [base] = traces(figure!.charts[0]!, "as the base");
  expect(all!.x).toEqual(["alpha", "beta", "gamma", "delta"]);
  expect(numbers(all!.y)[0]).toBeGreaterThan(numbers(base!.y)[0]!);
});

test("a few scenarios are no ladder, nor are scenarios without factors", () => {
  expect(ladder(studyContext("grid", [LAG]))).toEqual([]);
  expect(ladder(studyContext("grid", [], steps))).toEqual([]);
});
