/** The strips say what each state does, without gaps, and as they are drawn. */
import { expect, test } from "vitest";
import { monthRule, periodsOf, stripsChart } from "../../../src/explorer/figures/strips.ts";
import { STANCE_COLOURS } from "../../../src/figures/palette.ts";
import { readOut } from "../../../src/figures/read-out.ts";
import { drawChart } from "../../../src/figures/to-svg.ts";

const DATES = [2000, 2001, 2002, 2003, 2004];
const ROW = { id: "JP", name: "Japan", compliance: [NaN, 0.9, 0.9, 0.5, 0.1] };

test("periods follow one another from the first date to the last", () => {
  const periods = periodsOf([ROW], DATES);
  expect(periods.map(({ from, to, stance }) => [from, to, stance])).toEqual([
    [2000, 2001, "nothing in force"],
    [2001, 2003, "full"],
    [2003, 2004, "lax"],
    [2004, 2004, "below 40 %"],
  ]);
});

test("each stance is drawn in its colour, each event as a mark, and every year of the axis inside the drawing", () => {
  const event = { date: 2002, process: "p", event: "e", entity: "JP", value: 0 };
  const chart = stripsChart([ROW], [{ event, kind: "break", state: "JP", text: "Japan leaves" }], DATES, "strips");
  const drawn = drawChart({ ...chart, marks: [...chart.marks, monthRule(2001)] }, { width: 600 });
  for (const colour of Object.values(STANCE_COLOURS)) expect(drawn.svg).toContain(`fill="${colour}"`);
  expect(drawn.svg).toContain('stroke="#b95a10"');
  const places = [...drawn.svg.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="middle"/g)].map(([, x]) => Number(x));
  expect(places.length).toBeGreaterThan(1);
  expect(Math.max(...places)).toBeLessThanOrEqual(600 - 15);
  // Japan's row is the third, below the leader's and that of evasion.
  const read = (year: number) => readOut(chart, drawn, drawn.x.place(year), drawn.y.place(2))!;
  expect(read(2002).head).toBe("Japan");
  expect(read(2002).lines.map(({ text }) => text)).toContain("Japan leaves");
  expect(read(2003).lines.map(({ text }) => text)).not.toContain("Japan leaves");
});
