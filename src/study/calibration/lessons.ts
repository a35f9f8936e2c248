/**
 * What the emulators of a finished search say beside the sets: which rows are in reach at all, how well each fact is predicted by the others,
 * and what one era says about the other. All by walks over the emulators, without a
 * run of the model: rough where an emulator is, which each row's own share of explained variance says.
 */
import { mean } from "../../base/statistics.ts";
import { latinHypercube } from "../design/designs.ts";
import { type Search, searchPlan } from "./calibrate.ts";
import type { EmulatedRow } from "./emulated-row.ts";
import { type EraRows, searchPoints } from "./emulated-search.ts";
import type { Place } from "./joint-space.ts";

/** Mean chance of a row to be inside at some points. */
export interface Prediction {
  readonly setting: string;
  readonly row: string;
  /** At points from anywhere. */
  readonly anywhere: number;
  /** At points found without this row. */
  readonly told: number;
}

const WALKS = 24;
/** A walk for one row alone needs few steps. */
const STEPS_ALONE = 300;

/** Chance that the median lies inside at the best points for the row alone: below one half it is out of reach of the parameters. */
export function reachOf(search: Search): number[][] {
  return search.rows.map((rows, era) =>
    rows.map((row, k) => {
      const plan = { ...searchPlan(search.plan, search.space, `alone ${era} ${k}`, WALKS / 4, 9), steps: STEPS_ALONE };
      return Math.max(...searchPoints([[row]], plan).map(({ place }) => row.inside(place)));
    }),
  );
}

/** Each row without itself: what the other rows say of it. A fact that is asked twice is left out with both its rows. */
export function leaveOneOut(search: Search): Prediction[] {
  const anywhere = pointsAnywhere(search);
  return search.rows.flatMap((rows, era) =>
    rows.map((row) => {
      const others = search.rows.map((own) => own.filter((other) => !asksTheSame(row, other)));
      return predicted(search, era, row, anywhere, others, `without ${row.constraint.fact.id}`);
    }),
  );
}

/** Rows of one era at points found with the rows of the others alone. */
export function transfer(search: Search): Prediction[] {
  const anywhere = pointsAnywhere(search);
  return search.rows.flatMap((rows, era) => {
    const others = search.rows.filter((_, other) => other !== era);
    const name = `transfer to ${search.space.eras[era].scenario.id}`;
    const found = searchPoints(others, searchPlan(search.plan, search.space, name, WALKS, 9)).map(({ place }) => place);
    return rows.map((row) => predictionAt(search, era, row, anywhere, found));
  });
}

function predicted(
  search: Search,
  era: number,
  row: EmulatedRow,
  anywhere: readonly Place[],
  others: readonly EraRows[],
  name: string,
): Prediction {
  const found = searchPoints(others, searchPlan(search.plan, search.space, name, WALKS, 9)).map(({ place }) => place);
  return predictionAt(search, era, row, anywhere, found);
}

function predictionAt(
  search: Search,
  era: number,
  row: EmulatedRow,
  anywhere: readonly Place[],
  found: readonly Place[],
): Prediction {
  return {
    ...{ setting: search.space.eras[era].scenario.id, row: row.constraint.fact.id },
    ...{ anywhere: mean(anywhere.map(row.inside)), told: mean(found.map(row.inside)) },
  };
}

function pointsAnywhere({ plan, space }: Search): number[][] {
  return latinHypercube(200, space.size, `${plan.seed}/anywhere`);
}

function asksTheSame(one: EmulatedRow, other: EmulatedRow): boolean {
  const idOf = ({ constraint }: EmulatedRow): string => constraint.fact.id.replace(/-GIVEN$/, "");
  return one.constraint.fact.scenario === other.constraint.fact.scenario && idOf(one) === idOf(other);
}
