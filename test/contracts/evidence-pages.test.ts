/** Pages that tell of calibration, history and structure say the numbers of the tables beside them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { threeDigits } from "../../src/base/numbers.ts";
import { HEADLINES } from "../../src/scenario/headlines.ts";
import { settingWords } from "../../src/study/history/history-words.ts";
import { outputName, outputWords } from "../../src/study/output-words.ts";
import { formWords } from "../../src/study/structure/structure-pages.ts";
import { loadFacts, loadForecasts } from "../../src/cli/inputs/load-history.ts";

const PROJECT = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(PROJECT, path), "utf8");
type Row = Record<string, string>;
const table = (path: string): Row[] => parse(read(path), { columns: true });
/** Rows of the page's tables, by cells. */
const cellsOf = (page: string): string[][] =>
  page.split("\n").filter((line) => line.startsWith("| ")).map((line) => line.slice(2, -2).split(" | ")); // prettier-ignore
const partOf = (page: string, from: string, to: string): string => page.slice(page.indexOf(from), page.indexOf(to, page.indexOf(from) + 1)); // prettier-ignore

const SETTINGS = ["today", "cocom"] as const;
const calibrations = table("seeds/calibration.csv");

describe("docs/calibration.md", () => {
  const page = read("docs/calibration.md");
  const NAMES = { today: "Today", cocom: "CoCom" } as const;
  type Setting = (typeof SETTINGS)[number];
  const era = (setting: Setting): string => partOf(page, `\n## ${NAMES[setting]}\n`, "\n## ");
  const part = (setting: Setting, name: string): string => partOf(era(setting), `### ${name}`, "\n### ");

  test.each(SETTINGS)("%s: how many sets, of how many, at which level, facts met", (setting) => {
    const row = calibrations.find((one) => one.setting === setting)!;
    expect(page).toContain(`**${row.sets} sets of parameters are accepted**, of ${row.judged} `);
    if (Number(row.level) > 0) expect(page).toContain(`at least ${Math.round(100 * Number(row.level))} % of the rows`);
    expect(page).toContain(`${NAMES[setting]}: ${row.rows_inside} of ${row.rows} facts are met in most sets`);
    expect(page).toContain(`on average ${row.distance} times as far apart`);
    if (row.regions !== undefined) expect(page).toContain(`come from ${row.regions} regions`);
    const tried = Number(row.first) + Number(row.waves) * Number(row.points) + Number(row.known);
    expect(page).toContain(`${tried} points at which the model was tried`);
    // The rows of the table that most sets have inside are as many; those that are out are marked.
    const facts = new Map(loadFacts().map(({ id, words }) => [id, words]));
    const rows = cellsOf(part(setting, "Which facts")).filter((cells) => facts.has(cells.at(-1)!));
    expect(rows).toHaveLength(Number(row.rows));
    const isMissed = (cells: readonly string[]): boolean => cells[4].startsWith("**");
    expect(rows.filter((cells) => !isMissed(cells))).toHaveLength(Number(row.rows_inside));
    for (const cells of rows) {
      expect(cells[0]).toBe(facts.get(cells.at(-1)!));
      // Shares are rounded on the page: 49.5 % reads as 50.
      if (isMissed(cells)) expect(parseInt(cells[5]), cells[0]).toBeLessThanOrEqual(50);
      else expect(parseInt(cells[5]), cells[0]).toBeGreaterThanOrEqual(50);
    }
    // Those are named in words above the table, and no other.
    const named = part(setting, "Which facts").split("\n").flatMap((line) => /^ {2}- .* \(([A-Z0-9-]+)\)$/.exec(line)?.[1] ?? []); // prettier-ignore
    expect(named.sort()).toEqual(rows.filter(isMissed).map((cells) => cells.at(-1)!).sort()); // prettier-ignore
  });

  test.each(SETTINGS)("%s: the medians of the accepted sets are those of the sets that ship", (setting) => {
    const sets = table(`seeds/${setting}/accepted.csv`);
    const told = cellsOf(part(setting, "Parameters")).filter((cells) => Object.hasOwn(sets[0], (cells[8] ?? "").slice(1, -1))); // prettier-ignore
    expect(told).toHaveLength(Object.keys(sets[0]).length);
    for (const cells of told) {
      const name = cells[8].slice(1, -1);
      const values = sets.map((set) => Number(set[name])).sort((a, b) => a - b);
      const at = (p: number): string => threeDigits(values[Math.round(p * (values.length - 1))]);
      expect(cells[2], name).toBe(`${at(0.5)} (${at(0.05)} to ${at(0.95)})`);
    }
    const widths = told.map((cells) => Number(cells[3]));
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });

  test.each(SETTINGS)("%s: the evidence is that of the table, and assumptions are the same", (setting) => {
    const rows = table("seeds/evidence.csv").filter((row) => row.setting === setting);
    const told = new Map(cellsOf(part(setting, "Evidence")).map((cells) => [cells[7], cells]));
    for (const row of rows) {
      const [words, before, after, is, possible, verdict] = told.get(`\`${row.output}\``)!;
      expect(words).toBe(outputWords(row.output));
      const size = words.includes("%") ? 100 : 1;
      const [bands, widths] = [[before, after], [is, possible]].map((cells) => cells.flatMap((cell) => cell.replaceAll(",", "").match(/-?[\d.]+(e[+-]?\d+)?/g) ?? []).map(Number)); // prettier-ignore
      const numbers = [...bands.map((value) => value / size), ...widths];
      const expected = ["p50_before", "p05_before", "p95_before", "p50_after", "p05_after", "p95_after", "width_ratio", "width_possible"]; // prettier-ignore
      const known = expected.flatMap((name) => (row[name] === "" ? [] : [Number(row[name])]));
      expect(numbers, row.output).toHaveLength(known.length);
      // The table has four digits, the page three.
      known.forEach((value, k) => expect(Math.abs(numbers[k] - value), row.output).toBeLessThanOrEqual(0.0061 * Math.abs(value))); // prettier-ignore
      expect(verdict.includes("assumption"), row.output).toBe(row.verdict === "unconstrained");
    }
    // The first paragraph names them too: narrowed first, assumptions after.
    const line = page.split("\n").find((one) => one.startsWith(`- **${NAMES[setting]}: what the facts narrow.**`))!;
    for (const { data } of HEADLINES) {
      const { verdict } = rows.find(({ output }) => output === data)!;
      const words = outputName(data).replace(", to the end of the data", "");
      const at = new RegExp(`(^ |: |, | and )${words}( \\(the band|,|\\.| and )`);
      const [held, free] = line.split("Assumptions remain:");
      expect(at.test(held), `${words} narrowed`).toBe(verdict !== "unconstrained");
      expect(at.test(free), `${words} free`).toBe(verdict === "unconstrained");
    }
  });

  test.each(SETTINGS)("%s: sets for the hindcast are as many as ship", (setting) => {
    const earlier = table(`seeds/${setting}/earlier.csv`);
    const told = cellsOf(part(setting, "Sets for the hindcast")).slice(2);
    expect(told.length).toBeGreaterThan(2);
    for (const [cut, sets] of told)
      expect(sets, cut).toBe(String(earlier.filter((row) => row.cut === cut).length || "ranges"));
  });
});

