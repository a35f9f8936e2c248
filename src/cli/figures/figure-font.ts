/** The typeface of figure files, Source Sans 3 (SIL Open Font License), from npm packages: embedded in each file, so that it looks alike everywhere. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

export const FONT_FAMILY = "Source Sans 3";

const { resolve } = createRequire(import.meta.url);
const REGULAR = resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf");
const BOLD = resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf");

/** For PNG. */
export const FONT_FILES = [REGULAR, BOLD];

export interface Fonts {
  readonly regular: Font;
  readonly bold: Font;
}

/** For PDF, which embeds the letters that it uses. */
export function openFonts(): Fonts {
  const open = (path: string): Font => create(readFileSync(path)) as Font;
  return { regular: open(REGULAR), bold: open(BOLD) };
}

/** For SVG, as CSS: the letters of Western languages, 31 kB for both weights. */
export function fontFaces(): string {
  return [400, 600]
    .map((weight) => {
      const file = resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`);
      const data = readFileSync(file).toString("base64");
      return `@font-face{font-family:'${FONT_FAMILY}';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
    })
    .join("");
}
