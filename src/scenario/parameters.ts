/**
 * Every parameter of the model: value, plausible range, unit, grade, source, place and meaning.
 *
 * This is the only list. Settings (`seeds/<setting>/parameters.csv`) and scenarios may replace a value and say why; runs with
 * parameter uncertainty draw each one from its range. Grades: documented (the source gives the number), inferred (follows from
 * a sourced fact), assumed (neither: a judgement). Facts C01-C15 are in the table of facts; "notes" are fits of reduced models
 * to these facts, made before the submodels were coupled, so what rests on them alone is at most `inferred`.
 */
import type { ProcessName } from "./process-names.ts";
import type { Grade } from "./tables.ts";

interface Declared {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly grade: Grade;
  readonly sources: readonly string[];
  readonly place: string;
  readonly process: ProcessName;
  readonly meaning: string;
}

/** Value, [low, high], unit, what it rests on, and its meaning. */
function of(process: ProcessName) {
  const with_ =
    (grade: Grade, sources: readonly string[]) =>
    (value: number, range: readonly [number, number], unit: string, place: string, meaning: string): Declared => ({
      value,
      low: range[0],
      high: range[1],
      unit,
      grade,
      sources,
      place,
      process,
      meaning,
    });
  return {
    assumed: with_("assumed", ["assumption"]),
    inferred: (...sources: string[]) => with_("inferred", sources),
    documented: (...sources: string[]) => with_("documented", sources),
  };
}

const events = of("apply-events");
const frontier = of("move-frontier");
const yard = of("grow-yard");
const join = of("coordinate");
const fear = of("anticipate");
const trade = of("trade");
const shell = of("transship");
const law = of("enforce");
const reply = of("retaliate");
const will = of("cohere");
const learn = of("absorb");

