/**
 * The lag control: months from the leader's announcement to every partner's, and from there to entry into force.
 *
 * It is moved in a scenario whose partners have no dated acts, as in the study of the lag: compared with a history in which some partners acted
 * years later, a uniform lag of a year would be an earlier act and lower leakage. -1, the value that ships, leaves partners to themselves.
 */
import { type Setup, withChanges } from "./setup.ts";

export const ANNOUNCE = "parameters.lag_announce_months";
export const FORCE = "parameters.lag_force_months";
/** Today with its partners left free. */
export const FREE = "partners-free";
/** What the lag slider is compared with: all partners act on the leader's day. */
export const ON_THE_DAY: Lag = { announce: 0, force: 0 };
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
