/** Two invented eras that differ in every condition: the minimal setting, and the same with other numbers; and what a piece makes of an era. */
import { loadScenario } from "../../../src/scenario/load.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import type { ScenarioFile } from "../../../src/scenario/scenario-file.ts";
import type { Exchange, Piece } from "../../../tools/conditions/exchange.ts";
import { layerOf } from "../../../src/study/factor-values.ts";
import { MINIMAL_PATH, minimalFiles } from "../../scenario/minimal-setting.ts";

const OTHER: Piece = {
  regime: { mode: "consensus", leader: "waits" },
  parameters: {
    retaliation_propensity: { value: 0.8, low: 0.7, high: 0.9 },
    good_enough_years: { value: 8, low: 6, high: 12 },
    own_research: { value: 0.55, low: 0.5, high: 0.6 },
    procurement_start: { value: 0.4, low: 0.2, high: 0.5 },
  },
  series: {
    threat: { "2018-01-01": 0.3, "2022-01-01": 0.9 },
    aid: { "2018-01-01": 0.6 },
    exposure_NL: { "2018-01-01": 0.1, "2026-01-01": 0.3 },
  },
  changes: {
    suppliers: {
      NL: {
        role: "member",
        threat: 0.9,
        law_end_user: 0,
        law_country: 0.6,
        alliance: 0.5,
        licence_rate: 0.1,
        legal_lag_years: 1,
      },
      JP: { role: "neutral", exposure: 0.01, threat: 0.3 },
    },
    dependence: {
      "US/gallium": { dependence: 0.05 },
      "US/tin": { dependence: 0.3, source: ["assumption"], place: "", grade: "assumed", note: "" },
    },
    minerals: {
      gallium: { target_share: 0.5, alternative_rate: 0.1 },
      tin: {
        ...{ name: "Tin", target_share: 0.2, market_musd: 100, price_elasticity: 0.3, alternative_rate: 0.3 },
        ...{ source: ["assumption"], place: "", grade: "assumed", note: "" },
      },
    },
    items: { CHIPS: { learnability: 0.2, smuggling_ease: 0.1, substitutability: 0.6 } },
    firms: { LITHO: { diligence: 0.5, target_revenue_share: 0.02 } },
    hubs: {
      PORT: null,
      BAY: {
        name: "Bay",
        trade_musd: 5,
        diligence: 0.1,
        alignment: 0.2,
        source: ["assumption"],
        place: "",
        grade: "assumed",
        note: "",
      },
    },
    users: { FAB: { absorption: 0.2 } },
    market_shares: {
      "CHIPS/US": { share: 0.6 },
      "CHIPS/JP": { share: 0.4, source: ["assumption"], place: "", grade: "assumed", note: "" },
    },
  },
  without_events: [{ class: "announce" }, { class: "force" }],
  events: [
    { date: "2022-01-01", actor: "US", class: "rule", rule: "ownership", value: 1 },
    { date: "2022-01-01", actor: "target", class: "law", rule: "extraterritorial", value: 0.5 },
    { date: "2022-01-01", actor: "JP", class: "law", rule: "list", value: 0 },
  ],
};

function load(...pieces: Piece[]): Scenario {
  const layers = pieces.map((piece, k) => layerOf(`piece ${k}`, piece as ScenarioFile));
  return loadScenario(minimalFiles(), MINIMAL_PATH, [], layers);
}

export const ONE = load();
export const OTHER_ERA = load(OTHER);
export const THERE: Exchange = { from: OTHER_ERA, into: ONE };
export const BACK: Exchange = { from: ONE, into: OTHER_ERA };
export const BOTH: readonly Exchange[] = [THERE, BACK];

/** The era after the piece: it must load, so the piece is a sound part of a scenario file. */
export function after({ into }: Exchange, piece: Piece): Scenario {
  return into === ONE ? load(piece) : load(OTHER, piece);
}
