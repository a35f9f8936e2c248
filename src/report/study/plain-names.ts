/** What observables and factors are called on pages. Names that are not here are told as they are, with blanks: "gap of makers". */

export const PLAIN_NAMES: Readonly<Record<string, string>> = {
  leakage_total: "leakage",
  leakage_permitted_total: "leakage, permitted",
  leakage_timing_total: "leakage, timing",
  leakage_evasion_total: "leakage, evasion",
  leakage_uncovered_total: "leakage, uncovered",
  leakage_licensed_total: "leakage, licensed",
  leakage_downgraded_total: "leakage, downgraded",
  leakage_backfill_total: "leakage, backfill",
  leakage_lag_total: "leakage, lag",
  leakage_stockpile_total: "leakage, stockpile",
  leakage_defection_total: "leakage, defection",
  leakage_shells_total: "leakage, shells",
  leakage_theft_total: "leakage, theft",
  leakage_remote_total: "leakage, remote",
  leakage_accelerators: "leakage of accelerators",
  delay_years_end: "delay bought by the end",
  delay_years_mean: "mean delay bought",
  delay_accelerators: "delay of accelerators",
  delay_all_equal: "delay, mean of all items",
  delay_all_critical: "delay, by criticality",
  diffusion_end: "diffusion at the end",
  participation_mean: "mean participation",
  compliance_mean: "mean compliance",
  states_defected_end: "states that ever defected",
  first_defection_date: "first defection",
  cost_gross_total_musd: "sales lost",
  gain_others_total_musd: "sales that others gain",
  cost_retaliation_total_musd: "output lost for want of minerals",
  cover_most: "stock at its highest",
  rush: "rush before controls bite",
  gap_of_makers: "makers' gap",
  gap_of_users: "users' gap",
  military_2035: "military capability in 2035",
  denied_use: "work denied",
  denied_use_2035: "work denied in 2035",
  lag_announce_months: "months until partners announce",
  lag_force_months: "months from announcement to force",
  cases_yard: "cases of a wider yard",
  NL_absent: "Netherlands absent",
  JP_absent: "Japan absent",
  KR_absent: "South Korea absent",
  TW_absent: "Taiwan absent",
  Europe_absent: "three Europeans absent",
  citizens: "citizens' services",
  china_wide: "rules for China alone",
  reach: "reach of allied law",
  capacity: "staff and checks",
  hubs: "third countries engaged",
  restraint: "a small yard",
};

/** Levels of factors whose numbers say little by themselves. */
const PLAIN_LEVELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cases_yard: {
    "0": "capacity as good as unlimited",
    "0.4": "capacity grows with half the work",
    "0.8": "capacity fixed",
  },
  alike: { "0": "the real ladder", "1": "items all alike" },
};

export function plainLevel(factor: string, value: unknown): string | undefined {
  return PLAIN_LEVELS[factor]?.[String(value)];
}
