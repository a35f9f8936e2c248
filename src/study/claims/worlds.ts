/**
 * The worlds in which a comparison is made: luck, a source of the parameters, and rival forms.
 *
 * A world means the same in every scenario: the same luck, the same place in each scenario's own list of sets, and in each published range.
 */
import type { Case, ParameterSource } from "../../ensemble/case.ts";
import type { Forms } from "../../scenario/forms.ts";

export interface World extends Pick<Case, "luck"> {
  readonly parameters: ParameterSource;
  /** null: those of the scenario. */
  readonly forms: Forms | null;
}

/** A world drawn from the accepted sets, or from the published ranges alone. */
export function drawnWorld(seed: string, number: number, of: number, accepted: boolean, forms: Forms | null): World {
  const own = accepted ? `${seed}/${number + 1}` : `${seed}/published/${number + 1}`; // other luck: two samples, not one twice
  const set = accepted ? (number + 0.5) / of : null;
  return { luck: own, parameters: { from: "accepted", draw: own, set, moves: {} }, forms };
}

/** Run k of an ensemble in which chance and parameters are drawn. */
export function ensembleWorld(seed: string, run: number): World {
  const own = `${seed}/${run}`;
  return { luck: own, parameters: { from: "drawn", seed: own }, forms: null };
}

/** Another run of the same kind: other luck and, where parameters are drawn, other parameters. */
export function anotherRun(world: World): World {
  const { parameters } = world;
  if (parameters.from === "drawn")
    return { ...world, luck: next(world.luck), parameters: { from: "drawn", seed: next(parameters.seed) } };
  const luck = `${world.luck}+`;
  if (parameters.from !== "accepted") return { ...world, luck };
  const draw = parameters.draw === null ? null : `${parameters.draw}+`;
  const set = typeof parameters.set === "number" ? (parameters.set + 0.5) % 1 : parameters.set;
  return { ...world, luck, parameters: { ...parameters, draw, set } };
}

/** The seed of the next run of an ensemble: S/3 after S/2. */
function next(seed: string): string {
  return seed.replace(/\d+$/, (number) => String(Number(number) + 1));
}
