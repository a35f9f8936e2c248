/**
 * The smallest change within the published ranges that reverses an answer, as far as searched.
 *
 * From the middle of the accepted sets, parameters that are likely to matter are moved to either end of their ranges, one at a time; then the
 * strongest together, straight toward the ends at which the answer is weakest. Where the answer is reversed, bisection finds how far one has to go.
 * Distances are in published ranges: 1 = one parameter across its whole range; several: square root of the sum of squares. All points have the same
 * luck; whether the answer is reversed at the far end is checked with luck that the search has not used.
 */
import { mean, standardError } from "../../base/statistics.ts";
import { t95 } from "../../base/student.ts";
import type { Moves } from "../../ensemble/case.ts";

/** Margins (above 0: the claim holds) of each point under each luck; NaN = undefined. */
export type Probe = (points: readonly Moves[], lucks: readonly number[]) => Promise<readonly (readonly number[])[]>;

export interface SearchPlan {
  /** Parameters to try, the likeliest first, with their places in each scenario of the claim that they can affect. */
  readonly candidates: readonly { readonly name: string; readonly places: readonly number[] }[];
  /** Runs of each point on the way, and at its two ends. */
  readonly lucks: number;
  readonly finalLucks: number;
  /** How many times the way to a reversal is halved. */
  readonly steps: number;
}

/** Mean margin with the half-width of its 90 % interval. */
export interface Level {
  readonly mean: number;
  readonly half: number;
}

export interface End {
  readonly name: string;
  readonly toward: 0 | 1;
  /** Distance to the end, in ranges. */
  readonly span: number;
  readonly margin: number;
}

export interface Reversal {
  readonly ends: readonly End[];
  /** Share of the way to the ends at which the answer is reversed. */
  readonly by: number;
  readonly distance: number;
}

export interface Search {
  /** In the middle of the accepted sets. */
  readonly middle: Level;
  /** Both ends of each candidate, alone. */
  readonly ends: readonly End[];
  /** "undecided": the middle itself cannot be distinguished from chance, so there is nothing to reverse. */
  readonly state: "turned" | "not turned" | "undecided";
  /** The nearest first. */
  readonly reversals: readonly Reversal[];
  /** At the far end of the nearest, under new luck. */
  readonly confirmed: Level | null;
  /** The most parameters that were moved together. */
  readonly together: number;
}

/** At most so many single parameters have their way to the reversal measured. */
const MOST_SINGLES = 2;

export async function searchReversal(probe: Probe, plan: SearchPlan): Promise<Search> {
  const count = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);
  const [few, all] = [count(0, plan.lucks), count(0, plan.finalLucks)];
  const middle = levelOf((await probe([{}], all))[0]);
  const tries = plan.candidates.flatMap(({ name, places }) =>
    ([0, 1] as const)
      .map((toward) => ({ name, toward, span: Math.max(...places.map((place) => Math.abs(toward - place))) }))
      .filter(({ span }) => span > 0),
  );
  const margins = await probe(tries.map((end) => moved([end], 1)), few); // prettier-ignore
  const ends = tries.map((end, k): End => ({ ...end, margin: levelOf(margins[k]).mean }));
  const nothing = { middle, ends, reversals: [], confirmed: null, together: 0 };
  if (!(Math.abs(middle.mean) > middle.half)) return { ...nothing, state: "undecided" };
  const side = middle.mean > 0 ? 1 : -1;
  const turned = (margin: number): boolean => side * margin <= 0;

  // The worse end of each parameter, the worst first.
  const order = [...ends].filter(({ margin }) => margin === margin).sort((a, b) => side * (a.margin - b.margin));
  const worst = order.filter((end, k) => order.findIndex(({ name }) => name === end.name) === k);
  const singles = worst.filter(({ margin }) => turned(margin)).slice(0, MOST_SINGLES);
  const sizes = [...new Set([2, Math.ceil(worst.length / 2), worst.length])].filter((size) => size > 1 && size <= worst.length); // prettier-ignore
  const groups = sizes.map((size) => worst.slice(0, size));
  const corners = await probe(groups.map((group) => moved(group, 1)), few); // prettier-ignore
  const group = groups.find((_, k) => turned(levelOf(corners[k]).mean));
  const ways = [...singles.map((end) => [end]), ...(group ? [group] : [])];
  const reversals = await halve(probe, ways, few, plan.steps, turned);
  const together = worst.length;
  if (reversals.length === 0) return { ...nothing, together, state: "not turned" };
  const fresh = count(plan.finalLucks, 2 * plan.finalLucks);
  const confirmed = levelOf((await probe([moved(reversals[0].ends, 1)], fresh))[0]);
  return { middle, ends, state: "turned", reversals, confirmed, together };
}

/** How far along each way the answer is reversed; all ways are halved in parallel. */
async function halve(
  probe: Probe,
  ways: readonly (readonly End[])[],
  lucks: readonly number[],
  steps: number,
  turned: (margin: number) => boolean,
): Promise<Reversal[]> {
  const low = ways.map(() => 0);
  const high = ways.map(() => 1);
  for (let step = 0; step < steps && ways.length > 0; step++) {
    const halves = ways.map((_, k) => (low[k] + high[k]) / 2);
    const found = await probe(ways.map((way, k) => moved(way, halves[k])), lucks); // prettier-ignore
    ways.forEach((_, k) => ((turned(levelOf(found[k]).mean) ? high : low)[k] = halves[k]));
  }
  const reversals = ways.map((ends, k): Reversal => {
    const length = Math.sqrt(ends.reduce((sum, { span }) => sum + span * span, 0));
    return { ends, by: high[k], distance: high[k] * length };
  });
  return reversals.sort((a, b) => a.distance - b.distance);
}

function moved(ends: readonly Pick<End, "name" | "toward">[], by: number): Moves {
  return Object.fromEntries(ends.map(({ name, toward }) => [name, { toward, by }]));
}

function levelOf(margins: readonly number[]): Level {
  const defined = margins.filter((margin) => margin === margin);
  const half = t95(defined.length - 1) * standardError(defined);
  return { mean: mean(defined), half: defined.length > 1 ? half : Infinity };
}
