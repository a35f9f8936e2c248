/** Gaps to the world's frontier: what the best users hold, and what the target can make itself. */
import type { Context } from "../context.ts";
import type { Figure } from "../figure.ts";
import { lineFigures } from "../line-figures.ts";

export function gaps(context: Context): Figure[] {
  return [
    {
      observable: "gap_users_years",
      name: "Gap of the best users",
      phrase: "how far the best tenth of users is behind the frontier",
    },
    {
      observable: "gap_domestic_years",
      name: "Gap of domestic makers",
      phrase: "how far domestic capability is behind the frontier",
    },
  ].flatMap((gap) =>
    lineFigures(context, {
      ...gap,
      axis: "years behind the frontier",
      kind: "years",
      twin: `${gap.observable}_twin`,
      paired: true,
    }),
  );
}
