/**
 * Observables of what a control is for: who has the goods of the day, how much later than without controls, and what work is not done for want of them.
 *
 * Those of the whole run are means over a fixed basket, the items of the main list, weighted by the target's need at the start: an item that is listed
 * later, or taken off, does not make their curves jump. Only the fixed mark needs the day of an announcement, and so is of the items listed so far.
 */
import type { Who } from "../world/run-constants.ts";
import type { World } from "../world/world.ts";
import { basketMean, isInBasket, shareReaching, yardMean } from "./diffusion.ts";
import type { Observable, View } from "./observable.ts";
import type { Part } from "./parts.ts";
import { ratio } from "./reading.ts";

type Mark = (view: View, item: number) => number;
type Mean = (world: World, value: (item: number) => number) => number;

/** A generation behind the frontier, which moves. */
function generation({ world }: View, item: number): number {
  return world.items.frontier[item] - world.p.generation_part * world.blueprint.items.threshold_lag_years[item];
}

/** The frontier of the day on which the item was announced first; not a number before. */
function announced({ observer }: View, item: number): number {
  return observer.marks[item];
}

function goodEnough({ world }: View, item: number): number {
  return world.items.frontier[item] - world.p.good_enough_years;
}

const MOVING = "users at most a generation behind the moving frontier (generation_part of the item's threshold lag)";
const FIXED = "users at or above the frontier of the day of the leader's announcement, over the items listed so far";
const DIFFUSIONS: readonly { name: string; who: Who; what: string; mark: Mark; mean: Mean }[] = [
  { name: "diffusion", who: "all", what: MOVING, mark: generation, mean: basketMean },
  {
    name: "diffusion_military",
    who: "military",
    what: "the same for military work",
    mark: generation,
    mean: basketMean,
  },
  { name: "diffusion_civil", who: "civil", what: "the same for civil work", mark: generation, mean: basketMean },
  { name: "diffusion_mark", who: "all", what: FIXED, mark: announced, mean: yardMean },
  {
    name: "military_capability",
    who: "military",
    what: "military work done at or above the vintage that is good enough (good_enough_years behind the frontier)",
    mark: goodEnough,
    mean: basketMean,
  },
];

/** In the run, or in the twin at the same tick. */
function shareOf({ world, observer }: View, item: number, mark: number, who: Who, twin: boolean): number {
  const vintage = twin ? observer.twin.vintage : world.holdings.vintage;
  return shareReaching(world, item, mark, who, vintage, twin ? world.clock.tick * world.holdings.count : 0);
}

function partsOf(mark: Mark, twin: boolean): readonly Part[] {
  return [...(mark === announced ? (["marks"] as const) : []), ...(twin ? (["twin"] as const) : [])];
}

const IN_TWIN = "; in the twin without controls";

const diffusions = DIFFUSIONS.flatMap(({ name, who, what, mark, mean }) =>
  [false, true].map((twin): Observable => ({
    name: twin ? `${name}_twin` : name,
    kind: "all",
    unit: "share",
    meaning: `Share of ${what}, by size${twin ? IN_TWIN : ""}`,
    parts: partsOf(mark, twin),
    read: (view) => mean(view.world, (item) => shareOf(view, item, mark(view, item), who, twin)),
  })),
);

const itemDiffusions = DIFFUSIONS.filter(({ name }) => name === "diffusion" || name === "diffusion_mark").flatMap(
  ({ name, who, what, mark }) =>
    [false, true].map((twin): Observable => ({
      name: twin ? `${name}_twin` : name,
      kind: "item",
      unit: "share",
      meaning: `Share of ${what.replace(", over the items listed so far", "")}${twin ? IN_TWIN : ""}`,
      parts: partsOf(mark, twin),
      read: (view, item) =>
        mark === announced && view.world.items.announcedAt[item] === 0
          ? NaN
          : shareOf(view, item, mark(view, item), who, twin),
    })),
);

