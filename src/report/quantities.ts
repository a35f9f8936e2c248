/**
 * What the report of a run shows, section by section and in this order. A quantity that is drawn as a line over time is one row: which observable, what
 * kind of number, its name, its axis title, its phrase in a sentence, and whatever else it needs. What has a figure of its own
 * is listed by its name, under which `sections.ts` finds it.
 */
import { HEADLINES } from "../scenario/headlines.ts";
import type { Mark } from "../figures/chart.ts";
import type { Clock } from "./clock.ts";
import type { ScenarioView } from "./context.ts";
import type { Kind } from "./numbers.ts";

export interface Quantity {
  readonly observable: string;
  /** Starts the heading: "Diffusion among all users". */
  readonly name: string;
  /** On the axis, with unit: "share of wanted". */
  readonly axis: string;
  /** In a sentence: "the share of users that hold the generation". */
  readonly phrase: string;
  readonly kind: Kind;
  /** The same quantity in the world without controls. */
  readonly twin?: string;
  /** The headline output that it shows. */
  readonly output?: string;
  /** Show the dates of the leader's announcements. */
  readonly marked?: boolean;
  /** Scenarios differ too much in size to share an axis. */
  readonly ownRange?: boolean;
  /** One chart for each scenario also by years since the first announcement. */
  readonly paired?: boolean;
  /** Something drawn on top, such as a bracket. */
  readonly drawn?: (scenario: ScenarioView, clock: Clock) => readonly Mark[];
}

/** The names of the figures that one file of `figures/` makes. */
export interface OwnFigures {
  readonly names: readonly string[];
}

export interface SectionPlan {
  readonly id: string;
  readonly title: string;
  /** What the section is about, in a sentence or two. */
  readonly lead: string;
  readonly shows: readonly (Quantity | OwnFigures)[];
}

type More = Pick<Quantity, "twin" | "output" | "marked" | "ownRange" | "paired">;

function row(observable: string, kind: Kind, name: string, axis: string, phrase: string, more: More = {}): Quantity {
  return { observable, kind, name, axis, phrase, ...more };
}

/** A share of users, beside the same in the world without controls. */
function users(observable: string, name: string, phrase: string, output?: string): Quantity {
  const more = { twin: `${observable}_twin`, paired: true, ...(output !== undefined && { output }) };
  return row(observable, "share", name, "% of users", `the share of ${phrase}`, more);
}

/** How far behind the frontier, beside the same in the world without controls. */
function gap(observable: string, name: string, who: string): Quantity {
  const more = { twin: `${observable}_twin`, paired: true };
  return row(observable, "years", name, "years behind the frontier", `how far ${who} behind the frontier`, more);
}

function cost(observable: string, name: string, phrase: string, output?: string): Quantity {
  const more = { ownRange: true, paired: true, ...(output !== undefined && { output }) };
  return row(observable, "musd", name, "million USD a year", phrase, more);
}

function own(...names: string[]): OwnFigures {
  return { names };
}

const LEAKAGE = { output: "leakage_data" };
const COST = "cost_gross_data_musd";

