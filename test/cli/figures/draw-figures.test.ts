import { expect, test } from "vitest";
import { drawFigures, type DrawRequest, type Picture } from "../../../src/cli/figures/draw-figures.ts";
import { exampleFigure, FACTS } from "../../report/example-figure.ts";

const figures = [exampleFigure([200], ["a key"]), { ...exampleFigure([300, 200]), id: "second" }];

async function draw(request: Partial<DrawRequest> = {}): Promise<Picture[]> {
  const pictures: Picture[] = [];
  const whole = {
    figures,
    formats: ["svg", "png", "pdf"] as const,
    size: "column" as const,
    grey: false,
    facts: FACTS,
    ...request,
  };
  await drawFigures(whole, (one) => pictures.push(one));
  return pictures;
}

test("each figure comes in each format, in order, with its provenance inside", async () => {
  const pictures = await draw();
  expect(pictures.map(({ figure, format }) => `${figure.id}.${format}`)).toEqual(
    ["example", "second"].flatMap((id) => [`${id}.svg`, `${id}.png`, `${id}.pdf`]),
  );
  const [svg, png, pdf] = pictures.map(({ bytes }) => Buffer.from(bytes).toString("latin1"));
  const provenance = JSON.stringify({ ...FACTS, figure: "example" });
  expect(svg.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&")).toContain(provenance);
  expect(svg).toContain("@font-face");
  expect(png).toContain(provenance);
  expect(pdf).toContain(`(${provenance})`);
});

test("the same bytes on each run", async () => {
  const [first, second] = [await draw(), await draw()];
  first.forEach(({ bytes }, k) => expect(Buffer.from(bytes).equals(second[k].bytes)).toBe(true));
});

test("a column of 85 mm at 400 dots to the inch, in PNG as in PDF", async () => {
  const [, png, pdf] = (await draw()).map(({ bytes }) => Buffer.from(bytes));
  expect(png.readUInt32BE(16)).toBe(Math.round((85 / 25.4) * 400));
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString("latin1"))!.map(Number);
  expect(width).toBeCloseTo((85 / 25.4) * 72, 2);
  expect(png.readUInt32BE(20) / png.readUInt32BE(16)).toBeCloseTo(height / width, 2);
});

test("in grey no colour is left", async () => {
  const [svg] = (await draw({ formats: ["svg"], grey: true })).map(({ bytes }) => Buffer.from(bytes).toString("utf8"));
  const colours = [...svg.matchAll(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/g)];
  expect(colours.length).toBeGreaterThan(3);
  expect(colours.filter(([, red, green, blue]) => red !== green || green !== blue)).toEqual([]);
});
