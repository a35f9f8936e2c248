/** Every figure that the report of a run may have, by the name that `--only` takes: the observable, or what is drawn of several. */
export const FIGURE_NAMES: readonly string[] = [
  ...["leakage-by-channel", "coverage", "leakage_bound", "denied", "leakage_rate", "leakage-by-item"],
  ...["channels-by-item", "channels-by-supplier"],
  ...["leakage-subtotals", "leakage_cumulative", "denied_imports"],
  ...["delay_years", "diffusion", "gap_users_years", "gap_domestic_years", "diffusion_mark"],
  ...["diffusion_military", "diffusion_civil", "military_capability"],
  ...["stances", "participation", "compliance", "survival", "states_defected", "firms_defected", "resentment"],
  ...["yard_trade_share", "listed_users", "licence_backlog_months", "shell_life_years"],
  ...["yard_entries", "exceptions", "discovery_rate", "shells_open"],
  ...["stockpile_months", "prestock", "imports_total"],
  ...["retaliation_index", "mineral_price", "alternative_supply"],
  ...["costs-by-state", "cost_gross_musd", "gain_others_musd", "cost_retaliation_musd", "cost_administration_musd"],
];

/** All paired differences: their own names hold those of scenarios. */
export const DIFFERENCES = "differences";
export const WANTED_NAMES: readonly string[] = [...FIGURE_NAMES, DIFFERENCES];

export function isWanted(id: string, only: readonly string[]): boolean {
  return only.includes(id) || (only.includes(DIFFERENCES) && id.startsWith("difference-"));
}

/** "delay" names delay_years, "leakage" everything that begins so; a whole name names itself alone. Nothing where nothing is meant. */
export function figuresNamed(word: string, names: readonly string[] = WANTED_NAMES): string[] {
  const plain = (text: string): string =>
    text
      .trim()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-");
  const wanted = plain(word);
  const exact = names.filter((name) => plain(name) === wanted);
  return exact.length > 0 ? exact : names.filter((name) => wanted !== "" && plain(name).startsWith(`${wanted}-`));
}
