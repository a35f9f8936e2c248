/** A claim's answer in words, and the appendix of one number, as Markdown: never stronger than the worlds are. */
import { percent, threeDigits } from "../../base/numbers.ts";
import { capital } from "../../base/words.ts";
import { valueAt } from "../../engine/draw-parameters.ts";
import type { Comparison } from "../hypothesis-table.ts";
import type { ClaimAnswer, KnownParameter } from "./answer-claim.ts";
import { aboveFloor, type Share } from "./over-worlds.ts";
import type { Level, Reversal } from "./reversal.ts";

/** What the facts held say about one output. */
export interface Evidence {
  readonly setting: string;
  readonly output: string;
  /** Width of the band over accepted sets, over that before. */
  readonly ratio: number;
  readonly unconstrained: boolean;
  /** Ids of the facts that go together with it. */
  readonly facts: readonly string[];
}

/** Drivers that are listed. */
const MOST_DRIVERS = 5;

/** In one word, for counting. */
export type VerdictKind = "holds" | "fails" | "undecided" | "by form" | "undefined";

export function verdictOf(answer: ClaimAnswer): string {
  return verdict(answer).words;
}

export function verdictKindOf(answer: ClaimAnswer): VerdictKind {
  return verdict(answer).kind;
}

interface Verdict {
  readonly kind: VerdictKind;
  readonly words: string;
}

function verdict({ accepted, rivals, published, search, formsWithoutDifference }: ClaimAnswer): Verdict {
  if (accepted.worlds === 0) return { kind: "undefined", words: "undefined in every world" };
  const all = [accepted, rivals, ...(published ? [published] : [])].filter(({ worlds }) => worlds > 0);
  const searched = search?.state === "not turned";
  const forms = formsWithoutDifference.length > 0 ? `, where ${formsWithoutDifference.join(", ")} says nothing` : "";
  if (searched && all.every(({ holds, worlds }) => holds === worlds))
    return { kind: "by form", words: `true by form, as far as searched${forms}` };
  if (searched && all.every(({ holds }) => holds === 0))
    return { kind: "by form", words: `false by form, as far as searched${forms}` };
  const own = leaning(accepted);
  const rival = rivals.worlds > 0 ? leaning(rivals) : own;
  if (own.words === rival.words || rival.kind === "undecided") return own;
  return { kind: own.kind, words: `${own.words}; under rival forms ${rival.words}` };
}

function leaning({ worlds, holds, low, high }: Share): Verdict {
  if (holds === worlds) return { kind: "holds", words: `holds in all ${worlds} worlds` };
  if (holds === 0) return { kind: "fails", words: `fails in all ${worlds} worlds` };
  if (low > 0.5) return { kind: "holds", words: "holds in most worlds" };
  return high < 0.5 ? { kind: "fails", words: "fails in most worlds" } : { kind: "undecided", words: "undecided" };
}

export function statedInWords({ stated, beyond, unit }: Comparison): string {
  const bound = beyond === 0 ? "0" : `${beyond} ${unit}`;
  if (stated === "apart") return `further than ${bound} from 0`;
  return stated === "more" ? `above ${bound}` : `below ${beyond === 0 ? "0" : `−${bound}`}`;
}

/** The sections of one claim, from its verdict to its facts: a list. */
export function claimText(answer: ClaimAnswer, evidence: readonly Evidence[]): string {
  const { claim, search } = answer;
  const { comparison, quantity, unit } = claim.comparison;
  const lines = [
    `**${capital(verdictOf(answer))}.** Claimed: ${comparison}; ${quantity} (${unit}) is ${statedInWords(claim.comparison)}.`,
    "",
    ...shareLines(answer),
    ...(search ? [`- **What turns it:** ${reversalWords(answer)}`] : []),
    ...driverLines(answer),
    ...regionLines(answer),
    ...factLines(answer, evidence),
  ];
  return lines.join("\n");
}

