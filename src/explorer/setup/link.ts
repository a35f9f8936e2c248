/**
 * The address: exactly what differs from the scenario, the runs and their seed, and the version that computed them.
 *
 * An address is untrusted text. Its form is checked here (length, names, numbers); whether the names exist and the numbers lie within their
 * ranges is checked by check-setup.ts, which knows the scenario.
 */
import { isDecimal } from "../../scenario/columns.ts";
import { UNCERTAINTIES, type Uncertainty } from "../../ensemble/ensemble-plan.ts";
import { QUESTIONS } from "../words/questions.ts";
import { parseFollow } from "./follow.ts";
import { arrived, sealed } from "./link-text.ts";
import { type Changes, DEFAULT_PLAN, MOST_RUNS, type RunPlan, type Setup, splitPath } from "./setup.ts";

export interface Link {
  readonly version: string;
  readonly question: string;
  readonly setup: Setup;
  /** What the setup is compared with; undefined = where its question begins. */
  readonly baseline?: Setup;
  /** Setups kept beside it, at most MOST_KEPT. */
  readonly kept: readonly Setup[];
  readonly plan: RunPlan;
  /** Panels to show without the rest of the page, for an iframe; empty = the page. */
  readonly panels: readonly string[];
}

export const LONGEST_LINK = 8000;
const MOST_CHANGES = 200;
export const MOST_KEPT = 4;

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const SEED = /^[A-Za-z0-9_.-]{1,40}$/;
const CHANGE_KINDS = ["parameters", "regime", "processes", "forms", "absent", "unlisted", "follow"];

/** For a link written by hand that names neither scenario nor question; one that names only a question means what its button sets. */
const NOTHING_SET: Setup = { scenario: "today", changes: {} };

export class BadLink extends Error {}

/** It did not arrive as it was sent. */
export class DamagedLink extends BadLink {
  /** What could be read of it; undefined if nothing. */
  readonly readable: Link | undefined;

  constructor(message: string, readable: Link | undefined) {
    super(message);
    this.readable = readable;
  }
}

/** Without the "#". */
export function writeLink(link: Link): string {
  const words = new URLSearchParams();
  words.set("v", link.version);
  if (link.question !== "") words.set("question", link.question);
  words.set("scenario", link.setup.scenario);
  if (link.baseline !== undefined) words.set("baseline", writeSetup(link.baseline));
  const { seed, runs, uncertainty } = link.plan;
  if (seed !== DEFAULT_PLAN.seed) words.set("seed", seed);
  if (runs !== DEFAULT_PLAN.runs) words.set("runs", String(runs));
  if (uncertainty !== DEFAULT_PLAN.uncertainty) words.set("vary", uncertainty);
  for (const [path, value] of Object.entries(link.setup.changes)) words.set(path, value);
  for (const kept of link.kept) words.append("keep", writeSetup(kept));
  if (link.panels.length > 0) words.set("panels", link.panels.join(","));
  return sealed(words.toString());
}

