/** Which of the setups that are run share their first years. */
import type { Setup, ShippedScenario } from "./setup.ts";
import { setupKey } from "./setup.ts";

/** A history, and the days, YYYY-MM-DD, from which futures go on from it. */
export interface SharedPast {
  readonly history: Setup;
  readonly days: readonly string[];
}

/** The past that a setup shares with others: it is their history, or a future of one of them with the same changes. */
export function pastOf(
  setup: Setup,
  among: readonly Setup[],
  scenarios: readonly Pick<ShippedScenario, "id" | "begins">[],
): SharedPast | undefined {
  const beginsOf = ({ scenario }: Setup): string | undefined => scenarios.find(({ id }) => id === scenario)?.begins;
  const alike = among.filter(({ changes }) => sameChanges(changes, setup.changes));
  const history = alike.find((one) => beginsOf(one) === undefined);
  const days = [...new Set(alike.flatMap((one) => beginsOf(one) || []))].sort();
  if (history === undefined || days.length === 0) return undefined;
  const takesPart = history.scenario === setup.scenario || Boolean(beginsOf(setup));
  return takesPart ? { history, days } : undefined;
}

function sameChanges(one: Setup["changes"], other: Setup["changes"]): boolean {
  return setupKey({ scenario: "", changes: one }) === setupKey({ scenario: "", changes: other });
}
