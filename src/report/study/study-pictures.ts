/** The pictures that are kept with a study's text: small SVGs, the same bytes from the same tables. */
import { PICTURES } from "./prose.ts";
import { LIGHT } from "../../figures/theme.ts";
import { figurePicture } from "../figure-picture.ts";
import type { FigureSize } from "../figure-size.ts";
import { figurePlaces } from "./figure-places.ts";
import type { StudyReportInput } from "./input.ts";

/** The width of a text column, or of the whole page where charts are side by side. */
const ONE: FigureSize = { millimetres: 132, width: 500, ratio: null, columns: 1, dotsPerInch: 144 };
const SEVERAL: FigureSize = { millimetres: 220, width: 840, ratio: null, columns: 2, dotsPerInch: 144 };

/** One for each of the first figures that the text names: the name of its file, and the SVG. */
export function studyPictures(input: StudyReportInput): { readonly name: string; readonly svg: string }[] {
  const figures = [...figurePlaces(input).placed.values()].slice(0, PICTURES.length);
  const { version, command } = input.provenance;
  return figures.map((figure, k) => ({
    name: PICTURES[k],
    svg: figurePicture(
      figure,
      figure.charts.length > 1 || figure.charts.some(({ leastWidth = 0 }) => leastWidth > ONE.width) ? SEVERAL : ONE,
      {
        line: `smallyard ${version} · a result of a model, not a forecast`,
        provenance: { program: "smallyard", version, command, figure: figure.id },
      },
      LIGHT,
    ).svg,
  }));
}