function shareLines({
  fitted,
  accepted,
  rivals,
  byForm,
  turnedByForms,
  published,
  formsWithoutDifference,
}: ClaimAnswer): string[] {
  const from = fitted
    ? "Accepted parameter sets, forms in use"
    : "Published ranges (no accepted sets ship), forms in use";
  const forms = byForm
    .filter(({ form, share }) => share.worlds > 0 && !formsWithoutDifference.includes(form))
    .map(({ form, share }) => `\`${form}\` ${percent(share.share)}`);
  return [
    `- **${from}:** ${shareWords(accepted)}.`,
    ...(rivals.worlds > 0
      ? [
          `- **Rival forms:** ${shareWords(rivals)}. By form: ${forms.join(", ")}. In ${percent(turnedByForms)} of the worlds run under all forms the choice among them turns the answer.`,
        ]
      : []),
    ...(formsWithoutDifference.length > 0
      ? [`- **Says nothing under** ${formsWithoutDifference.map((form) => `\`${form}\``).join(", ")}: what the sides set has no part in this form, and its worlds are left out.`] // prettier-ignore
      : []),
    ...(published
      ? [
          `- **Published ranges, no fact used:** ${shareWords(published)}. With the facts the share goes from ${percent(published.share)} to ${percent(accepted.share)}.`,
        ]
      : []),
  ];
}

/** The same for a number of which nothing is claimed. */
export function spreadWords({ worlds, mean, p05, p95 }: Share, unit: string): string {
  return `${threeDigits(mean)} ${unit} (90 %: ${threeDigits(p05)} to ${threeDigits(p95)}; ${worlds} worlds)`;
}

function shareWords({ worlds, holds, share, low, high, mean, p05, p95 }: Share): string {
  if (worlds === 0) return "undefined in every world";
  return `holds in ${holds} of ${worlds} worlds (${percent(share)}; 90 % interval ${percent(low)} to ${percent(high)}); effect ${threeDigits(mean)} on average, 90 % of worlds ${threeDigits(p05)} to ${threeDigits(p95)}`;
}

function reversalWords({ claim, search, parameters }: ClaimAnswer): string {
  const { middle, state, reversals, confirmed, together } = search!;
  const here = `in the middle of the accepted sets the effect is ${levelWords(claim.comparison, middle)}`;
  if (state === "undecided") return `${here}, which is not told from chance, so nothing was sought that turns it.`;
  const tried = [...new Set(search!.ends.map(({ name }) => name))].length;
  if (state === "not turned")
    return `${here}. None of the ${tried} parameters likeliest to matter turns it at an end of its range, nor do ${together} of them together.`;
  const sure = Math.abs(confirmed!.mean) > confirmed!.half;
  const turnedBack = confirmed!.mean > 0 !== middle.mean > 0;
  const check = `At the far end, under new luck: ${levelWords(claim.comparison, confirmed!)}, ${turnedBack ? (sure ? "turned" : "turned, but not told from chance") : "not turned: the turn was luck"}.`;
  const others = reversals.slice(1).map((one) => `${wayWords(one, parameters)}`);
  return `${here}. The smallest change found: ${wayWords(reversals[0], parameters)}. ${check}${others.length > 0 ? ` Also: ${others.join("; ")}.` : ""}`;
}

/** One parameter or several, how far they go, and whether the accepted sets reach so far. */
function wayWords({ ends, by, distance }: Reversal, parameters: ClaimAnswer["parameters"]): string {
  const single = ends.length === 1;
  const named = ends.map(({ name, toward, span }) => {
    const info = parameters[name];
    const place = toward === 0 ? span * (1 - by) : 1 - span * (1 - by);
    const to = valueAt(info, place);
    return `\`${name}\` ${toward === 0 ? "down" : "up"} to ${threeDigits(to)}${info.unit === "1" ? "" : ` ${info.unit}`} (${info.grade}${reachWords(info, to)})`;
  });
  const how = single
    ? `${threeDigits(distance)} of its published range`
    : `each ${percent(by)} of the way to its end, ${threeDigits(distance)} ranges in all`;
  return `${named.join(", ")}: ${how}`;
}

function reachWords({ accepted }: KnownParameter, to: number): string {
  if (accepted === null) return "; no fact speaks of it";
  return to >= accepted.low && to <= accepted.high
    ? "; within the accepted sets"
    : `; the accepted sets reach from ${threeDigits(accepted.low)} to ${threeDigits(accepted.high)}`;
}

function levelWords({ stated, beyond }: Comparison, { mean, half }: Level): string {
  const effect = stated === "less" ? -(mean + beyond) : mean + beyond;
  return `${threeDigits(effect)} ± ${threeDigits(half)}`;
}

export function driverLines({ drivers, parameters, search, claim }: ClaimAnswer): string[] {
  const found = aboveFloor(drivers).slice(0, MOST_DRIVERS);
  const words = found.map(({ name, correlation }) => {
    const info = parameters[name];
    return `\`${name}\` (${threeDigits(correlation)}${info ? `; ${gradeWords(info)}` : ""})`;
  });
  const alone = strongestAlone(search?.ends ?? []).map(
    ({ name, swing }) => `\`${name}\` ${threeDigits(swing)} (${parameters[name].grade})`,
  );
  return [
    words.length > 0
      ? `- **What drives it** (rank correlation over worlds; by chance none of ${drivers.ranked.length} parameters passes ${threeDigits(drivers.floor)}): ${words.join(", ")}.`
      : `- **What drives it:** no parameter stands out; by chance the largest of ${drivers.ranked.length} rank correlations stays below ${threeDigits(drivers.floor)}, and the largest found is ${threeDigits(Math.abs(drivers.ranked[0]?.correlation ?? NaN))}.`,
    ...(alone.length > 0
      ? [`- **Moved alone from end to end,** in ${claim.comparison.unit}: ${alone.join(", ")}.`]
      : []),
  ];
}

