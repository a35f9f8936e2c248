/** Saves a chart as SVG or PNG. */
import type { Chart } from "../../figures/chart.ts";
import type { KeyEntry } from "../../report/figure.ts";
import { LIGHT } from "../../figures/theme.ts";
import { figurePicture, type PictureFacts } from "../../report/figure-picture.ts";
import { withText } from "../../report/png-text.ts";
import { offer } from "./dom.ts";

/** 760 pixels, as wide as a page shows a chart. */
const SCREEN = { millimetres: 201.08, width: 760, ratio: null, columns: 1, dotsPerInch: 192 };
/** Pixels of the PNG per pixel of the drawing: enough for a slide. */
const FINENESS = 2;

export async function offerPicture(
  chart: Chart,
  key: readonly KeyEntry[],
  title: string,
  kind: "svg" | "png",
  facts: PictureFacts,
): Promise<void> {
  const figure = { heading: title, key, charts: [chart], paragraph: facts.line };
  const { svg } = figurePicture(figure, SCREEN, facts, LIGHT);
  const name = `smallyard-${chart.id.replace(/[^a-z0-9]+/gi, "-")}.${kind}`;
  if (kind === "svg") {
    offer(name, svg, "image/svg+xml");
    return;
  }
  const bytes = await rasterise(svg);
  const told = withText(bytes, "Description", JSON.stringify(facts.provenance));
  offer(name, new Blob([told as BlobPart], { type: "image/png" }));
}

async function rasterise(svg: string): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * FINENESS;
  canvas.height = image.naturalHeight * FINENESS;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("the browser made no picture");
  return new Uint8Array(await blob.arrayBuffer());
}