describe("docs/structure.md", () => {
  test("how each form was fitted is what the tables of the searches say", () => {
    const told = cellsOf(read("docs/structure.md"));
    const rows = [...calibrations.map((row): Row => ({ ...row, form: "in use" })), ...table("seeds/rivals.csv")];
    for (const { form, setting, rows_inside, rows: of, sets, judged, first, waves, points, known } of rows) {
      const searched = Number(first) + Number(waves) * Number(points) + Number(known ?? 0);
      const fit = told.find((cells) => cells.at(-1) === form && cells[1] === settingWords(setting))!;
      expect(fit.slice(2, 6), form).toEqual([`${rows_inside} of ${of}`, sets, judged, String(searched)]);
      expect(fit[0].toLowerCase()).toBe(formWords(form));
      const spreads = told.filter((cells) => cells.at(-1)!.endsWith(` ${form}`) && cells[1] === settingWords(setting));
      expect(spreads.length, `${form} ${setting}`).toBeGreaterThan(0);
      for (const cells of spreads) expect(cells[3], cells.join(" ")).toBe(sets);
    }
  });

  test("an output that is told to hang on the form has means that lie further apart than its spread", () => {
    const page = read("docs/structure.md");
    const rows = cellsOf(partOf(page, "### Once fitted", "\n### ")).slice(2);
    const each = cellsOf(partOf(page, "### Each form by itself", "\n## ")).slice(2);
    const number = (cell: string): number => Number(cell.split(", ")[0].replaceAll(",", ""));
    const [yes, no] = ["- **Yes, for ", "- **No"].map((start) => page.split("\n").find((line) => line.startsWith(start)) ?? ""); // prettier-ignore
    expect(rows.length).toBeGreaterThan(0);
    for (const [output, of, low, high, between, spread, verdict] of rows) {
      const own = each.filter((cells) => cells[0] === output && cells[1] === of);
      const means = own.map((cells) => number(cells[4]));
      expect([number(low), number(high)], output).toEqual([Math.min(...means), Math.max(...means)]);
      expect(number(spread)).toBe(number(own.find((cells) => cells[2] === "the forms in use")![5]));
      const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
      const apart = Math.sqrt(means.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (means.length - 1));
      expect(Math.abs(number(between) - apart), output).toBeLessThan(0.01 * Math.max(...means.map(Math.abs)));
      expect(verdict === "**yes**", output).toBe(number(between) > number(spread));
      const name = `${output.charAt(0).toLowerCase()}${output.slice(1).replace(/, to the end.*$/, "")} (`;
      const [at] = verdict === "no" ? [no] : [yes];
      expect(at.slice(at.indexOf(name)).split(")")[0], `${name} ${of}`).toContain(of);
    }
  });
});

