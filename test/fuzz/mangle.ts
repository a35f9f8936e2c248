/** Texts of scenarios, base data, studies and claims, mangled as slips of hands and programs mangle them; the same for the same number. */
import alea from "seedrandom";
import { claimYaml } from "../study/claims/small-claim.ts";
import { studyText } from "../study/small-study-file.ts";
import { MINIMAL_PATH, minimalFiles } from "../scenario/minimal-setting.ts";

export type Kind = "scenario" | "base data" | "study" | "claim";

export interface Mangled {
  readonly kind: Kind;
  /** All files, one of them mangled; a study and a claim are `small.yaml`. */
  readonly files: ReadonlyMap<string, string>;
  readonly file: string;
  readonly text: string;
  /** Where the text is base data: the scenario that rests on it. */
  readonly scenario: string;
}

/** The texts that are mangled: each kind's with their names, amid all files. */
export interface Sound {
  readonly files: ReadonlyMap<string, string>;
  readonly texts: Readonly<Record<Kind, readonly (readonly [file: string, text: string])[]>>;
  scenarioOf(file: string): string;
}

/** A scenario that says much, so that much can be mangled. */
const RICH = `title: Rich
question: What breaks?
extends: minimal
differs: In much
tags: [much]
controls: true
time: { end: 2024-01-01, replay_until: 2021-01-01, ticks_per_year: 12, record_every: 3, twin_extra_years: 2 }
regime: { mode: standing, leader: first }
processes: { transship: on, absorb: on }
population: { makers: pooled, users: each }
parameters:
  crisis_rate: { value: 0.4, low: 0.1, high: 0.6, why: A guess }
  fear_memory_years: 1.5
changes:
  suppliers: { NL: { alliance: 0.7, threat: 0.8 }, JP: null }
  items: { CHIPS: { frontier_pace: 1.2, minerals: { gallium: 0.4 }, need_musd: 5000 } }
  market_shares: { TOOLS/JP: null }
  firms: { OPTIC: null }
  dependence: { JP/gallium: null }
  hubs: { ISLE: { name: Isle, trade_musd: 1000, diligence: 0.2, alignment: 0.4, source: "", place: "", grade: assumed, note: "" } }
events:
  - { date: 2019-06-01, actor: US, class: package, items: [TOOLS], listed_share: 0.4, tighten_years: 1 }
  - { date: 2020-02-01, actor: target, class: crisis, value: 0.5 }
  - { date: 2020-03-01, actor: US, class: rule, rule: tiers, value: 0.5 }
without_events:
  - { actor: NL, class: announce }
series:
  threat: { 2018-01-01: 0.5, 2022-01-01: 0.9 }
  exposure_NL: { 2018-01-01: 0.1 }
`;

const RICH_STUDY = `title: Rich
question: What breaks?
scenarios: [minimal, child]
baseline: minimal
overrides: { time.end: 2021-01-01, time.replay_until: 2020-01-01, regime.mode: sequential }
factors:
  crisis_rate: { low: 0.1, high: 0.5 }
  fear_memory_years: { levels: [1, 1.5] }
  suppliers.NL.alliance: { low: 0.2, high: 0.9 }
  leader: { path: regime.leader, values: [first, waits] }
  open: { switch: { controls: false } }
  nothing: { dummy: true }
design: { kind: latin-hypercube, points: 3, seed: a }
replicates: 1
seed: 7
seeds: independent
uncertainty: both
observables:
  - leakage_total
  - { name: early, observable: diffusion, at: 2020-07-01 }
  - { name: kept, observable: compliance, entity: NL, from: 2018-06-01, to: 2020-01-01, take: min }
  - { name: over, observable: delay_years, over_items: criticality, at: 2020-07-01 }
  - { name: joined, observable: "months_to_force(JP, 2019-01-01, 12)" }
curves: [leakage_cumulative]
analyses: [bands, { kind: prim, observable: leakage_total, above: 0.2 }]
`;

const DATES = "set: { time.end: 2021-01-01, time.replay_until: 2020-01-01 }";
const RICH_CLAIM = claimYaml({
  hypothesis: '"2"',
  read: "{ observable: compliance, meaning: c, take: mean, entities: [NL, JP], from: 2018-06-01, to: 2020-01-01 }",
  of: `[{ scenario: minimal, ${DATES}, parameters: { crisis_rate: { times: 2 } } }, { scenario: child, ${DATES}, another_run: true }]`,
  less: `{ scenario: minimal, ${DATES}, with: { processes: { transship: off } }, parameters: { yard_rate: 0.5 } }`,
  beyond: "0.01",
});

export const RICH_PATH = "scenarios/rich.yaml";
const SOUND = new Map([...minimalFiles(), [RICH_PATH, RICH]]);
const TABLES = [...SOUND.keys()].filter((file) => file.endsWith(".csv"));
const SMALL: Sound = {
  files: SOUND,
  texts: {
    scenario: [MINIMAL_PATH, RICH_PATH, RICH_PATH].map((file) => [file, SOUND.get(file)!]),
    "base data": TABLES.map((file) => [file, SOUND.get(file)!]),
    study: [studyText(), RICH_STUDY, RICH_STUDY].map((text) => ["small.yaml", text]),
    claim: [claimYaml(), RICH_CLAIM, RICH_CLAIM].map((text) => ["small.yaml", text]),
  },
  scenarioOf: () => MINIMAL_PATH,
};
const KINDS: readonly Kind[] = ["scenario", "scenario", "base data", "base data", "base data", "base data", "study", "claim"]; // prettier-ignore

