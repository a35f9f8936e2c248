/**
 * Every parameter of the model, one row each.
 *
 * This is the only list: types, the scenario file's schema, draws and the documentation follow from it. Settings
 * (`seeds/<setting>/parameters.csv`) and scenarios may replace a value and say why.
 *
 * low, high  the plausible range
 * process    the process that it belongs to, and the rival form of it where it is not one of all (`cohere/thresholds`)
 * drawn      whether runs with parameter uncertainty draw it from its range; what is fixed keeps its value, and can be set and swept
 * grade      documented (the source gives the number), inferred (follows from a sourced fact), assumed (neither: a judgement)
 * place      where in the source, or why; facts C01-C15 are in the table of facts; "notes" are fits of reduced models to these facts,
 *            made before the submodels were coupled, so what rests on them alone is at most `inferred`
 */
import type { ProcessName } from "./process-names.ts";
import type { Grade } from "./tables.ts";

// prettier-ignore
type Row = readonly [
  value: number, low: number, high: number, unit: string, process: ProcessName | `${ProcessName}/${string}`,
  drawn: "drawn" | "fixed", grade: Grade, source: string, meaning: string, place: string,
];

// prettier-ignore
const ROWS = {
  // name                  value   low    high   unit           process              drawn    grade         source                    meaning, place

  // 1 Events
  crisis_rate:            [0.35,   0.1,   0.7,   "1/yr",        "apply-events",      "drawn", "assumed",    "",                       "Rate of generated crises, after the replayed history", "about one crisis every three years, S019 S023"],
  crisis_fade_years:      [1,      0.5,   2,     "yr",          "apply-events",      "drawn", "assumed",    "",                       "Time in which a crisis is forgotten", ""],
  truce_years:            [1,      0.5,   1.5,   "yr",          "apply-events",      "drawn", "inferred",   "tomshardware-2025",      "How long a settlement keeps the mineral valves open", "O143: suspended for 12 months"],

  // 2 Frontier and demand
  need_noise:             [0.08,   0,     0.2,   "log",         "move-frontier",     "drawn", "assumed",    "",                       "Annual shock to the target's need of an item, standard deviation", ""],
  threshold_indexing:     [0.5,    0,     1,     "share",       "move-frontier",     "drawn", "assumed",    "",                       "How far the threshold follows the frontier between packages", "thresholds are fixed in absolute terms and revised now and then, S003 S004"],
  frontier_slowdown:      [0,      0,     0.3,   "yr/yr",       "move-frontier",     "drawn", "assumed",    "",                       "Pace lost by the frontier when all sales to the target are lost", "a claim of the sources; off unless a scenario asks"],

  // 3 Yard
  yard_rate:              [165,    99,    250,   "entities/yr", "grow-yard",         "drawn", "inferred",   "allen-goldston-2025",    "Wishes for new listings a year under full pressure", "C05: 218 to 787 entries in five years, at a pressure of about 0.6 to 0.7"],
  yard_discipline:        [110,    64,    167,   "entities",    "grow-yard",         "drawn", "inferred",   "lind-mastanduno-2025",   "Wishes that pile up before the leader acts", "S020: about one package a year"],
  yard_review_years:      [0.5,    0.25,  1,     "yr",          "grow-yard",         "drawn", "assumed",    "",                       "Shortest time between two packages", "S020: about one update a year"],
  yard_trickle:           [0.25,   0.1,   0.4,   "share",       "grow-yard",         "drawn", "assumed",    "",                       "Share of wishes listed at once", "small listings between packages, S018 S019"],
  yard_fusion:            [0.3,    0.15,  0.45,  "weight",      "grow-yard",         "drawn", "assumed",    "",                       "Weight of civil-military fusion in the pressure", "only the sum of the four weights is identified"],
  yard_politics:          [0.25,   0.1,   0.4,   "weight",      "grow-yard",         "drawn", "assumed",    "",                       "Weight of domestic politics in the pressure", ""],
  yard_evasion:           [0.3,    0.15,  0.45,  "weight",      "grow-yard",         "drawn", "assumed",    "",                       "Weight of revealed evasion in the pressure", ""],
  yard_crisis:            [0.15,   0.05,  0.3,   "weight",      "grow-yard",         "drawn", "assumed",    "",                       "Weight of crises in the pressure", ""],
  yard_fade_years:        [10,     5,     20,    "yr",          "grow-yard",         "drawn", "assumed",    "",                       "Time in which unmet wishes fade", ""],
  yard_width:             [0.25,   0.1,   0.4,   "share",       "grow-yard",         "drawn", "assumed",    "",                       "Part of an item's unlisted entries that a package lists", ""],
  yard_breadth:           [0.25,   0.15,  0.4,   "share",       "grow-yard",         "drawn", "inferred",   "allen-goldston-2025",    "Mean share of the items that a generated package names; many name one, a few name half", "packages on goods from 2019 to 2025 name 1, 1, 9, 9, 5, 9, 3, 1 and 1 of the 17 items"],
  yard_tightening:        [1,      0.3,   2,     "yr",          "grow-yard",         "drawn", "inferred",   "allen-goldston-2025",    "Years by which a generated package lowers thresholds", "S004: thresholds lowered a year after the first package"],
  listable_entities:      [2500,   1500,  5000,  "entities",    "grow-yard",         "drawn", "assumed",    "",                       "Legal entities behind the users of the model", ""],

  // 4 Coordination
  join_rate:              [4.2,    2.4,   5.6,   "1/yr",        "coordinate",        "drawn", "inferred",   "allen-goldston-2025",    "Fastest pace of a partner's decision", "C02; notes 3c"],
  join_bias:              [-1.1,   -1.8,  0,     "logit",       "coordinate",        "drawn", "inferred",   "allen-goldston-2025",    "Readiness of a partner when nothing speaks for or against", "C02; notes 3c"],
  join_threat:            [3.2,    2.2,   3.9,   "logit",       "coordinate",        "drawn", "inferred",   "allen-goldston-2025",    "Weight of the threat in joining", "C02; notes 3c"],
  join_leverage:          [1.9,    0.6,   2.8,   "logit",       "coordinate",        "drawn", "inferred",   "allen-goldston-2025",    "Weight of the alliance with the leader in joining", "C02; notes 3c"],
  join_exposure:          [2.8,    0.9,   4.3,   "logit",       "coordinate",        "drawn", "inferred",   "allen-goldston-2025",    "Weight of trade exposure in joining", "C02; notes 3c"],
  join_fear:              [2.9,    1.5,   3.8,   "logit",       "coordinate",        "drawn", "inferred",   "allen-goldston-2025",    "Weight of the fear of retaliation in joining", "C02; notes 3c"],
  join_authority:         [2.9,    1.2,   3.9,   "logit",       "coordinate",        "drawn", "inferred",   "allen-goldston-2025",    "Weight of missing legal authority in joining", "C02; notes 3c"],
  join_peers:             [0.8,    0,     1.6,   "logit",       "coordinate",        "drawn", "assumed",    "",                       "Weight of those who have joined", ""],
  join_stages:            [4,      2,     8,     "stages",      "coordinate",        "drawn", "inferred",   "allen-goldston-2025",    "Stages of a negotiation: more make its length more regular", "notes 3c: four stages fit, one does not"],
  legal_missing:          [0.9,    0.4,   1.5,   "factor",      "coordinate",        "drawn", "inferred",   "allen-goldston-2025",    "How much missing authority lengthens the legal lag", "C02; notes 3c"],
  legal_learning:         [0.45,   0.3,   0.8,   "factor",      "coordinate",        "drawn", "inferred",   "allen-goldston-2025",    "Legal lag of each further round over the one before", "C02: NL 6 months, then 2.5 months, S024 S028"],
  decision_learning:      [0.65,   0.35,  1,     "factor",      "coordinate",        "drawn", "inferred",   "allen-goldston-2025",    "Time to decide on each further round over the one before", "C02: announced 1.5 months after the third package, S028"],
  legal_at_once:          [0.3,    0.15,  0.6,   "factor",      "coordinate",        "drawn", "inferred",   "allen-goldston-2025",    "Legal lag where a national list can be amended by decree", "S030: Germany amended its list by decree"],
  deadline_days:          [150,    150,   240,   "days",        "coordinate",        "drawn", "documented", "bills-2026",             "Time that a deadline gives partners to follow", "the bill of April 2026 says 150, one later analysis 240"],
  join_pressure:          [1.5,    0,     3,     "logit",       "coordinate",        "drawn", "assumed",    "",                       "Weight of a running deadline, or of reach that following would end, in joining", "as much as a fairly high alliance; partners called the draft of 2026 coercion, and talked"],
  window_months:          [18,     12,    24,    "months",      "coordinate",        "drawn", "assumed",    "",                       "Months after which a partner that announced nothing counts as outside", "accounting rule, section 5 of the model page"],
  lag_announce_months:    [-1,     -1,    -1,    "months",      "coordinate",        "drawn", "assumed",    "",                       "Sets the lag from the leader's announcement to every partner's, for studies of the lag", "-1 = as the states decide"],
  lag_force_months:       [-1,     -1,    -1,    "months",      "coordinate",        "drawn", "assumed",    "",                       "Sets the lag from every partner's announcement to entry into force", "-1 = as their law allows"],
  wait_share:             [0.75,   0.5,   0.95,  "share",       "coordinate",        "drawn", "assumed",    "",                       "Part of partners' supply that a waiting leader wants on board", ""],
  wait_years:             [2,      1,     3,     "yr",          "coordinate",        "drawn", "assumed",    "",                       "Longest time that a waiting leader waits", ""],
  rumour:                 [0.5,    0.2,   0.8,   "-",           "coordinate",        "drawn", "assumed",    "",                       "Signal sent by talks that are not secret, a year", "notes 1: a rumour counts half a package"],
  entry_start_share:      [0.53,   0.4,   0.7,   "share",       "coordinate",        "drawn", "inferred",   "time-1956-06-18",        "Share of an item's entries that exist at the start", "notes 3a: 383 entries in 1949, 7.5 births a year"],
  entry_birth_growth:     [0.03,   0,     0.06,  "1/yr",        "coordinate",        "drawn", "assumed",    "",                       "Growth of the rate at which new entries are born", "notes 3a: the level after 1960 has no fact"],
  entry_value_years:      [16,     12.5,  19,    "yr",          "coordinate",        "drawn", "inferred",   "time-1958-08-25",        "Time in which a listed technology loses its strategic value", "C06; notes 3a"],
  entry_value_sd:         [0.65,   0.45,  0.85,  "log",         "coordinate",        "drawn", "inferred",   "time-1958-08-25",        "Spread of strategic value between entries", "C06; notes 3a"],
  entry_stake_sd:         [0.55,   0.35,  0.75,  "log",         "coordinate",        "drawn", "inferred",   "time-1958-08-25",        "Spread of commercial attraction between entries", "C06; notes 3a"],
  member_stake_sd:        [0.5,    0.3,   0.7,   "log",         "coordinate",        "drawn", "assumed",    "",                       "Spread of commercial attraction between members", "notes 3a"],
  bargain_aid:            [0.29,   0.1,   0.37,  "utility",     "coordinate",        "drawn", "assumed",    "",                       "Worth of the leader's aid in bargaining over an entry", "notes 3a: hangs on one remembered figure"],
  bargain_cost:           [0.4,    0.33,  0.51,  "utility",     "coordinate",        "drawn", "inferred",   "time-1958-08-25",        "Cost of giving up the average entry at three percent exposure", "C06; notes 3a"],
  bargain_leader:         [0.85,   0.8,   1.2,   "weight",      "coordinate",        "drawn", "inferred",   "time-1958-08-25",        "Weight of the leader's stake in keeping an entry", "C06; notes 3a"],
  bargain_floor:          [0.026,  0.015, 0.05,  "utility",     "coordinate",        "drawn", "inferred",   "time-1958-08-25",        "Strategic value below which nobody lists", "C06; notes 3a"],
  alone_floor:            [0.6,    0.4,   1,     "utility",     "coordinate",        "drawn", "assumed",    "",                       "Worth to the leader above which it lists alone what a forum does not agree to", "unilateral controls were narrower than what the leader proposed"],
  add_capacity:           [11,     6,     20,    "entries/yr",  "coordinate",        "drawn", "inferred",   "frus-1961-63-v09",       "New entries that a yearly round can settle", "notes 3a: 1.5 births a year + 3 is the most a yearly round adds"],
  review_base:            [0.05,   0.02,  0.1,   "1/yr",        "coordinate",        "drawn", "assumed",    "",                       "Rate of list reviews without discontent", "notes 3a"],
  review_discontent:      [7.8,    4,     8,     "1/yr",        "coordinate",        "drawn", "inferred",   "time-1958-08-25",        "How discontent calls a review", "C06; notes 3a, at the bound of its range"],
  review_tolerance:       [0.13,   0.1,   0.17,  "share",       "coordinate",        "drawn", "inferred",   "time-1958-08-25",        "Discontent that is borne", "C06; notes 3a"],
  review_years:           [0.4,    0.3,   0.5,   "yr",          "coordinate",        "drawn", "documented", "time-1958-08-25",        "Length of a list review", "O158: five months of talks"],
  revise_share:           [0.4,    0.1,   0.7,   "share",       "coordinate",        "drawn", "assumed",    "",                       "Part of the entries that fail a review which is revised instead of dropped", "the 1962 review took about 90 actions on 74 items, O160"],
  revise_scope:           [0.6,    0.3,   0.9,   "share",       "coordinate",        "drawn", "assumed",    "",                       "Scope that a revised entry keeps", ""],
  revise_age:             [3,      0,     8,     "yr",          "coordinate",        "drawn", "assumed",    "",                       "Age of the technology that a revised entry covers", ""],
  exception_level:        [55,     30,    90,    "1/yr",        "coordinate",        "drawn", "inferred",   "lind-mastanduno-2025",   "Scale of the exceptions that members ask for", "C07; notes 3b, carried back to the start"],
  exception_growth:       [0.03,   0.01,  0.07,  "1/yr",        "coordinate",        "drawn", "inferred",   "lind-mastanduno-2025",   "Growth of exceptions with trade", "C07; notes 3b"],
  exception_threat:       [3.5,    2.1,   5,     "logit",       "coordinate",        "drawn", "inferred",   "lind-mastanduno-2025",   "How the threat keeps exceptions down", "C07; notes 3b"],
  exception_contagion:    [1.5,    0.2,   5,     "factor",      "coordinate",        "drawn", "assumed",    "",                       "How others' exceptions raise a member's", "S075: exceptions are contagious; size not identified"],
  exception_half:         [900,    320,   1850,  "1/yr",        "coordinate",        "drawn", "inferred",   "lind-mastanduno-2025",   "Number of exceptions at which contagion is half grown", "C07; notes 3b"],
  exception_relief:       [0.8,    0.4,   1,     "share",       "coordinate",        "drawn", "assumed",    "",                       "How far plentiful exceptions relieve discontent with the list", "notes 3a"],
  exception_years:        [1.7,    0.9,   2.7,   "yr",          "coordinate",        "drawn", "inferred",   "lind-mastanduno-2025",   "Time in which the use of exceptions follows the wish", "C07; notes 3b"],
  exception_trade:        [1500,   700,   3000,  "1/yr",        "coordinate",        "drawn", "assumed",    "",                       "Number of exceptions that would license half of the listed trade", ""],
  forum_block:            [0.6,    0.35,  0.85,  "prob.",       "coordinate",        "drawn", "inferred",   "allen-goldston-2025",    "Chance that a yearly window of a consensus forum is blocked", "S033: one to three years per item"],
  forum_ease:             [1,      0,     1.5,   "logit",       "coordinate",        "drawn", "assumed",    "",                       "How much the agreement of a yearly forum eases a state's own decision", "only the national step is left; how much that helps has no source"],
  formality_price:        [0.8,    0,     1.6,   "logit",       "coordinate",        "drawn", "assumed",    "",                       "How much a formal alliance deters states that will not choose sides", ""],
  formality_politics:     [0.1,    0,     0.3,   "share",       "coordinate",        "drawn", "assumed",    "",                       "Extra politicisation of a formal common list", ""],
  standing_years:         [0.25,   0.1,   0.5,   "yr",          "coordinate",        "drawn", "assumed",    "",                       "Time from the leader's proposal to the decision of a standing body", ""],
  content_least:          [0.1,    0.05,  0.25,  "share",       "coordinate",        "fixed", "assumed",    "",                       "Leader's content in foreign goods below which it does not reach them", "rules of this kind name a tenth or a quarter of the value; which counts has no source"],

  // 5 Anticipation
  cover_ordinary:         [0.25,   0.08,  0.5,   "yr",          "anticipate",        "drawn", "inferred",   "allen-goldston-2025",    "Stock that the target holds in quiet times, years of use", "ordinary business stock"],
  cover_full:             [2.4,    1.9,   2.5,   "yr",          "anticipate",        "drawn", "inferred",   "asml-statements",        "Years of buying brought forward at a certain cut-off", "C03 C04; notes 1, at the bound of its range"],
  cover_consumed:         [0.4,    0.2,   0.7,   "share",       "anticipate",        "drawn", "assumed",    "",                       "The same for goods that are used up, over that for tools", "chips and services age faster than tools; S042: two years of useful stock"],
  fear_weight:            [1.7,    1.1,   2.4,   "-",           "anticipate",        "drawn", "inferred",   "allen-goldston-2025",    "How a signal turns into risk", "C01 C03; notes 1: only the product of weight and horizon is identified"],
  fear_memory_years:      [1.35,   1,     1.6,   "yr",          "anticipate",        "drawn", "inferred",   "asml-statements",        "Time in which fear fades", "C03 C04; notes 1"],
  fear_spillover:         [0.14,   0.1,   0.33,  "share",       "anticipate",        "drawn", "inferred",   "asml-statements",        "Weight of a signal from another supplier", "C03; notes 1, weak"],
  pause_depth:            [0.52,   0.38,  0.67,  "share",       "anticipate",        "drawn", "inferred",   "asml-statements",        "Part of purchases postponed when a complementary tool is cut", "C01 C03; notes 1"],
  pause_years:            [0.9,    0.62,  1.2,   "yr",          "anticipate",        "drawn", "inferred",   "asml-statements",        "Length of that pause", "C01 C03; notes 1"],
  build_out:              [0.25,   0.12,  0.35,  "share",       "anticipate",        "drawn", "inferred",   "semi-wwsems-2025",       "Extra purchases for capacity of its own after the first cut", "C04; notes 1"],
  budget_ratio:           [2,      1.7,   2.4,   "factor",      "anticipate",        "drawn", "inferred",   "semi-wwsems-2025",       "Money the target can spend, over its ordinary imports", "C04; notes 1"],
  hoard_belief:           [0.6,    0.3,   1,     "prob.",       "anticipate/option", "drawn", "assumed",    "",                       "How often a signal is taken to mean a cut-off", "most packages were followed by others; what the target made of it has no source"],
  hoard_margin:           [3,      2,     5,     "factor",      "anticipate/option", "drawn", "assumed",    "",                       "What a unit is worth in a cut-off, over what it costs to have it then", "with hoard_ageing it gives the cover of C03 C04 at a certain cut-off, ln(3) / 0.45 = 2.4 years"],
  hoard_ageing:           [0.45,   0.3,   0.7,   "1/yr",        "anticipate/option", "drawn", "assumed",    "",                       "Rate at which stocks of installed goods lose their worth", "a tool generation lasts two to three years; goods that are used up age faster by cover_consumed"],
  hoard_patience:         [0.3,    0.15,  0.6,   "1/yr",        "anticipate/option", "drawn", "assumed",    "",                       "Rate at which a cut-off that does not come is discounted", "interest, storage and the chance that it is never needed"],
  pause_cut:              [0.1,    0.05,  0.3,   "share",       "anticipate",        "fixed", "assumed",    "",                       "Part of the supply of a complementary tool whose loss counts as a cut", "spare parts of one maker stop no line"],
  build_years:            [1,      0.5,   2,     "yr",          "anticipate",        "fixed", "assumed",    "",                       "Time in which the target decides to build capacity of its own", "one budget year"],

  // 6 Trade
  order_years:            [0.2,    0.15,  0.38,  "yr",          "trade",             "drawn", "assumed",    "",                       "Time in which a wanted stock is ordered", "notes 1, at the bound of its range"],
  order_floor:            [0.3,    0.1,   0.5,   "share",       "trade",             "drawn", "assumed",    "",                       "Least share of ordinary orders that is placed while stocks are too high", "notes 1"],
  intake_years:           [0.15,   0.08,  0.25,  "yr",          "trade",             "drawn", "assumed",    "",                       "Time from order to start of production when slots are free", "notes 1"],
  other_priority:         [0.68,   0.48,  0.76,  "share",       "trade",             "drawn", "inferred",   "asml-statements",        "Part of other customers' demand that makers serve first", "C03; notes 1"],
  capacity_growth:        [0.65,   0.49,  0.8,   "1/yr",        "trade",             "drawn", "inferred",   "semi-wwsems-2025",       "How fast makers build capacity for orders they cannot serve", "C04; notes 1"],
  capacity_slack:         [0.07,   0,     0.12,  "share",       "trade",             "drawn", "inferred",   "asml-statements",        "Capacity over ordinary demand", "notes 1"],
  capacity_shrink:        [0.1,    0.05,  0.2,   "1/yr",        "trade",             "drawn", "assumed",    "",                       "How fast idle capacity is closed", ""],
  savings_clause:         [0.15,   0,     0.5,   "share",       "trade",             "drawn", "assumed",    "",                       "Share of open orders honoured at entry into force", ""],
  ration_years:           [1,      0.5,   2,     "yr",          "trade",             "drawn", "assumed",    "",                       "Time over which a stock is stretched once supply stops", "notes 8"],
  licence_years:          [0.23,   0.21,  0.25,  "yr",          "trade",             "drawn", "documented", "reuters-licences-2023",  "Time to decide a licence without a backlog", "O124: 77 to 90 days for China"],
  target_refusal:         [0.2,    0,     0.6,   "share",       "trade",             "drawn", "inferred",   "ft-h200-2026",           "How far the target refuses licensed goods that its own makers could replace", "licensed chips held back by customs, January 2026"],
  maker_stock_years:      [0.5,    0.25,  1,     "yr",          "trade",             "drawn", "assumed",    "",                       "Time in which cancelled goods are sold to others", ""],
  backfill_half:          [0.15,   0.05,  0.3,   "share",       "trade",             "drawn", "assumed",    "",                       "Market share of the open suppliers at which they can offer half of what others refuse", "makers with a small share have few of the products"],
  downgrade_years:        [0.6,    0.3,   1,     "yr",          "trade",             "drawn", "documented", "allen-goldston-2025",    "Time to design a version below the threshold", "S104: a version below the threshold within months"],
  downgrade_share:        [0.35,   0.15,  0.6,   "share",       "trade",             "drawn", "assumed",    "",                       "Part of the refused demand for which such a version is bought", ""],
  relocation_rate:        [0.08,   0.02,  0.2,   "1/yr",        "trade",             "drawn", "inferred",   "allen-goldston-2025",    "How fast makers with much to lose move output out of reach", "S052: Japanese makers moved output to Korea"],
  relocation_most:        [0.3,    0.1,   0.5,   "share",       "trade",             "drawn", "assumed",    "",                       "Most of an item that can be moved out of reach", ""],
  fringe_firms:           [3,      3,     3,     "firms",       "trade",             "drawn", "assumed",    "",                       "Drawn fringe firms per item and state", "only shares of firms are read, so that the number does not matter"],
  remote_years:           [0.75,   0.3,   1.5,   "yr",          "trade",             "drawn", "assumed",    "",                       "Time to build up rented access abroad", "S062"],
  refusal_memory_years:   [0.25,   0.1,   0.5,   "yr",          "trade",             "fixed", "assumed",    "",                       "Time over which refused demand is remembered by those who act on it", "a quarter: orders for capital goods are placed by the quarter"],

  // 7 Transshipment
  fringe_diligence:       [0.6,    0.45,  0.75,  "prob.",       "transship",         "drawn", "assumed",    "",                       "Chance that a maker without a name in the data, or its distributor, refuses a suspicious order, mean over makers", "below the named makers of chip tools; lower where goods are sold through distributors"],
  procurement_start:      [0.6,    0.3,   1,     "share",       "transship",         "drawn", "assumed",    "",                       "Size of the procurement networks at the start, over their largest size", ""],
  procurement_growth:     [0.23,   0.18,  0.32,  "1/yr",        "transship",         "drawn", "inferred",   "lind-mastanduno-2025",   "How fast procurement networks grow from themselves", "C08; notes 2"],
  alarm_gap:              [3.2,    2,     5,     "yr",          "transship",         "drawn", "inferred",   "lind-mastanduno-2025",   "Gap to the frontier that starts to alarm the target", "C08; notes 2, weak"],
  alarm_slope:            [2.9,    1,     4,     "-",           "transship",         "drawn", "inferred",   "lind-mastanduno-2025",   "How the networks' ceiling rises per ten years of gap", "C08; notes 2, weak"],
  alarm_scarcity:         [1.5,    0.5,   3,     "-",           "transship",         "drawn", "assumed",    "",                       "How the share of the need that is unmet raises the networks' ceiling", "shortage makes smuggling pay, O107 O111"],
  trust_years:            [1,      0.25,  2,     "yr",          "transship",         "drawn", "assumed",    "",                       "Time until a new front has credit, banking and references", "notes 4"],
  opening_days:           [10,     2,     60,    "days",        "transship",         "drawn", "documented", "lind-mastanduno-2025",   "Time to open a front", "S045: mere days"],
  group_size:             [4,      2,     8,     "fronts",      "transship",         "drawn", "assumed",    "",                       "Fronts of one owner group", "notes 4"],
  front_size:             [0.02,   0.01,  0.04,  "share",       "transship",         "drawn", "assumed",    "",                       "Throughput of a trusted front, over the need of the item", ""],
  reopen_years:           [0.4,    0.1,   1,     "yr",          "transship",         "drawn", "assumed",    "",                       "Mean time until a lost front is replaced by people with clean names", ""],
  transit_years:          [0.12,   0.05,  0.25,  "yr",          "transship",         "drawn", "assumed",    "",                       "Time that smuggled goods are on their way", ""],
  hub_seizure:            [0.12,   0.04,  0.25,  "share",       "transship",         "drawn", "assumed",    "",                       "Share of smuggled goods that a hub with perfect customs seizes", ""],
  hub_heat:               [0.06,   0.02,  0.12,  "share",       "transship",         "drawn", "inferred",   "lind-mastanduno-2025",   "Attention that a found front brings to its hub", "C11; notes 4"],
  heat_years:             [1.4,    0.7,   2.5,   "yr",          "transship",         "drawn", "assumed",    "",                       "Time in which attention fades", "notes 4: halves in about a year"],
  location_deterrence:    [0.5,    0.1,   0.9,   "share",       "transship",         "drawn", "assumed",    "",                       "How far goods that report where they are are harder to smuggle", "goods can be shielded, or sold with the report switched off"],
  accepted_least:         [0.02,   0.005, 0.05,  "share",       "transship",         "fixed", "assumed",    "",                       "Part of their orders below which fronts give up on makers instead of placing more", "asking fifty times for one sale is no business"],
  procurement_ceiling:    [0.02,   0,     0.05,  "share",       "transship",         "fixed", "assumed",    "",                       "Size that networks may always have, over their largest size", "some collection goes on in quiet times; size not identified"],
  procurement_least:      [0.001,  0.0001, 0.01, "share",       "transship",         "fixed", "assumed",    "",                       "Size below which networks never fall", "a seed from which they can grow again"],
  procurement_shrink:     [0.3,    0.1,   1,     "share",       "transship",         "fixed", "assumed",    "",                       "How fast networks that are too large shrink, over how fast they would grow", "people and routes are kept when orders fall away; three times slower is a judgement"],
  hunger_years:           [1,      0.5,   2,     "yr",          "transship",         "fixed", "assumed",    "",                       "Stock, in years of use, beyond which less is smuggled", "one budget year; nothing is smuggled a year later"],
  fronts_wanted:          [2.5,    1.5,   4,     "factor",      "transship",         "fixed", "assumed",    "",                       "Most throughput of open fronts once they are trusted, over what is wanted now", "notes 4: new fronts are slow, so more are opened than will be needed"],
  hub_alignment:          [0.5,    0,     1,     "factor",      "transship",         "fixed", "assumed",    "",                       "How much an aligned hub seizes, over one with perfect customs", "an allied port looks when asked, half as well as one that always looks"],
  seizure_most:           [0.6,    0.3,   0.9,   "share",       "transship",         "fixed", "assumed",    "",                       "Most of smuggled goods that any hub can seize", "no customs open every box"],

  // 8 Enforcement
  shell_transactions:     [12,     6,     24,    "1/yr",        "enforce",           "drawn", "inferred",   "bis-capacity",           "Transactions a year of a front that a check could meet", "C10 x C11; notes 4: only the product with detection is identified"],
  detection:              [0.6,    0.3,   0.9,   "prob.",       "enforce",           "drawn", "inferred",   "bis-capacity",           "Chance that a check of a front finds it out", "C10 x C11"],
  leader_eyes:            [0.5,    0.2,   0.9,   "share",       "enforce",           "drawn", "assumed",    "",                       "How far the leader's agents look after goods of other states", "S070: the leader's capacity is far above the allies'"],
  sharing_gain:           [1.5,    0.5,   3,     "factor",      "enforce",           "drawn", "assumed",    "",                       "How shared licence data raise detection", ""],
  location_gain:          [4,      1,     8,     "factor",      "enforce",           "drawn", "assumed",    "",                       "How goods that report where they are raise detection", ""],
  cases_start:            [0.9,    0.7,   1.1,   "share",       "enforce",           "drawn", "inferred",   "allen-goldston-2025",    "Cases over capacity at the start", "S065 S066: workload doubled on a flat budget"],
  cases_yard:             [0.8,    0.4,   1.2,   "share",       "enforce",           "drawn", "inferred",   "allen-goldston-2025",    "Extra cases if the whole trade were controlled, over capacity", "S065"],
  cases_users:            [0.3,    0.1,   0.6,   "share",       "enforce",           "drawn", "assumed",    "",                       "Extra cases per thousand listed users, over capacity", ""],
  withdrawal_years:       [1.5,    0.75,  3,     "yr",          "enforce",           "drawn", "assumed",    "",                       "Time after which applicants give up waiting", ""],
  backlog_checks:         [0.5,    0.2,   1,     "factor",      "enforce",           "drawn", "assumed",    "",                       "How far a backlog takes staff away from checks", ""],
  firm_caught_years:      [5,      2,     8,     "yr",          "enforce",           "drawn", "inferred",   "allen-goldston-2025",    "Mean time until a violating maker is found out, at three checks per hundred cases", "notes 6D; S047 four years, S060 several"],
  found_heat:             [0.5,    0.2,   0.8,   "share",       "enforce",           "drawn", "assumed",    "",                       "How far a discovery raises makers' care", "notes 6D"],
  ownership_reach:        [0.6,    0.3,   0.9,   "prob.",       "enforce",           "drawn", "assumed",    "",                       "Chance that an ownership rule takes a sibling of a found front", "notes 4"],
  case_cost_musd:         [0.0055, 0.004, 0.008, "musd",        "enforce",           "drawn", "inferred",   "allen-goldston-2025",    "Cost of one case", "S063 over O128: 222 million for some 40,000 cases"],
  finds_scale:            [10,     5,     20,    "1/yr",        "enforce",           "fixed", "assumed",    "",                       "Finds a year at which the leader sees two thirds of the evasion that it can see at most", "a find a month is a pattern that nobody overlooks"],
  finds_memory_years:     [1,      0.5,   2,     "yr",          "enforce",           "fixed", "assumed",    "",                       "Time in which finds count as evidence of evasion", "reports on enforcement come once a year"],
  checks_least:           [0.2,    0.05,  0.4,   "share",       "enforce",           "fixed", "assumed",    "",                       "Part of the staff for checks that no backlog ties up", "end-use officers abroad do not decide licences"],
  search_reference:       [0.03,   0.02,  0.05,  "checks/case", "enforce",           "fixed", "assumed",    "",                       "Checks per case at which firm_caught_years holds", "a definition"],
  heat_abroad:            [0.5,    0.2,   0.8,   "share",       "enforce",           "fixed", "assumed",    "",                       "Care that a find raises in makers of other states, over those of its own", "fines abroad are read about, not felt"],

  // 9 Retaliation
  provocation_share:      [0.03,   0.01,  0.06,  "share",       "retaliate",         "drawn", "assumed",    "",                       "Share of the target's purchases that a package must take to be answered", "no reply to listings of single users before 2022, S018 S080"],
  retaliation_propensity: [1,      0.7,   1,     "prob.",       "retaliate",         "drawn", "assumed",    "",                       "Chance that the target answers a package", "S080-S083: every package was answered"],
  first_reply_days:       [270,    150,   400,   "days",        "retaliate",         "drawn", "documented", "rogowsky-2025",          "Time to the first reply", "C14, S080"],
  reply_learning:         [0.0625, 0.03,  0.11,  "factor",      "retaliate",         "drawn", "inferred",   "allen-goldston-2025",    "Time to each further reply over the one before", "C14; notes 5"],
  valve_severity:         [0.75,   0.5,   0.95,  "share",       "retaliate",         "drawn", "assumed",    "",                       "How far a reply closes the valve", "notes 5"],
  valve_escalation:       [0.15,   0.05,  0.25,  "share",       "retaliate",         "drawn", "assumed",    "",                       "How much further each round closes it", "notes 5"],
  valve_years:            [0.17,   0.12,  0.25,  "yr",          "retaliate",         "drawn", "documented", "reuters-gallium-2023",   "Time in which the valve moves", "O136: licences take about 45 working days"],
  valve_fade_years:       [5,      2,     10,    "yr",          "retaliate",         "drawn", "assumed",    "",                       "Time in which a restriction lapses when nothing new provokes it", ""],
  deal_rate:              [0.9,    0.4,   1.5,   "1/yr",        "retaliate",         "drawn", "inferred",   "tomshardware-2025",      "Rate of settlements when valves are shut and losses felt", "notes 5; O143"],
  reply_crisis:           [0,      0,     0.3,   "-",           "retaliate",         "drawn", "assumed",    "",                       "Crisis in the leader's politics that a reply against it makes", "off unless a scenario asks: the dated crises of the past hold what replies added"],
  mineral_bypass:         [0.7,    0.4,   0.9,   "share",       "retaliate",         "drawn", "assumed",    "",                       "Part of throttled deliveries that users get by other ways", "general licences, trade through third countries"],
  mineral_stock_years:    [0.17,   0.08,  0.4,   "yr",          "retaliate",         "drawn", "assumed",    "",                       "Mineral stocks of users in quiet times", ""],
  mineral_cover_years:    [0.5,    0.25,  1,     "yr",          "retaliate",         "drawn", "assumed",    "",                       "Mineral stocks that frightened users want", ""],
  hold_reference:         [0.35,   0.2,   0.6,   "share",       "retaliate",         "drawn", "assumed",    "",                       "Part of a state's output at the target's mercy at which its fear counts in full", "about what the data give for Japan and Korea"],
  mineral_fear_years:     [3,      1.5,   6,     "yr",          "retaliate",         "drawn", "assumed",    "",                       "Time in which the fear of retaliation fades", "notes 5"],
  mineral_witness:        [0.3,    0.1,   0.6,   "share",       "retaliate",         "drawn", "assumed",    "",                       "Fear of states that see others hit", "O147: deterrence of others possible"],
  alternative_most:       [0.85,   0.6,   0.95,  "share",       "retaliate",         "drawn", "assumed",    "",                       "Most of the target's supply that can be replaced", "notes 5"],
  boycott_chance:         [0.3,    0.1,   0.6,   "prob.",       "retaliate",         "drawn", "inferred",   "rogowsky-2025",          "Chance that a reply also punishes a maker", "S083 S084: Micron, listed firms"],
  boycott_years:          [2,      1,     4,     "yr",          "retaliate",         "drawn", "assumed",    "",                       "Length of such a boycott", ""],

  // 10 Cohesion
  will_bias:              [1.4,    0.8,   2,     "logit",       "cohere",            "drawn", "assumed",    "",                       "Readiness to enforce when nothing speaks for or against", ""],
  will_threat:            [2.2,    1,     4,     "logit",       "cohere",            "drawn", "assumed",    "",                       "Weight of the threat", ""],
  will_alliance:          [1.2,    0,     2.4,   "logit",       "cohere",            "drawn", "assumed",    "",                       "Weight of the alliance with the leader", ""],
  will_norm:              [1,      0,     2,     "logit",       "cohere",            "drawn", "assumed",    "",                       "Weight of the norm of a formal regime", ""],
  will_peers:             [1.2,    0,     3,     "logit",       "cohere",            "drawn", "assumed",    "",                       "Weight of the others' participation", ""],
  will_trade:             [3.5,    1.5,   6,     "logit",       "cohere",            "drawn", "assumed",    "",                       "Weight of lost trade, convex in the yard", ""],
  will_fear:              [0.8,    0,     2,     "logit",       "cohere",            "drawn", "assumed",    "",                       "Weight of the fear of retaliation and of losses from it", ""],
  will_resentment:        [1,      0.3,   2,     "logit",       "cohere",            "drawn", "assumed",    "",                       "Weight of resentment", ""],
  will_grievance:         [2,      0,     4,     "logit",       "cohere",            "drawn", "assumed",    "",                       "Weight of seeing others sell what one gives up", ""],
  will_coercion:          [2,      0,     4,     "logit",       "cohere",            "drawn", "assumed",    "",                       "What pressure by the leader adds now", ""],
  resentment_rise:        [0.6,    0.3,   1.2,   "1/yr",        "cohere",            "drawn", "assumed",    "",                       "Resentment that full pressure adds a year", ""],
  resentment_years:       [4,      2,     10,    "yr",          "cohere",            "drawn", "assumed",    "",                       "Time in which resentment fades", ""],
  compliance_years:       [1.5,    0.5,   4,     "yr",          "cohere",            "drawn", "assumed",    "",                       "Time in which compliance moves", ""],
  compliance_band:        [0.08,   0.02,  0.15,  "share",       "cohere",            "drawn", "assumed",    "",                       "Change too small to act on", ""],
  lax_below:              [0.75,   0.6,   0.9,   "share",       "cohere",            "drawn", "assumed",    "",                       "Compliance below which goods are let through", ""],
  lax_most:               [0.8,    0.5,   1,     "share",       "cohere",            "drawn", "assumed",    "",                       "Share let through by a state that has given up", ""],
  defected_below:         [0.4,    0.25,  0.5,   "share",       "cohere",            "drawn", "assumed",    "",                       "Compliance below which a state counts as defected", "a definition"],
  exit_rate:              [3,      1,     8,     "1/yr",        "cohere",            "drawn", "assumed",    "",                       "How a negative balance drives a state to leave", "notes 6B"],
  accept_share:           [0.5,    0.3,   0.7,   "share",       "cohere",            "drawn", "assumed",    "",                       "Part of a list's members still in, by trade, below which the leader accepts its end", "in 1957 the leader gave way when nearly all had turned"],
  defy_sovereignty:       [0.7,    0.3,   1.1,   "utility",     "cohere",            "drawn", "assumed",    "",                       "Worth of sovereignty when the leader reaches for one's firms", "S102; notes 6C"],
  design_out_rate:        [0.12,   0.04,  0.15,  "1/yr",        "cohere",            "drawn", "inferred",   "lind-mastanduno-2025",   "How fast makers design out the leader's content under full reach", "C15"],
  violate_rate:           [0.06,   0.03,  0.2,   "1/yr",        "cohere",            "drawn", "assumed",    "",                       "Rate at which a careless, tempted maker breaks the rules", "notes 6D: rate not identified"],
  penalty_care:           [0.4,    0.1,   0.7,   "share",       "cohere",            "drawn", "assumed",    "",                       "How far penalties that deter take away what is left of makers' carelessness", "fines of today are small beside the revenue of the makers, recommendation 4 of allen-goldston-2025"],
  violate_peers:          [2,      0,     6,     "factor",      "cohere",            "drawn", "assumed",    "",                       "How violating competitors raise it", "S061"],
  violate_volume:         [0.3,    0.1,   0.6,   "share",       "cohere",            "drawn", "assumed",    "",                       "Part of the refused orders that a violating maker fills", ""],
  trade_convexity:        [0.5,    0,     1,     "share",       "cohere",            "drawn", "assumed",    "",                       "How much more a unit of lost trade weighs as the yard grows", ""],
  assurance_value:        [4,      2,     7,     "logit",       "cohere/thresholds", "drawn", "assumed",    "",                       "Worth of a complete denial to a state that sees the full threat, on the scale of the other weights", "of the size of the losses at stake (will_trade), or no coalition would ever have formed"],
  assurance_spread:       [0.35,   0.1,   0.7,   "log",         "cohere/thresholds", "drawn", "assumed",    "",                       "How unlike governments weigh a loss, standard deviation", "governments in like positions judged unlike: C02, the 1950s cuts; how unlike has no source"],
  assurance_reviews:      [1,      0.5,   3,     "1/yr",        "cohere/thresholds", "drawn", "assumed",    "",                       "Rate at which a cabinet looks at whether to keep or to sell", "budgets come once a year; cabinets look more often when pressed"],
  stake_half:             [0.1,    0.05,  0.2,   "share",       "cohere",            "fixed", "assumed",    "",                       "Exposure to the target at which half of the full stake counts", "a tenth of an industry's sales is felt by everybody in it"],
  norm_annual:            [0.5,    0.2,   0.8,   "share",       "cohere",            "fixed", "assumed",    "",                       "How binding the norm of a forum with national discretion is, over that of a common list", "between a duty and a custom"],
  norm_sequential:        [0.2,    0,     0.5,   "share",       "cohere",            "fixed", "assumed",    "",                       "How binding the norm of alignment package by package is, over that of a common list", "no text binds, only example"],
  norm_patience:          [0.6,    0,     1,     "share",       "cohere",            "fixed", "assumed",    "",                       "How far a full norm makes a state bear that others sell", "without it every exception would be a grievance"],
  compliance_slope:       [1.3,    0.8,   2,     "1/logit",     "cohere",            "fixed", "assumed",    "",                       "How steeply compliance follows the balance of reasons", "with will_bias it gives about 0.86 when nothing speaks for or against"],
  loss_fear:              [2,      1,     4,     "factor",      "cohere",            "fixed", "assumed",    "",                       "What output lost for want of minerals weighs, over the fear of losing it", "what happens weighs more than what might"],
  lax_convexity:          [1.5,    1,     2,     "power",       "cohere",            "fixed", "assumed",    "",                       "How slowly laxity begins below the limit", "1 is in proportion; offices look away from small cases first"],
  exit_balance:           [1,      0.5,   2,     "logit",       "cohere",            "fixed", "assumed",    "",                       "Balance against a list beyond which a state thinks of leaving it", "doubt alone does not leave"],
  trade_memory_years:     [1,      0.5,   2,     "yr",          "cohere",            "fixed", "assumed",    "",                       "Time over which a state sees the trade that it loses", "trade statistics are read by the year"],
  coercion_reach:         [2,      1,     4,     "factor",      "cohere",            "fixed", "assumed",    "",                       "Coercion felt by a state whose whole trade is reached", "half of its trade fills the scale"],
  coercion_alliance:      [0.3,    0,     0.6,   "share",       "cohere",            "fixed", "assumed",    "",                       "Coercion that the leader's use of reach adds for a close ally", "allies are pressed in person before their firms are"],
  resentment_alliance:    [0.3,    0,     0.6,   "share",       "cohere",            "fixed", "assumed",    "",                       "How far a close alliance softens resentment", "a judgement"],
  defy_reach:             [0.6,    0.3,   1,     "utility",     "cohere",            "fixed", "assumed",    "",                       "Worth of obeying that full use of reach adds", "S102; notes 6C; obeying is what makes denial work"],
  defy_base:              [0.5,    0.2,   0.8,   "share",       "cohere",            "fixed", "assumed",    "",                       "Part of the affront to sovereignty that any reach is, over that of its full use", "S102; notes 6C"],
  defy_stake:             [0.45,   0.2,   0.8,   "utility",     "cohere",            "fixed", "assumed",    "",                       "Weight of trade with the target in defying", "notes 6C"],
  defy_grievance:         [0.3,    0.1,   0.6,   "utility",     "cohere",            "fixed", "assumed",    "",                       "Weight of seeing others sell in defying", "notes 6C"],
  defy_return:            [0.1,    0,     0.3,   "utility",     "cohere",            "fixed", "assumed",    "",                       "Worth of obeying above which a state that defies comes back", "laws against obeying are not repealed at once"],
  violate_base:           [0.3,    0.1,   0.6,   "share",       "cohere",            "fixed", "assumed",    "",                       "Temptation of a maker that sells nothing to the target, added to the share that it sells there", "a maker without business there has less to gain, and contacts to make"],
  shunned_most:           [0.95,   0.8,   1,     "share",       "cohere",            "fixed", "assumed",    "",                       "Most of a state's sales of an item that a boycott can close", "dealers and subsidiaries go on selling"],

  // 11 Absorption and diffusion
  military_first:         [0.5,    0,     1,     "share",       "absorb",            "drawn", "assumed",    "",                       "Between proportional (0) and military first (1)", ""],
  adoption_years:         [1,      0.5,   2,     "yr",          "absorb",            "drawn", "assumed",    "",                       "Time in which a fully able user takes up what is available", ""],
  service_years:          [2.5,    1.5,   4,     "yr",          "absorb",            "drawn", "assumed",    "",                       "Time in which unserviced tools stop working", "notes 8"],
  service_kept:           [0.6,    0.3,   0.9,   "share",       "absorb",            "drawn", "assumed",    "",                       "Service that the target can do itself or gets elsewhere", "notes 8"],
  imitation_rate:         [0.35,   0.1,   0.8,   "1/yr",        "absorb",            "drawn", "inferred",   "cset-eto-chip-explorer", "Learning from acquired goods, per year of gap", "C08 C09"],
  copying_floor:          [2.6,    1.7,   4.2,   "yr",          "absorb",            "drawn", "inferred",   "lind-mastanduno-2025",   "Years behind the frontier that copying cannot close", "C08; notes 2"],
  espionage:              [0.15,   0.05,  0.4,   "share",       "absorb",            "drawn", "assumed",    "",                       "Learning from design espionage, over learning from goods", "S056 S058"],
  own_research:           [0.7,    0.5,   0.9,   "yr/yr",       "absorb",            "drawn", "inferred",   "itif-techinsights-2024", "Years of vintage a year from own research far behind the frontier", "C09, O101: lag about five years, unchanged"],
  research_push:          [0.4,    0,     1,     "share",       "absorb",            "drawn", "assumed",    "",                       "More research under scarcity", "O132: listed firms research more"],
  research_risk:          [0.25,   0,     0.6,   "share",       "absorb",            "drawn", "assumed",    "",                       "More research under the risk of a cut-off", "S043 S114-S116"],
  capacity_years:         [2,      1,     4,     "yr",          "absorb",            "drawn", "assumed",    "",                       "Time in which the target's makers build capacity", ""],
  prefer_domestic:        [0.6,    0.2,   1.2,   "share",       "absorb",            "drawn", "inferred",   "asiatimes-2026",         "How the risk of a cut-off turns buyers to their own makers", "O064: half of new tools domestic"],
  second_best:            [0.7,    0.4,   1,     "share",       "absorb",            "drawn", "assumed",    "",                       "How well users work with what is below the threshold", "prototype"],
  generation_years:       [2,      1,     3,     "yr",          "absorb/contagion",  "drawn", "assumed",    "",                       "Years by which goods must be better for a user to renew", "two to three years from node to node in the trade's own roadmaps"],
  contagion_alone:        [0.08,   0.02,  0.2,   "1/yr",        "absorb/contagion",  "drawn", "assumed",    "",                       "Rate at which a fully able user renews with no peer before him", "the order of the coefficients of innovation of Bass 1969 and what followed, for a user of half the ability"],
  contagion_peers:        [1,      0.4,   2,     "1/yr",        "absorb/contagion",  "drawn", "assumed",    "",                       "What it adds when all peers have the current generation", "the order of the rates of imitation of Mansfield 1961 and Bass 1969, for a user of half the ability"],
  good_enough_years:      [6,      4,     10,    "yr",          "absorb",            "drawn", "assumed",    "",                       "Years behind the frontier that are good enough for the military", "a definition"],
  scarcity_memory_years:  [1,      0.5,   2,     "yr",          "absorb",            "fixed", "assumed",    "",                       "Time over which unmet need spurs the target's research", "research plans are made by the year"],
  research_gap_years:     [1,      0.5,   3,     "yr",          "absorb",            "fixed", "assumed",    "",                       "Gap to the frontier at which own research has two thirds of its pace", "near the frontier there is nobody to follow"],
} as const satisfies Record<string, Row>;

export type ParameterName = keyof typeof ROWS;
/** The values of all parameters in one run. */
export type ParameterValues = Readonly<Record<ParameterName, number>>;

export interface Parameter {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly grade: Grade;
  readonly sources: readonly string[];
  /** Page, section or fact id in the sources, or a reason. */
  readonly place: string;
  readonly process: ProcessName;
  /** The rival form of the process that it belongs to, where it is not one of all. */
  readonly form?: string;
  readonly drawn: boolean;
  readonly meaning: string;
}

function parameterOf([value, low, high, unit, belongs, drawn, grade, source, meaning, place]: Row): Parameter {
  const [process, form] = belongs.split("/") as [ProcessName, string?];
  const sources = [grade === "assumed" ? "assumption" : source];
  return {
    value,
    low,
    high,
    unit,
    grade,
    sources,
    place,
    process,
    ...(form !== undefined && { form }),
    drawn: drawn === "drawn",
    meaning,
  };
}

export const PARAMETERS = Object.fromEntries(
  Object.entries(ROWS).map(([name, row]) => [name, parameterOf(row)]),
) as Readonly<Record<ParameterName, Parameter>>;
