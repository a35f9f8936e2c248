/**
 * Constants of a run: what follows from its parameters, its base data and the length of a tick alone, computed once. What
 * holds for a calendar year is computed once a year.
 */
import { approach, exp, pow } from "../base/maths.ts";
import type { ParameterValues } from "../scenario/parameters.ts";
import type { Blueprint } from "./blueprint.ts";
import { frontTrust } from "./front-trust.ts";
import { ROUNDING, STAGES, SUBSTEP } from "./fixed-numbers.ts";
import { agesOf } from "./own-makers.ts";
import { chainOf } from "./order-chain.ts";
import type { State } from "./state.ts";

export type RunConstants = Readonly<ReturnType<typeof constantsOf>>;
export type Fronts = RunConstants["fronts"];
export type Who = keyof RunConstants["work"];

export function constantsOf(
  { scenario, items, itemIds, supplierIds, holdingStart, purchaseAge }: Blueprint,
  state: State,
  p: ParameterValues,
) {
  const { users, holdings } = state;
  const { time } = scenario;
  const dt = 1 / time.ticksPerYear;
  const subSteps = Math.ceil(dt / SUBSTEP - ROUNDING);
  const subStep = dt / subSteps;
  const perItem = (value = 0): Float64Array => new Float64Array(itemIds.length).fill(value);
  const perState = (): Float64Array => new Float64Array(supplierIds.length);
  /** Weight of each holding in a kind of work, and of all users of an item. */
  const workOf = (share: (military: number) => number) => {
    const weight = new Float64Array(holdings.count);
    const total = perItem();
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
    // Parts of the way to an aim that are gone in one tick.
    toService: approach(dt, p.service_years),
    toScarcity: approach(dt, p.scarcity_memory_years),
    toCapacity: approach(dt, p.capacity_years),
    withdrawing: approach(dt, p.withdrawal_years),
    complying: approach(dt, p.compliance_years),
    /** By item: part of the tools that lasts a tick. */
    lasting: Float64Array.from(itemIds, (_, item) => exp(-dt / items.life_years[item])),
    /** Users by the work they do for the military, for others, or at all. */
    work: {
      all: workOf(() => 1),
      military: workOf((military) => military),
      civil: workOf((military) => 1 - military),
    },
    /** By item: how much faster own research goes, and how much more readily buyers turn to own makers, than at middling difficulty. */
    researchEase: ease(p.research_difficulty),
    preferEase: ease(p.prefer_difficulty),
    /** By item: ages of what is bought above and below the line between the grades, as long as the line stands. */
    ages: itemIds.map((_, item) => agesOf(purchaseAge[item])),
    /** Order chain of each grade; number and length (years) of the sub-steps of a tick, and what moves on in one: of a book, and by item of a stage. */
    orders: { controlled: chainOf(state, "Controlled"), uncontrolled: chainOf(state, "Uncontrolled") },
    subSteps,
    subStep,
    intake: 1 - exp(-subStep / p.intake_years),
    stage: Float64Array.from(itemIds, (_, item) => 1 - exp((-STAGES * subStep) / items.lead_time_years[item])),
    /** By state, of this tick: part of its licence queue that is released. */
    releasing: perState(),
    /** By state, of this tick: what the leader imposes on it beyond what it controls itself, and what obeying is worth to it. */
    imposed: perState(),
    worth: perState(),
    /** By cell under control, of this tick: share of the others' trade in the item that is still sold. */
    soldByOthers: new Float64Array(state.cells.count),
    /** By hub, of this tick: part of the smuggled goods that is seized. */
    seizing: new Float64Array(state.hubs.count),
    trust: frontTrust(Math.ceil((time.end - time.start) * time.ticksPerYear), time.ticksPerYear, p.trust_years),
    /** Of the item at hand: what its fronts can pass if all were fully trusted, and as far as they are; what they ask of makers that refuse, and what of it these take. */
    fronts: { nominal: NaN, trusted: NaN, refused: NaN, accepted: NaN },
    /** By cell: how far a state's law can reach the item, and the law, rules and listed users that this was computed from. */
    authority: {
      ofCell: new Float64Array(state.cells.count),
      laws: new Float64Array(state.laws.count).fill(NaN),
      letters: perItem(),
      userListed: perItem(),
    },
    /** By item (`leader-content.ts`): it stands as long as nothing more is designed out. */
    content: { left: NaN, ofItem: perItem() },
    /** By item (`tiers.ts`): the coalition's share of what the leader controls, the entries on its list, and until when both stand. */
    coalition: { share: perItem(), entries: perItem(), until: perItem(-Infinity) },
    /** By state: luck with exceptions in a calendar year. */
    luck: { year: NaN, exceptions: perState() },
    /** Shocks to the need of each item, standard normal: in a calendar year and in the next one. */
    shocks: { year: NaN, now: perItem(), next: perItem() },
  };
}
