/** The conditions in which two eras differ and that can be carried from one into the other, in the order of the study. */
import { carryAbsorption } from "./absorption.ts";
import { carryCentrality } from "./centrality.ts";
import { carryConcentration } from "./concentration.ts";
import { carryEvasion } from "./evasion.ts";
import { carryInstitution } from "./institution.ts";
import { type Exchange, type Piece, withoutEmpty } from "./exchange.ts";
import { carryRetaliation } from "./retaliation.ts";
import { carryThreat } from "./threat.ts";

export interface Condition {
  readonly name: string;
  /** What is carried over, in words for the reader. */
  readonly meaning: string;
  readonly carry: (exchange: Exchange) => Piece;
}

function condition(name: string, carry: Condition["carry"], meaning: string): Condition {
  return { name, meaning, carry: (exchange) => withoutEmpty(carry(exchange)) };
}

// prettier-ignore
export const CONDITIONS: readonly Condition[] = [
  condition("threat", carryThreat, "Threat perception: mean of the common threat, and how followers and free states see it"),
  condition("centrality", carryCentrality, "Economic centrality: share of the states' exports and of the makers' revenue that goes to the target"),
  condition("retaliation", carryRetaliation, "Retaliation: the target's share of minerals, what depends on them, and how it answers"),
  condition("institution", carryInstitution, "Institution: form and roles, law and its lags, licences, aid and alliance, the leader's reach and shared data"),
  condition("absorption", carryAbsorption, "Absorption: how able users are, how easily makers learn, and how both learn"),
  condition("concentration", carryConcentration, "Concentration of supply: shares of leader, followers and free states in each good, substitutes, leader's content"),
  condition("evasion", carryEvasion, "Means of evasion: hubs, smuggling, theft and rented use, makers' care, checks, fronts and the search for them"),
];
