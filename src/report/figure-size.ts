/** The sizes in which a figure leaves the report: a column or a page of a paper, or a slide. */

export interface FigureSize {
  /** On paper or on the wall, in millimetres. */
  readonly millimetres: number;
  /** The width that charts are laid out for, in CSS pixels; letters are drawn at 11 to 14 of them. */
  readonly width: number;
  /** Height over width where it is fixed; otherwise the charts decide the height. */
  readonly ratio: number | null;
  /** Charts side by side where there are several. */
  readonly columns: number;
  readonly dotsPerInch: number;
}

/**
 * A column of 85 mm and a page of 174 mm are what journals of two columns have (Elsevier 90 and 190, Springer 84 and 174, PNAS 87 and 178).
 * Letters come out at 6.3 to 8 points on paper, and at 15 to 24 points on a slide of PowerPoint's size (13⅓ by 7½ inches).
 * 400 dots per inch is more than journals ask for pictures (300); for line drawings they take the PDF. A slide has 1920 by 1080 pixels.
 */
export const FIGURE_SIZES = {
  column: { millimetres: 85, width: 420, ratio: null, columns: 1, dotsPerInch: 400 },
  page: { millimetres: 174, width: 860, ratio: null, columns: 2, dotsPerInch: 400 },
  slide: { millimetres: 338.667, width: 800, ratio: 9 / 16, columns: 3, dotsPerInch: 144 },
} as const satisfies Readonly<Record<string, FigureSize>>;

export type FigureSizeName = keyof typeof FIGURE_SIZES;

export const MILLIMETRES_PER_INCH = 25.4;
