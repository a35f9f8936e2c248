/**
 * The hypotheses of the literature about export-control coalitions, each as paired comparisons of runs that differ in one respect.
 *
 * They are reported, never required (section 6 of the model page); what a row cannot settle stands in its words. An override
 * of a parameter replaces its whole range, so that the arm differs by what is set and not by what is drawn.
 */
import type { Table } from "../base/table.ts";
import { PARAMETERS, type ParameterName } from "../scenario/parameters.ts";
import type { Override } from "../scenario/scenario.ts";
import {
  type Arm,
  type Comparison,
  hypothesisTable,
  type Hypothesis,
  type Runner,
  type Stated,
} from "./hypothesis-table.ts";
import {
  endOfItems,
  highest,
  lastWithin,
  meanOver,
  type Measure,
  spreadOfStates,
  summaryOf,
  totalOf,
} from "./measures.ts";

/** Paired runs of each comparison, unless a caller wants more. */
export const HYPOTHESIS_RUNS = 24;

/** Years since the first account opened over which two settings are compared: as long as today's lasts. */
const HORIZON = 15;

/** History ends here where the regime is to act on more than the future: the week before the first broad package. */
const BEFORE_THE_BROAD_PACKAGE: Override = { path: "time.replay_until", value: "2022-10-01" };

/** What that package listed first. */
const FIRST_ITEMS = ["DUV_IMMERSION", "ETCH", "DEPOSITION", "PROCESS_CONTROL", "ACCELERATORS"] as const;

const TODAY = arm("today");
const COCOM = arm("cocom");
const FREE_TODAY = arm("today", [BEFORE_THE_BROAD_PACKAGE]);

function arm(scenario: string, overrides: readonly Override[] = []): Arm {
  return { scenario, overrides };
}

/** Fixes a parameter at a value, drawn or not. */
function pinned(name: ParameterName, value: number): Override[] {
  return ["value", "low", "high"].map((end) => ({ path: `parameters.${name}.${end}`, value: String(value) }));
}

/** Moves a parameter with its range. */
function scaled(name: ParameterName, factor: number): Override[] {
  const ends = ["value", "low", "high"] as const;
  return ends.map((end) => ({ path: `parameters.${name}.${end}`, value: String(PARAMETERS[name][end] * factor) }));
}

/** A less B, in one measure. */
function between(words: string, a: Arm, b: Arm, measure: Measure, stated: Stated): Comparison {
  const { quantity, unit } = measure;
  const terms = [
    { weight: 1, arm: a, measure },
    { weight: -1, arm: b, measure },
  ];
  return { comparison: words, quantity, unit, terms, stated, beyond: 0 };
}

/** Two measures of the same or of other arms, the first less the second. */
function contrast(
  words: string,
  quantity: string,
  [a, one]: readonly [Arm, Measure],
  [b, other]: readonly [Arm, Measure],
  stated: Stated,
): Comparison {
  const terms = [
    { weight: 1, arm: a, measure: one },
    { weight: -1, arm: b, measure: other },
  ];
  return { comparison: words, quantity, unit: one.unit, terms, stated, beyond: 0 };
}

/** A number of one arm against a bound. */
function above(words: string, a: Arm, measure: Measure, beyond: number): Comparison {
  return {
    comparison: words,
    quantity: measure.quantity,
    unit: measure.unit,
    terms: [{ weight: 1, arm: a, measure }],
    stated: "more",
    beyond,
  };
}

const compliance = summaryOf("compliance_end", "share", "compliance of the bound states at the end");
const participationHeld = meanOver("participation", [0, HORIZON], "share", `participation, mean of ${HORIZON} years`);
const leakage = lastWithin("leakage_cumulative", HORIZON, "share of wanted", `leakage over the first ${HORIZON} years`);
const delayFirst = endOfItems(FIRST_ITEMS, "delay_years", "yr", "delay at the end on the items listed first");
const denied = totalOf("denied_imports", "musd", "imports denied over the whole run");
const timing = summaryOf(
  "leakage_timing_total",
  "share of wanted",
  "leakage by timing (ordinary flow and hoarding before force)",
);
const ownGap = lastWithin("gap_domestic_years", HORIZON, "yr", `gap of the target's own makers after ${HORIZON} years`);
const ownGapTwin = lastWithin("gap_domestic_years_twin", HORIZON, "yr", "the same without controls");
const userGap = lastWithin("gap_users_years", 40, "yr", "gap of the best users after 40 years");
const userGapTwin = lastWithin("gap_users_years_twin", 40, "yr", "the same without controls");

const TWICE_THE_YARD = arm("today", scaled("yard_rate", 2));
const QUARTER_YARD = arm("today", scaled("yard_rate", 0.25));
const NO_CONTAGION = [...pinned("will_peers", 0), ...pinned("violate_peers", 0), ...pinned("will_grievance", 0)];
const STANDING: Override = { path: "regime.mode", value: "standing" };
/** The same reach of the leader, but nobody complies more for it, and nobody resents it. */
const UNFELT_REACH = arm("today", [...pinned("will_coercion", 0), ...pinned("will_resentment", 0)]);

/** A difference of differences: what contagion does in a norm-poor regime less what it does under a formal norm. */
const CONTAGION_BY_NORM: Comparison = {
  comparison:
    "effect of contagion (peers, grievance, violating competitors) in sequential alignment, less its effect in a standing body",
  quantity: compliance.quantity,
  unit: compliance.unit,
  terms: [
    { weight: 1, arm: TODAY, measure: compliance },
    { weight: -1, arm: arm("today", NO_CONTAGION), measure: compliance },
    { weight: -1, arm: arm("today", [STANDING]), measure: compliance },
    { weight: 1, arm: arm("today", [STANDING, ...NO_CONTAGION]), measure: compliance },
  ],
  stated: "less",
  beyond: 0,
};

