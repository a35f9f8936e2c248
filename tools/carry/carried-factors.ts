/** The conditions in which two eras differ and that can be carried from one into the other, in the order of the study. */
import { carryAbsorption } from "./absorption.ts";
import { carryCentrality } from "./centrality.ts";
import { carryConcentration } from "./concentration.ts";
import { carryEvasion } from "./evasion.ts";
import { carryInstitution } from "./institution.ts";
import { type Passage, type Piece, withoutEmpty } from "./piece.ts";
import { carryRetaliation } from "./retaliation.ts";
import { carryThreat } from "./threat.ts";

export interface CarriedFactor {
  readonly name: string;
  /** What is carried, in words for the reader. */
  readonly told: string;
  readonly carry: (passage: Passage) => Piece;
}

const FACTORS: readonly CarriedFactor[] = [
  {
    name: "threat",
    told: "Threat perception: mean of the common threat, and how followers and free states see it",
    carry: carryThreat,
  },
  {
    name: "centrality",
    told: "Economic centrality: share of the states' exports and of the makers' revenue that goes to the target",
    carry: carryCentrality,
  },
  {
    name: "retaliation",
    told: "Retaliation: the target's share of minerals, what depends on them, and how it answers",
    carry: carryRetaliation,
  },
  {
    name: "institution",
    told: "Institution: form and roles, law and its lags, licences, aid and alliance, the leader's reach and shared data",
    carry: carryInstitution,
  },
  {
    name: "absorption",
    told: "Absorption: how able users are, how easily makers learn, and how both learn",
    carry: carryAbsorption,
  },
  {
    name: "concentration",
    told: "Concentration of supply: shares of leader, followers and free states in each good, substitutes, leader's content",
    carry: carryConcentration,
  },
  {
    name: "evasion",
    told: "Means of evasion: hubs, smuggling, theft and rented use, makers' care, checks, fronts and the search for them",
    carry: carryEvasion,
  },
];

export const CARRIED_FACTORS: readonly CarriedFactor[] = FACTORS.map((factor) => ({
  ...factor,
  carry: (passage: Passage) => withoutEmpty(factor.carry(passage)),
}));
