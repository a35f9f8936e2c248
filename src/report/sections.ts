/** The order of the report: what is shown first, what stands in a part that can be opened. */
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import { channelsByItem } from "./figures/channels-by-item.ts";
import { channelsBySupplier } from "./figures/channels-by-supplier.ts";
import { coalition, defections } from "./figures/coalition.ts";
import { costsByState, costsOverTime } from "./figures/costs.ts";
import { delay } from "./figures/delay.ts";
import { differences } from "./figures/differences.ts";
import { sameCalendar } from "./same-calendar.ts";
import { diffusion, diffusionByUse, diffusionMark } from "./figures/diffusion.ts";
import { gaps } from "./figures/gaps.ts";
import { leakageByChannel } from "./figures/leakage-by-channel.ts";
import { leakageByItem } from "./figures/leakage-by-item.ts";
import { leakageSubtotals } from "./figures/leakage-subtotals.ts";
import { deniedImports, leakageCumulative, leakageTotal, wallRates } from "./figures/leakage-total.ts";
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

/** One figure of a section is open, the others are a click away. Sections without a single figure are left out. */
export function buildSections(context: Context): Section[] {
  const sections = [
    {
      id: "differences",
      title: "What the change does",
      lead: "Each scenario less the first, with the same luck: what the change itself does, run by run.",
      figures: differences(context),
    },
    {
      id: "leakage",
      title: "What gets through",
      lead: "How much of what the target would have bought still arrives, and which wall failed.",
      figures: [
        ...leakageByChannel(context),
        ...wallRates(context),
        ...leakageTotal(context),
        ...leakageByItem(context),
        ...channelsByItem(context),
        ...channelsBySupplier(context),
        ...leakageSubtotals(context),
        ...leakageCumulative(context),
        ...deniedImports(context),
      ],
    },
    {
      id: "diffusion",
      title: "What it delays",
      lead: "How far the technology spreads among the target's users, with and without controls, and how many years lie between.",
      figures: [
        ...delay(context),
        ...diffusion(context),
        ...gaps(context),
        ...diffusionMark(context),
        ...diffusionByUse(context),
      ],
    },
    {
      id: "coalition",
      title: "Whether it holds",
      lead: "Who takes part, who complies, and how long until somebody leaves.",
      figures: [...stances(context), ...coalition(context), ...survival(context), ...defections(context)],
    },
    {
      id: "yard",
      title: "Yard and enforcement",
      lead: "How much is controlled, and what a wider yard leaves of the capacity to enforce it.",
      figures: [...yard(context), ...moreOfYard(context)],
    },
    {
      id: "stockpile",
      title: "Stocks and the rush before controls",
      lead: "What the target keeps in stock and imports around the dates of announcements.",
      figures: stockpile(context),
    },
    {
      id: "retaliation",
      title: "Retaliation and minerals",
      lead: "The target's answer through the inputs that it dominates.",
      figures: retaliation(context),
    },
    {
      id: "costs",
      title: "What it costs",
      lead: "What the suppliers lose, what others gain, and where.",
      figures: [...costsByState(context), ...costsOverTime(context)],
    },
  ];
  return sections
    .map(({ figures, ...section }): Section => {
      const [first, ...more] = onOneClock(figures, sameCalendar(context.scenarios));
      return { ...section, figures: first === undefined ? [] : [first], more };
    })
    .filter(({ figures }) => figures.length > 0);
}

const SINCE = "-by-years-since";

/**
 * Nothing is shown twice: by years since the first announcement where that puts scenarios of different times on one axis, otherwise by
 * date. Of two curves of survival the longer holds the shorter.
 */
function onOneClock(figures: readonly Figure[], isSame: boolean): Figure[] {
  const isTogether = (since: Figure): boolean => !isSame && since.charts.length === 1;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const kept = figures.filter((figure) => {
    const { id } = figure;
    if (id === "survival") return !byId.has("survival-whole");
    const other = byId.get(id.endsWith(SINCE) ? id.slice(0, -SINCE.length) : `${id}${SINCE}`);
    if (other === undefined) return true;
    return id.endsWith(SINCE) ? isTogether(figure) : !isTogether(other);
  });
  return kept.map((figure) => ({
    ...figure,
    id: figure.id.replace(SINCE, "").replace("survival-whole", "survival"),
    heading: figure.heading.replace(/, by calendar date$/, ""),
  }));
}
