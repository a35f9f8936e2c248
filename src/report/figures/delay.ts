/** Backward delay: how long before the twin's users stood where the run's stand now. */
import type { Context } from "../context.ts";
import type { Figure } from "../figure.ts";
import { lineFigures } from "../line-figures.ts";

export function delay(context: Context): Figure[] {
  return lineFigures(context, {
    observable: "delay_years",
    name: "Backward delay",
    axis: "years behind a world without controls",
    phrase: "the backward delay of the median user (negative: the run leads)",
    kind: "years",
  });
}
