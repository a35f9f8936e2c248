/** Draws figures in the browser: one SVG for each, and from the same SVG the PNG and the PDF. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { toPlotly } from "../../figures/to-plotly.ts";
import type { Figure } from "../../report/figure.ts";
import { planPicture, type WidthOf } from "../../report/figure-plan.ts";
import { type FigureFacts, figurePicture } from "../../report/figure-picture.ts";
import { FIGURE_PROGRAM } from "../../report/figure-program.ts";
import { FIGURE_SIZES, type FigureSizeName, MILLIMETRES_PER_INCH } from "../../report/figure-size.ts";
import { withInfo } from "../../report/pdf-text.ts";
import { withResolution, withText } from "../../report/png-text.ts";
import { WorkFailed } from "../errors.ts";
import { PROJECT } from "../read-files.ts";
import { type BrowserPage, openBrowser } from "./browser.ts";

export type PictureFormat = "svg" | "png" | "pdf";

export interface Picture {
  readonly figure: Figure;
  readonly format: PictureFormat;
  readonly bytes: Uint8Array;
}

export interface DrawRequest {
  readonly figures: readonly Figure[];
  readonly formats: readonly PictureFormat[];
  readonly size: FigureSizeName;
  readonly facts: FigureFacts;
}

/** Pixels of CSS in an inch. */
const PER_INCH = 96;

/** Gives the pictures away one by one: all of them together would be large. */
export async function drawFigures(
  program: string,
  request: DrawRequest,
  take: (picture: Picture) => void,
): Promise<void> {
  const page = await openBrowser(program);
  try {
    const faces = fontFaces();
    await prepare(page, faces);
    for (const figure of request.figures) {
      const svg = await drawSvg(page, figure, request, faces);
      for (const format of request.formats)
        take({ figure, format, bytes: await convert(page, svg, figure, format, request) });
    }
  } finally {
    await page.close();
  }
}

/** The font as rules of CSS with the files inside. */
function fontFaces(): string {
  return [400, 600]
    .map((weight) => {
      const file = readFileSync(join(PROJECT, "src/cli/figures", `source-sans-3-${weight}.woff2`)).toString("base64");
      return `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:url(data:font/woff2;base64,${file}) format('woff2')}`;
    })
    .join("");
}

async function prepare(page: BrowserPage, faces: string): Promise<void> {
  const { frameTree } = (await page.call("Page.getFrameTree")) as { frameTree: { frame: { id: string } } };
  const style = `${faces} html, body { margin: 0; background: #fff; } svg { display: block; }`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${style}</style></head><body></body></html>`;
  await page.call("Page.setDocumentContent", { frameId: frameTree.frame.id, html });
  await page.evaluate(`${readFileSync(createRequire(import.meta.url).resolve("plotly.js-dist-min"), "utf8")}\n;0`);
  await page.evaluate(FIGURE_PROGRAM);
  if ((await page.evaluate("fontsReady()")) !== true)
    throw new WorkFailed("the browser could not read the font of the figures");
}

async function drawSvg(
  page: BrowserPage,
  figure: Figure,
  { size: name, facts }: DrawRequest,
  faces: string,
): Promise<string> {
  const size = FIGURE_SIZES[name];
  const plan = planPicture(figure, size, await measure(page, figure));
  const drawings: string[] = [];
  for (const [k, { width, height }] of plan.charts.entries()) {
    const { data, layout } = toPlotly(figure.charts[k]);
    drawings.push(String(await page.evaluate(`drawChart(${JSON.stringify({ data, layout })}, ${width}, ${height})`)));
  }
  return figurePicture(figure, plan, size, drawings, facts, faces);
}

async function measure(page: BrowserPage, { heading, key }: Figure): Promise<WidthOf> {
  const words = [
    ...new Set([...`${heading} ${key.map(({ label }) => label).join(" ")}`].concat(key.map(({ label }) => label))),
  ];
  const widths = (await page.evaluate(`measureWords(${JSON.stringify(words)})`)) as number[];
  const known = new Map(words.map((word, k) => [word, widths[k]]));
  // Whole labels are measured; of a heading's parts the letters are.
  return (text, pixels) => pixels * (known.get(text) ?? [...text].reduce((sum, letter) => sum + known.get(letter)!, 0));
}

async function convert(
  page: BrowserPage,
  svg: string,
  figure: Figure,
  format: PictureFormat,
  { size: name, facts }: DrawRequest,
): Promise<Uint8Array> {
  if (format === "svg") return Buffer.from(svg, "utf8");
  const size = FIGURE_SIZES[name];
  const [, across, down] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number);
  const inches = size.millimetres / MILLIMETRES_PER_INCH;
  const description = JSON.stringify({ ...facts, figure: figure.id });
  await page.evaluate(
    `document.title = ${JSON.stringify(figure.heading)}; document.body.innerHTML = ${JSON.stringify(svg)}; 0`,
  );
  if (format === "pdf") {
    const paper = { paperWidth: inches, paperHeight: (inches * down) / across + 0.005 };
    const margins = { marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 };
    const options = { ...paper, ...margins, printBackground: true, generateTaggedPDF: false, pageRanges: "1" };
    const { data } = (await page.call("Page.printToPDF", options)) as { data: string };
    return withInfo(Buffer.from(data, "base64"), {
      Title: figure.heading,
      Subject: description,
      Keywords: `manifest ${facts.manifest}`,
      Creator: `${facts.program} ${facts.version}`,
    });
  }
  const [width, height] = [inches * PER_INCH, (inches * PER_INCH * down) / across];
  const metrics = {
    width: Math.ceil(width),
    height: Math.ceil(height),
    deviceScaleFactor: size.dotsPerInch / PER_INCH,
    mobile: false,
  };
  await page.call("Emulation.setDeviceMetricsOverride", metrics);
  const clip = { x: 0, y: 0, width, height, scale: 1 };
  const { data } = (await page.call("Page.captureScreenshot", { format: "png", clip })) as { data: string };
  await page.call("Emulation.clearDeviceMetricsOverride");
  return withText(withResolution(Buffer.from(data, "base64"), size.dotsPerInch), "Description", description);
}