const NUMBERS = ["0", "-1", "1", "0.5", "2", "1e22", "9999999999999999999999", "1e-300", "1e308", "-0", "1,5", "1 500", "10 %", "\u22123", "0x10", "NaN", ".inf", "1e-9", "100", "99999", "0.0001", "", "1.", "1e400", "366"]; // prettier-ignore
const WORDS = [...new Set(Object.values(SMALL.texts).flat().flatMap(([, text]) => text.match(/[A-Za-z_][A-Za-z0-9_-]*/g) ?? []))]; // prettier-ignore
const SIGNS = ["{", "}", "[", "]", ":", ",", "-", "'", '"', "\n", "\t", " ", "#", "&a", "*a", "|", ">", "?", "!", "%", "@", "`", "~", "\u0000", "\ufeff", "\u2028", "\r", "e", "0", ";", "é"]; // prettier-ignore

/** Case number `number` of the fuzz with this seed. */
export function mangled(seed: string, number: number, { files, texts, scenarioOf } = SMALL): Mangled {
  const draw = alea(`${seed}/${number}`);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)];
  const kind = pick(KINDS);
  const [file, before] = pick(texts[kind]);
  let text = before;
  for (let slips = pick([1, 1, 1, 2, 3]); slips > 0; slips--) text = pick(SLIPS)(text, pick, draw);
  return { kind, file, text, files: new Map([...files, [file, text]]), scenario: scenarioOf(file) };
}

type Slip = (text: string, pick: <T>(list: readonly T[]) => T, draw: () => number) => string;

const SLIPS: readonly Slip[] = [
  // a number for another
  ...[0, 1, 2].map((): Slip => (text, pick, draw) => replaced(text, /(?<![A-Za-z0-9_-])-?\d+(\.\d+)?(?![A-Za-z0-9_-])/g, pick(NUMBERS), draw)), // prettier-ignore
  // a word for another
  ...[0, 1].map((): Slip => (text, pick, draw) => replaced(text, /[A-Za-z_][A-Za-z0-9_-]*/g, pick(WORDS), draw)),
  // a date for another
  (text, pick, draw) => replaced(text, /\d{4}-\d{2}-\d{2}/g, pick(["0001-01-01", "9999-12-31", "2019-02-30", "1900-01-01", "2018-01-01", "2026-01-01", "2020-06-15"]), draw), // prettier-ignore
  // a cell or value left empty
  (text, _, draw) => replaced(text, /(?<=[,:] ?)[^,:{}[\]\n]+(?=[,\n}])/g, "", draw),
  // a line lost, doubled, or in another place
  ...["lost", "doubled", "moved", "alone"].map((how): Slip => (text, _, draw) => {
    const lines = text.split("\n");
    const at = Math.floor(draw() * lines.length);
    const [line] = lines.splice(at, how === "doubled" ? 0 : 1);
    if (how === "doubled") lines.splice(at, 0, lines[at]);
    if (how === "moved") lines.splice(Math.floor(draw() * lines.length), 0, line);
    return how === "alone" ? `${text.split("\n")[0]}\n` : lines.join("\n"); // of a table: its header
  }),
  // a sign too many, or too few
  (text, pick, draw) => spliced(text, 0, pick(SIGNS), draw),
  (text, _, draw) => spliced(text, 1 + Math.floor(draw() * 3), "", draw),
  // cut short
  (text, _, draw) => text.slice(0, Math.floor(draw() * text.length)),
  // another column's name, or two columns swapped
  (text, _, draw) => swapped(text, draw),
];

function replaced(text: string, pattern: RegExp, by: string, draw: () => number): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { index, 0: old } = found[Math.floor(draw() * found.length)];
  return text.slice(0, index) + by + text.slice(index + old.length);
}

function spliced(text: string, length: number, by: string, draw: () => number): string {
  const at = Math.floor(draw() * (text.length + 1));
  return text.slice(0, at) + by + text.slice(at + length);
}

function swapped(text: string, draw: () => number): string {
  const words = [...text.matchAll(/[A-Za-z0-9_.-]+/g)];
  if (words.length < 2) return text;
  const [first, second] = [0, 1].map(() => words[Math.floor(draw() * words.length)]).sort((a, b) => a.index - b.index);
  if (first.index === second.index) return text;
  const between = text.slice(first.index + first[0].length, second.index);
  return text.slice(0, first.index) + second[0] + between + first[0] + text.slice(second.index + second[0].length);
}

/** The same texts before anybody mangles them. */
export function sound({ files, texts, scenarioOf } = SMALL): Mangled[] {
  return (Object.keys(texts) as Kind[]).flatMap((kind) =>
    texts[kind].map(([file, text]) => ({ kind, file, text, files, scenario: scenarioOf(file) })),
  );
}
