/** The code that draws charts in a page, from the installed package. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

let text: string | undefined;

export function plotlyText(): string {
  text ??= readFileSync(createRequire(import.meta.url).resolve("plotly.js-dist-min"), "utf8");
  return text;
}
