/** The order of the report: what is shown first, what stands in a part that can be opened. */
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import { channelsByItem } from "./figures/channels-by-item.ts";
import { channelsBySupplier } from "./figures/channels-by-supplier.ts";
import { costsByState } from "./figures/costs.ts";
import { differences } from "./figures/differences.ts";
import { diffusionMark } from "./figures/diffusion-mark.ts";
import { leakageByChannel } from "./figures/leakage-by-channel.ts";
import { leakageByItem } from "./figures/leakage-by-item.ts";
import { leakageSubtotals } from "./figures/leakage-subtotals.ts";
import { mineralLines } from "./figures/mineral-lines.ts";
import { stances } from "./figures/stances.ts";
import { survival } from "./figures/survival.ts";
import { lines } from "./quantities.ts";
import { sameCalendar } from "./same-calendar.ts";

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
        ...lines(context, "coverage", "leakage_bound", "denied", "leakage_rate"),
        ...leakageByItem(context),
        ...channelsByItem(context),
        ...channelsBySupplier(context),
        ...leakageSubtotals(context),
        ...lines(context, "leakage_cumulative", "denied_imports"),
      ],
    },
    {
      id: "diffusion",
      title: "What it delays",
      lead: "How far the technology spreads among the target's users, with and without controls, and how many years lie between.",
      figures: [
        ...lines(context, "delay_years", "diffusion", "gap_users_years", "gap_domestic_years"),
        ...diffusionMark(context),
        ...lines(context, "diffusion_military", "diffusion_civil", "military_capability"),
      ],
    },
    {
      id: "coalition",
      title: "Whether it holds",
      lead: "Who takes part, who complies, and how long until somebody leaves.",
      figures: [
        ...stances(context),
        ...lines(context, "participation", "compliance"),
        ...survival(context, "whole"),
        ...lines(context, "states_defected", "firms_defected", "resentment"),
      ],
    },
    {
      id: "yard",
      title: "Yard and enforcement",
      lead: "How much is controlled, and what a wider yard leaves of the capacity to enforce it.",
      figures: [
        ...lines(context, "yard_trade_share", "listed_users", "licence_backlog_months", "shell_life_years"),
        ...lines(context, "yard_entries", "exceptions", "discovery_rate", "shells_open"),
      ],
    },
    {
      id: "stockpile",
      title: "Stocks and the rush before controls",
      lead: "What the target keeps in stock and imports around the dates of announcements.",
      figures: lines(context, "stockpile_months", "prestock", "imports_total"),
    },
    {
      id: "retaliation",
      title: "Retaliation and minerals",
      lead: "The target's answer through the inputs that it dominates.",
      figures: [...lines(context, "retaliation_index"), ...mineralLines(context)],
    },
    {
      id: "costs",
      title: "What it costs",
      lead: "What the suppliers lose, what others gain, and where.",
      figures: [
        ...costsByState(context),
        ...lines(context, "cost_gross_musd", "gain_others_musd", "cost_retaliation_musd", "cost_administration_musd"),
      ],
    },
  ];
  return sections
    .map(({ figures, ...section }): Section => {
      const [first, ...more] = onOneClock(figures, sameCalendar(context.scenarios));
      return { ...section, figures: first === undefined ? [] : [first], more };
    })
    .filter(({ figures }) => figures.length > 0);
}

/** Nothing is shown twice: by years since the first announcement where that puts scenarios of different times on one axis, otherwise by date. */
function onOneClock(figures: readonly Figure[], isSame: boolean): Figure[] {
  return figures.filter(({ id, clock }) => {
    const since = figures.find((other) => other.id === id && other.clock === "since");
    if (since === undefined) return true;
    const isTogether = !isSame && since.charts.length === 1;
    return isTogether === (clock === "since");
  });
}
