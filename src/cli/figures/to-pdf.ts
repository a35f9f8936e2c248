/** An SVG as a PDF of one page: lines stay lines, and font and provenance are inside. */
import PDFDocument from "pdfkit";
import drawSvg from "svg-to-pdfkit";
import type { Fonts } from "./figure-font.ts";

const HALO = /<text([^>]*?)( stroke="[^"]*" stroke-width="[^"]*"[^>]*?) paint-order="stroke">(.*?)<\/text>/g;

export interface PdfPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly fonts: Fonts;
  /** Entries of the PDF's information dictionary. */
  readonly info: {
    readonly Title: string;
    readonly Subject: string;
    readonly Keywords: string;
    readonly Creator: string;
    /** Without it the library takes the time of day, and the bytes differ each time. */
    readonly CreationDate: Date;
  };
}

export async function toPdf(svg: string, { width, height, fonts, info }: PdfPage): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: [width, height], margin: 0, info });
  const parts: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on("data", (part: Uint8Array) => parts.push(part));
    pdf.once("end", resolve);
    pdf.once("error", reject);
  });
  drawSvg(pdf, withHalosBelow(svg), 0, 0, {
    width,
    height,
    // The declared types know names of fonts only; pdfkit takes opened fonts as well, which saves reading them for each figure.
    fontCallback: (_family, bold) => (bold ? fonts.bold : fonts.regular) as unknown as string,
    warningCallback: (warning) => {
      throw new Error(`the SVG contains something that the PDF cannot hold: ${warning}`);
    },
  });
  pdf.end();
  await done;
  return Buffer.concat(parts);
}

/** The library ignores paint-order, so a stroke would cover its letters: they are written once more above it. */
function withHalosBelow(svg: string): string {
  return svg.replace(HALO, "<text$1$2>$3</text><text$1>$3</text>");
}