describe("docs/history.md", () => {
  const page = read("docs/history.md");

  test("the count of targets is that of the rows below it, by mechanism too", () => {
    const facts = new Map(loadFacts().map((fact) => [fact.id, fact]));
    const rows = cellsOf(partOf(page, "## Fact by fact", "\n## ")).filter((cells) => facts.has(cells.at(-1)!));
    expect(rows.map((cells) => cells.at(-1)).sort()).toEqual([...facts.keys()].sort());
    const of = (role: string): string[][] => rows.filter((cells) => facts.get(cells.at(-1)!)!.role === role);
    const inside = (those: string[][]): number => those.filter((cells) => cells[4].startsWith("met")).length;
    const [targets, heldOut] = [of("target"), of("hold-out")];
    expect(page).toContain(`**${inside(targets)} of ${targets.length} facts are met**`);
    expect(page).toContain(
      `Of ${heldOut.length} more, held back when parameters were fitted, ${inside(heldOut)} are met.`,
    );
    const missed = targets.length + heldOut.length - inside(targets) - inside(heldOut);
    expect(page).toContain(`**Missed**: ${missed} in all`);
    // A row says so itself: its median lies in the window that stands beside it, or it is marked.
    for (const cells of [...targets, ...heldOut]) {
      const [median] = cells[3].split(" ");
      const { low, high, unit } = facts.get(cells.at(-1)!)!;
      const value = Number(median.replaceAll(",", "")) / (unit === "share" ? 100 : 1);
      const slack = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2) / 2; // the page has three digits
      if (!cells[3].includes(" runs)"))
        expect(value >= low - slack && value <= high + slack, cells.join(" | ")).toBe(cells[4].startsWith("met"));
    }
    const byMechanism = cellsOf(partOf(page, "## Scoreboard", "\n## ")).slice(2);
    const sum = (column: number, part: number): number =>
      byMechanism.reduce((whole, cells) => whole + Number(cells[column].split(" of ")[part] ?? 0), 0);
    const total = (part: number): number => [1, 2, 3].reduce((whole, column) => whole + sum(column, part), 0);
    expect([total(0), total(1)]).toEqual([inside(targets), targets.length]);
    expect([sum(4, 0), sum(4, 1)]).toEqual([inside(heldOut), heldOut.length]);
  });

  test("the hindcast's rows add up: series, cuts and all of it, ranks too", () => {
    const rows = cellsOf(partOf(page, "## Hindcast", "\n## ")).filter(([, count]) => /^\d+$/.test(count));
    const ranksOf = (cells: string[]): number => cells.at(-2)!.split(" ").reduce((sum, one) => sum + Number(one), 0); // prettier-ignore
    const all = rows.find((cells) => cells.at(-1) === "all")!;
    const series = new Set(loadForecasts().map(({ reference }) => reference.series));
    const total = (those: string[][]): number => those.reduce((sum, [, count]) => sum + Number(count), 0);
    const told = rows.filter((cells) => cells.at(-2)!.split(" ").length === 10);
    expect(total(told.filter((cells) => series.has(cells.at(-1)!)))).toBe(Number(all[1]));
    expect(total(told.filter((cells) => /\d{4}-\d\d-\d\d$/.test(cells.at(-1)!)))).toBe(Number(all[1]));
    expect(page).toContain(
      `has ${all[3]} of the ${all[1]} observations that followed in its 90 % band, and ${all[2]} in its 50 % band`,
    );
    for (const cells of told) expect(ranksOf(cells), cells[0]).toBe(Number(cells[1]));
  });
});
