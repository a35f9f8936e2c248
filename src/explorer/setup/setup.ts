/**
 * What the page is asked to show: a scenario that ships, what is changed in it, and the runs. Plain data, compared by its text.
 *
 * A change is a path with a value. `parameters.NAME`, `regime.mode`, `regime.leader`, `processes.NAME` and `forms.NAME` are those of `--set`;
 * `absent.STATE`, `unlisted.ITEM` and `follow.STATE` stand for several lines of a scenario file each (see scenario-yaml.ts).
 */
import type { Uncertainty } from "../../ensemble/ensemble-plan.ts";

export type Changes = Readonly<Record<string, string>>;

export interface Setup {
  /** Id of a scenario that ships. */
  readonly scenario: string;
  readonly changes: Changes;
}

/** A shipped scenario, as the page knows it before it is read. */
export interface ShippedScenario {
  readonly id: string;
  readonly title: string;
  /** Of a future: the day from which it differs from the history, "" where it does from the start. */
  readonly begins?: string;
  /** Headline outputs that no fact of history constrains; absent: not assessed. */
  readonly unconstrained?: readonly string[];
}

/** What all curves of the page share, so that they pair. */
export interface RunPlan {
  readonly seed: string;
  readonly runs: number;
  readonly uncertainty: Uncertainty;
}

export const DEFAULT_PLAN: RunPlan = { seed: "demo", runs: 40, uncertainty: "both" };
export const MOST_RUNS = 500;

/** With a value set, or unset if it is undefined. Names stay in alphabetical order, so equal setups have equal texts. */
export function withChange(setup: Setup, path: string, value: string | undefined): Setup {
  return withChanges(setup, { [path]: value });
}

export function withChanges(setup: Setup, changes: Readonly<Record<string, string | undefined>>): Setup {
  const merged = Object.entries({ ...setup.changes, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  merged.sort(([a], [b]) => (a < b ? -1 : 1));
  return { scenario: setup.scenario, changes: Object.fromEntries(merged) };
}

/** The same text for the same setup. */
export function setupKey({ scenario, changes }: Setup): string {
  return JSON.stringify([scenario, ...Object.entries(withChanges({ scenario, changes }, {}).changes)]);
}

export function setupOfKey(key: string): Setup {
  const [scenario, ...changes] = JSON.parse(key) as [string, ...(readonly [string, string])[]];
  return { scenario, changes: Object.fromEntries(changes) };
}

/** "parameters.yard_rate" -> ["parameters", "yard_rate"]. */
export function splitPath(path: string): readonly [kind: string, name: string] {
  const dot = path.indexOf(".");
  return dot < 0 ? [path, ""] : [path.slice(0, dot), path.slice(dot + 1)];
}
