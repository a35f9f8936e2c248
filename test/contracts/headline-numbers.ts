/**
 * One number, one basis. The headline numbers stand in one table, `reports/cocom-vs-today/study/bands.csv`: accepted sets, chance and parameters, to the
 * end of the data of each era. Pages tell them in words; here every sentence or table row of a page that tells one is read again. A number that is not
 * the table's is a fault unless the sentence says which other basis it has.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

export const HEADLINE_STUDY = "reports/cocom-vs-today/study";
export const HEADLINE_SCENARIOS = ["cocom", "today"] as const;
type Scenario = (typeof HEADLINE_SCENARIOS)[number];

/** What a sentence that tells a headline calls it, by the name that the study gives it. */
const QUANTITIES: Readonly<Record<string, RegExp>> = {
  coverage: /\bcover(s|ed|age)\b/i,
  leakage_bound: /\bleak\w* of what is bound|of what (they|it|the controls) binds?\b|of what is bound/i,
  leakage_all: /\bleakage in total|of (all )?(that|what) (is|was) wanted (arrives|reaches)|of all that is wanted/i,
  denied: /\bden(y|ies|ied)\b/i,
  delay: /\bdelay\b/i,
  work_not_done: /\bwork not done\b/i,
};
const SCENARIOS: Readonly<Record<Scenario, RegExp>> = { cocom: /\bcocom\b/i, today: /\btoday\b/i };
const YEARS: readonly string[] = ["delay"];

/** Words by which a sentence says that its numbers are not the headline's: another stretch of time, another world, other runs. */
const OTHER_BASIS = [
  /mean of the years|over the first|in its first|last year of/i,
  /to 2035|on conditions|horizon|at the end of the run/i,
  /means of the(se)?\b|of these \d+ runs|chance alone|published values|single runs/i,
  /worlds?\b|with all seven|without any lag|as now|with agents|tenth of users|contribution/i,
  /^before,/i,
];

const NUMBER =
  /(?<![\w.,−-])(\d+(?:\.\d+)?)(?: to (\d+(?:\.\d+)?))?(?:\s|\u00a0)*(%|years?\b)(?!\s*of (?:the |these )?(?:\d+ )?(?:paired|pairs|runs|replicates))/g;
/** "90 % of pairs", "(90 %: 1 to 2 %)": how wide an interval is, no level. */
const WIDTH = /\b(?:90|50)(?:\s|\u00a0)*%(?:\s+of\b|:|\))/g;
/** An interval whose unit stands before it: "43 % (36 to 51)". */
const BARE_INTERVAL = /(%|years)(?:\s|\u00a0)*\((\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)\)/g;

export interface ToldHeadline {
  readonly sentence: string;
  readonly quantities: readonly string[];
  readonly scenarios: readonly Scenario[];
  /** As written, with its unit. */
  readonly value: string;
  readonly unit: "%" | "years";
}

/** A page that says at its head that all its numbers are its own runs', and the words from which a page is made, have no headline. */
const OWN_NUMBERS = /Every number is the (median|mean) of \S+ runs|\{\{/;

/** Every number of a page that speaks of a headline of CoCom or today and names no other basis. */
export function headlinesTold(text: string): ToldHeadline[] {
  if (OWN_NUMBERS.test(text)) return [];
  return sentencesOf(text).flatMap((sentence) => {
    if (OTHER_BASIS.some((words) => words.test(sentence))) return [];
    const quantities = Object.keys(QUANTITIES).filter((name) => QUANTITIES[name].test(sentence));
    const scenarios = HEADLINE_SCENARIOS.filter((id) => SCENARIOS[id].test(sentence));
    if (quantities.length === 0 || scenarios.length === 0) return [];
    return numbersOf(sentence).map((number) => ({ sentence, quantities, scenarios, ...number }));
  });
}

function numbersOf(sentence: string): { value: string; unit: "%" | "years" }[] {
  const unitOf = (text: string): "%" | "years" => (text === "%" ? "%" : "years");
  const levels = sentence
    .replace(/[−-]?\d+(\.\d+)?( to [−-]?\d+(\.\d+)?)?(\s|\u00a0)*percentage points/g, "")
    .replace(/\([^()]*minus[^()]*\)/g, "")
    .replace(WIDTH, "");
  const found = [...levels.matchAll(NUMBER)].flatMap(([, low, high, unit]) =>
    [low, high].filter((value) => value !== undefined).map((value) => ({ value, unit: unitOf(unit) })),
  );
  const bare = [...levels.matchAll(BARE_INTERVAL)].flatMap(([, unit, low, high]) =>
    [low, high].map((value) => ({ value, unit: unitOf(unit) })),
  );
  return [...found, ...bare];
}

/** Sentences and rows of tables, these with their head; markup gone. */
function sentencesOf(text: string): string[] {
  const plain = text
    .replace(/<(style|script)[^]*?<\/\1>/g, "")
    .replace(/<\/(p|li|h\d|tr|td|th)>/g, "\n\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&#39;", "'");
  let head = "";
  return plain.split(/\n\s*\n|\n(?=[-|#])/).flatMap((block) => {
    if (!block.trimStart().startsWith("|")) {
      head = "";
      return block.replaceAll("\n", " ").split(/(?<=[.;?:])\s+(?=[^a-z(]|\*\*|of )/);
    }
    if (head === "") head = block;
    return block === head || /^\|[-\s|]+$/.test(block.trim()) ? [] : [`${head} ${block}`];
  });
}

export interface HeadlineCells {
  readonly n: number;
  readonly mean: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** By quantity and scenario. */
export type HeadlineTable = ReadonlyMap<string, HeadlineCells>;

export function headlineTable(project: string): HeadlineTable {
  const rows = parse<Record<string, string>>(readFileSync(join(project, HEADLINE_STUDY, "bands.csv")), { columns: true }); // prettier-ignore
  return new Map(
    rows.map(({ scenario, observable, n, mean, p05, p50, p95 }) => {
      const [a, b, c, d, e] = [n, mean, p05, p50, p95].map(Number);
      return [`${observable} ${scenario}`, { n: a, mean: b, p05: c, p50: d, p95: e }];
    }),
  );
}

/** Whether the number is one that the table has for what the sentence speaks of, to as many digits as it is written with. */
export function isHeadline({ quantities, scenarios, value, unit }: ToldHeadline, table: HeadlineTable): boolean {
  const digits = value.split(".")[1]?.length ?? 0;
  const half = Number(`5e-${digits + 1}`) + 1e-9;
  return quantities
    .filter((name) => YEARS.includes(name) === (unit === "years"))
    .flatMap((name) => scenarios.map((id) => table.get(`${name} ${id}`)))
    .some((cells) => {
      if (cells === undefined) return false;
      return [cells.p05, cells.p50, cells.p95].some((cell) => Math.abs(cell * (unit === "%" ? 100 : 1) - Number(value)) <= half); // prettier-ignore
    });
}
