/** The order of the report: what is shown first, what stands in a part that can be opened. */
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import { coalition, defections } from "./figures/coalition.ts";
import { costsByState, costsOverTime } from "./figures/costs.ts";
import { delay } from "./figures/delay.ts";
import { diffusion, diffusionByUse, diffusionMark } from "./figures/diffusion.ts";
import { gaps } from "./figures/gaps.ts";
import { leakageByChannel } from "./figures/leakage-by-channel.ts";
import { leakageByItem } from "./figures/leakage-by-item.ts";
import { leakageSubtotals } from "./figures/leakage-subtotals.ts";
import { deniedImports, leakageCumulative, leakageTotal } from "./figures/leakage-total.ts";
import { retaliation } from "./figures/retaliation.ts";
import { stances } from "./figures/stances.ts";
import { stockpile } from "./figures/stockpile.ts";
import { survival } from "./figures/survival.ts";
import { moreOfYard, yard } from "./figures/yard.ts";

export interface Section {
  readonly id: string;
  readonly title: string;
  /** What the section is about, in a sentence or two. */
  readonly lead: string;
  readonly figures: readonly Figure[];
  /** Further figures, in a part that is closed at first. */
  readonly more: readonly Figure[];
}

/** Sections without a single figure are left out. */
export function buildSections(context: Context): Section[] {
  const sections: Section[] = [
    {
      id: "leakage",
      title: "Leakage",
      lead: "How much of what the target would have bought still arrives, and through which holes.",
      figures: [
        ...leakageByChannel(context),
        ...leakageTotal(context),
        ...leakageSubtotals(context),
        ...leakageByItem(context),
      ],
      more: [...leakageCumulative(context), ...deniedImports(context)],
    },
    {
      id: "diffusion",
      title: "Diffusion and delay",
      lead: "How far the technology spreads among the target's users, with controls (run) and without (twin), and how many years lie between.",
      figures: [...diffusion(context), ...delay(context), ...gaps(context)],
      more: [...diffusionMark(context), ...diffusionByUse(context)],
    },
    {
      id: "coalition",
      title: "Coalition",
      lead: "Who takes part, who complies, and how long until somebody leaves.",
      figures: [...coalition(context), ...stances(context), ...survival(context)],
      more: defections(context),
    },
    {
      id: "yard",
      title: "Yard and enforcement",
      lead: "How much is controlled, and what a wider yard leaves of the capacity to enforce it.",
      figures: yard(context),
      more: moreOfYard(context),
    },
    {
      id: "stockpile",
      title: "Stockpiles and announcements",
      lead: "What the target keeps in stock and imports around the dates of announcements.",
      figures: stockpile(context),
      more: [],
    },
    {
      id: "retaliation",
      title: "Retaliation and minerals",
      lead: "The target's answer through the inputs that it dominates.",
      figures: retaliation(context),
      more: [],
    },
    {
      id: "costs",
      title: "Costs",
      lead: "What the suppliers lose, what others gain, and where.",
      figures: costsByState(context),
      more: costsOverTime(context),
    },
  ];
  // Futures of one history share their calendar: years since the first announcement would tell the same twice.
  const isShown = ({ id }: Figure): boolean => !context.branch || !id.endsWith("-by-years-since");
  return sections
    .map((section) => ({ ...section, figures: section.figures.filter(isShown), more: section.more.filter(isShown) }))
    .filter(({ figures, more }) => figures.length + more.length > 0);
}
