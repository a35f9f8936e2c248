import { expect, test } from "vitest";
import { figurePlaces, withFigureLines } from "../../../src/report/study/figure-places.ts";
import { buildStudyReport } from "../../../src/report/study/study-report.ts";
import { LAG, studyInput } from "./example.ts";

const input = studyInput("grid", [LAG]);
const placed = "## Finding\n\nIt leaks.\n\n{{figure response-leakage_total}}\n\n## More\n\nWords.";

test("a figure that the words name stands there and nowhere else", () => {
  const places = figurePlaces({ ...input, prose: placed });
  expect([...places.placed.keys()]).toEqual(["response-leakage_total"]);
  expect(places.unasked).toEqual([]);
  const left = places.left.flatMap(({ figures }) => figures.map(({ id }) => id));
  expect(left).not.toContain("response-leakage_total");
  expect(left.length).toBeGreaterThan(3);
  const page = buildStudyReport({ ...input, prose: placed });
  const at = (text: string): number => page.indexOf(text);
  expect(at("It leaks.")).toBeLessThan(at('id="figure-response-leakage_total"'));
  expect(at('id="figure-response-leakage_total"')).toBeLessThan(at("Words."));
});

test("words that name none get the first figures after their first section; the others are closed", () => {
  const page = buildStudyReport({ ...input, prose: "## Finding\n\nIt leaks.\n\n## More\n\nWords." });
  const [first] = figurePlaces(input).unasked;
  expect(page.indexOf(`id="figure-${first.id}"`)).toBeLessThan(page.indexOf("Words."));
  expect(page).toContain('<details class="more">');
});

test("a figure of a part has names of its own", () => {
  const whole = { ...input, parts: { "by-whom": input }, prose: "{{figure by-whom/response-leakage_total}}" };
  const figure = figurePlaces(whole).placed.get("by-whom/response-leakage_total")!;
  expect(figure.id).toBe("by-whom-response-leakage_total");
  expect(figure.charts.every(({ id }) => id.startsWith("by-whom-"))).toBe(true);
  expect(
    figurePlaces(whole)
      .left.flatMap(({ figures }) => figures)
      .map(({ id }) => id),
  ).toContain("response-leakage_total");
});

test("a wrong name says what there is", () => {
  expect(() => figurePlaces({ ...input, prose: "{{figure nothing}}" })).toThrow(/no such figure; there are response-/);
  expect(() => figurePlaces({ ...input, prose: "{{figure part/nothing}}" })).toThrow(
    /found no part "part"; there are none/,
  );
});

test("in text the first figures are pictures beside it, and a line tells where to see a further one", () => {
  const text = withFigureLines(placed, { ...input, prose: placed });
  expect(text).toContain("\n![Leakage by lag](picture.svg)\n");
  expect(text).not.toContain("{{");
  const all = figurePlaces(input).left.flatMap(({ figures }) => figures.map(({ id }) => id));
  const four = all.slice(0, 4).map((id) => `{{figure ${id}}}`).join("\n\n"); // prettier-ignore
  const lines = withFigureLines(four, { ...input, prose: four });
  expect(lines.match(/^!\[.+\]\(picture(-[23])?\.svg\)$/gm)).toHaveLength(3);
  expect(lines).toMatch(/\n\*Figure in `report\.html`: .+\.\*$/);
});
