/** With a browser that draws nothing; what a real one draws is looked at in test/browser/check-figures.ts. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { drawFigures, type Picture } from "../../../src/cli/figures/draw-figures.ts";
import { exampleFigure } from "../../report/example-figure.ts";

const FAKE = fileURLToPath(new URL("fake-browser.js", import.meta.url));

test("each figure comes in each format, with the command and the manifest's digest inside and the font in the SVG", async () => {
  const facts = { program: "smallyard", version: "1", command: "smallyard run 'x y'", manifest: "f".repeat(64) };
  const figures = [exampleFigure([200], ["a key"]), { ...exampleFigure([300, 200]), id: "second" }];
  const pictures: Picture[] = [];
  await drawFigures(FAKE, { figures, formats: ["svg", "png", "pdf"], size: "column", facts }, (one) =>
    pictures.push(one),
  );
  expect(pictures.map(({ figure, format }) => `${figure.id}.${format}`)).toEqual(
    ["example", "second"].flatMap((id) => [`${id}.svg`, `${id}.png`, `${id}.pdf`]),
  );
  const [svg, png, pdf] = pictures.map(({ bytes }) => Buffer.from(bytes).toString("latin1"));
  expect(svg).toMatch(/@font-face\{font-family:'Source Sans 3';font-weight:600;src:url\(data:font\/woff2;base64,/);
  for (const text of [svg.replaceAll("&#39;", "'"), png]) {
    expect(text).toContain("smallyard run 'x y'");
    expect(text).toContain(facts.manifest);
  }
  const words = Buffer.from(/\/Subject <feff([0-9a-f]+)>/.exec(pdf)![1], "hex")
    .swap16()
    .toString("utf16le");
  expect(JSON.parse(words)).toEqual({ ...facts, figure: "example" });
});
