import { expect, test } from "vitest";
import { readOut } from "../../src/figures/read-out.ts";
import { drawChart } from "../../src/figures/to-svg.ts";
import { FIELDS, IN_ROWS, OVER_TIME, STACKED } from "./example-charts.ts";

const at = (chart: typeof OVER_TIME, x: number, y: number, tellAt?: (at: number) => readonly string[]) => {
  const drawing = drawChart(chart, { width: 600 });
  return readOut(chart, drawing, drawing.x.place(x), drawing.y.place(y), tellAt);
};
const textsAt = (...where: Parameters<typeof at>): string[] => at(...where)!.lines.map(({ text }) => text);

test("all lines at a date with their intervals, and what else is told of it", () => {
  const told = at(OVER_TIME, 2022.1, 0.5, (year) => [`told of ${year}`])!;
  expect(told.head).toBe("Jan 2022");
  expect(told.lines[0]).toEqual({ text: "told of 2022" });
  const own = told.lines.find(({ text }) => text === "today: 60% (90 %: 50% to 70%)")!;
  expect(own.of).toBe(OVER_TIME.marks.find((mark) => mark.kind === "line" && mark.name === "today"));
  expect(told.lines.some(({ text }) => text.startsWith("without controls"))).toBe(true);
});

test("a stroke is told under the pointer alone", () => {
  expect(textsAt(OVER_TIME, 2022.77, 0.5)).toContain("Oct 2022");
  expect(textsAt(OVER_TIME, 2021, 0.5)).not.toContain("Oct 2022");
});

test("in a stack the part under the pointer is marked, the uppermost first", () => {
  expect(textsAt(STACKED, 2018, 0.1)).toEqual(["today: 40%", "▸ today: 20%"]);
  expect(textsAt(STACKED, 2018, 0.3)).toEqual(["▸ today: 40%", "today: 20%"]);
  expect(at(STACKED, 2018, 0.3)!.lines.map(({ isUnder }) => isUnder)).toEqual([true, undefined]);
});

test("in rows what stands there", () => {
  expect(at(IN_ROWS, 0.3, 1)).toMatchObject({ head: "The Netherlands", lines: [{ text: "today: 20%" }] });
  expect(at(FIELDS, 1, 0)).toMatchObject({ head: "Japan", lines: [{ text: "many: 100%" }] });
  expect(at(FIELDS, 1, 1)!.lines).toEqual([]); // an empty field
});

test("nothing outside", () => {
  expect(readOut(OVER_TIME, drawChart(OVER_TIME, { width: 600 }), 2, 5)).toBeUndefined();
});
