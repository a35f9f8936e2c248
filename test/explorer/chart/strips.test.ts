/** The strips say what each state does, without gaps, and as they are drawn. */
import { expect, test } from "vitest";
import { drawStrips, periodsOf, STRIP_COLOURS } from "../../../src/explorer/chart/strips.ts";

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

test("each period is drawn in its colour, each event as a mark, and every year of the axis inside the drawing", () => {
  const event = { date: 2002, process: "p", event: "e", entity: "JP", value: 0 };
  const { svg } = drawStrips([ROW], [{ event, kind: "break", state: "JP", text: "" }], DATES, 2001, 600);
  for (const colour of Object.values(STRIP_COLOURS)) expect(svg).toContain(`fill="${colour}"`);
  expect(svg).toContain('stroke="#b95a10"');
  const places = [...svg.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="middle"/g)].map(([, x]) => Number(x));
  expect(places.length).toBeGreaterThan(1);
  expect(Math.max(...places)).toBeLessThanOrEqual(600 - 15);
});
