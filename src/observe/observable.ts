/**
 * What an observable is: a named quantity with unit and definition, read from a world and its observer by a function that only looks.
 */
import type { World } from "../world/world.ts";
import type { Observer } from "./observer.ts";
import type { Part } from "./parts.ts";

/** A cell is one state's trade in one item, `US/ETCH`. */
export type EntityKind = "all" | "item" | "state" | "mineral" | "list" | "cell";

export interface View {
  readonly world: World;
  readonly observer: Observer;
}

export interface Observable {
  readonly name: string;
  readonly kind: EntityKind;
  readonly unit: string;
  readonly meaning: string;
  /** The parts of the observer that it reads. */
  readonly parts: readonly Part[];
  readonly read: (view: View, entity: number) => number;
  /** What only the end of the run reveals about a reading at the end of a tick; added then. */
  readonly late?: (view: View, entity: number, tick: number) => number;
}

/** Writes rows of one kind; `usually` are the parts that a row reads unless it says otherwise. */
export function rowsOfKind(kind: EntityKind, usually: readonly Part[] = []) {
  return (
    name: string,
    unit: string,
    meaning: string,
    read: Observable["read"],
    parts: readonly Part[] = usually,
  ): Observable => ({ name, kind, unit, meaning, parts, read });
}