export const HYPOTHESES: readonly Hypothesis[] = [
  {
    id: "1",
    statement: "A growing yard weakens the coalition, and delay is longest at a middling size of the yard",
    comparisons: [
      between(
        "yard growing twice as fast, less a quarter as fast (today, after the replayed history)",
        TWICE_THE_YARD,
        QUARTER_YARD,
        compliance,
        "less",
      ),
      between("yard growing as estimated, less a quarter as fast", TODAY, QUARTER_YARD, delayFirst, "more"),
      between("yard growing twice as fast, less as estimated", TWICE_THE_YARD, TODAY, delayFirst, "less"),
    ],
  },
  {
    id: "2",
    statement:
      "Today's yard leaks more and holds shorter than CoCom's; absorption, not access, decided the Soviet case",
    comparisons: [
      between("today less CoCom (yards and items as they were)", TODAY, COCOM, leakage, "more"),
      between("today less CoCom (yards and items as they were)", TODAY, COCOM, participationHeld, "less"),
      contrast(
        "CoCom with users who take up goods twice as fast, as today's do, less CoCom's target with free access",
        "gap of the best users after 40 years",
        [
          arm("cocom", [
            { path: "parameters.adoption_years.value", value: "0.75" },
            { path: "parameters.adoption_years.low", value: "0.375" },
            { path: "parameters.adoption_years.high", value: "1.5" },
          ]),
          userGap,
        ],
        [COCOM, userGapTwin],
        "less",
      ),
    ],
  },
  {
    id: "3",
    statement:
      "Announcing before partners are ready costs more than waiting for them; hoarding outweighs the ordinary flow",
    comparisons: [
      between(
        "leader announces first, less leader waits (today, generated from October 2022)",
        FREE_TODAY,
        arm("today", [BEFORE_THE_BROAD_PACKAGE, { path: "regime.leader", value: "waits" }]),
        denied,
        "less",
      ),
      between(
        "partners' own lags, less none (today)",
        TODAY,
        arm("today", [...pinned("lag_announce_months", 0), ...pinned("lag_force_months", 0)]),
        timing,
        "more",
      ),
      contrast(
        "hoarding less ordinary flow before force (today; stocks built before an account opened lie outside)",
        "leakage by stockpiling less by lag",
        [TODAY, summaryOf("leakage_stockpile_total", "share of wanted", "leakage by stockpiling")],
        [TODAY, summaryOf("leakage_lag_total", "share of wanted", "leakage by lag")],
        "more",
      ),
    ],
  },
  {
    id: "4",
    statement:
      "Defection is contagious, more so where norms are poor; coercion raises compliance first and lowers it later",
    comparisons: [
      between(
        "contagion (peers, grievance, violating competitors) less none (today)",
        TODAY,
        arm("today", NO_CONTAGION),
        compliance,
        "less",
      ),
      CONTAGION_BY_NORM,
      between(
        "the leader's reach as it is felt (pressure, resentment), less unfelt (today): years 0 to 5",
        TODAY,
        UNFELT_REACH,
        meanOver("compliance", [0, 5], "share", "compliance of the bound states, years 0 to 5"),
        "more",
      ),
      between(
        "the leader's reach as it is felt (pressure, resentment), less unfelt (today): years 10 to 17",
        TODAY,
        UNFELT_REACH,
        meanOver("compliance", [10, 17], "share", "compliance of the bound states, years 10 to 17"),
        "less",
      ),
    ],
  },
  {
    id: "5",
    statement: "Controls speed the target's own industry up; a formal alliance outperforms sequential bargaining",
    comparisons: [
      contrast("with controls less without (today)", ownGap.quantity, [TODAY, ownGap], [TODAY, ownGapTwin], "less"),
      between(
        "standing body less sequential, price of formality included (today, generated from October 2022)",
        arm("today", [BEFORE_THE_BROAD_PACKAGE, STANDING]),
        FREE_TODAY,
        denied,
        "more",
      ),
    ],
  },
  {
    id: "6",
    statement:
      "CoCom's members differ enough for exits, exceptions and violations to emerge, and runs differ from each other",
    comparisons: [
      above(
        "CoCom: standard deviation between states",
        COCOM,
        spreadOfStates("compliance", [0, 45], "share", "compliance of each state, mean of all years"),
        0.05,
      ),
      above(
        "CoCom: states that left or gave up enforcing",
        COCOM,
        summaryOf("states_defected_end", "count", "states"),
        0,
      ),
      above("CoCom: exceptions at their peak", COCOM, highest("exceptions", "1/yr", "exceptions"), 100),
      {
        comparison: "CoCom: two runs, one less the next",
        quantity: leakage.quantity,
        unit: leakage.unit,
        terms: [
          { weight: 1, arm: COCOM, measure: leakage },
          { weight: -1, arm: COCOM, measure: leakage, ofNextRun: true },
        ],
        stated: "apart",
        beyond: 0.05,
      },
    ],
  },
];

/** Tests all hypotheses: one row a comparison. `run` comes from `armRunner`, or from threads that do the same. */
export function testHypotheses(run: Runner, runs = HYPOTHESIS_RUNS, seed = "main-1"): Table {
  return hypothesisTable(HYPOTHESES, run, runs, seed);
}
