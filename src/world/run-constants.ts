/**
 * Constants of a run: what follows from its parameters, its base data and the length of a tick alone, computed once. What
 * holds for a calendar year is computed once a year.
 */
import { approach, exp, pow } from "../base/maths.ts";
import type { ParameterValues } from "../scenario/parameters.ts";
import type { Blueprint } from "./blueprint.ts";
import { frontTrust } from "./front-trust.ts";
import type { FrontTrust } from "./front-trust.ts";
import { ROUNDING, STAGES, SUBSTEP } from "./fixed-numbers.ts";
import { agesOf } from "./own-makers.ts";
import type { Ages } from "./own-makers.ts";
import { chainOf } from "./order-chain.ts";
import type { Chain } from "./order-chain.ts";
import type { State } from "./state.ts";

export interface RunConstants {
  /** Parts of the way to an aim that are gone in one tick. */
  readonly toService: number;
  readonly toScarcity: number;
  readonly toCapacity: number;
  readonly withdrawing: number;
  readonly complying: number;
  /** By item: part of the tools that lasts a tick. */
  readonly lasting: Float64Array;
  /** Users by the work they do for the military, for others, or at all. */
  readonly work: Readonly<Record<Who, Work>>;
  /** By item: how much faster own research goes, and how much more readily buyers turn to own makers, than at middling difficulty. */
  readonly researchEase: Float64Array;
  readonly preferEase: Float64Array;
  /** By item: ages of what is bought above and below the line between the grades, as long as the line stands. */
  readonly ages: readonly Ages[];
  readonly shocks: YearlyShocks;
  readonly content: LeaderContent;
  readonly authority: Authority;
  readonly coalition: Coalition;
  readonly luck: YearlyLuck;
  /** Order chain of each grade; number and length (years) of the sub-steps of a tick, and what moves on in one: of a book, and by item of a stage. */
  readonly orders: { readonly controlled: Chain; readonly uncontrolled: Chain };
  readonly subSteps: number;
  readonly subStep: number;
  readonly intake: number;
  readonly stage: Float64Array;
  /** By state, of this tick: part of its licence queue that is released. */
  readonly releasing: Float64Array;
  /** By state, of this tick: what the leader imposes on it beyond what it controls itself, and what obeying is worth to it. */
  readonly imposed: Float64Array;
  readonly worth: Float64Array;
  /** By cell under control, of this tick: share of the others' trade in the item that is still sold. */
  readonly soldByOthers: Float64Array;
  /** By hub, of this tick: part of the smuggled goods that is seized. */
  readonly seizing: Float64Array;
  readonly trust: FrontTrust;
  readonly fronts: Fronts;
}

/** Of the item at hand: what its fronts can pass if all were fully trusted, and as far as they are; what they ask of makers that refuse, and what of it these take. */
export interface Fronts {
  nominal: number;
  trusted: number;
  refused: number;
  accepted: number;
}

export type Who = "all" | "military" | "civil";

/** Weight of each holding in a kind of work, and of all users of an item. */
interface Work {
  readonly weight: Float64Array;
  readonly total: Float64Array;
}

/** By cell: how far a state's law can reach the item, and the law, rules and listed users that this was computed from. */
interface Authority {
  readonly ofCell: Float64Array;
  readonly laws: Float64Array;
  readonly letters: Float64Array;
  readonly userListed: Float64Array;
}

/** By item (`leader-content.ts`): it stands as long as nothing more is designed out. */
interface LeaderContent {
  left: number;
  readonly ofItem: Float64Array;
}

/** By item (`tiers.ts`): the coalition's share of what the leader controls, the entries on its list, and until when both stand. */
interface Coalition {
  readonly share: Float64Array;
  readonly entries: Float64Array;
  readonly until: Float64Array;
}

/** By state: luck with exceptions in a calendar year. */
interface YearlyLuck {
  year: number;
  readonly exceptions: Float64Array;
}

/** Shocks to the need of each item, standard normal: in a calendar year and in the next one. */
interface YearlyShocks {
  year: number;
  readonly now: Float64Array;
  readonly next: Float64Array;
}

export function constantsOf(
  { scenario, items, itemIds, supplierIds, holdingStart, purchaseAge }: Blueprint,
  state: State,
  p: ParameterValues,
): RunConstants {
  const { users, holdings } = state;
  const { time } = scenario;
  const dt = 1 / time.ticksPerYear;
  const subSteps = Math.ceil(dt / SUBSTEP - ROUNDING);
  const subStep = dt / subSteps;
  const workOf = (share: (military: number) => number): Work => {
    const weight = new Float64Array(holdings.count);
    const total = new Float64Array(itemIds.length);
    for (let item = 0; item < total.length; item++) {
      for (let holding = holdingStart[item]; holding < holdingStart[item + 1]; holding++) {
        weight[holding] = holdings.weight[holding] * share(users.military[holdings.user[holding]]);
        total[item] += weight[holding];
      }
    }
    return { weight, total };
  };
  const ease = (power: number): Float64Array =>
    Float64Array.from(itemIds, (_, item) => pow(items.learnability[item] / p.learnability_middle, power));
  return {
    toService: approach(dt, p.service_years),
    toScarcity: approach(dt, p.scarcity_memory_years),
    toCapacity: approach(dt, p.capacity_years),
    withdrawing: approach(dt, p.withdrawal_years),
    complying: approach(dt, p.compliance_years),
    lasting: Float64Array.from(itemIds, (_, item) => exp(-dt / items.life_years[item])),
    work: {
      all: workOf(() => 1),
      military: workOf((military) => military),
      civil: workOf((military) => 1 - military),
    },
    researchEase: ease(p.research_difficulty),
    preferEase: ease(p.prefer_difficulty),
    ages: itemIds.map((_, item) => agesOf(purchaseAge[item])),
    orders: { controlled: chainOf(state, "Controlled"), uncontrolled: chainOf(state, "Uncontrolled") },
    subSteps,
    subStep,
    intake: 1 - exp(-subStep / p.intake_years),
    stage: Float64Array.from(itemIds, (_, item) => 1 - exp((-STAGES * subStep) / items.lead_time_years[item])),
    releasing: new Float64Array(supplierIds.length),
    imposed: new Float64Array(supplierIds.length),
    worth: new Float64Array(supplierIds.length),
    soldByOthers: new Float64Array(state.cells.count),
    seizing: new Float64Array(state.hubs.count),
    trust: frontTrust(Math.ceil((time.end - time.start) * time.ticksPerYear), time.ticksPerYear, p.trust_years),
    fronts: { nominal: NaN, trusted: NaN, refused: NaN, accepted: NaN },
    authority: {
      ofCell: new Float64Array(state.cells.count),
      laws: new Float64Array(state.laws.count).fill(NaN),
      letters: new Float64Array(itemIds.length),
      userListed: new Float64Array(itemIds.length),
    },
    content: { left: NaN, ofItem: new Float64Array(itemIds.length) },
    coalition: {
      share: new Float64Array(itemIds.length),
      entries: new Float64Array(itemIds.length),
      until: new Float64Array(itemIds.length).fill(-Infinity),
    },
    luck: { year: NaN, exceptions: new Float64Array(supplierIds.length) },
    shocks: { year: NaN, now: new Float64Array(itemIds.length), next: new Float64Array(itemIds.length) },
  };
}
