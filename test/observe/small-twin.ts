/** A world at its start with an empty record of its twin, to be filled by hand, and what is booked of its first item. */
import { BOOK, BOOKS } from "../../src/observe/channels.ts";
import type { BookName } from "../../src/observe/channels.ts";
import { allocateTwinRecord } from "../../src/observe/twin-record.ts";
import type { TwinRecord } from "../../src/observe/twin-record.ts";
import type { World } from "../../src/world/world.ts";
import { minimal, worldOf } from "../engine/worlds.ts";

/** The first item (cells 0: NL, 1: JP) is fully listed since the start; the twin's line and makers are the run's. */
export function smallTwin(ticks = 24, scenario = minimal()): { world: World; twin: TwinRecord } {
  const world = worldOf(scenario);
  const { items } = world;
  items.announcedAt[0] = 2018;
  items.listedShare[0] = 1;
  items.openShare[0] = 1;
  world.cells.law.fill(1);
  const twin = allocateTwinRecord(ticks, world.blueprint);
  twin.written = ticks; // by hand, in the tests
  for (let tick = 0; tick < ticks; tick++) {
    twin.controlled.set(items.controlled, tick * items.count);
    twin.builtGap.set(items.builtGap, tick * items.count);
    twin.builtScale.set(items.builtScale, tick * items.count);
  }
  return { world, twin };
}

/** The books of the first item that are not 0. */
export type Booked = Partial<Record<BookName, number>>;

export function booksOf(books: Float64Array, count: number): Booked {
  const booked: Booked = {};
  for (const name of BOOKS) {
    const units = books[BOOK[name] * count];
    if (Math.abs(units) > 1e-12) booked[name] = Number(units.toFixed(9));
  }
  return booked;
}
