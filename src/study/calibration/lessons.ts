/**
 * What the emulators of a finished search show besides the sets: which rows are in reach at all, how well each fact is predicted by the others, and
 * what one era says about the other. All by walks over the emulators, without a run of the model: as rough as the emulators, whose quality each row's
 * share of explained variance shows.
 */
import { mean } from "../../base/statistics.ts";
import { latinHypercube } from "../design/designs.ts";
import { type Search, searchPlan } from "./calibrate.ts";
import type { EmulatedRow } from "./emulated-row.ts";
import { type EraRows, searchPoints, type SearchPlan } from "./emulated-search.ts";
import type { Place } from "./joint-space.ts";

/** Mean chance of a row to be inside at some points. */
export interface Prediction {
  readonly setting: string;
  readonly row: string;
  /** At random points. */
  readonly anywhere: number;
  /** At points found without this row. */
  readonly without: number;
}

const WALKS = 24;
/** A walk for one row alone needs few steps. */
const STEPS_ALONE = 300;

/** Chance that the median lies inside at the best points for the row alone: below one half it is out of reach of the parameters. */
export function reachOf(search: Search): number[][] {
  return search.rows.map((rows, era) =>
    rows.map((row, k) => {
      const found = walked(search, [[row]], `alone ${era} ${k}`, { walks: WALKS / 4, steps: STEPS_ALONE });
      return Math.max(...found.map(row.inside));
    }),
  );
}

/** Each row without itself: what the other rows say about it. A fact that is asked twice is left out with both its rows. */
export function leaveOneOut(search: Search): Prediction[] {
  return predictions(search, (row) => {
    const others = search.rows.map((rows) => rows.filter((other) => !asksTheSame(row, other)));
    return walked(search, others, `without ${row.constraint.fact.id}`);
  });
}

/** Rows of one era at points found with the rows of the others alone. */
export function transfer(search: Search): Prediction[] {
  const found = search.space.eras.map(
    ({ scenario }, era) =>
    walked(search, search.rows.filter((_, other) => other !== era), `transfer to ${scenario.id}`), // prettier-ignore
  );
  return predictions(search, (_row, era) => found[era]);
}

/** Each row at points anywhere, and at those that were found for it. */
function predictions(
  { plan, space, rows }: Search,
  foundFor: (row: EmulatedRow, era: number) => Place[],
): Prediction[] {
  const anywhere = latinHypercube(200, space.size, `${plan.seed}/anywhere`);
  return rows.flatMap((own, era) =>
    own.map((row) => ({
      ...{ setting: space.eras[era].scenario.id, row: row.constraint.fact.id },
      ...{ anywhere: mean(anywhere.map(row.inside)), without: mean(foundFor(row, era).map(row.inside)) },
    })),
  );
}

function walked(
  { plan, space }: Search,
  rows: readonly EraRows[],
  name: string,
  more: Partial<SearchPlan> = {},
): Place[] {
  return searchPoints(rows, { ...searchPlan(plan, space, name, WALKS, 9), ...more }).map(({ place }) => place);
}

function asksTheSame(one: EmulatedRow, other: EmulatedRow): boolean {
  const idOf = ({ constraint }: EmulatedRow): string => constraint.fact.id.replace(/-GIVEN$/, "");
  return one.constraint.fact.scenario === other.constraint.fact.scenario && idOf(one) === idOf(other);
}
