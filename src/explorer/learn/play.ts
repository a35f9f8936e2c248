/** Playing a partner: at which days it can decide, and what its decisions mean as changes of the scenario. */
import { formatDate, parseDate } from "../../base/dates.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type FollowStep, writeFollow } from "../setup/follow.ts";
import { type Setup, withChanges } from "../setup/setup.ts";

/** A quarter of a year between decisions. */
const STEP_YEARS = 0.25;

/** Partners that make something the leader listed in the replayed history. */
export function playable(scenario: Scenario): { readonly id: string; readonly name: string }[] {
  return scenario.data.suppliers.filter(
    ({ id, role }) =>
      (role === "partner" || role === "member") && listedItems(scenario, id, scenario.time.replayUntil).length > 0,
  );
}

/** What the leader has listed so far, of what the state makes. */
export function listedItems({ data }: Scenario, state: string, until: number): string[] {
  const leader = data.suppliers.find(({ role }) => role === "leader")?.id;
  const makes = data.market_shares
    .filter(({ supplier, share }) => supplier === state && share > 0)
    .map(({ item }) => item);
  const listed = data.timeline
    .filter((event) => event.class === "package" && event.actor === leader && parseDate(event.date) <= until)
    .flatMap(({ items }) => (items.includes("all") ? data.items.map(({ id }) => id) : items));
  return makes.filter((item) => listed.includes(item));
}

/** Days of decision: from the leader's first package that touches the state, every quarter, to the end of the replayed history. */
export function decisionDates(scenario: Scenario, state: string): number[] {
  const { data, time } = scenario;
  const first = data.timeline
    .map(({ date }) => parseDate(date))
    .find((date) => listedItems(scenario, state, date).length > 0);
  if (first === undefined) return [];
  const count = Math.max(0, Math.floor((time.replayUntil - first) / STEP_YEARS));
  return Array.from({ length: count }, (_, k) => first + 0.02 + k * STEP_YEARS);
}

export interface Decision {
  readonly date: number;
  /** Share of the items that are listed and not yet followed: 1 = all, 0.5 = half of them. */
  readonly share: number;
}

/** The steps that decisions mean: what is listed on the day and not followed before, in force after the state's own legal lag. */
export function followSteps(scenario: Scenario, state: string, decisions: readonly Decision[]): FollowStep[] {
  const lag = scenario.data.suppliers.find(({ id }) => id === state)?.legal_lag_years ?? 0;
  const steps: FollowStep[] = [];
  for (const { date, share } of decisions) {
    const open = listedItems(scenario, state, date).filter((item) => !steps.some(({ items }) => items.includes(item)));
    const items = open.slice(0, Math.ceil(open.length * share));
    if (items.length > 0) steps.push({ announced: formatDate(date), inForce: formatDate(date + lag), items });
  }
  return steps;
}

/** The played world: without a step the state is absent. */
export function playedSetup(scenario: Scenario, state: string, decisions: readonly Decision[]): Setup {
  const steps = followSteps(scenario, state, decisions);
  const change = steps.length === 0 ? { [`absent.${state}`]: "1" } : { [`follow.${state}`]: writeFollow(steps) };
  return withChanges({ scenario: scenario.id, changes: {} }, change);
}
