/** The sections of the report with their figures: what is shown first, what stands in a part that can be opened. Their order stands in `quantities.ts`. */
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
import { lineFigures } from "./line-figures.ts";
import { type SectionPlan, SECTIONS } from "./quantities.ts";
import { sameCalendar } from "./clock.ts";

export interface Section extends Omit<SectionPlan, "shows"> {
  readonly figures: readonly Figure[];
  /** Further figures, in a part that is closed at first. */
  readonly more: readonly Figure[];
}

/** What has a figure of its own, by the first of its names. */
const OWN: Readonly<Record<string, (context: Context) => readonly Figure[]>> = {
  "leakage-by-channel": leakageByChannel,
  "leakage-by-item": leakageByItem,
  "channels-by-item": channelsByItem,
  "channels-by-supplier": channelsBySupplier,
  "leakage-subtotals": leakageSubtotals,
  diffusion_mark: diffusionMark,
  stances,
  survival: (context) => survival(context, "whole"),
  mineral_price: mineralLines,
  "costs-by-state": costsByState,
};

const CHANGE: Omit<SectionPlan, "shows"> = {
  id: "differences",
  title: "What the change does",
  lead: "Each scenario less the first, with the same luck: what the change itself does, run by run.",
};

/** One figure of a section is open, the others are a click away. Sections without a single figure are left out. */
export function buildSections(context: Context): Section[] {
  const planned = SECTIONS.map(({ shows, ...section }) => ({
    ...section,
    figures: shows.flatMap((one) => ("names" in one ? OWN[one.names[0]](context) : lineFigures(context, one))),
  }));
  const sections = [{ ...CHANGE, figures: differences(context) }, ...planned];
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
