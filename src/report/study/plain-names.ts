/** What observables and factors are called on pages. Names that are not listed here are written as they are, with spaces: "gap of makers". */
import { capital } from "../../base/words.ts";
import { HEADLINES, OF_THE_RUN } from "../../scenario/headlines.ts";
import { CHANNEL_NAMES } from "../names.ts";
import { type Quantity, quantityOf, read, spoken } from "./units.ts";
import type { ReportedFactor } from "./input.ts";
import type { Row } from "./study-context.ts";

export const PLAIN_NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(HEADLINES.map(({ data, dataName }) => [data, dataName])),
  ...Object.fromEntries([...HEADLINES, ...OF_THE_RUN].map(({ horizon, horizonName }) => [horizon, horizonName])),
  ...Object.fromEntries(Object.entries(CHANNEL_NAMES).map(([id, name]) => [`${id}_total`, `leakage, ${name}`])),
  leakage_bound: "leakage of what is bound",
  leakage_all: "leakage in total",
  lost_US: "sales lost by the United States",
  lost_NL: "sales lost by the Netherlands",
  lost_JP: "sales lost by Japan",
  before: "before the wall",
  through_permitted: "through it, permitted",
  through_evasion: "through it, evasion",
  around: "around the wall",
  outside: "outside the wall",
  leakage_outside_total: "leakage, outside the wall",
  leakage_before_total: "leakage, before the wall",
  leakage_through_permitted_total: "leakage, through the wall by permission",
  leakage_through_evasion_total: "leakage, through the wall by evasion",
  leakage_around_total: "leakage, around the wall",
  rush_total: "what is bought ahead",
  leakage_laid_in_total: "leakage, laid in before force",
  leakage_accelerators: "leakage of accelerators",
  delay_years_mean: "mean delay bought",
  delay_accelerators: "delay of accelerators",
  delay_all_equal: "delay, mean of all items",
  delay_all_critical: "delay, by criticality",
  participation_mean: "mean participation",
  compliance_mean: "mean compliance",
  first_defection_date: "first defection",
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
  valve_severity: "severity of replies in minerals",
  deal_rate: "readiness to settle",
  imitation_rate: "learning from goods",
  own_research: "target's own research",
  will_bias: "readiness to enforce",
  will_trade: "weight of lost trade",
  will_resentment: "weight of resentment",
  join_bias: "readiness to join",
  alarm_scarcity: "networks fed by refusals",
  design_out_rate: "designing out",
  cover_ordinary: "stock in quiet times",
  downgrade_share: "downgraded versions bought",
  hold_reference: "what hold by minerals frightens",
  research_risk: "research under risk of a cut-off",
  prefer_domestic: "turn to own makers",
  frontier_slowdown: "frontier slowed by lost sales",
  threshold_indexing: "thresholds that follow the frontier",
  copying_floor: "lag that copying cannot close",
  will_fear: "weight of feared retaliation",
  will_peers: "weight of the others' part",
  will_alliance: "weight of the alliance",
  will_norm: "weight of a formal regime",
  will_grievance: "weight of others' sales",
  exception_growth: "growth of exceptions",
  exception_level: "scale of exceptions",
  exception_trade: "exceptions per listed trade",
  exception_threat: "exceptions held down by threat",
  revise_share: "entries revised, not dropped",
  bargain_cost: "cost of giving up an entry",
  alone_floor: "what the leader lists alone",
  entry_start_share: "entries listed at the start",
  join_stages: "stages of a negotiation",
  order_floor: "orders placed while overstocked",
  legal_learning: "legal lag of later rounds",
  procurement_growth: "growth of networks",
  procurement_start: "networks at the start",
  valve_escalation: "escalation of the valve",
  yard_discipline: "discipline of the yard",
  formality_price: "price of formality",
  will_coercion: "compliance under the leader's pressure",
  will_threat: "weight of the common threat",
  defy_sovereignty: "defiance of reach into one's own law",
  yard_politics: "domestic politics of the yard",
  yard_breadth: "breadth of packages",
  crisis_rate: "frequency of crises",
  wait_share: "partners that a waiting leader wants on board",
  join_fear: "fear of joining",
  join_rate: "pace of joining",
  join_peers: "joining because others do",
  front_size: "size of a front",
  compliance_years: "years until makers comply",
  window_months: "months after which who has not announced is outside",
  violate_rate: "violations by makers",
  violate_peers: "violations because others violate",
  resentment_rise: "growth of resentment",
  relocation_most: "output that makers can move abroad",
  exception_contagion: "exceptions because others have them",
  decision_learning: "learning to decide licences",
  cases_users: "cases that listed users make",
  anticipate: "hoarding by",
  cohere: "cohesion by",
  absorb: "diffusion by",
  own_gap_2035: "own makers' gap in 2035",
  NL_absent: "Netherlands absent",
  JP_absent: "Japan absent",
  KR_absent: "South Korea absent",
  TW_absent: "Taiwan absent",
  Europe_absent: "three Europeans absent",
  threat_flat: "threat held flat",
  aid_flat: "aid held flat",
  openness_flat: "openness held flat",
  politics_flat: "politics held flat",
  fusion_flat: "civil-military fusion held flat",
  coded_flat: "all coded series held flat",
  demand_flat: "demand elsewhere held flat",
  push_flat: "the target's build-out held flat",
  need_answers_quarter: "need that gives way, up to a quarter",
  need_answers_half: "need that gives way, up to half",
  leakage_bound_2035: "leakage of what is bound to 2035",
  participation_2035: "participation in 2035",
  citizens: "citizens' services",
  china_wide: "rules for China alone",
  reach: "reach of allied law",
  capacity: "staff and checks",
  hubs: "third countries engaged",
  restraint: "a small yard",
};

