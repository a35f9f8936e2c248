/** Observables of the coalition: who holds, who has left, what is on the leader's list, and how long licences take. */
import { MAIN } from "../world/tiers.ts";
import { controlledTrade } from "../world/yard.ts";
import { entriesOf } from "./list-observables.ts";
import { type Observable, rowsOfKind, type View } from "./observable.ts";
import { ratio } from "./reading.ts";

const all = rowsOfKind("all");
const perState = rowsOfKind("state");

/** Mean over the states that have a control in force, weighted by exports. */
function overMembers({ world }: View, value: (supplier: number) => number): number {
  const { suppliers } = world;
  let sum = 0;
  let weight = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (suppliers.inForceSince[supplier] === 0) continue;
    sum += suppliers.weight[supplier] * value(supplier);
    weight += suppliers.weight[supplier];
  }
  return weight > 0 ? sum / weight : NaN;
}

/** Participation of the members in the coalition's main list, weighted by their trade in what is on it. */
function participation({ world }: View): number {
  const { suppliers, memberships } = world;
  let sum = 0;
  let weight = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (suppliers.member[supplier] === 0) continue;
    const row = MAIN * suppliers.count + supplier;
    sum += memberships.trade[row] * memberships.participation[row];
    weight += memberships.trade[row];
  }
  return ratio(sum, weight);
}

function statesDefected({ world }: View): number {
  const { suppliers, p } = world;
  let out = 0;
  let members = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (suppliers.inForceSince[supplier] === 0) continue;
    members += 1;
    if (suppliers.left[supplier] === 1 || suppliers.compliance[supplier] < p.defected_below) out += 1;
  }
  return ratio(out, members);
}

function firmsDefected({ world }: View): number {
  const { count, size: sizes, violating } = world.firms;
  let out = 0;
  let size = 0;
  for (let firm = 0; firm < count; firm++) {
    size += sizes[firm];
    if (violating[firm] === 1) out += sizes[firm];
  }
  return ratio(out, size);
}

function backlogMonths({ world }: View, supplier: number): number {
  return 12 * (world.suppliers.licenceDelay[supplier] - world.p.licence_years);
}

const BACKLOG = "Time to decide a licence beyond the ordinary time";
const STATES_DEFECTED =
  "Share of the states with a control in force that have left or enforce less than defected_below";

export const COALITION_OBSERVABLES: readonly Observable[] = [
  all("compliance", "share", "How fully members enforce, weighted by exports", (view) =>
    overMembers(view, (s) => view.world.suppliers.compliance[s]),
  ),
  all(
    "participation",
    "share",
    "Compliance x part in force x authority of the members, weighted by their trade in what is on the coalition's main list; what the leader lists alone and neutral states do not count",
    participation,
  ),
  all("states_defected", "share", STATES_DEFECTED, statesDefected),
  all("firms_defected", "share", "Share of makers that break the rules, by sales to the target", firmsDefected),
  all("resentment", "-", "Resentment of coercion, mean over members", (view) =>
    overMembers(view, (s) => view.world.suppliers.resentment[s]),
  ),
  all("yard_trade_share", "share", "Share of the target's need that is controlled by the leader", ({ world }) =>
    controlledTrade(world, world.blueprint.itemIds.keys()),
  ),
  all("yard_items", "count", "Items with an open account", ({ world }) => {
    let open = 0;
    for (let item = 0; item < world.items.count; item++) open += world.items.announcedAt[item] > 0 ? 1 : 0;
    return open;
  }),
  all(
    "yard_entries",
    "count",
    "List entries: on the common list in a forum, else listed by the leader",
    ({ world }) => {
      let count = 0;
      for (let item = 0; item < world.items.count; item++) count += entriesOf(world, item);
      return count;
    },
  ),
  all(
    "listed_users",
    "count",
    "Legal entities on the leader's list of end users",
    (view) => view.world.setting.listedUsers[0],
  ),
  all("licence_backlog_months", "months", `${BACKLOG}, mean over members`, (view) =>
    overMembers(view, (supplier) => backlogMonths(view, supplier)),
  ),

  perState("compliance", "share", "How fully it enforces; undefined without a control in force", ({ world }, state) =>
    world.suppliers.inForceSince[state] > 0 ? world.suppliers.compliance[state] : NaN,
  ),
  perState(
    "participation",
    "share",
    "Compliance x part of the coalition's lists in force there x authority",
    ({ world }, state) => world.suppliers.participation[state],
  ),
  perState("resentment", "-", "Resentment of coercion", ({ world }, state) => world.suppliers.resentment[state]),
  perState("licence_backlog_months", "months", BACKLOG, backlogMonths),
];
