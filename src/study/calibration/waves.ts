/**
 * Waves: from a sample that fills the space, step by step into the region in which a level (how far a set is from meeting the facts) is low enough.
 *
 * Each wave keeps the better part of the sample and fills it up again by random walks from those kept, which may go anywhere with at most the
 * kept part's level. The points stay evenly spread over what is left, so the product of the parts kept is the share of the space (subset
 * simulation: Au and Beck, Probabilistic Engineering Mechanics 16, 2001). Coordinates that move nothing are drawn anew.
 */
import { normal } from "../../base/distributions.ts";
import { nameKey, seedKeys, uniform } from "../../base/random.ts";
import type { Place } from "./free-parameters.ts";

export interface Tried<A> {
  readonly place: Place;
  readonly answer: A;
  readonly level: number;
}

export interface Wave {
  /** Points have at most this level from here on. */
  readonly threshold: number;
  readonly kept: number;
  readonly of: number;
  /** Steps of the walks, and how many went through. */
  readonly steps: number;
  readonly accepted: number;
}

export interface WavePlan<A> {
  readonly seed: string;
  readonly goal: number;
  /** Part of the sample kept by a wave that does not reach the goal. */
  readonly keep: number;
  readonly most: number;
  /** Coordinates that move something: these walk. */
  readonly moved: readonly boolean[];
  readonly evaluate: (places: readonly Place[]) => Promise<A[]>;
  readonly levelOf: (answer: A) => number;
}

export interface Explored<A> {
  /** The last sample; points that a walk did not leave stand in it more than once. */
  readonly sample: readonly Tried<A>[];
  readonly waves: readonly Wave[];
  /** Share of the space that the last sample stands for. */
  readonly share: number;
  /** Everything that was tried after the first sample. */
  readonly tried: readonly Tried<A>[];
}

/** Standard deviation of the change of a coordinate that changes. */
const STRIDE = 0.25;

/** How much changes in a step. */
export interface Gait {
  /** About so many of the coordinates that move something. */
  readonly changed: number;
  /** Chance of each coordinate that moves nothing to be drawn anew. */
  readonly redrawn: number;
}

/** On the way into the region steps are long; within it, where most facts are close to their limit, short ones go through more often. */
export const LONG: Gait = { changed: 8, redrawn: 1 };
export const SHORT: Gait = { changed: 4, redrawn: 0.2 };
const STEP = nameKey("calibration step");

export async function exploreWaves<A>(first: readonly Tried<A>[], plan: WavePlan<A>): Promise<Explored<A>> {
  const { goal, keep, most } = plan;
  const size = first.length;
  const waves: Wave[] = [];
  const tried: Tried<A>[] = [];
  let sample = first;
  let share = 1;
  for (let wave = 1; wave <= most; wave++) {
    const levels = sample.map(({ level }) => level).sort((a, b) => a - b);
    const threshold = Math.max(goal, levels[Math.ceil(keep * size) - 1]);
    const kept = sample.filter(({ level }) => level <= threshold);
    share *= kept.length / size;
    const filled = await fillUp(kept, size, threshold, tried.length, plan);
    tried.push(...filled.tried);
    const [steps, accepted] = [filled.tried.length, filled.accepted];
    waves.push({ threshold, kept: kept.length, of: size, steps, accepted });
    sample = filled.sample;
    if (threshold === goal) break;
  }
  return { sample, waves, share, tried };
}

/**
 * More points of the region that `kept` lie in: each walks in turn, and stays where a step would lead out. `number` keeps the steps of one
 * calibration apart.
 */
export async function fillUp<A>(
  kept: readonly Tried<A>[],
  size: number,
  threshold: number,
  number: number,
  plan: Pick<WavePlan<A>, "seed" | "moved" | "evaluate" | "levelOf">,
  gait: Gait = LONG,
): Promise<{ readonly sample: Tried<A>[]; readonly tried: Tried<A>[]; readonly accepted: number }> {
  const sample = [...kept];
  const walkers = [...kept];
  const tried: Tried<A>[] = [];
  let accepted = 0;
  while (sample.length < size && kept.length > 0) {
    const going = walkers.slice(0, size - sample.length);
    const places = going.map(({ place }, k) => step(plan, gait, place, number + tried.length + k));
    const answers = await plan.evaluate(places);
    answers.forEach((answer, k) => {
      const there = { place: places[k], answer, level: plan.levelOf(answer) };
      tried.push(there);
      if (there.level <= threshold) {
        walkers[k] = there;
        accepted++;
      }
      sample.push(walkers[k]);
    });
  }
  return { sample, tried, accepted };
}

function step<A>(
  { seed, moved }: Pick<WavePlan<A>, "seed" | "moved">,
  { changed, redrawn }: Gait,
  place: Place,
  number: number,
): number[] {
  const keys = seedKeys(`${seed}/${number}`);
  const count = moved.reduce((sum, one) => sum + (one ? 1 : 0), 0);
  const chance = Math.min(1, changed / Math.max(1, count));
  return place.map((from, k) => {
    const luck = uniform(keys, STEP, k, 1);
    if (!moved[k]) return luck < redrawn ? uniform(keys, STEP, k, 0) : from;
    if (luck > chance) return from;
    return mirrored(from + STRIDE * normal(uniform(keys, STEP, k, 2)));
  });
}

/** A walk that would leave the space turns back at its edge. */
function mirrored(value: number): number {
  const folded = Math.abs(value) % 2;
  return folded > 1 ? 2 - folded : folded;
}
