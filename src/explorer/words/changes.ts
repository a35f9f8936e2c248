/** A change in words: "Coordination lag: as it happened → 0 months". */
import type { FormProcess } from "../../scenario/forms.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import { PROCESSES } from "../../scenario/processes.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { parseFollow } from "../setup/follow.ts";
import { ANNOUNCE, FORCE, lagOf } from "../setup/lag.ts";
import { type Setup, splitPath } from "../setup/setup.ts";

export interface ChangeWords {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export const MODE_WORDS: Readonly<Record<string, string>> = {
  consensus: "consensus forum (CoCom)",
  sequential: "sequential: each in its own time",
  "annual-consensus": "yearly forum (Wassenaar)",
  unilateral: "the leader alone",
  extraterritorial: "extraterritorial reach",
  standing: "standing body",
};
export const STANCE_WORDS: Readonly<Record<string, string>> = {
  first: "goes first",
  waits: "waits for partners",
  "levels-down": "levels down to the most reluctant",
};

export interface ChangeGroup extends ChangeWords {
  /** The paths that are undone together. */
  readonly paths: readonly string[];
}

/** The changes of a setup as a reader thinks of them: both parts of the lag are one. */
export function changeGroups({ changes }: Setup, scenario: Scenario): ChangeGroup[] {
  const lag = lagOf({ scenario: scenario.id, changes });
  const groups = Object.keys(changes)
    .filter((path) => lag === undefined || (path !== ANNOUNCE && path !== FORCE))
    .map((path): ChangeGroup => ({ paths: [path], ...changeWords(path, changes[path], scenario) }));
  if (lag === undefined) return groups;
  const after = `${lag.announce} months${lag.force > 0 ? ` and ${lag.force} until in force` : ""}`;
  return [{ paths: [ANNOUNCE, FORCE], what: "Coordination lag", before: "as it happened", after }, ...groups];
}

export function changeWords(path: string, value: string, scenario: Scenario): ChangeWords {
  const [kind, name] = splitPath(path);
  const nameOf = (rows: readonly { readonly id: string; readonly name: string }[]): string =>
    rows.find(({ id }) => id === name)?.name ?? name;
  switch (kind) {
    case "parameters":
      return parameterWords(path, name, value, scenario);
    case "regime": {
      const words = name === "mode" ? MODE_WORDS : STANCE_WORDS;
      const before = name === "mode" ? scenario.regime.mode : scenario.regime.leader;
      return {
        what: name === "mode" ? "Regime" : "The leader",
        before: words[before] ?? before,
        after: words[value] ?? value,
      };
    }
    case "processes": {
      const title = PROCESSES.find((process) => process.name === name)?.title ?? name;
      return {
        what: `${title} (mechanism)`,
        before: scenario.off.some((off) => off === name) ? "off" : "on",
        after: value,
      };
    }
    case "forms": {
      const title = PROCESSES.find((process) => process.name === name)?.title ?? name;
      return { what: `${title} (form)`, before: scenario.forms[name as FormProcess], after: value };
    }
    case "absent":
      return { what: nameOf(scenario.data.suppliers), before: "takes part", after: "absent" };
    case "unlisted":
      return { what: nameOf(scenario.data.items), before: "as listed", after: "kept off the list" };
    case "follow": {
      const steps = parseFollow(value);
      const when = steps.map(({ announced }) => announced.slice(0, 7)).join(", ");
      return { what: nameOf(scenario.data.suppliers), before: "as it happened", after: `follows in ${when}` };
    }
    default:
      return { what: path, before: "", after: value };
  }
}

function parameterWords(path: string, name: string, value: string, { provenance }: Scenario): ChangeWords {
  const lag = path === ANNOUNCE ? "Lag, announcement" : path === FORCE ? "Lag, announcement to force" : undefined;
  const text = (number: number): string =>
    lag !== undefined && number < 0 ? "as it happened" : withUnit(number, info?.unit ?? "");
  const info = provenance[name as ParameterName] as (typeof provenance)[ParameterName] | undefined;
  return { what: lag ?? titleOf(name), before: info ? text(info.value) : "", after: text(Number(value)) };
}

/** "fear_memory_years" -> "Fear memory": the unit stands with the number. */
export function titleOf(name: string): string {
  const words = name.replace(/_(years|months|days|musd)$/, "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function withUnit(value: number, unit: string): string {
  const text = String(Number(value.toPrecision(6))).replace("-", "−");
  const known: Readonly<Record<string, string>> = { yr: "years", "1/yr": "a year", share: "", "-": "", "prob.": "" };
  const word = known[unit] ?? unit;
  return word === "" ? text : `${text} ${word}`;
}

/** What was changed, in one phrase: for sentences and names. */
export function phraseOf(setup: Setup, scenario: Scenario): string {
  const parts = changeGroups(setup, scenario).map(({ what, before, after }) => `${what} ${before} → ${after}`);
  if (parts.length === 0) return scenario.title;
  return parts.length <= 2 ? parts.join("; ") : `${parts.slice(0, 2).join("; ")} and ${parts.length - 2} more`;
}
