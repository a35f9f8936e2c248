/** Hands out a chart as SVG or PNG. */
import type { Chart } from "../../figures/chart.ts";
import type { KeyEntry } from "../../report/figure.ts";
import { type PictureFacts, pictureSvg } from "../chart/picture-svg.ts";
import { withText } from "../../report/png-text.ts";
import { offer } from "./dom.ts";

export type { PictureFacts };

/** Pixels of a PNG for each of the drawing: enough for a slide. */
const FINENESS = 2;

export async function offerPicture(
  chart: Chart,
  key: readonly KeyEntry[],
  title: string,
  kind: "svg" | "png",
  facts: PictureFacts,
): Promise<void> {
  const svg = pictureSvg(chart, key, title, facts);
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
