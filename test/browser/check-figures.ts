/**
 * Pictures of figures by a real browser: run by `npm run test:ci`. A figure with two charts in every format: the size is right, the font
 * and the facts are inside, the charts are there, and drawn twice it is the same SVG.
 */
import { drawFigures, type Picture } from "../../src/cli/figures/draw-figures.ts";
import { findBrowser } from "../../src/cli/figures/find-browser.ts";
import type { FigureFacts } from "../../src/report/figure-picture.ts";
import { reportFigures } from "../../src/report/report.ts";
import { constant, exampleInput } from "../report/example.ts";

const facts: FigureFacts = {
  program: "smallyard",
  version: "0",
  command: "smallyard run alpha beta",
  manifest: "0f".repeat(32),
};
const program = findBrowser();
if (program === undefined) throw new Error("no Chrome, Chromium or Edge was found");
let problems = 0;

function check(name: string, right: boolean): void {
  console.log(`${right ? "ok    " : "FAILED"} ${name}`);
  if (!right) problems += 1;
}

const specs = ["leakage_shells", "leakage_lag"].map((observable) => ({ observable, course: constant(0.3) }));
const [figure] = reportFigures(exampleInput(specs)).filter(({ id }) => id === "leakage-by-channel");
const pictures: Picture[] = [];
for (const formats of [["svg", "png", "pdf"], ["svg"]] as const) {
  await drawFigures(program, { figures: [figure], formats, size: "column", facts }, (one) => pictures.push(one));
}
const [svg, png, pdf, again] = pictures.map(({ bytes }) => Buffer.from(bytes));
const text = svg.toString("utf8");
check(
  "SVG: two charts of two areas each, in 85 mm",
  text.split('class="js-fill"').length >= 5 && text.includes('width="85mm"'),
);
check("SVG: the font and the facts are inside", /@font-face/.test(text) && text.includes(facts.manifest));
check("SVG: the same text every time", svg.equals(again));
const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
const [, across, down] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(text)!.map(Number);
check(`PNG: ${width} pixels for 85 mm at 600 to the inch`, Math.abs(width - (85 / 25.4) * 600) < 8);
check(`PNG: ${height} pixels, as high as the SVG`, Math.abs(height / width - down / across) < 0.01);
check("PNG: the facts are inside", png.includes(facts.manifest) && png.includes(facts.command));
const page = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString("latin1"))?.map(Number);
check(`PDF: ${page?.[1]} points wide`, Math.abs((page?.[1] ?? 0) - (85 / 25.4) * 72) < 1);
check("PDF: one page, its fonts inside", /\/Count 1\b/.test(pdf.toString("latin1")) && pdf.includes("/FontFile2"));
check("PDF: the facts are inside", pdf.includes(Buffer.from(facts.manifest, "utf16le").swap16().toString("hex")));
process.exitCode = problems > 0 ? 1 : 0;
