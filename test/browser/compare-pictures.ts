/** Compares two pictures by the light of small fields, in a page of the browser, which can read and draw pictures: no package is needed. */
import type { Page } from "playwright-core";

/** Pixels of the kept picture in a field's side. */
const FIELD = 8;
/** Fields whose mean light differs by more than this (of 1) count as different. */
const LIGHT = 0.06;

export interface Comparison {
  /** Share of the fields that differ; 1 where the pictures have other sizes. */
  readonly share: number;
  /** The kept picture's width and height, then the new one's at the same scale. */
  readonly sizes: readonly number[];
}

interface Light {
  readonly width: number;
  readonly height: number;
  readonly fields: readonly number[];
}

/** Plain JavaScript for the browser: a picture drawn at a width, as the mean light of its fields or as a smaller picture. */
const PROGRAM = `
async function drawn(png, width) {
  const image = new Image();
  image.src = "data:image/png;base64," + png;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width || image.naturalWidth;
  canvas.height = Math.round((image.naturalHeight * canvas.width) / image.naturalWidth);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
async function light(png, wanted) {
  const canvas = await drawn(png, wanted);
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  const fields = [];
  for (let y = 0; y + ${FIELD} <= height; y += ${FIELD}) {
    for (let x = 0; x + ${FIELD} <= width; x += ${FIELD}) {
      let sum = 0;
      for (let k = 0; k < ${FIELD * FIELD}; k++) {
        const place = 4 * ((y + Math.floor(k / ${FIELD})) * width + x + (k % ${FIELD}));
        sum += 0.2126 * data[place] + 0.7152 * data[place + 1] + 0.0722 * data[place + 2];
      }
      fields.push(sum / (255 * ${FIELD * FIELD}));
    }
  }
  return { width, height, fields };
}
async function smaller(png, width) {
  return (await drawn(png, width)).toDataURL("image/png").split(",")[1];
}
`;

/** PNGs as base64. The new one is drawn at the width of the kept one. */
export async function comparePictures(page: Page, kept: string, made: string): Promise<Comparison> {
  const old = await call<Light>(page, `light("${kept}", 0)`);
  const now = await call<Light>(page, `light("${made}", ${old.width})`);
  const sizes = [old.width, old.height, now.width, now.height];
  if (Math.abs(old.height - now.height) > 1) return { share: 1, sizes };
  const different = old.fields.filter((light, k) => Math.abs(light - (now.fields[k] ?? 1)) > LIGHT);
  return { share: different.length / old.fields.length, sizes };
}

/** The picture in a width that a repository can hold. */
export async function shrink(page: Page, png: string, width: number): Promise<Buffer> {
  return Buffer.from(await call<string>(page, `smaller("${png}", ${width})`), "base64");
}

function call<T>(page: Page, expression: string): Promise<T> {
  return page.evaluate(`(async () => { ${PROGRAM} return ${expression}; })()`);
}
