/**
 * Separates two uncertainties: where a study was also made with chance alone (folder chance/), its ranges are drawn inside those of chance and
 * parameters. The former has every parameter at its published value, one point that need not lie in the middle of the sets that the facts accept.
 */
import type { KeyEntry } from "../figure.ts";
import { QUIET } from "../../figures/palette.ts";
import { matching, type Row, type StudyContext } from "./study-context.ts";

/** The same difference with chance alone; undefined where the study has none. */
export function chanceRow(context: StudyContext, row: Row): Row | undefined {
  const { scenario, point, observable, baseline } = row;
  const where = { scenario, point, observable, baseline };
  return matching(context.rows("chance/differences"), where)[0];
}

export function hasChance(context: StudyContext, table: string): boolean {
  return context.rows(`chance/${table}`).length > 0;
}

/** For the paragraph of a figure in which both are drawn. */
export const CHANCE_SENTENCE =
  "Chance alone has every parameter at its published value. Those are one point, not the middle of the sets that the facts accept, so its range need not lie inside the wider one.";

/** Keys of figures with horizontal lines. */
export const CHANCE_BARS: readonly KeyEntry[] = [
  { label: "thin: 90 %, chance and parameters", colour: QUIET, mark: "line" },
  { label: "thick: 90 %, chance alone", colour: QUIET, mark: "bar" },
];

/** Keys of figures with areas. */
export const CHANCE_AREAS: readonly KeyEntry[] = [
  { label: "light: 90 %, chance and parameters", colour: QUIET, mark: "band90" },
  { label: "dark: 90 %, chance alone", colour: QUIET, mark: "band50" },
];
