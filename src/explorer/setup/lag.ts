/**
 * The lag control: months from the leader's announcement to every partner's, and from there to entry into force.
 *
 * Setting the first overrides the partners' dated history; -1, the value that ships, leaves it as it was.
 */
import { parseDate } from "../../base/dates.ts";
import { quantile, sortedDefined } from "../../base/statistics.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type Setup, withChanges } from "./setup.ts";

export const ANNOUNCE = "parameters.lag_announce_months";
export const FORCE = "parameters.lag_force_months";
export const MOST_ANNOUNCE = 36;
export const MOST_FORCE = 24;

export interface Lag {
  readonly announce: number;
  readonly force: number;
}

/** Undefined where the partners follow their history and their own law. */
export function lagOf({ changes }: Setup): Lag | undefined {
  const announce = Number(changes[ANNOUNCE] ?? -1);
  if (announce < 0) return undefined;
  return { announce, force: Math.max(0, Number(changes[FORCE] ?? 0)) };
}

export function withLag(setup: Setup, lag: Lag | undefined): Setup {
  return withChanges(setup, {
    [ANNOUNCE]: lag === undefined ? undefined : String(lag.announce),
    [FORCE]: lag === undefined ? undefined : String(lag.force),
  });
}

/**
 * How late the partners were in the replayed history: medians over their dated announcements (from the leader's last package before
 * on the same item) and over their entries into force (from their own announcement). Whole months; undefined where none is dated.
 */
export function historicLag({ data: { timeline, suppliers } }: Pick<Scenario, "data">): Lag | undefined {
  const leader = suppliers.find(({ role }) => role === "leader")?.id;
  const announce: number[] = [];
  const force: number[] = [];
  for (const event of timeline) {
    if (event.actor === leader || (event.class !== "announce" && event.class !== "force")) continue;
    const before =
      event.class === "announce" ? { class: "package", actor: leader } : { class: "announce", actor: event.actor };
    const causes = timeline.filter(
      (cause) =>
        cause.class === before.class &&
        cause.actor === before.actor &&
        cause.date <= event.date &&
        cause.items.some((item) => event.items.includes(item)),
    );
    const last = causes[causes.length - 1];
    if (last === undefined) continue;
    const months = 12 * (parseDate(event.date) - parseDate(last.date));
    (event.class === "announce" ? announce : force).push(months);
  }
  if (announce.length === 0) return undefined;
  const middle = (values: number[]): number => Math.max(0, Math.round(quantile(sortedDefined(values), 0.5) || 0));
  return { announce: Math.min(MOST_ANNOUNCE, middle(announce)), force: Math.min(MOST_FORCE, middle(force)) };
}