// prettier-ignore
export const SECTIONS: readonly SectionPlan[] = [
  {
    id: "leakage",
    title: "What gets through",
    lead: "How much of what the target would have bought still arrives, and which wall failed.",
    shows: [
      own("leakage-by-channel"),
      row("coverage", "share", "Coverage", "bound, % of wanted", "the part of wanted that comes from suppliers under a control, over a year", { output: "coverage_data" }),
      row("leakage_bound", "share", "Leakage of what is bound", "delivered, % of bound", "what comes before, through and around the wall over what is bound, over a year", { output: "leakage_bound_data" }),
      row("denied", "share", "Denied", "% of wanted", "the part of wanted that does not arrive, over a year", { output: "denied_data" }),
      row("leakage_rate", "share", "Leakage in total", "delivered, % of wanted", "the leakage rate over a year (delivered as a share of wanted)", LEAKAGE),
      own("leakage-by-item"),
      own("channels-by-item"),
      own("channels-by-supplier"),
      own("leakage-subtotals"),
      row("leakage_cumulative", "share", "Leakage so far", "delivered so far, % of wanted so far", "leakage summed since the accounts opened", LEAKAGE),
      row("denied_imports", "musd", "Denied imports", "million USD a year", "imports of the controlled grade that are denied, a year", { ownRange: true }),
    ],
  },
  {
    id: "diffusion",
    title: "What it delays",
    lead: "How far the technology spreads among the target's users, with and without controls, and how many years lie between.",
    shows: [
      row("delay_years", "years", "Backward delay", "years behind a world without controls", "the backward delay of the median user (negative: the run leads)", { output: "delay_years_data" }),
      users("diffusion", "Diffusion among all users", "users within a generation of the moving frontier", "diffusion_end"),
      gap("gap_users_years", "Gap of the best users", "the best tenth of users is"),
      gap("gap_domestic_years", "Gap of domestic makers", "domestic capability is"),
      own("diffusion_mark"),
      users("diffusion_military", "Diffusion, military users", "military users within a generation of the moving frontier", "diffusion_end"),
      users("diffusion_civil", "Diffusion, civil users", "civil users within a generation of the moving frontier", "diffusion_end"),
      users("military_capability", "Military capability", "military users that hold what is good enough"),
    ],
  },
  {
    id: "coalition",
    title: "Whether it holds",
    lead: "Who takes part, who complies, and how long until somebody leaves.",
    shows: [
      own("stances"),
      row("participation", "share", "Participation", "%, by trade in the list", "participation (compliance times the part of the coalition's list in force times authority, by trade in it)", { output: "participation_data" }),
      row("compliance", "share", "Compliance", "%", "compliance of the states", { output: "compliance_data" }),
      own("survival"),
      row("states_defected", "share", "States defected", "% of states", "the share of states that have defected"),
      row("firms_defected", "share", "Firms defected", "% of firms", "the share of firms that have defected"),
      row("resentment", "index", "Resentment", "index", "resentment against the leader"),
    ],
  },
  {
    id: "yard",
    title: "Yard and enforcement",
    lead: "How much is controlled, and what a wider yard leaves of the capacity to enforce it.",
    shows: [
      row("yard_trade_share", "share", "Size of the yard", "% of the target's need", "the share of the target's need that is controlled", { marked: true }),
      row("listed_users", "count", "Listed users", "number", "the number of legal entities on the leader's list", { ownRange: true }),
      row("licence_backlog_months", "months", "Licence backlog", "months", "the backlog of licences"),
      row("shell_life_years", "years", "Front-years per front found", "front-years per find", "front-years per front found"),
      row("yard_entries", "count", "Entries on the lists", "number", "the number of list entries", { ownRange: true }),
      row("exceptions", "per-year", "Exceptions", "a year", "exceptions granted", { ownRange: true }),
      row("discovery_rate", "per-year", "Rate of discovery", "per shell and year", "the rate at which shells are found"),
      row("shells_open", "count", "Shells open", "number", "the number of open shells", { ownRange: true }),
    ],
  },
  {
    id: "stockpile",
    title: "Stocks and the rush before controls",
    lead: "What the target keeps in stock and imports around the dates of announcements.",
    shows: [
      row("stockpile_months", "months", "Stockpile cover", "months of use", "the stock of the target, in months of use", { marked: true, paired: true }),
      row("prestock", "share", "Stock when the accounts opened (prestock)", "% of a year's wanted", "the stock above the twin's when the accounts opened, over a year's wanted"),
      row("imports_total", "musd", "Imports of both grades", "million USD a year", "the target's imports of both grades, a year", { twin: "imports_twin", marked: true, paired: true, ownRange: true }),
    ],
  },
  {
    id: "retaliation",
    title: "Retaliation and minerals",
    lead: "The target's answer through the inputs that it dominates.",
    shows: [
      row("retaliation_index", "share", "Retaliation (the valve)", "% closed", "how far the mineral valves are closed, on average"),
      own("mineral_price", "alternative_supply"),
    ],
  },
  {
    id: "costs",
    title: "What it costs",
    lead: "What the suppliers lose, what others gain, and where.",
    shows: [
      own("costs-by-state"),
      cost("cost_gross_musd", "Gross loss of the suppliers", "the suppliers' gross loss, a year", COST),
      cost("gain_others_musd", "Gains of others", "what others gain by stepping in, a year"),
      cost("cost_retaliation_musd", "Loss from retaliation", "the loss from retaliation, a year", COST),
      cost("cost_administration_musd", "Cost of administration", "the cost of administration, a year", COST),
    ],
  },
];

/** Drawn by the explorer, or within another figure. */
// prettier-ignore
const ELSEWHERE: readonly Quantity[] = [
  row("leakage_bound_cumulative", "share", "Leakage of what is bound so far", "delivered so far, % of bound so far", "leakage of what is bound, summed since the accounts opened", { output: "leakage_bound_data" }),
  row("work_not_done", "share", "Work not done", "% of the work without controls", "the work with controlled goods that would have been done without controls and is not, over a year", { output: "work_not_done_data" }),
  users("diffusion_mark", "Diffusion, the announcement's generation", "users that hold the announcement's frontier generation", "diffusion_end"),
];

const QUANTITIES = [
  ...SECTIONS.flatMap(({ shows }) => shows.filter((one): one is Quantity => "observable" in one)),
  ...ELSEWHERE,
];

export function quantityOf(observable: string): Quantity {
  const found = QUANTITIES.find((quantity) => quantity.observable === observable);
  if (found === undefined) throw new Error(`found no quantity "${observable}" in quantities.ts`);
  return found;
}

/** The headline output that a number of a run belongs to: itself where it is one. */
export function outputOf(observable: string): string | undefined {
  if (HEADLINES.some(({ data }) => data === observable)) return observable;
  return QUANTITIES.find((quantity) => quantity.observable === observable)?.output;
}