export const PARAMETERS = {
  // 1 Events
  crisis_rate: events.assumed(
    0.35,
    [0.1, 0.7],
    "1/yr",
    "about one crisis every three years, S019 S023",
    "Rate of generated crises, after the replayed history",
  ),
  crisis_fade_years: events.assumed(1, [0.5, 2], "yr", "", "Time in which a crisis is forgotten"),
  truce_years: events.inferred("tomshardware-2025")(
    1,
    [0.5, 1.5],
    "yr",
    "O143: suspended for 12 months",
    "How long a settlement keeps the mineral valves open",
  ),

  // 2 Frontier and demand
  need_noise: frontier.assumed(
    0.08,
    [0, 0.2],
    "log",
    "",
    "Annual shock to the target's need of an item, standard deviation",
  ),
  threshold_indexing: frontier.assumed(
    0.5,
    [0, 1],
    "share",
    "thresholds are fixed in absolute terms and revised now and then, S003 S004",
    "How far the threshold follows the frontier between packages",
  ),
  frontier_slowdown: frontier.assumed(
    0,
    [0, 0.3],
    "yr/yr",
    "a claim of the sources; off unless a scenario asks",
    "Pace lost by the frontier when all sales to the target are lost",
  ),

  // 3 Yard
  yard_rate: yard.inferred("allen-goldston-2025")(
    120,
    [99, 187],
    "entities/yr",
    "C05: 218 to 787 entries in five years",
    "Wishes for new listings a year under full pressure",
  ),
  yard_discipline: yard.inferred("lind-mastanduno-2025")(
    110,
    [64, 167],
    "entities",
    "S020: about one package a year",
    "Wishes that pile up before the leader acts",
  ),
  yard_review_years: yard.assumed(0.25, [0.1, 0.5], "yr", "", "Shortest time between two packages"),
  yard_trickle: yard.assumed(
    0.25,
    [0.1, 0.4],
    "share",
    "small listings between packages, S018 S019",
    "Share of wishes listed at once",
  ),
  yard_fusion: yard.assumed(
    0.3,
    [0.15, 0.45],
    "weight",
    "only the sum of the four weights is identified",
    "Weight of civil-military fusion in the pressure",
  ),
  yard_politics: yard.assumed(0.25, [0.1, 0.4], "weight", "", "Weight of domestic politics in the pressure"),
  yard_evasion: yard.assumed(0.3, [0.15, 0.45], "weight", "", "Weight of revealed evasion in the pressure"),
  yard_crisis: yard.assumed(0.15, [0.05, 0.3], "weight", "", "Weight of crises in the pressure"),
  yard_fade_years: yard.assumed(10, [5, 20], "yr", "", "Time in which unmet wishes fade"),
  yard_width: yard.assumed(0.25, [0.1, 0.4], "share", "", "Part of an item's unlisted entries that a package lists"),
  yard_tightening: yard.inferred("allen-goldston-2025")(
    1,
    [0.3, 2],
    "yr",
    "S004: thresholds lowered a year after the first package",
    "Years by which a generated package lowers thresholds",
  ),
  listable_entities: yard.assumed(2500, [1500, 5000], "entities", "", "Legal entities behind the users of the model"),

  // 4 Coordination
  join_rate: join.inferred("allen-goldston-2025")(
    4.2,
    [2.4, 5.6],
    "1/yr",
    "C02; notes 3c",
    "Fastest pace of a partner's decision",
  ),
  join_bias: join.inferred("allen-goldston-2025")(
    -1.1,
    [-1.8, 0],
    "logit",
    "C02; notes 3c",
    "Readiness of a partner when nothing speaks for or against",
  ),
  join_threat: join.inferred("allen-goldston-2025")(
    3.2,
    [2.2, 3.9],
    "logit",
    "C02; notes 3c",
    "Weight of the threat in joining",
  ),
  join_leverage: join.inferred("allen-goldston-2025")(
    1.9,
    [0.6, 2.8],
    "logit",
    "C02; notes 3c",
    "Weight of the alliance with the leader in joining",
  ),
  join_exposure: join.inferred("allen-goldston-2025")(
    2.8,
    [0.9, 4.3],
    "logit",
    "C02; notes 3c",
    "Weight of trade exposure in joining",
  ),
  join_fear: join.inferred("allen-goldston-2025")(
    2.9,
    [1.5, 3.8],
    "logit",
    "C02; notes 3c",
    "Weight of the fear of retaliation in joining",
  ),
  join_authority: join.inferred("allen-goldston-2025")(
    2.9,
    [1.2, 3.9],
    "logit",
    "C02; notes 3c",
    "Weight of missing legal authority in joining",
  ),
  join_peers: join.assumed(0.8, [0, 1.6], "logit", "", "Weight of those who have joined"),
  join_stages: join.inferred("allen-goldston-2025")(
    4,
    [2, 8],
    "stages",
    "notes 3c: four stages fit, one does not",
    "Stages of a negotiation: more make its length more regular",
  ),
  legal_missing: join.inferred("allen-goldston-2025")(
    0.9,
    [0.4, 1.5],
    "factor",
    "C02; notes 3c",
    "How much missing authority lengthens the legal lag",
  ),
  legal_learning: join.inferred("allen-goldston-2025")(
    0.45,
    [0.3, 0.8],
    "factor",
    "C02: NL 6 months, then 2.5 months, S024 S028",
    "Legal lag of each further round over the one before",
  ),
  legal_at_once: join.inferred("allen-goldston-2025")(
    0.3,
    [0.15, 0.6],
    "factor",
    "S030: Germany amended its list by decree",
    "Legal lag where a national list can be amended by decree",
  ),
  window_months: join.assumed(
    18,
    [12, 24],
    "months",
    "accounting rule, section 5 of the model page",
    "Months after which a partner that announced nothing counts as outside",
  ),
  lag_announce_months: join.assumed(
    -1,
    [-1, -1],
    "months",
    "-1 = as the states decide",
    "Sets the lag from the leader's announcement to every partner's, for studies of the lag",
  ),
  lag_force_months: join.assumed(
    -1,
    [-1, -1],
    "months",
    "-1 = as their law allows",
    "Sets the lag from every partner's announcement to entry into force",
  ),
  wait_share: join.assumed(
    0.75,
    [0.5, 0.95],
    "share",
    "",
    "Part of partners' supply that a waiting leader wants on board",
  ),
  wait_years: join.assumed(2, [1, 3], "yr", "", "Longest time that a waiting leader waits"),
  rumour: join.assumed(
    0.5,
    [0.2, 0.8],
    "-",
    "notes 1: a rumour counts half a package",
    "Signal sent by talks that are not secret, a year",
  ),
  entry_start_share: join.inferred("time-1956-06-18")(
    0.53,
    [0.4, 0.7],
    "share",
    "notes 3a: 383 entries in 1949, 7.5 births a year",
    "Share of an item's entries that exist at the start",
  ),
  entry_birth_growth: join.assumed(0.03, [0, 0.06], "1/yr", "notes 3a: the level after 1960 has no fact", "Growth of the rate at which new entries are born"),
  entry_value_years: join.inferred("time-1958-08-25")(
    16,
    [12.5, 19],
    "yr",
    "C06; notes 3a",
    "Time in which a listed technology loses its strategic value",
  ),
  entry_value_sd: join.inferred("time-1958-08-25")(
    0.65,
    [0.45, 0.85],
    "log",
    "C06; notes 3a",
    "Spread of strategic value between entries",
  ),
  entry_stake_sd: join.inferred("time-1958-08-25")(
    0.55,
    [0.35, 0.75],
    "log",
    "C06; notes 3a",
    "Spread of commercial attraction between entries",
  ),
  member_stake_sd: join.assumed(0.5, [0.3, 0.7], "log", "notes 3a", "Spread of commercial attraction between members"),
  bargain_aid: join.assumed(
    0.29,
    [0.1, 0.37],
    "utility",
    "notes 3a: hangs on one remembered figure",
    "Worth of the leader's aid in bargaining over an entry",
  ),
  bargain_cost: join.inferred("time-1958-08-25")(
    0.4,
    [0.33, 0.51],
    "utility",
    "C06; notes 3a",
    "Cost of giving up the average entry at three percent exposure",
  ),
  bargain_leader: join.inferred("time-1958-08-25")(
    0.85,
    [0.8, 1.2],
    "weight",
    "C06; notes 3a",
    "Weight of the leader's stake in keeping an entry",
  ),
  bargain_floor: join.inferred("time-1958-08-25")(
    0.026,
    [0.015, 0.05],
    "utility",
    "C06; notes 3a",
    "Strategic value below which nobody lists",
  ),
  alone_floor: join.assumed(0.6, [0.4, 1], "utility", "unilateral controls were narrower than what the leader proposed", "Worth to the leader above which it lists alone what a forum does not agree to"),
  add_capacity: join.inferred("frus-1961-63-v09")(
    11,
    [6, 20],
    "entries/yr",
    "notes 3a: 1.5 births a year + 3 is the most a yearly round adds",
    "New entries that a yearly round can settle",
  ),
  review_base: join.assumed(0.05, [0.02, 0.1], "1/yr", "notes 3a", "Rate of list reviews without discontent"),
  review_discontent: join.inferred("time-1958-08-25")(
    7.8,
    [4, 8],
    "1/yr",
    "C06; notes 3a, at the bound of its range",
    "How discontent calls a review",
  ),
  review_tolerance: join.inferred("time-1958-08-25")(0.13, [0.1, 0.17], "share", "C06; notes 3a", "Discontent that is borne"),
  review_years: join.documented("time-1958-08-25")(
    0.4,
    [0.3, 0.5],
    "yr",
    "O158: five months of talks",
    "Length of a list review",
  ),
  revise_share: join.assumed(0.4, [0.1, 0.7], "share", "the 1962 review took about 90 actions on 74 items, O160", "Part of the entries that fail a review which is revised instead of dropped"),
  revise_scope: join.assumed(0.6, [0.3, 0.9], "share", "", "Scope that a revised entry keeps"),
  revise_age: join.assumed(3, [0, 8], "yr", "", "Age of the technology that a revised entry covers"),
  exception_level: join.inferred("lind-mastanduno-2025")(
    55,
    [30, 90],
    "1/yr",
    "C07; notes 3b, carried back to the start",
    "Scale of the exceptions that members ask for",
  ),
  exception_growth: join.inferred("lind-mastanduno-2025")(
    0.03,
    [0.01, 0.07],
    "1/yr",
    "C07; notes 3b",
    "Growth of exceptions with trade",
  ),
  exception_threat: join.inferred("lind-mastanduno-2025")(
    3.5,
    [2.1, 5],
    "logit",
    "C07; notes 3b",
    "How the threat keeps exceptions down",
  ),
  exception_contagion: join.assumed(
    1.5,
    [0.2, 5],
    "factor",
    "S075: exceptions are contagious; size not identified",
    "How others' exceptions raise a member's",
  ),
  exception_half: join.inferred("lind-mastanduno-2025")(
    900,
    [320, 1850],
    "1/yr",
    "C07; notes 3b",
    "Number of exceptions at which contagion is half grown",
  ),
  exception_relief: join.assumed(0.8, [0.4, 1], "share", "notes 3a", "How far plentiful exceptions relieve discontent with the list"),
  exception_years: join.inferred("lind-mastanduno-2025")(
    1.7,
    [0.9, 2.7],
    "yr",
    "C07; notes 3b",
    "Time in which the use of exceptions follows the wish",
  ),
  exception_trade: join.assumed(
    1500,
    [700, 3000],
    "1/yr",
    "",
    "Number of exceptions that would license half of the listed trade",
  ),
  forum_block: join.inferred("allen-goldston-2025")(
    0.6,
    [0.35, 0.85],
    "prob.",
    "S033: one to three years per item",
    "Chance that a yearly window of a consensus forum is blocked",
  ),
  formality_price: join.assumed(
    0.8,
    [0, 1.6],
    "logit",
    "",
    "How much a formal alliance deters states that will not choose sides",
  ),
  formality_politics: join.assumed(0.1, [0, 0.3], "share", "", "Extra politicisation of a formal common list"),
  standing_years: join.assumed(
    0.25,
    [0.1, 0.5],
    "yr",
    "",
    "Time from the leader's proposal to the decision of a standing body",
  ),

  // 5 Anticipation
  cover_ordinary: fear.inferred("allen-goldston-2025")(
    0.25,
    [0.08, 0.5],
    "yr",
    "ordinary business stock",
    "Stock that the target holds in quiet times, years of use",
  ),
  cover_full: fear.inferred("asml-statements")(
    2.4,
    [1.9, 2.5],
    "yr",
    "C03 C04; notes 1, at the bound of its range",
    "Years of buying brought forward at a certain cut-off",
  ),
  cover_consumed: fear.assumed(0.4, [0.2, 0.7], "share", "chips and services age faster than tools; S042: two years of useful stock", "The same for goods that are used up, over that for tools"),
  fear_weight: fear.inferred("allen-goldston-2025")(
    1.7,
    [1.1, 2.4],
    "-",
    "C01 C03; notes 1: only the product of weight and horizon is identified",
    "How a signal turns into risk",
  ),
  fear_memory_years: fear.inferred("asml-statements")(
    1.35,
    [1, 1.6],
    "yr",
    "C03 C04; notes 1",
    "Time in which fear fades",
  ),
  fear_spillover: fear.inferred("asml-statements")(
    0.14,
    [0.1, 0.33],
    "share",
    "C03; notes 1, weak",
    "Weight of a signal from another supplier",
  ),
  pause_depth: fear.inferred("asml-statements")(
    0.52,
    [0.38, 0.67],
    "share",
    "C01 C03; notes 1",
    "Part of purchases postponed when a complementary tool is cut",
  ),
  pause_years: fear.inferred("asml-statements")(0.9, [0.62, 1.2], "yr", "C01 C03; notes 1", "Length of that pause"),
  build_out: fear.inferred("semi-wwsems-2025")(
    0.25,
    [0.12, 0.35],
    "share",
    "C04; notes 1",
    "Extra purchases for capacity of its own after the first cut",
  ),
  budget_ratio: fear.inferred("semi-wwsems-2025")(
    2,
    [1.7, 2.4],
    "factor",
    "C04; notes 1",
    "Money the target can spend, over its ordinary imports",
  ),

  // 6 Trade
  order_years: trade.assumed(
    0.2,
    [0.15, 0.38],
    "yr",
    "notes 1, at the bound of its range",
    "Time in which a wanted stock is ordered",
  ),
  order_floor: trade.assumed(
    0.3,
    [0.1, 0.5],
    "share",
    "notes 1",
    "Least share of ordinary orders that is placed while stocks are too high",
  ),
  intake_years: trade.assumed(
    0.15,
    [0.08, 0.25],
    "yr",
    "notes 1",
    "Time from order to start of production when slots are free",
  ),
  other_priority: trade.inferred("asml-statements")(
    0.68,
    [0.48, 0.76],
    "share",
    "C03; notes 1",
    "Part of other customers' demand that makers serve first",
  ),
  capacity_growth: trade.inferred("semi-wwsems-2025")(
    0.65,
    [0.49, 0.8],
    "1/yr",
    "C04; notes 1",
    "How fast makers build capacity for orders they cannot serve",
  ),
  capacity_slack: trade.inferred("asml-statements")(
    0.07,
    [0, 0.12],
    "share",
    "notes 1",
    "Capacity over ordinary demand",
  ),
  capacity_shrink: trade.assumed(0.1, [0.05, 0.2], "1/yr", "", "How fast idle capacity is closed"),
  savings_clause: trade.assumed(0.15, [0, 0.5], "share", "", "Share of open orders honoured at entry into force"),
  ration_years: trade.assumed(1, [0.5, 2], "yr", "notes 8", "Time over which a stock is stretched once supply stops"),
  licence_years: trade.documented("reuters-licences-2023")(
    0.23,
    [0.21, 0.25],
    "yr",
    "O124: 77 to 90 days for China",
    "Time to decide a licence without a backlog",
  ),
  target_refusal: trade.inferred("ft-h200-2026")(
    0.2,
    [0, 0.6],
    "share",
    "licensed chips held back by customs, January 2026",
    "How far the target refuses licensed goods that its own makers could replace",
  ),
  maker_stock_years: trade.assumed(0.5, [0.25, 1], "yr", "", "Time in which cancelled goods are sold to others"),
  downgrade_years: trade.documented("allen-goldston-2025")(
    0.6,
    [0.3, 1],
    "yr",
    "S104: a version below the threshold within months",
    "Time to design a version below the threshold",
  ),
  downgrade_share: trade.assumed(
    0.35,
    [0.15, 0.6],
    "share",
    "",
    "Part of the refused demand for which such a version is bought",
  ),
  relocation_rate: trade.inferred("allen-goldston-2025")(
    0.08,
    [0.02, 0.2],
    "1/yr",
    "S052: Japanese makers moved output to Korea",
    "How fast makers with much to lose move output out of reach",
  ),
  relocation_most: trade.assumed(0.3, [0.1, 0.5], "share", "", "Most of an item that can be moved out of reach"),
  fringe_firms: trade.assumed(
    3,
    [3, 3],
    "firms",
    "only shares of firms are read, so that the number does not matter",
    "Drawn fringe firms per item and state",
  ),
  remote_years: trade.assumed(0.75, [0.3, 1.5], "yr", "S062", "Time to build up rented access abroad"),
  price_premium: trade.assumed(
    0.5,
    [0.2, 1],
    "share",
    "O107: about 50,000 USD a smuggled chip",
    "Extra price of smuggled goods",
  ),

  // 7 Transshipment
  procurement_start: shell.assumed(
    0.6,
    [0.3, 1],
    "share",
    "",
    "Size of the procurement networks at the start, over their largest size",
  ),
  procurement_growth: shell.inferred("lind-mastanduno-2025")(
    0.23,
    [0.18, 0.32],
    "1/yr",
    "C08; notes 2",
    "How fast procurement networks grow from themselves",
  ),
  alarm_gap: shell.inferred("lind-mastanduno-2025")(
    3.2,
    [2, 5],
    "yr",
    "C08; notes 2, weak",
    "Gap to the frontier that starts to alarm the target",
  ),
  alarm_slope: shell.inferred("lind-mastanduno-2025")(
    2.9,
    [1, 4],
    "-",
    "C08; notes 2, weak",
    "How the networks' ceiling rises per ten years of gap",
  ),
  trust_years: shell.assumed(
    1,
    [0.25, 2],
    "yr",
    "notes 4",
    "Time until a new front has credit, banking and references",
  ),
  opening_days: shell.documented("lind-mastanduno-2025")(
    10,
    [2, 60],
    "days",
    "S045: mere days",
    "Time to open a front",
  ),
  group_size: shell.assumed(4, [2, 8], "fronts", "notes 4", "Fronts of one owner group"),
  front_size: shell.assumed(
    0.02,
    [0.01, 0.04],
    "share",
    "",
    "Throughput of a trusted front, over the need of the item",
  ),
  reopen_years: shell.assumed(
    0.4,
    [0.1, 1],
    "yr",
    "",
    "Mean time until a lost front is replaced by people with clean names",
  ),
  transit_years: shell.assumed(0.12, [0.05, 0.25], "yr", "", "Time that smuggled goods are on their way"),
  hub_seizure: shell.assumed(
    0.12,
    [0.04, 0.25],
    "share",
    "",
    "Share of smuggled goods that a hub with perfect customs seizes",
  ),
  hub_heat: shell.inferred("lind-mastanduno-2025")(
    0.06,
    [0.02, 0.12],
    "share",
    "C11; notes 4",
    "Attention that a found front brings to its hub",
  ),
  heat_years: shell.assumed(1.4, [0.7, 2.5], "yr", "notes 4: halves in about a year", "Time in which attention fades"),

  // 8 Enforcement
  shell_transactions: law.inferred("bis-capacity")(
    12,
    [6, 24],
    "1/yr",
    "C10 x C11; notes 4: only the product with detection is identified",
    "Transactions a year of a front that a check could meet",
  ),
  detection: law.inferred("bis-capacity")(
    0.6,
    [0.3, 0.9],
    "prob.",
    "C10 x C11",
    "Chance that a check of a front finds it out",
  ),
  sharing_gain: law.assumed(1.5, [0.5, 3], "factor", "", "How shared licence data raise detection"),
  location_gain: law.assumed(4, [1, 8], "factor", "", "How goods that report where they are raise detection"),
  cases_start: law.inferred("allen-goldston-2025")(
    0.9,
    [0.7, 1.1],
    "share",
    "S065 S066: workload doubled on a flat budget",
    "Cases over capacity at the start",
  ),
  cases_yard: law.inferred("allen-goldston-2025")(
    0.8,
    [0.4, 1.2],
    "share",
    "S065",
    "Extra cases if the whole trade were controlled, over capacity",
  ),
  cases_users: law.assumed(0.3, [0.1, 0.6], "share", "", "Extra cases per thousand listed users, over capacity"),
  withdrawal_years: law.assumed(1.5, [0.75, 3], "yr", "", "Time after which applicants give up waiting"),
  backlog_checks: law.assumed(0.5, [0.2, 1], "factor", "", "How far a backlog takes staff away from checks"),
  firm_caught_years: law.inferred("allen-goldston-2025")(
    5,
    [2, 8],
    "yr",
    "notes 6D; S047 four years, S060 several",
    "Mean time until a violating maker is found out, at three checks per hundred cases",
  ),
  found_heat: law.assumed(0.5, [0.2, 0.8], "share", "notes 6D", "How far a discovery raises makers' care"),
  ownership_reach: law.assumed(
    0.6,
    [0.3, 0.9],
    "prob.",
    "notes 4",
    "Chance that an ownership rule takes a sibling of a found front",
  ),

  case_cost_musd: law.inferred("allen-goldston-2025")(
    0.0055,
    [0.004, 0.008],
    "musd",
    "S063 over O128: 222 million for some 40,000 cases",
    "Cost of one case",
  ),

  // 9 Retaliation
  provocation_share: reply.assumed(
    0.03,
    [0.01, 0.06],
    "share",
    "no reply to listings of single users before 2022, S018 S080",
    "Share of the target's purchases that a package must take to be answered",
  ),
  retaliation_propensity: reply.assumed(
    1,
    [0.7, 1],
    "prob.",
    "S080-S083: every package was answered",
    "Chance that the target answers a package",
  ),
  first_reply_days: reply.documented("rogowsky-2025")(270, [150, 400], "days", "C14, S080", "Time to the first reply"),
  reply_learning: reply.inferred("allen-goldston-2025")(
    0.0625,
    [0.03, 0.11],
    "factor",
    "C14; notes 5",
    "Time to each further reply over the one before",
  ),
  valve_severity: reply.assumed(0.75, [0.5, 0.95], "share", "notes 5", "How far a reply closes the valve"),
  valve_escalation: reply.assumed(0.15, [0.05, 0.25], "share", "notes 5", "How much further each round closes it"),
  valve_years: reply.documented("reuters-gallium-2023")(
    0.17,
    [0.12, 0.25],
    "yr",
    "O136: licences take about 45 working days",
    "Time in which the valve moves",
  ),
  valve_fade_years: reply.assumed(5, [2, 10], "yr", "", "Time in which a restriction lapses when nothing new provokes it"),
  deal_rate: reply.inferred("tomshardware-2025")(
    0.9,
    [0.4, 1.5],
    "1/yr",
    "notes 5; O143",
    "Rate of settlements when valves are shut and losses felt",
  ),
  mineral_bypass: reply.assumed(0.7, [0.4, 0.9], "share", "general licences, trade through third countries", "Part of throttled deliveries that users get by other ways"),
  mineral_stock_years: reply.assumed(0.17, [0.08, 0.4], "yr", "", "Mineral stocks of users in quiet times"),
  mineral_cover_years: reply.assumed(0.5, [0.25, 1], "yr", "", "Mineral stocks that frightened users want"),
  mineral_fear_years: reply.assumed(3, [1.5, 6], "yr", "notes 5", "Time in which the fear of retaliation fades"),
  mineral_witness: reply.assumed(
    0.3,
    [0.1, 0.6],
    "share",
    "O147: deterrence of others possible",
    "Fear of states that see others hit",
  ),
  alternative_most: reply.assumed(
    0.85,
    [0.6, 0.95],
    "share",
    "notes 5",
    "Most of the target's supply that can be replaced",
  ),
  boycott_chance: reply.inferred("rogowsky-2025")(
    0.3,
    [0.1, 0.6],
    "prob.",
    "S083 S084: Micron, listed firms",
    "Chance that a reply also punishes a maker",
  ),
  boycott_years: reply.assumed(2, [1, 4], "yr", "", "Length of such a boycott"),

  // 10 Cohesion
  will_bias: will.assumed(1.4, [0.8, 2], "logit", "", "Readiness to enforce when nothing speaks for or against"),
  will_threat: will.assumed(2.2, [1, 4], "logit", "", "Weight of the threat"),
  will_alliance: will.assumed(1.2, [0, 2.4], "logit", "", "Weight of the alliance with the leader"),
  will_norm: will.assumed(1, [0, 2], "logit", "", "Weight of the norm of a formal regime"),
  will_peers: will.assumed(1.2, [0, 3], "logit", "", "Weight of the others' participation"),
  will_trade: will.assumed(3.5, [1.5, 6], "logit", "", "Weight of lost trade, convex in the yard"),
  will_fear: will.assumed(0.8, [0, 2], "logit", "", "Weight of the fear of retaliation and of losses from it"),
  will_resentment: will.assumed(1, [0.3, 2], "logit", "", "Weight of resentment"),
  will_grievance: will.assumed(2, [0, 4], "logit", "", "Weight of seeing others sell what one gives up"),
  will_coercion: will.assumed(2, [0, 4], "logit", "", "What pressure by the leader adds now"),
  resentment_rise: will.assumed(0.6, [0.3, 1.2], "1/yr", "", "Resentment that full pressure adds a year"),
  resentment_years: will.assumed(4, [2, 10], "yr", "", "Time in which resentment fades"),
  compliance_years: will.assumed(1.5, [0.5, 4], "yr", "", "Time in which compliance moves"),
  compliance_band: will.assumed(0.08, [0.02, 0.15], "share", "", "Change too small to act on"),
  lax_below: will.assumed(0.75, [0.6, 0.9], "share", "", "Compliance below which goods are let through"),
  lax_most: will.assumed(0.8, [0.5, 1], "share", "", "Share let through by a state that has given up"),
  defected_below: will.assumed(
    0.4,
    [0.25, 0.5],
    "share",
    "a definition",
    "Compliance below which a state counts as defected",
  ),
  exit_rate: will.assumed(3, [1, 8], "1/yr", "notes 6B", "How a negative balance drives a state to leave"),
  defy_sovereignty: will.assumed(
    0.7,
    [0.3, 1.1],
    "utility",
    "S102; notes 6C",
    "Worth of sovereignty when the leader reaches for one's firms",
  ),
  design_out_rate: will.inferred("lind-mastanduno-2025")(
    0.12,
    [0.04, 0.15],
    "1/yr",
    "C15",
    "How fast makers design out the leader's content under full reach",
  ),
  violate_rate: will.assumed(
    0.06,
    [0.03, 0.2],
    "1/yr",
    "notes 6D: rate not identified",
    "Rate at which a careless, tempted maker breaks the rules",
  ),
  violate_peers: will.assumed(2, [0, 6], "factor", "S061", "How violating competitors raise it"),
  violate_volume: will.assumed(0.3, [0.1, 0.6], "share", "", "Part of the refused orders that a violating maker fills"),
  trade_convexity: will.assumed(
    0.5,
    [0, 1],
    "share",
    "",
    "How much more a unit of lost trade weighs as the yard grows",
  ),

  // 11 Absorption and diffusion
  military_first: learn.assumed(0.5, [0, 1], "share", "", "Between proportional (0) and military first (1)"),
  adoption_years: learn.assumed(1, [0.5, 2], "yr", "", "Time in which a fully able user takes up what is available"),
  service_years: learn.assumed(2.5, [1.5, 4], "yr", "notes 8", "Time in which unserviced tools stop working"),
  service_kept: learn.assumed(
    0.6,
    [0.3, 0.9],
    "share",
    "notes 8",
    "Service that the target can do itself or gets elsewhere",
  ),
  imitation_rate: learn.inferred("cset-eto-chip-explorer")(
    0.2,
    [0.1, 0.5],
    "1/yr",
    "C08 C09",
    "Learning from acquired goods, per year of gap",
  ),
  copying_floor: learn.inferred("lind-mastanduno-2025")(
    2.6,
    [1.7, 4.2],
    "yr",
    "C08; notes 2",
    "Years behind the frontier that copying cannot close",
  ),
  espionage: learn.assumed(
    0.15,
    [0.05, 0.4],
    "share",
    "S056 S058",
    "Learning from design espionage, over learning from goods",
  ),
  own_research: learn.inferred("itif-techinsights-2024")(
    0.7,
    [0.5, 0.9],
    "yr/yr",
    "C09, O101: lag about five years, unchanged",
    "Years of vintage a year from own research far behind the frontier",
  ),
  research_push: learn.assumed(
    0.4,
    [0, 1],
    "share",
    "O132: listed firms research more",
    "More research under scarcity",
  ),
  research_risk: learn.assumed(0.25, [0, 0.6], "share", "S043 S114-S116", "More research under the risk of a cut-off"),
  capacity_years: learn.assumed(2, [1, 4], "yr", "", "Time in which the target's makers build capacity"),
  prefer_domestic: learn.inferred("asiatimes-2026")(
    0.6,
    [0.2, 1.2],
    "share",
    "O064: half of new tools domestic",
    "How the risk of a cut-off turns buyers to their own makers",
  ),
  second_best: learn.assumed(
    0.7,
    [0.4, 1],
    "share",
    "prototype",
    "How well users work with what is below the threshold",
  ),
  good_enough_years: learn.assumed(
    6,
    [4, 10],
    "yr",
    "a definition",
    "Years behind the frontier that are good enough for the military",
  ),
} as const satisfies Record<string, Declared>;

export type ParameterName = keyof typeof PARAMETERS;
/** The values of all parameters in one run. */
export type ParameterValues = Readonly<Record<ParameterName, number>>;
