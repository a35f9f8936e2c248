/** What a played choice brought, in words: made from paired runs, never written beforehand. */
import { written } from "../../report/numbers.ts";
import { type AccountName, type Accounts, compareAccounts, type Compared, verdictOf } from "../learn/play-accounts.ts";
import { points } from "./readings.ts";

/** Less is not worth a word: it would be written as 0. */
const WORTH_MONTHS = 0.05;
const WORTH_SHARE = 0.0005;

/** The head of each account's column, and how its numbers are written. */
export const ACCOUNTS: Readonly<
  Record<AccountName, { readonly head: string; readonly text: (value: number) => string }>
> = {
  sales: { head: "your sales to China", text: (value) => written(value, "musd") },
  answered: { head: "lost to China's answers", text: (value) => written(value, "musd") },
  others: { head: "other partners that control a quarter or more", text: (value) => value.toFixed(1) },
  denied: { head: "denied to China, of what it wanted", text: percent },
  delay: { head: "China's users set back", text: (value) => written(12 * value, "months") },
  undone: { head: "China's work not done", text: percent },
};

/** Choices differ by tenths of a point. */
function percent(share: number): string {
  return `${(100 * share).toFixed(1)}\u00a0%`;
}

/** "Following at once costs you …; China is denied …". `ours` is held against `theirs`. */
export function tradeOffWords(ours: readonly Accounts[], theirs: readonly Accounts[]): string {
  const told = (name: AccountName): Compared | undefined => compareAccounts(ours, theirs, name);
  const [sales, answered, others, denied, delay, undone] = (
    ["sales", "answered", "others", "denied", "delay", "undone"] as const
  ).map(told);
  if (sales === undefined || denied === undefined) return "The runs do not say.";
  const runs = ours.length;
  const own = `your makers sell ${written(Math.abs(sales.by), "musd")} ${sales.by < 0 ? "less" : "more"} to China${open(sales)}`;
  const hit =
    answered === undefined || Math.abs(answered.by) < 1
      ? ""
      : ` and lose ${written(Math.abs(answered.by), "musd")} ${answered.by > 0 ? "more" : "less"} to its answers${open(answered)}`;
  const world = [
    `China is denied ${points(Math.abs(denied.by))} points ${denied.by > 0 ? "more" : "less"} of what it wanted${open(denied)}`,
    delay === undefined || Math.abs(delay.by) < WORTH_MONTHS / 12
      ? ""
      : `its users stand ${written(12 * Math.abs(delay.by), "months")} ${delay.by > 0 ? "further back" : "less far back"}${open(delay)}`,
    undone === undefined || Math.abs(undone.by) < WORTH_SHARE
      ? ""
      : `${points(Math.abs(undone.by))} points ${undone.by > 0 ? "more" : "less"} of its work stays undone${open(undone)}`,
  ].filter((part) => part !== "");
  const example =
    others === undefined || Math.abs(others.by) < 0.05
      ? "In this model your example moves no other partner: each decides by its own law, trade and fear."
      : `Your example: ${Math.abs(others.by).toFixed(1)} ${others.by > 0 ? "more" : "fewer"} of the other partners control a quarter of their list or more${open(others)}.`;
  const paid = (answered?.by ?? 0) - sales.by;
  const price =
    sales.sign === -1 && denied.sign === 1
      ? ` One point more denied costs your makers ${written(paid / (100 * denied.by), "musd")}.`
      : "";
  return `Against never following, following at once in everything means (${runs} pairs of runs): ${own}${hit}; ${world.join("; ")}.${price} ${example}`;
}

/** Whether there is a dilemma in the runs. */
export function dilemmaWords(ours: readonly Accounts[], theirs: readonly Accounts[]): string {
  switch (verdictOf(ours, theirs)) {
    case "trade-off":
      return "Neither is better on every account: what the coalition gains is paid for with your sales. That is the dilemma; no model can tell you how much of one is worth how much of the other.";
    case "ours":
      return "In this model following at once is better for this state on at least one account and worse on none: there is no dilemma here. Ask which rule of the model makes it so, and whether you believe it.";
    case "theirs":
      return "In this model never following is better for this state on at least one account and worse on none: one state of its size changes nothing that the coalition wants. That is not a dilemma but a free ride. Ask which rule of the model makes it so, and whether you believe it.";
    case "open":
      return "The two cannot be told apart on any account: in this model it does not matter what this state does.";
  }
}

function open({ sign }: Compared): string {
  return sign === 0 ? " (the sign changes from run to run)" : "";
}
