import { expect, test } from "vitest";
import { figuresWanted, readFormats, tellFigures } from "../../../src/cli/figures/figure-options.ts";

test("formats are read in any order, each once; a wrong one is told with the nearest", () => {
  expect(readFormats("pdf, svg,pdf")).toEqual(["svg", "pdf"]);
  expect(() => readFormats("svg,pgn")).toThrow(/Found "pgn"; allowed: svg, png, pdf, json; did you mean "png"\?/);
  expect(() => readFormats("")).toThrow(/allowed: svg/);
});

test("without the option nothing is wanted; JSON is always written, so that it is no picture", () => {
  expect(figuresWanted({ figureSize: "column" })).toBeUndefined();
  expect(figuresWanted({ figures: ["json", "png"], figureSize: "slide" })).toEqual({
    ...{ formats: ["png"], size: "slide", grey: false },
  });
});

test("the end says how many there are and where", () => {
  expect(tellFigures("out", undefined)).toEqual([]);
  expect(tellFigures("out", { figures: 3, pictures: 1 })).toEqual([
    "Figures: 3 as Plotly JSON, 1 picture in out/figures",
  ]);
});
