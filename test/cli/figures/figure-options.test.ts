import { expect, test } from "vitest";
import { figuresWanted, readFigureNames, readFormats, figureLines } from "../../../src/cli/figures/figure-options.ts";

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

test("figures are named as they are or by their beginning; what is none is told with the nearest", () => {
  expect(readFigureNames("leakage-by-channel, delay,delay_years")).toEqual(["leakage-by-channel", "delay_years"]);
  expect(() => readFigureNames("delay,covrage")).toThrow(/Found "covrage".*did you mean "coverage"\?/);
  expect(figuresWanted({ figures: ["pdf"], figureSize: "page", only: ["denied"] })).toMatchObject({ only: ["denied"] });
  expect(() => figuresWanted({ figureSize: "page", only: ["denied"] })).toThrow(/--only: found no --figures/);
});

test("the end says how many there are and where", () => {
  expect(figureLines("out", undefined)).toEqual([]);
  expect(figureLines("out", { figures: 3, pictures: 1 })).toEqual([
    "Figures: 3 as Plotly JSON, 1 picture in out/figures",
  ]);
});
