/** What a played choice led to: the player's own accounts and the coalition's, run by run, and whether one choice is better on all of them. */
import { mean, sortedDefined } from "../../base/statistics.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Story } from "../engine/protocol.ts";
import { curveIn, type Sign, signOf } from "../words/readings.ts";

/** A state counts as one that takes part from this participation on. */
const TAKES_PART = 0.25;

export interface Accounts {
  /** To the target, from the first round to the end of the data, million dollars. */
  readonly sales: number;
  /** Lost to the target's answers in the same time, million dollars. */
  readonly answered: number;
  /** Number of other partners whose participation is at least a quarter. */
  readonly others: number;
  /** Share of what the target wanted up to the end of the data. */
  readonly denied: number;
  /** Delay of the target's median user at the end of the data, years. */
  readonly delay: number;
  /** Work of the target not done in the last year of the data, share. */
  readonly undone: number;
}

export type AccountName = keyof Accounts;

/** Accounts of one run; from and to are decimal years. */
export function accountsOf(story: Story, scenario: Scenario, state: string, from: number, to: number): Accounts {
  const partners = scenario.data.suppliers.filter(
    ({ id, role }) => id !== state && (role === "partner" || role === "member"),
  );
  const at = (observable: string): number => valueAt(story, "all", "all", observable, to);
  return {
    sales: summed(story, state, "sales_target_musd", from, to),
    answered: summed(story, state, "cost_retaliation_musd", from, to),
    others: partners.filter(({ id }) => valueAt(story, "state", id, "participation", to) >= TAKES_PART).length,
    denied: at("denied_cumulative"),
    delay: at("delay_years"),
    undone: at("work_not_done"),
  };
}

/** NaN where the run has no such curve. */
export function valueAt(story: Story, kind: string, entity: string, observable: string, date: number): number {
  const { dates } = story;
  return curveIn(story, observable, kind, entity).findLast((_, k) => dates[k] <= date + 1e-9) ?? NaN;
}

/** Sum of a yearly rate of a state over a time. */
export function summed(story: Story, state: string, observable: string, from: number, to: number): number {
  const { dates } = story;
  let sum = 0;
  for (const [k, rate] of curveIn(story, observable, "state", state).entries())
    if (k > 0 && dates[k] > from && dates[k] <= to + 1e-9) sum += (rate || 0) * (dates[k] - dates[k - 1]);
  return sum;
}

export interface Compared {
  /** Mean of the paired differences, ours less theirs. */
  readonly by: number;
  readonly sign: Sign;
}

/** Run by run, with the same luck in both. */
export function compareAccounts(
  ours: readonly Accounts[],
  theirs: readonly Accounts[],
  name: AccountName,
): Compared | undefined {
  const pairs = sortedDefined(ours.map((one, k) => one[name] - (theirs[k]?.[name] ?? NaN)));
  return pairs.length === 0 ? undefined : { by: mean(pairs), sign: signOf(pairs) };
}

/** What a partner wants: more (1) or less (−1). */
export const WANTED: Readonly<Record<AccountName, -1 | 1>> = {
  sales: 1,
  answered: -1,
  others: 1,
  denied: 1,
  delay: 1,
  undone: 1,
};

/**
 * "trade-off": each choice is surely better on some account. "ours", "theirs": that one is surely better on some account, the other on none. "open":
 * neither is surely better on any.
 */
export function verdictOf(
  ours: readonly Accounts[],
  theirs: readonly Accounts[],
): "trade-off" | "ours" | "theirs" | "open" {
  const better = (Object.keys(WANTED) as AccountName[]).map(
    (name) => WANTED[name] * (compareAccounts(ours, theirs, name)?.sign ?? 0),
  );
  const [gains, losses] = [better.includes(1), better.includes(-1)];
  return gains && losses ? "trade-off" : gains ? "ours" : losses ? "theirs" : "open";
}
