/** What each factor and override of a study moves, and whether two of them move the same thing: then one of them would do nothing. */
import { type Problem, problemAt, quote } from "../scenario/input-error.ts";
import type { Layer, Path } from "../scenario/layer.ts";

/** Something that moves paths, and its place in the file. */
export interface Mover {
  readonly name: string;
  readonly at: Path;
  /** As steps: ["parameters", "lag_force_months"], ["suppliers", "NL", "alliance"]. */
  readonly moves: readonly (readonly string[])[];
  /** Never on at the same point as another such mover: a switch that one-at-a-time turns on alone. */
  readonly alone?: boolean;
}

export function reportOverlaps(movers: readonly Mover[], placeOf: Layer["placeOf"], problems: Problem[]): void {
  for (const [place, mover] of movers.entries()) {
    for (const earlier of movers.slice(0, place)) {
      if (mover.alone === true && earlier.alone === true) continue;
      const shared = mover.moves.find((steps) => earlier.moves.some((other) => overlap(steps, other)));
      if (shared === undefined) continue;
      const message = `found ${quote(mover.name)} moving ${shared.join(".")}, which ${quote(earlier.name)} moves too; allowed: each thing moved once`;
      problems.push(problemAt(placeOf(mover.at, true), mover.at.map(String).join("."), message));
      break;
    }
  }
}

/** One is the other or a part of it. */
function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.every((step, depth) => depth >= b.length || step === b[depth]);
}

/** A parameter's range may be set beside its value, so a path of two steps stands for its value. */
export function movesOfPath(path: string): string[][] {
  return [path.split(".")];
}

/** The paths that a part of a scenario file sets; events added or left out are no paths. */
export function movesOfLayer(layer: Readonly<Record<string, unknown>>): string[][] {
  return Object.entries(layer).flatMap(([field, value]) => {
    if (field === "events" || field === "without_events" || value === undefined) return [];
    if (field === "changes") return leaves(value, 3);
    return leaves(value, 1).map((steps) => [field, ...steps]);
  });
}

function leaves(value: unknown, depth: number): string[][] {
  if (depth === 0 || value === null || typeof value !== "object") return [[]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, depth - 1).map((steps) => [key, ...steps]));
}
