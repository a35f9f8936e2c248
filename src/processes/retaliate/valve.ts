/**
 * How far the target lets a mineral through to a state.
 *
 * A mineral put under licence stops shipping first: applications wait by statute, so next to nothing leaves for a time; then licences come
 * back bit by bit, in full to states that the target does not mean, in part to the one that it does.
 *
 *   before the licence is in force the valve stays as it is; then it stands at licence_stop for licence_wait_years;
 *   then, and without a licence, valve' = (aim - valve) / valve_years with aim = 1 - severity (1 - truce)
 */
import { clamp, exp } from "../../base/maths.ts";

export interface Licence {
  /** Entry into force, decimal year; 0 = the mineral was never put under licence for this state. */
  force: number;
  /** How much leaves, over ordinary deliveries, while the first applications wait. */
  readonly stop: number;
  readonly waitYears: number;
}

/** The time looked at, and what a valve that moves through all of it keeps of its distance to the aim. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly valveYears: number;
  readonly kept: number;
}

export function spanOf(start: number, end: number, valveYears: number): Span {
  return { start, end, valveYears, kept: exp(-(end - start) / valveYears) };
}

export interface Opening {
  /** At the end of the time looked at. */
  end: number;
  /** Over it. */
  mean: number;
}

/** Moves a valve from `start` to `end`, into `opening`; in closed form, so that the length of a tick does not matter. */
export function moveValve(
  valve: number,
  aim: number,
  { force, stop, waitYears }: Licence,
  { start, end, valveYears, kept: keptThrough }: Span,
  opening: Opening = { end: NaN, mean: NaN },
): Opening {
  const licensed = force > 0;
  const stops = licensed ? clamp(force, start, end) : start;
  const resumes = licensed ? clamp(force + waitYears, start, end) : start;
  const waits = licensed && force + waitYears > start && force < end;
  const low = Math.min(valve, stop);
  const held = valve * (stops - start) + low * (resumes - stops);
  const from = waits ? low : valve;
  const left = end - resumes;
  const kept = resumes === start ? keptThrough : exp(-left / valveYears);
  opening.end = aim + (from - aim) * kept;
  opening.mean = (held + aim * left + (from - aim) * valveYears * (1 - kept)) / (end - start);
  return opening;
}
