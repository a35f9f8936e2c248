import { expect, test } from "vitest";
import { multiLineFigures, type Bundle } from "../../src/report/multi-line-figures.ts";
import { checkFigures, marksOf } from "./check-figure.ts";
import { constant, exampleContext } from "./example.ts";

const context = exampleContext([
  { observable: "a", course: constant(0.2) },
  { observable: "b", course: constant(0.7) },
]);
const bundle: Bundle = {
  ...{ id: "ab", name: "A and b", axis: "%", phrase: "the shares", kind: "share", banded: true },
  lines: ({ id }) =>
    ["a", "b"].flatMap((label, k) => {
      const curve = context.book.curve(id, label);
      return curve
        ? [{ label, curve, colour: ["#15448f", "#b95a10"][k], ...(k === 1 ? { dash: "dot" as const } : {}) }]
        : [];
    }),
};

test("every line is drawn for every scenario on both clocks, with a key and numbers", () => {
  const figures = multiLineFigures(context, bundle);
  checkFigures(figures);
  expect(figures.map(({ charts }) => charts.length)).toEqual([2, 2]);
  expect(marksOf(figures[0].charts[0], "line", "b")).toHaveLength(1);
  expect(figures[0].key.slice(0, 2).map(({ label, mark }) => [label, mark])).toEqual([
    ["a", "line"],
    ["b", "dot"],
  ]);
  expect(figures[0].table.head).toEqual(["date", "alpha a", "alpha b", "beta a", "beta b"]);
});

test("the sentence gives intervals with bands and medians without", () => {
  const [banded] = multiLineFigures(context, bundle);
  const [bare] = multiLineFigures(context, { ...bundle, banded: false });
  expect(banded.paragraph).toContain("half of the runs");
  expect(bare.paragraph.replaceAll("\u00a0", " ")).toContain("in alpha in January 1962 (medians) a 20 % and b 70 %");
  expect(bare.key.map(({ label }) => label)).toEqual(["shaded: past the data, conditional on the model"]);
});

test("nothing to draw, nothing drawn", () => {
  expect(multiLineFigures(context, { ...bundle, lines: () => [] })).toEqual([]);
});