/** Years behind the frontier of what a vintage stands for. */
function gap(
  name: string,
  meaning: string,
  parts: readonly Part[],
  vintage: (view: View, item: number) => number,
  kinds: readonly ("all" | "item")[] = ["all", "item"],
): Observable[] {
  const years = (view: View, item: number): number => view.world.items.frontier[item] - vintage(view, item);
  const all = (view: View): number => basketMean(view.world, (item) => years(view, item));
  return kinds.map((kind) => ({ name, kind, unit: "yr", meaning, parts, read: kind === "all" ? all : years }));
}

/** Work with the controlled grade over the last year: the twin's at the run's line between the grades, and what of it the run does not do. */
function workOf({ observer }: View, item: number): { twin: number; denied: number } {
  const twin = observer.work.twin.sum[item];
  return { twin, denied: twin - observer.work.run.sum[item] };
}

function workNotDone(view: View): number {
  const { world } = view;
  let [twin, denied] = [0, 0];
  for (let item = 0; item < world.items.count; item++) {
    if (!isInBasket(world, item)) continue;
    const work = workOf(view, item);
    twin += work.twin;
    denied += work.denied;
  }
  return ratio(denied, twin);
}

function deniedUse(view: View): number {
  const { items } = view.world;
  let denied = 0;
  let open = false;
  for (let item = 0; item < items.count; item++) {
    if (items.announcedAt[item] === 0) continue;
    open = true;
    denied += workOf(view, item).denied;
  }
  return open ? denied : NaN;
}

/** From the world's first announcement on: until then nothing can have delayed anybody. */
function delayOf({ observer }: View, item: number): number {
  return observer.delay[item];
}

const WORK_NOT_DONE =
  "Work that the twin does with the controlled grade and the run does not, over the twin's, last year";

export const DIFFUSION_OBSERVABLES: readonly Observable[] = [
  {
    ...{ name: "work_not_done", kind: "all", unit: "share", parts: ["work"] },
    meaning: `${WORK_NOT_DONE}; main list`,
    read: workNotDone,
  },
  {
    ...{ name: "denied_use", kind: "all", unit: "musd/yr", parts: ["work"] },
    meaning:
      "Work that the twin does with the controlled grade less the run's, last year, items listed now, all origins",
    read: deniedUse,
  },
  ...diffusions,
  {
    ...{ name: "delay_years", kind: "all", unit: "yr", parts: ["delay"] },
    meaning: "Backward delay of the median user since the first announcement; negative where the run leads",
    read: (view) => basketMean(view.world, (item) => delayOf(view, item)),
  },
  ...gap(
    "gap_users_years",
    "Years behind the frontier of the best tenth of users",
    ["order"],
    ({ observer }, item) => observer.order.topDecile[item],
  ),
  ...gap(
    "gap_users_years_twin",
    "The same in the twin",
    ["twin"],
    ({ world, observer }, item) => observer.twin.topDecile[world.clock.tick * world.items.count + item],
    ["all"],
  ),
  ...gap(
    "gap_domestic_years",
    "Years behind the frontier of what the target's own makers can make",
    [],
    ({ world }, item) => world.items.domesticVintage[item],
  ),
  ...gap(
    "gap_domestic_years_twin",
    "The same in the twin",
    ["twin"],
    ({ world, observer }, item) => observer.twin.domesticVintage[world.clock.tick * world.items.count + item],
    ["all"],
  ),
  {
    ...{ name: "work_not_done", kind: "item", unit: "share", parts: ["work"] },
    meaning: WORK_NOT_DONE,
    read: (view, item) => {
      const { denied, twin } = workOf(view, item);
      return ratio(denied, twin);
    },
  },
  ...itemDiffusions,
  {
    ...{ name: "delay_years", kind: "item", unit: "yr", parts: ["delay"] },
    meaning: "Backward delay of the median user since the world's first announcement",
    read: delayOf,
  },
];