/** Throws BadLink with a message for the reader. An empty text is no link: undefined. */
export function readLink(text: string): Link | undefined {
  const body = text.replace(/^#/, "");
  if (body === "") return undefined;
  if (body.length > LONGEST_LINK)
    throw new BadLink(`it has ${body.length} characters; at most ${LONGEST_LINK} are read`);
  const { text: words, state } = arrived(body);
  if (state === "damaged") throw new DamagedLink("its check sum does not match its text", readWhatCan(words));
  try {
    return readWords(words);
  } catch (error) {
    if (state === "whole" || !isOurs(words) || !(error instanceof BadLink)) throw error;
    throw new DamagedLink(error.message, readWhatCan(words));
  }
}

/** Was it written by the page, but lacks the check sum at its end? Then it is from an earlier version, or was cut. */
export function isUnsealed(text: string): boolean {
  const { text: words, state } = arrived(text.replace(/^#/, ""));
  return state === "unsealed" && isOurs(words);
}

/** Links that people write by hand have no version. */
function isOurs(words: string): boolean {
  return new URLSearchParams(words).has("v");
}

/** Leaves out as many of its last parts as make the rest readable. */
function readWhatCan(words: string): Link | undefined {
  for (let parts = words.split("&"); parts.length > 1; parts = parts.slice(0, -1)) {
    try {
      return readWords(parts.join("&"));
    } catch (error) {
      if (!(error instanceof BadLink)) throw error;
    }
  }
  return undefined;
}

/** What a link says, for a reader who has to decide whether that is complete. */
export function linkInWords({ setup, baseline, kept, plan }: Link): string {
  return [
    `scenario ${setup.scenario}`,
    ...(baseline === undefined ? [] : [`beside ${baseline.scenario}`]),
    ...(plan.seed === DEFAULT_PLAN.seed ? [] : [`seed ${plan.seed}`]),
    ...(plan.runs === DEFAULT_PLAN.runs ? [] : [`${plan.runs} runs`]),
    ...Object.entries(setup.changes).map(([path, value]) => `${path} = ${value}`),
    ...(kept.length === 0 ? [] : [`${kept.length} kept`]),
  ].join(", ");
}

function readWords(text: string): Link {
  const words = new URLSearchParams(text);
  const taken = new Map<string, string>();
  const kept: Setup[] = [];
  for (const [name, value] of words) {
    if (name === "keep") kept.push(readSetup("keep", value));
    else if (taken.has(name)) throw new BadLink(`it gives "${short(name)}" twice`);
    else taken.set(name, value);
  }
  if (kept.length > MOST_KEPT) throw new BadLink(`it keeps ${kept.length} setups; at most ${MOST_KEPT} are shown`);
  const take = (name: string): string | undefined => {
    const value = taken.get(name);
    taken.delete(name);
    return value;
  };
  const plan = readPlan(take("seed"), take("runs"), take("vary"));
  const version = matching("v", take("v") ?? "", /^[0-9A-Za-z.+-]{0,30}$/);
  const question = matching("question", take("question") ?? "", /^[a-z-]{0,30}$/);
  const named = take("scenario");
  const { scenario, changes } = (named === undefined && QUESTIONS.find(({ id }) => id === question)) || NOTHING_SET;
  const baseline = take("baseline");
  const panels = (take("panels") ?? "").split(",").filter((name) => name !== "");
  if (panels.length > 30) throw new BadLink(`it names ${panels.length} panels`);
  for (const panel of panels) matching("panels", panel, /^[a-z_-]{1,60}$/);
  return {
    version,
    question,
    setup: { scenario: matching("scenario", named ?? scenario, NAME), changes: { ...changes, ...checkChanges(taken) } },
    ...(baseline !== undefined && { baseline: readSetup("baseline", baseline) }),
    kept,
    plan,
    panels,
  };
}

/** A setup as one word: "today~regime.mode=standing~absent.NL=1". */
function writeSetup({ scenario, changes }: Setup): string {
  return [scenario, ...Object.entries(changes).map(([path, value]) => `${path}=${value}`)].join("~");
}

function readSetup(name: string, text: string): Setup {
  const [scenario = "", ...parts] = text.split("~");
  const pairs = parts.map((part) => [...part.split(/=(.*)/s, 2), ""].slice(0, 2) as [string, string]);
  return { scenario: matching(name, scenario, NAME), changes: checkChanges(new Map(pairs)) };
}

function readPlan(
  seed = DEFAULT_PLAN.seed,
  runs = String(DEFAULT_PLAN.runs),
  vary: string = DEFAULT_PLAN.uncertainty,
): RunPlan {
  matching("seed", seed, SEED);
  const count = Number(runs);
  if (!/^\d{1,4}$/.test(runs) || count < 1 || count > MOST_RUNS) {
    throw new BadLink(`runs is "${short(runs)}"; allowed: 1 to ${MOST_RUNS}`);
  }
  if (!UNCERTAINTIES.includes(vary as Uncertainty)) {
    throw new BadLink(`vary is "${short(vary)}"; allowed: ${UNCERTAINTIES.join(", ")}`);
  }
  return { seed, runs: count, uncertainty: vary as Uncertainty };
}

function checkChanges(pairs: ReadonlyMap<string, string>): Changes {
  if (pairs.size > MOST_CHANGES) throw new BadLink(`it changes ${pairs.size} things; at most ${MOST_CHANGES}`);
  const sorted = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, value] of sorted) {
    const [kind, name] = splitPath(path);
    if (!CHANGE_KINDS.includes(kind) || !NAME.test(name)) throw new BadLink(`it may not set "${short(path)}"`);
    if (kind === "parameters" && !isDecimal(value))
      throw new BadLink(`${path} is "${short(value)}"; allowed: a number`);
    if ((kind === "absent" || kind === "unlisted") && value !== "1")
      throw new BadLink(`${path} is "${short(value)}"; allowed: 1`);
    if (["regime", "processes", "forms"].includes(kind) && !NAME.test(value))
      throw new BadLink(`${path} is "${short(value)}"; allowed: a name`);
    if (kind === "follow") checkFollow(value);
  }
  return Object.fromEntries(sorted);
}

function checkFollow(value: string): void {
  try {
    parseFollow(value);
  } catch (error) {
    throw new BadLink((error as Error).message);
  }
}

function matching(name: string, value: string, form: RegExp): string {
  if (!form.test(value)) throw new BadLink(`${name} is "${short(value)}", which is not a name`);
  return value;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
