/** A change in words: "Coordination lag: as it happened → 0 months". */
import type { FormProcess } from "../../scenario/forms.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import { PROCESSES } from "../../scenario/processes.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { parseFollow } from "../setup/follow.ts";
import { ANNOUNCE, FORCE, lagOf } from "../setup/lag.ts";
import { type Changes, type Setup, splitPath } from "../setup/setup.ts";
import { inSentence } from "./names.ts";
import { titleOf, withUnit } from "./parameter-words.ts";

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

const NOTHING: Changes = {};

/** The changes of a setup as a reader thinks of them, beyond those of the setup it is compared with: both parts of the lag are one. */
export function changeGroups({ changes }: Setup, scenario: Scenario, held: Changes = NOTHING): ChangeGroup[] {
  const paths = [...new Set([...Object.keys(changes), ...Object.keys(held)])].filter(
    (path) => changes[path] !== held[path],
  );
  const isLag = (path: string): boolean => path === ANNOUNCE || path === FORCE;
  const groups = paths
    .filter((path) => !isLag(path))
    .map((path): ChangeGroup => {
      const shipped = changeWords(path, changes[path] ?? held[path], scenario);
      const value = (of: Changes): string =>
        of[path] === undefined ? shipped.before : changeWords(path, of[path], scenario).after;
      return { paths: [path], what: shipped.what, before: value(held), after: value(changes) };
    });
  if (!paths.some(isLag)) return groups;
  const lag = { paths: [ANNOUNCE, FORCE], what: "Partners' lag", before: lagWords(held), after: lagWords(changes) };
  return [lag, ...groups];
}

function lagWords(changes: Changes): string {
  const lag = lagOf({ scenario: "", changes });
  if (lag === undefined) return "their own";
  return `${lag.announce} months${lag.force > 0 ? ` and ${lag.force} until in force` : ""}`;
}

export function changeWords(path: string, value: string, scenario: Scenario): ChangeWords {
  const [kind, name] = splitPath(path);
  const nameOf = (rows: readonly { readonly id: string; readonly name: string }[]): string =>
    rows.find(({ id }) => id === name)?.name ?? name;
  const title = PROCESSES.find((process) => process.name === name)?.title ?? name;
  switch (kind) {
    case "parameters":
      return parameterWords(path, name, value, scenario);
    case "regime": {
      const [what, words, before] =
        name === "mode"
          ? ["Regime", MODE_WORDS, scenario.regime.mode]
          : ["The leader", STANCE_WORDS, scenario.regime.leader];
      return { what, before: words[before] ?? before, after: words[value] ?? value };
    }
    case "processes": {
      const isOff = (scenario.off as readonly string[]).includes(name);
      return { what: `${title} (mechanism)`, before: isOff ? "off" : "on", after: value };
    }
    case "forms":
      return { what: `${title} (form)`, before: scenario.forms[name as FormProcess], after: value };
    case "absent":
      return { what: nameOf(scenario.data.suppliers), before: "takes part", after: "absent" };
    case "unlisted":
      return { what: nameOf(scenario.data.items), before: "as listed", after: "kept off the list" };
    case "follow": {
      const steps = parseFollow(value);
      const when = steps.map(({ announced }) => announced.slice(0, 7)).join(", ");
      return {
        what: nameOf(scenario.data.suppliers),
        before: "as it happened",
        after: steps.length === 0 ? "never follows" : `follows in ${when}`,
      };
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

/** What was changed, in one phrase, for sentences and names. */
export function phraseOf(setup: Setup, scenario: Scenario, held: Changes = NOTHING): string {
  const parts = changeGroups(setup, scenario, held).map(({ what, before, after }) => `${what} ${before} → ${after}`);
  if (parts.length === 0) return scenario.title;
  return parts.length <= 2 ? parts.join("; ") : `${parts.slice(0, 2).join("; ")} and ${parts.length - 2} more`;
}

/** How a setup differs from the one it is compared with, as it stands in a sentence after "with". */
export function differenceWords(setup: Setup, baseline: Setup, scenario: Scenario): string {
  if (baseline.scenario === "cocom") return "today's controls instead of CoCom's";
  if (setup.scenario !== baseline.scenario)
    return setup.scenario === "today" ? "history as it happened instead of partners on the day" : `“${scenario.title}”`;
  const lag = lagOf(setup);
  const groups = changeGroups(setup, scenario, baseline.changes);
  const parts = groups.map(({ paths, what, after }) => {
    const [kind] = splitPath(paths[0]);
    if (["absent", "unlisted", "follow", "processes"].includes(kind)) return `${inSentence(what)} ${after}`; // "Japan absent"
    if (paths[0] !== ANNOUNCE) return `${what} at ${after}`;
    if (lag === undefined) return "partners left to themselves";
    const late = lag.announce === 0 ? "partners on the day" : `partners ${written(lag.announce)} late`;
    return lag.force === 0 ? late : `${late} and ${written(lag.force)} more until in force`;
  });
  return parts.length <= 2
    ? parts.join(" and ")
    : `${parts.slice(0, 2).join(", ")} and ${parts.length - 2} more changes`;
}

function written(months: number): string {
  if (months === 1) return "a month";
  if (months === 12) return "a year";
  return months % 12 === 0 ? `${months / 12} years` : `${months} months`;
}

/** Short, for the end of a line. */
export function lineName(setup: Setup, other: Setup, title: string): string {
  const [lag, held] = [lagOf(setup), lagOf(other)];
  if (lag !== undefined && (held === undefined || lag.announce !== held.announce || lag.force !== held.force)) {
    if (lag.announce + lag.force === 0) return "on the day";
    return lag.force === 0 ? `${written(lag.announce)} late` : `${written(lag.announce)} + ${written(lag.force)}`;
  }
  if (setup.scenario === other.scenario) return "";
  return shortName(setup, title);
}

/** The scenario alone. */
export function shortName({ scenario }: Setup, title: string): string {
  return SHORT[scenario] ?? title.replace(/ \(.*$/, "");
}

const SHORT: Readonly<Record<string, string>> = { today: "today", cocom: "CoCom", "partners-free": "partners free" };
