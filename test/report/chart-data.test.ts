import { expect, test } from "vitest";
import { chartData } from "../../src/report/chart-data.ts";
import { chartOf, LINE } from "../figures/example-charts.ts";

test("each chart by the id of its place, with its title for a file", () => {
  const data = chartData([chartOf([LINE], { id: "a", title: "First" }), chartOf([], { id: "b" })]);
  expect(Object.keys(data)).toEqual(["a", "b"]);
  expect(data.a).toMatchObject({ title: "First", data: [{ name: "today" }], layout: { height: 280 } });
});