function gradeWords({ grade, accepted }: KnownParameter): string {
  return `${grade}${accepted ? "" : ", no fact speaks of it"}`;
}

/** The three that move the margin most between the ends of their ranges. */
function strongestAlone(ends: readonly { name: string; margin: number }[]): { name: string; swing: number }[] {
  const names = [...new Set(ends.map(({ name }) => name))];
  const swings = names.map((name) => {
    const margins = ends.filter((end) => end.name === name).map(({ margin }) => margin);
    return { name, swing: Math.max(...margins) - Math.min(...margins) };
  });
  return swings.filter(({ swing }) => swing > 0).sort((a, b) => b.swing - a.swing).slice(0, 3); // prettier-ignore
}

function regionLines({ region, parameters }: ClaimAnswer): string[] {
  if (region === null) return [];
  const sides = region.sides.map(({ name, low, high }) => {
    const info = parameters[name];
    return `\`${name}\` from ${threeDigits(valueAt(info, low))} to ${threeDigits(valueAt(info, high))}`;
  });
  return [
    `- **Where the answer is the other one:** ${sides.join(" and ")}: there in ${percent(region.density)} of worlds, against ${percent(region.everywhere)} of all; ${percent(region.coverage)} of such worlds lie there.`,
  ];
}

/** Which facts speak of what the claim reads, as far as the evidence matrix says. */
export function factLines({ claim, settings, fitted }: ClaimAnswer, evidence: readonly Evidence[]): string[] {
  if (!fitted) return ["- **Facts:** none constrains it: no accepted sets ship for these scenarios."];
  const words = settings.flatMap((setting) =>
    claim.reads.map((output) => {
      const row = evidence.find((one) => one.setting === setting && one.output === output);
      if (!row) return `\`${output}\` (${setting}): not among the outputs of the evidence matrix`;
      const facts = row.facts.length > 0 ? row.facts.join(", ") : "no fact held goes together with it";
      return `\`${output}\` (${setting}): ${facts}; its band keeps ${percent(row.ratio)} of its width${row.unconstrained ? " (unconstrained)" : ""}`;
    }),
  );
  return [`- **Facts that constrain it:** ${words.join("; ")}.`];
}

/** The text of a claim file that reads the number and nothing else. */
export function appendixYaml(scenario: string, observable: string, at?: string, entity?: string): string {
  const read = { observable, meaning: observable, ...(at !== undefined && { at }), ...(entity !== undefined && { entity }) }; // prettier-ignore
  const claim = { title: `Appendix: ${observable}`, comparison: scenario, read, of: { scenario }, stated: "more" };
  return `${JSON.stringify(claim, null, 2)}\n`; // JSON is YAML
}

export function appendixText(answer: ClaimAnswer, evidence: readonly Evidence[]): string {
  const { claim, fitted, accepted, rivals, byForm, published, plan, grades } = answer;
  const { unit, quantity, comparison } = claim.comparison;
  const forms = byForm
    .filter(({ share }) => share.worlds > 0)
    .map(({ form, share }) => `\`${form}\` ${spreadWords(share, unit)}`);
  return [
    `## Appendix: \`${quantity}\`, ${comparison}`,
    "",
    `- **${fitted ? "Accepted parameter sets" : "Published ranges (no accepted sets ship)"}, forms in use:** ${spreadWords(accepted, unit)}.`,
    `- **Rival forms:** ${spreadWords(rivals, unit)}. By form: ${forms.join(", ")}.`,
    ...(published ? [`- **Published ranges, no fact used:** ${spreadWords(published, unit)}; the facts leave ${percent((accepted.p95 - accepted.p05) / (published.p95 - published.p05))} of the width of this band.`] : []), // prettier-ignore
    ...driverLines(answer),
    `- **Grades of the parameters that can move:** ${Object.entries(grades).map(([grade, count]) => `${count} ${grade}`).join(", ")}.`, // prettier-ignore
    ...factLines(answer, evidence),
    `- **How made:** ${plan.runs} worlds of each kind with the seeds ${plan.seed}/k; a world is luck and parameters together.`,
  ].join("\n");
}
