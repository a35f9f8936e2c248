/** How far each state complies: a strip for each, from the median of its compliance. */
import { shownValues } from "../clock.ts";
import type { Context } from "../context.ts";
import type { Figure, KeyEntry } from "../figure.ts";
import { entityName } from "../names.ts";
import { written } from "../numbers.ts";
import { STANCE_COLOURS } from "../../figures/palette.ts";
import { listed } from "../../base/words.ts";
import { stripFigures, type StripPanel } from "../strip-figures.ts";

/** Below the first a state enforces little, below the second it is lax. */
export const OUT_BELOW = 0.4;
export const FULL_FROM = 0.75;
const { full, lax, out } = STANCE_COLOURS;

export const STANCE_KEY: readonly KeyEntry[] = [
  { label: "full: compliance of 75 % and more", colour: full, mark: "area" },
  { label: "lax: 40 to 75 %", colour: lax, mark: "area" },
  { label: "below 40 %: enforces little", colour: out, mark: "area" },
];
/** Of compliance, from 0 to 1. */
export const STANCE_SCALE = [
  [0, out],
  [OUT_BELOW, out],
  [OUT_BELOW, lax],
  [FULL_FROM, lax],
  [FULL_FROM, full],
  [1, full],
] as const;

export function stances(context: Context): Figure[] {
  return stripFigures(context, ["state", "compliance"], () => ({
    id: "stances",
    heading: "How far each state complies",
    title: "Median compliance by state",
    statistic: "p50",
    key: STANCE_KEY,
    ...{ highest: 1, colours: STANCE_SCALE, scale: false, sentence },
    note: "By the median run of each state; blank where a state's compliance is not defined. A state that enforces little may still be a member: leaving is counted separately.",
  }));
}

/** The part of the time shown in which each state is not fully in. */
function sentence({ scenario, curves, clock }: StripPanel): string {
  const states = curves.map((curve) => {
    const values = shownValues(curve, "p50", clock);
    const part = (test: (value: number) => boolean): number => values.filter(test).length / values.length;
    const name = entityName(curve.entity);
    return { name, lax: part((v) => v >= OUT_BELOW && v < FULL_FROM), out: part((v) => v < OUT_BELOW) };
  });
  const most = (of: "lax" | "out"): string => {
    const words = of === "lax" ? "lax" : "below 40\u00a0%";
    const ranked = states.filter((state) => state[of] > 0).sort((a, b) => b[of] - a[of] || (a.name < b.name ? -1 : 1));
    if (ranked.length === 0) return `no state is ${words}`;
    const named = listed(
      ranked.slice(0, 3).map((state) => `${state.name} (${written(state[of], "share")} of the time)`),
    );
    return `${ranked.length} of ${states.length} states ${ranked.length === 1 ? "is" : "are"} ${words} for some time, most of all ${named}`;
  };
  return `in ${scenario.name} ${most("lax")}, and ${most("out")}`;
}
