/**
 * Playing a partner: in which rounds it decides, and how its decisions change the scenario.
 *
 * It is played where partners have no dated acts, so that the others can respond by the model's own rules; the played state does what the
 * player decides and nothing by itself.
 */
import { formatDate, parseDate } from "../../base/dates.ts";
import { endOfData } from "../../scenario/headlines.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { FREE } from "../setup/lag.ts";
import { type FollowStep, writeFollow } from "../setup/follow.ts";
import type { Setup } from "../setup/setup.ts";

/** Time that a government takes to read a new list before it decides, years. */
const LOOK_YEARS = 0.02;
/** Without news a cabinet returns to the matter after so many years. */
const ROUND_YEARS = 1;
/** A round closer than this to the next news, in years, would ask the same question twice. */
const SOON_YEARS = 0.5;

/** What may be decided in a round: the share of the listed and not yet followed items to follow. */
export const SHARES = [0, 0.5, 1] as const;

export interface Decision {
  readonly date: number;
  readonly share: number;
}

/** Partners that make something that the leader lists in the replayed history. */
export function playable(scenario: Scenario): { readonly id: string; readonly name: string }[] {
  return scenario.data.suppliers.filter(
    ({ id, role }) =>
      (role === "partner" || role === "member") && listedItems(scenario, id, scenario.time.replayUntil).length > 0,
  );
}

/** The items that the state makes and the leader has listed so far. */
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

/** Days of decision: whenever the list of what the state makes has grown, and every year after that, to the end of the data. */
export function roundDates(scenario: Scenario, state: string): number[] {
  const { data, time } = scenario;
  const end = endOfData(time);
  const dates = [...new Set(data.timeline.map(({ date }) => parseDate(date)))].filter((date) => date < end).sort();
  const growth = dates.filter(
    (date, k) =>
      listedItems(scenario, state, date).length > (k === 0 ? 0 : listedItems(scenario, state, dates[k - 1]).length),
  );
  const news = growth.map((date) => date + LOOK_YEARS);
  return news.flatMap((date, k) => {
    const until = news[k + 1] ?? end;
    const rounds = [date];
    for (let next = date + ROUND_YEARS; next < until - SOON_YEARS; next += ROUND_YEARS) rounds.push(next);
    return rounds;
  });
}

/** The steps that follow from decisions: items listed on the day and not followed before, in force after the state's own legal lag. */
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

/** The played world. */
export function playedSetup(scenario: Scenario, state: string, decisions: readonly Decision[]): Setup {
  const steps = followSteps(scenario, state, decisions);
  return { scenario: FREE, changes: { [`follow.${state}`]: writeFollow(steps) } };
}
