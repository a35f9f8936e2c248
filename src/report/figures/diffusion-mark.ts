/** Diffusion of the generation that was the frontier at the announcement: the delay as a bracket between run and twin. */
import { type Clock, type ClockName, clockOf } from "../clock.ts";
import type { Context } from "../context.ts";
import type { Figure } from "../figure.ts";
import { lineFigures } from "../line-figures.ts";
import { written } from "../numbers.ts";
import { listed } from "../../base/words.ts";
import { quantityOf } from "../quantities.ts";
import type { BracketMark } from "../../figures/chart.ts";
import type { Curve } from "../curve-book.ts";

/** Measured against the fixed frontier of the day of the announcement: how much later a share of the users gets there, as a bracket and in words. */
export function diffusionMark(context: Context): Figure[] {
  const quantity = quantityOf("diffusion_mark");
  const { observable, twin: without = "" } = quantity;
  const figures = lineFigures(context, {
    ...quantity,
    drawn: (scenario, clock) => {
      const [run, twin] = [observable, without].map((name) => context.book.curve(scenario.id, name));
      return bracketMark(findBracket(run, twin, clock), clock);
    },
  });
  if (context.branch) return figures;
  return figures.map((figure) => {
    const told = delays(context, [observable, without], figure.clock ?? "calendar");
    return { ...figure, paragraph: `${figure.paragraph} ${told}` };
  });
}

/** What the brackets measure, in words. */
function delays(context: Context, names: readonly [run: string, twin: string], name: ClockName): string {
  const parts = context.scenarios.map((scenario) => {
    const clock = clockOf(name, scenario, context);
    const [run, twin] = names.map((of) => context.book.curve(scenario.id, of));
    const bracket = findBracket(run, twin, clock);
    if (!bracket)
      return `in ${scenario.name} the world without controls crosses no level of the bracket in the years shown`;
    return `in ${scenario.name} the run reaches ${written(bracket.level, "share")} ${behind(bracket, clock)}`;
  });
  const falling = context.scenarios.filter(({ id }) => {
    const twin = context.book.curve(id, names[1]);
    return twin !== undefined && Number.isFinite(lastFall(twin));
  });
  const joins =
    falling.length === 0
      ? ""
      : ` In ${listed(falling.map(({ name }) => name))} the curves fall where goods join the list: nobody lost anything, but hardly any user holds what is their frontier on that day. The bracket is measured after the last such fall.`;
  return `The bracket is the distance between the medians with and without controls: ${parts.join("; ")}.${joins}`;
}

/** When the run reaches the level, compared with the world without controls; a run that does not get there is at least that far behind. */
function behind(bracket: Bracket, clock: Clock): string {
  const distance = bracket.run - bracket.twin;
  if (Math.abs(distance) < NO_DELAY) return "when it is reached without controls";
  return distance < 0
    ? `${written(-distance, "years")} before it is reached without controls`
    : `${bracketText(bracket, clock)} after it is reached without controls`;
}

interface Bracket {
  readonly level: number;
  /** When the twin's and the run's median reach the level; NaN where they do not in the years known. */
  readonly twin: number;
  readonly run: number;
}

const LEVELS = [0.5, 0.25, 0.1];

/** Years too few to be seen: they are written with one decimal. */
const NO_DELAY = 0.05;

/**
 * At half of the users where both get there, otherwise lower; where only the twin does, at the highest level it reaches. A twin never loses users: its
 * curve falls where goods join the list, so the distance is measured over what is listed after the last fall.
 */
export function findBracket(run: Curve | undefined, twin: Curve | undefined, clock: Clock): Bracket | undefined {
  if (!run || !twin) return undefined;
  const since = lastFall(twin);
  const all = LEVELS.map((level) => {
    return { level, twin: crossing(twin, level, clock, since), run: crossing(run, level, clock, since) };
  });
  const crossed = all.filter((one) => Number.isFinite(one.twin));
  return crossed.find((one) => Number.isFinite(one.run)) ?? crossed[0];
}

/** "4.2 years", "over 6.0 years" where the run does not get there in the years shown. */
export function bracketText(bracket: Bracket, clock: Clock): string {
  if (!Number.isFinite(bracket.run)) return `over ${written(clock.to - bracket.twin, "years")}`;
  const distance = bracket.run - bracket.twin;
  return Math.abs(distance) < NO_DELAY ? "no delay" : written(distance, "years");
}

/** As a mark of the chart; none where there is no bracket. */
export function bracketMark(bracket: Bracket | undefined, clock: Clock): BracketMark[] {
  if (!bracket) return [];
  const { level, twin, run } = bracket;
  const open = !Number.isFinite(run);
  const [from, to] = [twin, open ? clock.to : run].map((year) => clock.x(year));
  return [{ kind: "bracket", from, to, level, open, text: bracketText(bracket, clock) }];
}

/** A median over runs fluctuates by less. */
const FALL = 0.02;

/** The recorded date to which the median last fell, in years; -Infinity where it never did. */
function lastFall({ years, p50 }: Curve): number {
  let last = -Infinity;
  for (let k = 1; k < years.length; k++) if (p50[k] < p50[k - 1] - FALL) last = years[k];
  return last;
}

/** When the median first passes a level from below, between two recorded dates; NaN where it never does. */
export function crossing(curve: Curve, level: number, clock: Clock, since: number): number {
  for (let k = 1; k < curve.years.length; k++) {
    if (curve.years[k - 1] < since) continue;
    const [before, after] = [curve.p50[k - 1], curve.p50[k]];
    if (!(before < level && after >= level)) continue;
    const year = curve.years[k - 1] + ((level - before) / (after - before)) * (curve.years[k] - curve.years[k - 1]);
    return year >= clock.from && year <= clock.to ? year : NaN;
  }
  return NaN;
}
