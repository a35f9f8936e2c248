/** An SVG as PNG, with its provenance and its size on paper inside. */
import { renderAsync } from "@resvg/resvg-js";
import { withResolution, withText } from "../../report/png-text.ts";
import { FONT_FAMILY, FONT_FILES } from "./figure-font.ts";

export interface PngSize {
  /** Pixels from left to right; the height follows from the drawing. */
  readonly width: number;
  readonly dotsPerInch: number;
}

export async function toPng(svg: string, { width, dotsPerInch }: PngSize, description: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    // Fonts of the machine are not used, so that the bytes are the same everywhere.
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: FONT_FAMILY },
    fitTo: { mode: "width", value: width },
    background: "#ffffff",
  });
  return withText(withResolution(image.asPng(), dotsPerInch), "Description", description);
}