/** A name from a table as a reader writes it; for a joint effect, both names. */
export function words(name: string): string {
  return name
    .split(" × ")
    .map((one) => PLAIN_NAMES[one] ?? one.replace(/_(?=20\d\d$)/, " in ").replaceAll("_", " "))
    .join(" × ");
}

/** The same as the first words of a heading. */
export function capitalWords(name: string): string {
  return capital(words(name));
}

/** "leakage total (% of what is wanted)" */
export function withUnit(name: string, { unit }: Quantity): string {
  const text = words(name);
  return unit === "" || text.startsWith(`${unit} `) ? text : `${text} (${unit})`;
}

/** Levels of factors whose numbers say little by themselves. */
const PLAIN_LEVELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cases_yard: {
    "0": "capacity as good as unlimited",
    "0.4": "capacity grows with half the work",
    "0.8": "capacity fixed",
  },
  mean_field: { "0": "with agents", "1": "in the mean field" },
  alike: { "0": "the real ladder", "1": "items all alike" },
};

export function plainLevel(factor: string, value: unknown): string | undefined {
  return PLAIN_LEVELS[factor]?.[String(value)];
}

/** A text with ids in `code` replaced by names, the id in brackets at the first mention: "weight of lost trade (`will_trade`)". Without a name here, an id is written with spaces. */
export function inWords(text: string): string {
  const told = new Set<string>();
  return text.replace(/`([a-z][a-z0-9_]*)`/g, (whole, id: string) => {
    const name = PLAIN_NAMES[id] ?? (id.includes("_") ? id.replaceAll("_", " ") : undefined);
    if (name === undefined) return whole;
    const isFirst = !told.has(id);
    told.add(id);
    return isFirst ? `${name} (${whole})` : name;
  });
}

export const BASE_WORLD = "as it is";

/** "will trade 6 (of 1.5 to 6)" would be too long for an axis: "will trade 6". A switch that is on says no more than its name. */
export function worldName(factors: readonly ReportedFactor[], row: Row, base: Row): string {
  const moved = factors.filter(({ name }) => row[name] !== base[name]);
  if (moved.length === 0) return BASE_WORLD;
  return moved
    .map(({ name, kind, unit }) => {
      const off = row[name] === 0 ? "no " : "";
      if (kind === "switch") return `${off}${words(name)}`;
      const quantity = quantityOf(unit === "" ? "1" : unit);
      const value = quantity.unit === "%" ? spoken(row[name], quantity) : read(row[name], quantity);
      return `${words(name.replace(/^[a-z]+\./, ""))} ${value}`;
    })
    .join(", ");
}
