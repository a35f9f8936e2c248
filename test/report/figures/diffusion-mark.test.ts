import { expect, test } from "vitest";
import { diffusionMark } from "../../../src/report/figures/diffusion-mark.ts";
import { checkFigures, marksOf } from "../check-figure.ts";
import { exampleContext, rising } from "../example.ts";

const context = exampleContext([
  { observable: "diffusion_mark", course: rising(0.2, 1) },
  { observable: "diffusion_mark_twin", course: rising(0.2) },
]);

test("run and twin with the delay as a bracket in every chart", () => {
  const figures = diffusionMark(context);
  checkFigures(figures);
  for (const chart of figures.flatMap(({ charts }) => charts)) {
    expect(marksOf(chart, "bracket").map(({ text }) => text.replaceAll("\u00a0", " "))).toEqual(["1.0 years"]);
    expect(marksOf(chart, "line").map(({ name, role }) => [name, role])).toEqual([
      ["without controls", "twin"],
      ["with controls", chart.id.includes("alpha") ? "run" : "compared"],
    ]);
  }
  expect(figures[0].paragraph.replaceAll("\u00a0", " ")).toContain(
    "in alpha the run reaches 50 % 1.0 years after it is reached without controls",
  );
});

test("a run that leads, one that equals its twin, and a twin that gets nowhere are told", () => {
  const text = (runLater: number, twinLater: number): string =>
    diffusionMark(
      exampleContext([
        { observable: "diffusion_mark", course: rising(0.2, runLater) },
        { observable: "diffusion_mark_twin", course: rising(0.2, twinLater) },
      ]),
    )[0].paragraph.replaceAll("\u00a0", " ");
  expect(text(0, 1)).toContain("1.0 years before it is reached without controls");
  expect(text(1, 1)).toContain("when it is reached without controls");
  expect(text(0, 100)).toContain("the world without controls crosses no level");
});
