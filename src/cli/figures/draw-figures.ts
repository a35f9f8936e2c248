/** Figures as files: one SVG for each, and the PNG and the PDF from the same drawing. Nothing but npm packages is needed. */
import { GREY, LIGHT } from "../../figures/theme.ts";
import type { Figure } from "../../report/figure.ts";
import { type FigureFacts, figurePicture, pictureFacts } from "../../report/figure-picture.ts";
import { FIGURE_SIZES, type FigureSizeName, MILLIMETRES_PER_INCH } from "../../report/figure-size.ts";
import { fontFaces, openFonts } from "./figure-font.ts";
import { toPdf } from "./to-pdf.ts";
import { toPng } from "./to-png.ts";

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
  /** For print without colours. */
  readonly grey: boolean;
  readonly facts: FigureFacts;
}

const POINTS_PER_INCH = 72;
/** PNGs are drawn in threads of their own while the next figures are laid out. */
const AT_ONCE = 4;

/** Passes on the pictures one by one, in the order of the figures, because all of them together would be large. */
export async function drawFigures(request: DrawRequest, take: (picture: Picture) => void): Promise<void> {
  const draw = converter(request);
  const begun: Promise<Picture[]>[] = [];
  for (const figure of request.figures) {
    begun.push(draw(figure));
    if (begun.length === AT_ONCE) (await begun.shift())!.forEach(take);
  }
  for (const pictures of begun) (await pictures).forEach(take);
}

function converter({ formats, facts, grey, ...request }: DrawRequest): (figure: Figure) => Promise<Picture[]> {
  const size = FIGURE_SIZES[request.size];
  const inches = size.millimetres / MILLIMETRES_PER_INCH;
  const theme = grey ? GREY : LIGHT;
  const faces = formats.includes("svg") ? fontFaces() : "";
  const fonts = openFonts();
  return (figure) => {
    const made = pictureFacts(figure, facts);
    const { svg, ratio } = figurePicture(figure, size, made, theme);
    const provenance = JSON.stringify(made.provenance);
    const convert = {
      svg: () => Buffer.from(svg.replace("</metadata>", `</metadata><style>${faces}</style>`), "utf8"),
      png: () =>
        toPng(svg, { width: Math.round(inches * size.dotsPerInch), dotsPerInch: size.dotsPerInch }, provenance),
      pdf: () =>
        toPdf(svg, {
          width: inches * POINTS_PER_INCH,
          height: inches * POINTS_PER_INCH * ratio,
          fonts,
          info: {
            Title: figure.heading,
            Subject: provenance,
            Keywords: `manifest ${facts.manifest}`,
            Creator: `${facts.program} ${facts.version}`,
            CreationDate: new Date(facts.started),
          },
        }),
    };
    return Promise.all(formats.map(async (format) => ({ figure, format, bytes: await convert[format]() })));
  };
}
