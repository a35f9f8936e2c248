/** Whether a setup fits its scenario: the names exist there, the numbers lie within their ranges. Says in words what does not fit. */
import { FORM_PROCESSES, formNames, type FormProcess } from "../../scenario/forms.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import { LEADER_STANCES, PROCESS_NAMES, REGIME_MODES, type Scenario } from "../../scenario/scenario.ts";
import { parseFollow } from "./follow.ts";
import { ANNOUNCE, FORCE, MOST_ANNOUNCE, MOST_FORCE } from "./lag.ts";
import { type Setup, splitPath } from "./setup.ts";

export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** What a parameter may be set to on the page: its plausible range. The lags, whose shipped range is a single point, have ranges of their own. */
export function limitsOf({ provenance }: Pick<Scenario, "provenance">, name: string): Limits | undefined {
  if (`parameters.${name}` === ANNOUNCE) return { low: -1, high: MOST_ANNOUNCE };
  if (`parameters.${name}` === FORCE) return { low: -1, high: MOST_FORCE };
  return Object.hasOwn(provenance, name) ? provenance[name as ParameterName] : undefined;
}

export function checkSetup({ changes }: Setup, scenario: Scenario): string[] {
  const { suppliers, items } = scenario.data;
  const missing = (what: string, rows: readonly { readonly id: string }[], id: string): string[] =>
    rows.some((row) => row.id === id) ? [] : [`there is no ${what} "${id}" in ${scenario.id}`];
  const one = (path: string, value: string, allowed: readonly string[]): string[] =>
    allowed.includes(value) ? [] : [`${path} is "${value}"; allowed: ${allowed.join(", ")}`];
  return Object.entries(changes).flatMap(([path, value]) => {
    const [kind, name] = splitPath(path);
    switch (kind) {
      case "parameters": {
        const limits = limitsOf(scenario, name);
        if (limits === undefined) return [`there is no parameter "${name}"`];
        const { low, high } = limits;
        return Number(value) >= low && Number(value) <= high ? [] : [`${path} is ${value}; allowed: ${low} to ${high}`];
      }
      case "regime":
        if (name === "mode") return one(path, value, REGIME_MODES);
        return name === "leader" ? one(path, value, LEADER_STANCES) : [`there is no regime.${name}`];
      case "processes":
        return (PROCESS_NAMES as readonly string[]).includes(name)
          ? one(path, value, ["on", "off"])
          : [`there is no process "${name}"`];
      case "forms":
        return (FORM_PROCESSES as readonly string[]).includes(name)
          ? one(path, value, formNames(name as FormProcess))
          : [`no process "${name}" has rival forms`];
      case "absent":
        if (suppliers.find(({ id }) => id === name)?.role === "leader") return ["the leader cannot be absent"];
        return missing("state", suppliers, name);
      case "unlisted":
        return missing("item", items, name);
      case "follow":
        return [
          ...missing("state", suppliers, name),
          ...parseFollow(value).flatMap((step) => step.items.flatMap((item) => missing("item", items, item))),
        ];
      default:
        return [`"${path}" cannot be set`];
    }
  });
}
