/** Parameters as a reader meets them: a name in plain words, a number with its unit, and what a bare number means. */
import { textUnit } from "../../base/units.ts";
import { PLAIN_NAMES } from "../../report/study/plain-names.ts";

/** Sliders in front whose plain name is not already that of a study's factor. */
const SLIDER_NAMES: Readonly<Record<string, string>> = {
  norm_sequential: "pull of the others' example",
  yard_rate: "new listings that are wished for",
  yard_tightening: "how far a package lowers limits",
  stake_half: "share of sales that worries an industry",
  detection: "chance that a check finds a front",
  front_size: "how much one front buys",
  procurement_shrink: "how fast networks shrink without need",
  opening_days: "time to open a front",
  tips: "refused orders that lead to a front",
  build_out: "own capacity built after the first cut",
  valve_fade_years: "time until the valve opens again",
  retaliation_propensity: "readiness to answer a package",
  deal_closure: "how closed valves bring a settlement",
  mineral_bypass: "minerals that come by other ways",
  truce_years: "length of a truce",
};

/** Units that are not written after a number: parameters are shown as they are set, shares too. */
const BARE = ["share", "-", "prob.", "logit"];

/** What a number without a unit means. */
const MEANINGS: Readonly<Record<string, string>> = {
  share: "0 is none, 1 is all of it.",
  "prob.": "0 is never, 1 is always.",
  logit: "A weight in a decision: one more makes the odds 2.7 times as high.",
};

/** "fear_memory_years" -> "Fear memory": the unit is written with the number. */
export function titleOf(name: string): string {
  const known = SLIDER_NAMES[name] ?? PLAIN_NAMES[name];
  const words = known ?? name.replace(/_(years|months|days|musd)$/, "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function withUnit(value: number, unit: string): string {
  const text = String(Number(value.toPrecision(6))).replace("-", "−");
  const word = BARE.includes(unit) ? "" : textUnit(unit);
  return word === "" ? text : `${text} ${word}`;
}

export function unitMeaning(unit: string): string {
  return MEANINGS[unit] ?? "";
}

/** Without the codes of facts and notes, which lead nowhere on this page: "C05: 218 to 787 entries" -> "218 to 787 entries". */
export function withoutCodes(text: string): string {
  return text
    .replaceAll(/\b(?:[CSO]\d{2,3}|notes \d+)(?:(?:-| x |,? )(?:[CSO]\d{2,3}|notes \d+))*[:;,]?\s*/g, "")
    .replaceAll(/[\s,;]+$/g, "")
    .trim();
}
