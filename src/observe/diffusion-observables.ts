/**
 * Observables of what a control is for: who has the goods of the day, how much later than without controls, and what work is not done for want of them.
 *
 * Those of the whole run are means over a fixed basket, the items of the main list, weighted by the target's need at the start: an item that is listed
 * later, or taken off, does not make their curves jump. Only the fixed mark needs the day of an announcement, and so is of the items listed so far.
 */
import type { Who } from "../world/run-constants.ts";
import { basketMean, isInBasket, shareReaching, yardMean } from "./diffusion.ts";
import { type Observable, rowsOfKind, type View } from "./observable.ts";
import type { Part } from "./parts.ts";
import { ratio } from "./reading.ts";

type Value = (view: View, item: number) => number;

/** A generation behind the frontier, which moves. */
const generation: Value = ({ world }, item) =>
  world.items.frontier[item] - world.p.generation_part * world.blueprint.items.threshold_lag_years[item];
/** The frontier of the day on which the item was announced first; not a number before. */
const announced: Value = ({ observer }, item) => observer.marks[item];
const goodEnough: Value = ({ world }, item) => world.items.frontier[item] - world.p.good_enough_years;

const MOVING = "users at most a generation behind the moving frontier (generation_part of the item's threshold lag)";
const FIXED = "users at or above the frontier of the day of the leader's announcement";
const ENOUGH = "military work done at or above the vintage that is good enough (good_enough_years behind the frontier)";

/** `listed`: over the items listed so far, in place of the basket. */
interface Diffusion {
  readonly name: string;
  readonly who: Who;
  readonly what: string;
  readonly mark: Value;
  readonly listed?: true;
}
const OF_ALL: Diffusion = { name: "diffusion", who: "all", what: MOVING, mark: generation };
const AT_MARK: Diffusion = { name: "diffusion_mark", who: "all", what: FIXED, mark: announced, listed: true };
const DIFFUSIONS: readonly Diffusion[] = [
  OF_ALL,
  { name: "diffusion_military", who: "military", what: "the same for military work", mark: generation },
  { name: "diffusion_civil", who: "civil", what: "the same for civil work", mark: generation },
  AT_MARK,
  { name: "military_capability", who: "military", what: ENOUGH, mark: goodEnough },
];

/** In the run, or in the twin at the same tick. */
function shareOf({ mark, who }: Diffusion, twin: boolean): Value {
  return (view, item) => {
    const { world, observer } = view;
    const vintage = twin ? observer.twin.vintage : world.holdings.vintage;
    const offset = twin ? world.clock.tick * world.holdings.count : 0;
    return shareReaching(world, item, mark(view, item), who, vintage, offset);
  };
}

/** In the run and in its twin: `among` says over what, `read` makes one number of the shares of the items. */
function inBoth(
  diffusion: Diffusion,
  kind: "all" | "item",
  among: string,
  read: (share: Value) => Observable["read"],
): Observable[] {
  const { name, what, mark } = diffusion;
  const marks: readonly Part[] = mark === announced ? ["marks"] : [];
  const meaning = `Share of ${what}${among}`;
  const inTwin = `${meaning}; in the twin without controls`;
  return [
    rowsOfKind(kind, marks)(name, "share", meaning, read(shareOf(diffusion, false))),
    rowsOfKind(kind, [...marks, "twin"])(`${name}_twin`, "share", inTwin, read(shareOf(diffusion, true))),
  ];
}

const diffusions = DIFFUSIONS.flatMap((diffusion) => {
  const mean = diffusion.listed ? yardMean : basketMean;
  const among = diffusion.listed ? ", over the items listed so far, by size" : ", by size";
  return inBoth(diffusion, "all", among, (share) => (view) => mean(view.world, (item) => share(view, item)));
});

const itemDiffusions = [OF_ALL, AT_MARK].flatMap((diffusion) =>
  inBoth(
    diffusion,
    "item",
    "",
    (share) => (view, item) => (diffusion.listed && view.world.items.announcedAt[item] === 0 ? NaN : share(view, item)),
  ),
);

/** Years behind the frontier of what a vintage stands for. */
function gap(
  name: string,
  meaning: string,
  parts: readonly Part[],
  vintage: Value,
  kinds: readonly ("all" | "item")[] = ["all", "item"],
): Observable[] {
  const years: Value = (view, item) => view.world.items.frontier[item] - vintage(view, item);
  const all = (view: View): number => basketMean(view.world, (item) => years(view, item));
  return kinds.map((kind) => rowsOfKind(kind, parts)(name, "yr", meaning, kind === "all" ? all : years));
}

/** What the twin recorded of an item at this tick. */
function inTwin(column: "topDecile" | "domesticVintage"): Value {
  return ({ world, observer }, item) => observer.twin[column][world.clock.tick * world.items.count + item];
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
const delayOf: Value = ({ observer }, item) => observer.delay[item];

const WORK_NOT_DONE =
  "Work that the twin does with the controlled grade and the run does not, over the twin's, last year";
const DENIED_USE =
  "Work that the twin does with the controlled grade less the run's, last year, items listed now, all origins";
const DELAY = "Backward delay of the median user since the first announcement; negative where the run leads";
const ITEM_DELAY = "Backward delay of the median user since the world's first announcement";
const USERS_GAP = "Years behind the frontier of the best tenth of users";
const MAKERS_GAP = "Years behind the frontier of what the target's own makers can make";

const ofWork = rowsOfKind("all", ["work"]);

export const DIFFUSION_OBSERVABLES: readonly Observable[] = [
  ofWork("work_not_done", "share", `${WORK_NOT_DONE}; main list`, workNotDone),
  ofWork("denied_use", "musd/yr", DENIED_USE, deniedUse),
  ...diffusions,
  rowsOfKind("all", ["delay"])("delay_years", "yr", DELAY, (view) =>
    basketMean(view.world, (item) => delayOf(view, item)),
  ),
  ...gap("gap_users_years", USERS_GAP, ["order"], ({ observer }, item) => observer.order.topDecile[item]),
  ...gap("gap_users_years_twin", "The same in the twin", ["twin"], inTwin("topDecile"), ["all"]),
  ...gap("gap_domestic_years", MAKERS_GAP, [], ({ world }, item) => world.items.domesticVintage[item]),
  ...gap("gap_domestic_years_twin", "The same in the twin", ["twin"], inTwin("domesticVintage"), ["all"]),
  rowsOfKind("item", ["work"])("work_not_done", "share", WORK_NOT_DONE, (view, item) => {
    const { denied, twin } = workOf(view, item);
    return ratio(denied, twin);
  }),
  ...itemDiffusions,
  rowsOfKind("item", ["delay"])("delay_years", "yr", ITEM_DELAY, delayOf),
];
